// The evidence matrix: reports x hypotheses (analysis of competing hypotheses as a display), copies folded under theirs.

import { casePath } from '../api.ts';
import type { ItemData, MatrixRow } from '../api.ts';
import { element, fill, h, s } from '../dom.ts';
import { componentOf, isSaid, sign } from '../signs.ts';
import { dayShort, hypotheses, number, signed, t, tOr } from '../words.ts';
import { daily } from './daily.ts';
import { isLeftOut } from './state.ts';
import type { Store } from './state.ts';

const SHOWN = 40;
const FULL_CELL = 1.5;

interface Group { origin: string; rows: MatrixRow[]; spread: number }

export function matrixPanel(store: Store): void {
  let rows: MatrixRow[] = [];
  let all = false;
  const holder = element('#matrix');
  const show = (): void => render(holder, rows, store, all, () => { all = true; show(); });
  daily<MatrixRow[]>(store, holder, ({ data, day }) => `${casePath(data.case)}/matrix?as_of=${day}`, (told) => {
    rows = told;
    show();
  });
  store.on(['selection', 'verdict'], () => {
    if (rows.length) show();
  });
}

const spread = (row: MatrixRow): number => Math.max(...row.weights) - Math.min(...row.weights);

function grouped(rows: MatrixRow[], items: Map<string, ItemData>): Group[] {
  const groups = new Map<string, MatrixRow[]>();
  for (const row of rows) {
    const origin = items.get(row.item)?.origin ?? row.item;
    groups.set(origin, [...(groups.get(origin) ?? []), row]);
  }
  return [...groups]
    .map(([origin, members]) => ({ origin, rows: members, spread: Math.max(...members.map(spread)) }))
    .sort((a, b) => b.spread - a.spread || a.origin.localeCompare(b.origin));
}

function render(holder: Element, rows: MatrixRow[], store: Store, all: boolean, more: () => void): void {
  const { state } = store;
  const groups = grouped(rows, state.items);
  const bodies: HTMLElement[] = [];
  let shown = 0;
  for (const group of groups) {
    if (!all && shown >= SHOWN) break;
    const own = group.rows.filter((row) => !row.copy_of);
    const copies = group.rows.filter((row) => row.copy_of);
    bodies.push(body(group, own, copies, store));
    shown += own.length;
  }
  const left = rows.length - groups.slice(0, bodies.length).reduce((sum, group) => sum + group.rows.length, 0);
  const heads = hypotheses().map(({ id, name }) =>
    h('th', { scope: 'col', title: name }, h('span', {}, tOr(`short.${id}`, name))));
  fill(
    holder,
    h('table', { class: 'matrix' },
      h('caption', {}, t('matrix.caption')),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('matrix.report')), ...heads)),
      ...bodies),
    left > 0 && h('button', { type: 'button', class: 'link', onclick: more }, t('case.more', { count: left })),
  );
}

function body(group: Group, own: MatrixRow[], copies: MatrixRow[], store: Store): HTMLElement {
  const section: HTMLElement = h('tbody', {},
    h('tr', { class: 'origin' }, h('th', { colspan: hypotheses().length + 1, scope: 'rowgroup' },
      h('span', {}, t('matrix.origin', { origin: group.origin })),
      h('span', { class: 'quiet' }, t('matrix.reports', { count: group.rows.length })),
      copies.length > 0 && foldButton(copies.length, () => section.classList.toggle('unfolded')))),
    ...own.map((row) => line(row, store, false)),
    ...copies.map((row) => line(row, store, true)),
  );
  return section;
}

function foldButton(count: number, toggle: () => boolean): HTMLElement {
  const button = h('button', {
    type: 'button', class: 'link', 'aria-expanded': 'false',
    onclick: () => button.setAttribute('aria-expanded', String(toggle())),
  }, t('matrix.copies', { count }));
  return button;
}

function line(row: MatrixRow, store: Store, copy: boolean): HTMLElement {
  const { state } = store;
  const item = state.items.get(row.item);
  if (!item) return h('tr', {});
  const classes = [copy && 'copy', isLeftOut(item, state.supposition) && 'is-left-out', state.selected === row.item && 'is-selected'];
  return h('tr', { class: classes.filter(Boolean).join(' ') || null },
    h('th', { scope: 'row' }, h('button', {
      type: 'button', class: 'says', onclick: () => { state.selected = row.item; store.changed('selection'); },
    }, sign(componentOf(item), isSaid(item)), item.says),
    h('span', { class: 'source' }, `${item.source}, ${dayShort(item.published)} · ${item.grade ?? '–'}`)),
    ...row.weights.map((weight, index) => cell(weight, hypotheses()[index]?.name ?? '')));
}

/** A disc for, a ring against: how large tells how strongly; the number stands beside it. */
function cell(weight: number, name: string): HTMLElement {
  const size = Math.min(Math.sqrt(Math.abs(weight) / FULL_CELL), 1) * 9;
  const shape = Math.abs(weight) < 0.02 ? null : s('svg', { viewBox: '-10 -10 20 20', width: 20, height: 20, 'aria-hidden': 'true' },
    s('circle', { r: Math.max(size - (weight < 0 ? 1 : 0), 1.5), class: weight < 0 ? 'against' : 'for' }));
  const text = Math.abs(weight) < 0.005 ? number(0) : signed(weight, Math.abs(weight) < 0.1 ? 2 : 1);
  return h('td', { title: `${name}: ${signed(weight)}` }, shape, h('span', {}, text));
}
