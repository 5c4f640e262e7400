// Likelihood of the seven hypotheses over time: bands that add up to one, with the announcement and key reports on them.

import { area, curveStepAfter } from 'd3-shape';
import { element, fill, h, s, set } from '../dom.ts';
import { hypothesisColour } from '../signs.ts';
import { dayWritten, hypotheses, percent, t, tOr } from '../words.ts';
import { timeScale } from './scale.ts';
import type { TimeScale } from './scale.ts';
import { dayData } from './state.ts';
import type { State, Store } from './state.ts';

const HEIGHT = 260;
const TOP = 22;
const BOTTOM = 24;
const KEY_REPORTS = 6;
const LABEL_FROM = 0.16;

export function likelihoodChart(store: Store): void {
  const holder = element('#likelihood');
  const redraw = (): void => draw(holder, store);
  new ResizeObserver(redraw).observe(holder);
  store.on(['case'], redraw);
  store.on(['day', 'selection'], (state) => move(holder, state));
}

const y = (probability: number): number => TOP + probability * (HEIGHT - TOP - BOTTOM);

function draw(holder: Element, store: Store): void {
  const { state } = store;
  const width = Math.max(holder.clientWidth, 280);
  const scale = timeScale(state.calendar[0] ?? '', state.calendar.at(-1) ?? '', width);
  const known = state.days.filter((one) => one.day >= state.data.announced);
  const ends = [...known, { ...known[known.length - 1]!, day: state.calendar.at(-1) ?? '' }];
  const svg = s('svg', { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: 'group', 'aria-label': described(state) });
  hypotheses().forEach(({ id, name }, index) => {
    const below = (one: { likelihood: number[] }): number => one.likelihood.slice(0, index).reduce((sum, value) => sum + value, 0);
    const shape = area<(typeof ends)[number]>()
      .x((one) => scale.x(one.day))
      .y0((one) => y(below(one)))
      .y1((one) => y(below(one) + (one.likelihood[index] ?? 0)))
      .curve(curveStepAfter);
    svg.appendChild(s('path', { d: shape(ends) ?? '', fill: `var(${hypothesisColour(id)})`, class: 'band' }, s('title', {}, name)));
    label(svg, scale, ends, index, id);
  });
  marks(svg, scale, store);
  axis(svg, scale);
  svg.addEventListener('click', (event) => jump(event, svg, scale, store));
  // The marker lies above the bands, so that a step of the slider does not paint them anew.
  fill(holder, svg, h('div', { class: 'now-marker' }));
  move(holder, state);
}

/** Name a band where it is widest, if it is wide enough to be read. */
function label(svg: SVGElement, scale: TimeScale, ends: { day: string; likelihood: number[] }[], index: number, id: string): void {
  let best = { room: 0, x: 0, y: 0 };
  for (let position = 0; position + 1 < ends.length; position += 1) {
    const here = ends[position]!;
    const share = here.likelihood[index] ?? 0;
    let until = position + 1;
    while (until + 1 < ends.length && (ends[until]!.likelihood[index] ?? 0) >= LABEL_FROM) until += 1;
    const left = scale.x(here.day);
    const room = scale.x(ends[until]!.day) - left;
    if (share < LABEL_FROM || room <= best.room) continue;
    const below = here.likelihood.slice(0, index).reduce((sum, value) => sum + value, 0);
    best = { room, x: left + 8, y: y(below + share / 2) };
  }
  const name = tOr(`short.${id}`, id);
  if (best.room > name.length * 7.5 + 16) {
    svg.appendChild(s('text', { x: best.x, y: best.y + 5, class: `band-label on-${id.replaceAll('_', '-')}` }, name));
  }
}

function marks(svg: SVGElement, scale: TimeScale, store: Store): void {
  const { state } = store;
  const x = scale.x(state.data.announced);
  svg.appendChild(s('line', { x1: x, x2: x, y1: TOP - 8, y2: HEIGHT - BOTTOM, class: 'announced' }));
  svg.appendChild(s('text', { x: x + 4, y: TOP - 9, class: 'mark-label' }, t('case.announced')));
  const weights = new Map<string, number>();
  for (const day of state.days) {
    for (const [key, weight] of day.reasons) weights.set(key, Math.max(weights.get(key) ?? 0, Math.abs(weight)));
  }
  const key = [...weights].sort((a, b) => b[1] - a[1]).slice(0, KEY_REPORTS);
  for (const [name] of key) {
    const item = state.items.get(name);
    if (!item || item.published < state.data.announced) continue;
    const at = scale.x(item.published);
    svg.appendChild(s('circle', {
      cx: at, cy: HEIGHT - BOTTOM, r: 4.5, class: 'key-report', tabindex: 0, role: 'button', 'aria-label': item.says,
      onclick: (event: MouseEvent) => { event.stopPropagation(); choose(store, name); },
      onkeydown: (event: KeyboardEvent) => { if (event.key === 'Enter') choose(store, name); },
    }, s('title', {}, item.says)));
  }
}

function choose(store: Store, name: string): void {
  store.state.selected = name;
  store.changed('selection');
}

function axis(svg: SVGElement, scale: TimeScale): void {
  for (const tick of scale.ticks()) {
    svg.appendChild(s('line', { x1: tick.x, x2: tick.x, y1: HEIGHT - BOTTOM, y2: HEIGHT - BOTTOM + 4, class: 'tick' }));
    svg.appendChild(s('text', { x: Math.max(tick.x, 24), y: HEIGHT - 5, class: 'tick-label' }, tick.label));
  }
}

function move(holder: Element, state: State): void {
  const svg = holder.querySelector('svg');
  const marker = holder.querySelector<HTMLElement>('.now-marker');
  if (!svg || !marker) return;
  const scale = timeScale(state.calendar[0] ?? '', state.calendar.at(-1) ?? '', svg.viewBox.baseVal.width);
  marker.style.transform = `translateX(${scale.x(state.day)}px)`;
  set(svg, { 'aria-label': described(state) });
}

function jump(event: MouseEvent, svg: SVGSVGElement, scale: TimeScale, store: Store): void {
  const box = svg.getBoundingClientRect();
  const x = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
  const { calendar } = store.state;
  const nearest = calendar.reduce((best, day) => (Math.abs(scale.x(day) - x) < Math.abs(scale.x(best) - x) ? day : best));
  store.state.day = nearest;
  store.changed('day');
}

function described(state: State): string {
  const told = dayData(state.days, state.day);
  const parts = hypotheses().map(({ name }, index) => `${name} ${percent(told?.likelihood[index] ?? 0)}`);
  return `${t('case.likelihood')}, ${dayWritten(state.day)}: ${parts.join(', ')}`;
}
