// The board: every announcement as a card, newest first, with search, filter, sort and keys.

import { casePath, get, listen } from './api.ts';
import type { CaseRow, HistoryRow } from './api.ts';
import { complain, onKey, start } from './chrome.ts';
import { element, fill, h, s, settled } from './dom.ts';
import { hypothesisColour } from './signs.ts';
import {
  countryName, dayShort, dayWritten, hypotheses, hypothesisName, inDays, likelihoodWord, percent, signed, t, tOr,
} from './words.ts';
import './styles/page.css';
import './styles/board.css';

type Sort = 'announced' | 'next_check' | 'left' | 'change';
type Filter = 'all' | 'open' | 'known';

const view = { words: '', sort: 'announced' as Sort, filter: 'all' as Filter };
let rows: CaseRow[] = [];
let histories = new Map<string, HistoryRow>();
let selected = -1;

void start(async () => {
  bindControls();
  rows = await get<CaseRow[]>('/cases');
  show();
  void loadHistories();
  const again = settled(400, () => void refresh());
  listen(again);
});

async function refresh(): Promise<void> {
  try {
    rows = await get<CaseRow[]>('/cases');
    await loadHistories();
  } catch (error) {
    complain(error);
  }
}

async function loadHistories(): Promise<void> {
  const loaded = await get<HistoryRow[]>('/histories');
  histories = new Map(loaded.map((row) => [row.case, row]));
  show();
}

function bindControls(): void {
  const search = element<HTMLInputElement>('#search');
  search.addEventListener('input', () => {
    view.words = search.value;
    show();
  });
  for (const name of ['sort', 'filter'] as const) {
    const select = element<HTMLSelectElement>(`#${name}`);
    select.addEventListener('change', () => {
      if (name === 'sort') view.sort = select.value as Sort;
      else view.filter = select.value as Filter;
      show();
    });
  }
  onKey(['/'], 'keys.search', () => search.focus());
  onKey(['j'], 'keys.next', () => select(selected + 1));
  onKey(['k'], 'keys.previous', () => select(selected - 1));
  onKey(['Enter'], 'keys.open', () => cards()[selected]?.querySelector<HTMLAnchorElement>('a')?.click());
}

const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.card')];

function select(position: number): void {
  const all = cards();
  selected = Math.min(Math.max(position, 0), all.length - 1);
  const link = all[selected]?.querySelector<HTMLAnchorElement>('a');
  link?.focus();
  link?.scrollIntoView({ block: 'nearest' });
}

function chosen(): CaseRow[] {
  const wanted = view.words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const matching = rows.filter((row) => {
    if (view.filter === 'open' && row.outcome) return false;
    if (view.filter === 'known' && !row.outcome) return false;
    const text = `${row.title} ${row.case} ${row.actor} ${countryName(row.actor)} ${row.theatre} ${row.question}`;
    const folded = text.toLocaleLowerCase();
    return wanted.every((word) => folded.includes(word));
  });
  const last = '9999';
  const orders: Record<Sort, (a: CaseRow, b: CaseRow) => number> = {
    announced: (a, b) => b.announced.localeCompare(a.announced),
    next_check: (a, b) => (a.next_check ?? last).localeCompare(b.next_check ?? last),
    left: (a, b) => a.left_as_claimed - b.left_as_claimed,
    change: (a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)),
  };
  return matching.sort((a, b) => orders[view.sort](a, b) || a.case.localeCompare(b.case));
}

const changeOf = (row: CaseRow): number => histories.get(row.case)?.change ?? 0;

function show(): void {
  const list = chosen();
  fill(element('#cards'), ...list.map(card));
  fill(element('#count'), t('board.count', { count: list.length, all: rows.length }));
}

