// Two tracks side by side: what is negotiated beside what moves, and how the others answer.

import type { ItemData } from '../api.ts';
import { element, fill, h } from '../dom.ts';
import { componentOf, isSaid, sign } from '../signs.ts';
import { dayShort, t } from '../words.ts';
import { inOrder } from './state.ts';
import type { State, Store } from './state.ts';

const SHOWN = 8;
const OTHERS = ['ally_official', 'opponent_official', 'third_party_official'];

export function tracksPanel(store: Store): void {
  store.on(['day', 'case'], (state) => {
    const known = inOrder(state.data.items).filter((item) => item.published <= state.day).reverse();
    track('#track-diplomatic', known.filter((item) => item.about === 'diplomacy'), state, store);
    track('#track-military', known.filter((item) => item.about !== 'diplomacy' && !isSaid(item)), state, store);
    track('#track-response', known.filter((item) => OTHERS.includes(item.source_kind) && item.vantage !== 'claimant'), state, store);
  });
}

function track(selector: string, items: ItemData[], state: State, store: Store): void {
  fill(element(selector), ...items.slice(0, SHOWN).map((item) => h('li', {},
    h('time', { datetime: item.event_date }, dayShort(item.event_date)),
    h('button', { type: 'button', class: 'says', onclick: () => { state.selected = item.item; store.changed('selection'); } },
      sign(componentOf(item), isSaid(item)), item.says),
    h('span', { class: 'source' }, item.source))),
  items.length === 0 && h('li', { class: 'no-view' }, t('case.no_view_yet')));
}
