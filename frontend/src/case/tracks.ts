// Two tracks side by side: what is negotiated beside what moves, and how the others answer.

import type { ItemData } from '../api.ts';
import { element, fill, h } from '../dom.ts';
import { componentOf, isSaid, sign } from '../signs.ts';
import { dayShort, t } from '../words.ts';
import { knownCount } from './state.ts';
import type { State, Store } from './state.ts';

const SHOWN = 8;
const OTHERS = ['ally_official', 'opponent_official', 'third_party_official'];

type Fits = (item: ItemData) => boolean;

const TRACKS: readonly [selector: string, fits: Fits][] = [
  ['#track-diplomatic', (item) => item.about === 'diplomacy'],
  ['#track-military', (item) => item.about !== 'diplomacy' && !isSaid(item)],
  ['#track-response', (item) => OTHERS.includes(item.source_kind) && item.vantage !== 'claimant'],
];

export function tracksPanel(store: Store): void {
  store.on(['day', 'case'], (state) => {
    for (const [selector, fits] of TRACKS) show(selector, latest(state, fits), state, store);
  });
}

/** The latest reports of a track that were known on the day, the latest first. */
function latest(state: State, fits: Fits): ItemData[] {
  const found: ItemData[] = [];
  for (let index = knownCount(state.ordered, state.day) - 1; index >= 0 && found.length < SHOWN; index -= 1) {
    const item = state.ordered[index]!;
    if (fits(item)) found.push(item);
  }
  return found;
}

function show(selector: string, items: ItemData[], state: State, store: Store): void {
  fill(element(selector), ...items.map((item) => h('li', {},
    h('time', { datetime: item.event_date }, dayShort(item.event_date)),
    h('button', { type: 'button', class: 'says', onclick: () => { state.selected = item.item; store.changed('selection'); } },
      sign(componentOf(item), isSaid(item)), item.says),
    h('span', { class: 'source' }, item.source))),
  items.length === 0 && h('li', { class: 'no-view' }, t('case.no_view_yet')));
}