function card(row: CaseRow): HTMLElement {
  const { word, range } = likelihoodWord(row.left_as_claimed);
  const meaning = row.military_meaning;
  const meaningText =
    meaning === 'UNDETERMINED' ? t('case.undetermined') : hypothesisName(meaning);
  return h(
    'li',
    { class: 'card' },
    h('p', { class: 'kicker' }, `${countryName(row.actor) || t('board.unknown_actor')} · ${row.theatre || '–'}`),
    h('h2', {}, h('a', { href: casePath(row.case) }, row.title)),
    h(
      'div',
      { class: 'card-verdict' },
      h('p', { class: 'figure' }, percent(row.left_as_claimed)),
      h('p', {}, t('board.left', { word, range })),
      sparkline(histories.get(row.case)),
    ),
    bar(row.likelihood),
    h(
      'dl',
      { class: 'facts' },
      fact(t('heading.declared'), `${tOr(`declared.${row.as_declared}`, row.as_declared)} (${percent(row.declared_likelihood)})`),
      fact(t('heading.meaning'), meaningText),
      fact(t('board.announced'), dayWritten(row.announced)),
      fact(t('board.by'), row.deadline ? dayWritten(row.deadline) : t('board.no_deadline')),
      fact(t('board.as_of'), dayWritten(row.as_of)),
      fact(t('board.next_check'), row.next_check ? nextCheck(row) : '–'),
      fact(t('board.since_yesterday'), change(row)),
    ),
  );
}

function fact(name: string, value: string): HTMLElement {
  return h('div', {}, h('dt', {}, name), h('dd', {}, value));
}

function nextCheck(row: CaseRow): string {
  const days = Math.round((Date.parse(row.next_check ?? row.as_of) - Date.parse(row.as_of)) / 86_400_000);
  return `${dayShort(row.next_check ?? row.as_of)} (${inDays(days)})`;
}

function change(row: CaseRow): string {
  const value = changeOf(row) * 100;
  return Math.abs(value) < 0.5 ? t('board.unchanged') : t('board.points', { points: signed(value, 0) });
}

/** All seven hypotheses as one bar, in their order. */
function bar(likelihood: number[]): SVGElement {
  const parts: SVGElement[] = [];
  let reached = 0;
  hypotheses().forEach((hypothesis, index) => {
    const width = (likelihood[index] ?? 0) * 100;
    parts.push(
      s('rect', { x: reached, y: 0, width, height: 6, fill: `var(${hypothesisColour(hypothesis.id)})` },
        s('title', {}, `${hypothesis.name}: ${percent(likelihood[index] ?? 0)}`)),
    );
    reached += width;
  });
  const told = hypotheses().map((one, index) => `${one.name} ${percent(likelihood[index] ?? 0)}`).join(', ');
  return s('svg', { class: 'bar', viewBox: '0 0 100 6', preserveAspectRatio: 'none', role: 'img', 'aria-label': told }, ...parts);
}

function sparkline(history: HistoryRow | undefined): SVGElement {
  const width = 120;
  const height = 34;
  const svg = s('svg', { class: 'spark', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': t('board.sparkline') });
  const days = history?.days ?? [];
  const first = Date.parse(days[0] ?? '');
  const span = Math.max(Date.parse(days[days.length - 1] ?? '') - first, 1);
  const points = days.map((day, index) => {
    const x = 2 + ((Date.parse(day) - first) / span) * (width - 6);
    const y = height - 2 - (history?.left_as_claimed[index] ?? 0) * (height - 4);
    return [x, y] as const;
  });
  let path = '';
  points.forEach(([x, y], index) => {
    path += index === 0 ? `M${x},${y}` : `H${x}V${y}`;
  });
  svg.appendChild(s('line', { x1: 0, x2: width, y1: height - 2, y2: height - 2, class: 'rule' }));
  svg.appendChild(s('path', { d: path, class: 'line' }));
  const end = points[points.length - 1];
  if (end) svg.appendChild(s('circle', { cx: end[0], cy: end[1], r: 2.5, class: 'end' }));
  return svg;
}
