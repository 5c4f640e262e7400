// What stands where: one small chart a series, the interval as a band, hatched where nobody looked.

import { casePath } from '../api.ts';
import type { PostureData, PosturePoint, SeriesData } from '../api.ts';
import { element, fill, h, s } from '../dom.ts';
import { sign } from '../signs.ts';
import type { Component } from '../signs.ts';
import { dayShort, dayWritten, number, t, tOr } from '../words.ts';
import { daily } from './daily.ts';
import { inOrder } from './state.ts';
import type { Store } from './state.ts';

const WIDTH = 260;
const HEIGHT = 74;
const BASE = HEIGHT - 14;
const SIGNS: Record<string, Component> = { personnel: 'personnel', heavy_equipment: 'heavy', sustainment: 'sustainment' };

export function posturePanel(store: Store): void {
  const holder = element('#posture');
  daily<PostureData>(store, holder, ({ data, day }) => `${casePath(data.case)}/posture?as_of=${day}`, (told) => {
    fill(holder, ...told.series.map(chart),
      told.series.length === 0 && h('p', { class: 'no-view' }, t('posture.none')));
    fill(element('#posture-stated'), ...told.stated.map((one) => h('li', {},
      h('time', { datetime: one.event_date }, dayShort(one.event_date)),
      h('span', {}, `${amount(one.quantity.low, one.quantity.high)} ${one.quantity.unit}${one.quantity.scope ? ` (${one.quantity.scope})` : ''}, ${one.place}`),
      h('span', { class: 'source' }, `${one.is_said ? t('kind.statement') : t('kind.observation')} · ${one.speaker}`))),
    told.stated.length === 0 && h('li', { class: 'quiet' }, t('posture.no_numbers')));
    fill(element('#posture-contradictions'), ...told.contradictions.map((one) => h('li', {},
      `${tOr(`contradiction.${one.kind}`, one.kind)}: ${one.detail} (${sources(store, one.items)})`)));
  });
}

function sources(store: Store, keys: string[]): string {
  const known = keys.flatMap((key) => store.state.items.get(key) ?? []);
  return inOrder(known).map((item) => item.source).join(', ');
}

function amount(low: number, high: number | null): string {
  if (high === null) return `≥ ${number(low)}`;
  return high === low ? number(low) : `${number(low)}–${number(high)}`;
}

const isSeen = (point: PosturePoint): point is [string, number, number, number] => point.length === 4;

function chart(series: SeriesData): HTMLElement {
  const { points } = series;
  const most = Math.max(...points.map((point) => (isSeen(point) ? point[3] : 0)), 1);
  const x = (index: number): number => 2 + (index / Math.max(points.length - 1, 1)) * (WIDTH - 4);
  const y = (value: number): number => BASE - (value / most) * (BASE - 6);
  const svg = s('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': described(series) });
  for (const [from, to] of runs(points)) {
    const seen = isSeen(points[from]!);
    if (!seen) {
      svg.appendChild(s('rect', { x: x(from), y: 6, width: Math.max(x(to) - x(from), 1), height: BASE - 6, class: 'gap', fill: 'url(#no-view)' }));
      continue;
    }
    const run = points.slice(from, to + 1).filter(isSeen);
    const top = run.map((point, index) => `${x(from + index)},${y(point[3])}`);
    const bottom = run.map((point, index) => `${x(from + index)},${y(point[1])}`).reverse();
    const middle = run.map((point, index) => `${x(from + index)},${y(point[2])}`);
    const component = `component-${SIGNS[series.component] ?? 'personnel'}`;
    svg.appendChild(s('polygon', { points: [...top, ...bottom].join(' '), class: `${component} interval` }));
    svg.appendChild(s('polyline', { points: middle.join(' '), class: `${component} median` }));
  }
  svg.appendChild(s('line', { x1: 0, x2: WIDTH, y1: BASE, y2: BASE, class: 'tick' }));
  svg.appendChild(s('text', { x: 0, y: HEIGHT - 2, class: 'edge-label' }, dayShort(points[0]?.[0] ?? '')));
  svg.appendChild(s('text', { x: WIDTH, y: HEIGHT - 2, class: 'edge-label end' }, dayShort(points.at(-1)?.[0] ?? '')));
  return h('figure', { class: 'series' },
    h('figcaption', {}, h('strong', {}, sign(SIGNS[series.component] ?? 'personnel'), series.place),
      h('span', { class: 'source' }, `${tOr(`category.${series.category}`, series.category)}, ${series.unit}${series.scope ? ` (${series.scope})` : ''}`)),
    svg, h('p', {}, latest(points.at(-1))));
}

/** Stretches of days that were seen, and of days that nobody saw. */
function runs(points: PosturePoint[]): [number, number][] {
  const found: [number, number][] = [];
  let start = 0;
  for (let index = 1; index <= points.length; index += 1) {
    if (index === points.length || isSeen(points[index]!) !== isSeen(points[start]!)) {
      found.push([start, Math.min(index, points.length - 1)]);
      start = index;
    }
  }
  return found.map(([from, to]) => (isSeen(points[from]!) && !isSeen(points[to]!) ? [from, to - 1] : [from, to]));
}

function latest(point: PosturePoint | undefined): string {
  if (!point) return '';
  if (isSeen(point)) return t('posture.level', { low: number(point[1]), median: number(point[2]), high: number(point[3]) });
  return point[1] ? t('posture.no_view_since', { day: dayWritten(point[1]) }) : t('posture.never');
}

const described = (series: SeriesData): string => `${series.place}, ${series.unit}: ${latest(series.points.at(-1))}`;
