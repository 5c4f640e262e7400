// Why: reasons for and against, what nobody has a view of, what would change the verdict, when to look again.

import type { ReasonData, VerdictData } from '../api.ts';
import { element, fill, h, s } from '../dom.ts';
import { componentOf, isSaid, sign } from '../signs.ts';
import { change, dayShort, dayWritten, signed, t, tOr, typeName } from '../words.ts';

import type { State, Store } from './state.ts';

const SHOWN = 6;
const VIEWS = ['personnel', 'heavy_equipment', 'sustainment'];

export function reasonsPanel(store: Store): void {
  const all = { for: false, against: false };
  const show = (state: State): void => {
    const verdict = state.supposed ?? state.verdict;
    if (!verdict) return;
    for (const side of ['for', 'against'] as const) {
      const reasons = side === 'for' ? verdict.reasons_for : verdict.reasons_against;
      const most = Math.max(...[...verdict.reasons_for, ...verdict.reasons_against].map((one) => Math.abs(one.weight)), 0.01);
      const shown = all[side] ? reasons : reasons.slice(0, SHOWN);
      const more = reasons.length - shown.length;
      fill(
        element(`#reasons-${side}`),
        ...shown.map((reason) => row(reason, most, state, store)),
        reasons.length === 0 && h('li', { class: 'quiet' }, t('case.no_reason')),
        more > 0 && h('li', {}, h('button', { type: 'button', class: 'link', onclick: () => { all[side] = true; show(store.state); } }, t('case.more', { count: more }))),
      );
    }
    gaps(verdict);
    swings(verdict);
    checks(verdict);
  };
  store.on(['verdict', 'selection'], show);
}

function row(reason: ReasonData, most: number, state: State, store: Store): HTMLElement {
  const item = state.items.get(reason.item);
  if (!item) return h('li', { class: 'quiet' }, reason.item);
  const copies = reason.copies.length;
  const choose = (): void => {
    state.selected = item.item;
    store.changed('selection');
  };
  return h(
    'li',
    { class: state.selected === item.item ? 'reason is-selected' : 'reason' },
    h('span', { class: 'weight' }, signed(reason.weight), weightBar(reason.weight, most)),
    h(
      'div',
      {},
      h('button', { type: 'button', class: 'says', onclick: choose }, sign(componentOf(item), isSaid(item)), item.says),
      h('p', { class: 'source' }, `${item.source}, ${dayShort(item.published)} · ${item.grade ?? '–'} · ${item.types.join(' ')}`,
        copies > 0 && h('span', { class: 'copies' }, t('case.copies', { count: copies }))),
    ),
  );
}

function weightBar(weight: number, most: number): SVGElement {
  const width = (Math.abs(weight) / most) * 40;
  return s('svg', { viewBox: '0 0 40 5', width: 40, height: 5, 'aria-hidden': 'true' },
    s('rect', { x: weight < 0 ? 40 - width : 0, y: 0, width, height: 5, class: weight < 0 ? 'against' : 'for' }));
}

function gaps(verdict: VerdictData): void {
  fill(element('#gaps'), ...verdict.gaps.map((gap) => {
    const name = t(`gap.${gap.subject}`);
    if (!VIEWS.includes(gap.subject)) return h('li', {}, name);
    const text = gap.since ? t('gap.since', { subject: name, day: dayWritten(gap.since) }) : t('gap.never', { subject: name });
    return h('li', { class: 'no-view' }, text);
  }));
}

function swings(verdict: VerdictData): void {
  fill(element('#swings'), ...verdict.would_change.map((swing) => {
    const up = swing.left_if_seen > verdict.left_as_claimed;
    return h('li', { class: up ? 'swing up' : 'swing down' },
      h('span', { class: 'swing-figure' }, change(verdict.left_as_claimed, swing.left_if_seen)),
      h('span', {}, typeName(swing.type)));
  }));
}

function checks(verdict: VerdictData): void {
  fill(element('#checks'), ...verdict.next_checks.map((check) => {
    const [kind, days] = check.why.split('+');
    const key = kind === 'T' ? 'check.days' : days ? 'check.after_deadline' : 'check.deadline';
    return h('li', {}, h('time', { datetime: check.day }, dayWritten(check.day)), `: ${tOr(key, '')}`.replace('{days}', days ?? ''));
  }));
}

