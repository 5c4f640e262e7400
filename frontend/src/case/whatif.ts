// What if: ask for the verdict under the supposition of the moment, and say plainly that it is one.

import { casePath, post } from '../api.ts';
import type { VerdictData } from '../api.ts';
import { complain } from '../chrome.ts';
import { element, fill, h, settled } from '../dom.ts';
import { percent, t } from '../words.ts';
import { NOTHING_SUPPOSED, supposes } from './state.ts';
import type { Store } from './state.ts';

export function whatIf(store: Store): void {
  const bar = element('#supposition');
  let asked = new AbortController();
  const ask = settled(30, async () => {
    const { state } = store;
    asked.abort();
    asked = new AbortController();
    try {
      state.supposed = supposes(state.supposition)
        ? await post<VerdictData>(`${casePath(state.data.case)}/what-if`, { ...state.supposition, as_of: state.day }, asked.signal)
        : null;
      store.changed('verdict');
    } catch (error) {
      complain(error);
    }
  });
  window.addEventListener('supposition', ask);
  store.on(['day', 'case'], (state) => {
    if (supposes(state.supposition)) ask();
  });
  store.on(['verdict'], (state) => {
    const on = supposes(state.supposition) && state.supposed !== null;
    bar.hidden = !on;
    document.body.classList.toggle('is-supposing', on);
    if (!on) return;
    fill(bar,
      h('strong', {}, t('whatif.bar', { supposed: percent(state.supposed?.left_as_claimed ?? 0) })),
      h('span', {}, summary(store)),
      h('button', { type: 'button', onclick: () => {
        state.supposition = structuredClone(NOTHING_SUPPOSED);
        state.supposed = null;
        store.changed('verdict', 'selection');
      } }, t('whatif.reset')));
  });
}

function summary(store: Store): string {
  const { without_items, without_origins, without_sources, grades } = store.state.supposition;
  const parts = [
    without_items.length && t('whatif.items', { count: without_items.length }),
    without_origins.length && t('whatif.origins', { names: without_origins.join(', ') }),
    without_sources.length && t('whatif.sources', { names: without_sources.join(', ') }),
    Object.keys(grades).length && t('whatif.grades', { names: Object.values(grades).join(', ') }),
  ];
  return parts.filter(Boolean).join(' · ');
}
