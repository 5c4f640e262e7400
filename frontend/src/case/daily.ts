// Panels that ask the server anew for each day: wait until the slider rests and the panel is in sight, then ask once.

import { get } from '../api.ts';
import { complain } from '../chrome.ts';
import { settled } from '../dom.ts';
import type { State, Store } from './state.ts';

const REST_MS = 200;

export function daily<T>(store: Store, holder: Element, path: (state: State) => string, show: (told: T) => void): void {
  let asked = new AbortController();
  const load = settled(REST_MS, async (state: State) => {
    asked.abort();
    asked = new AbortController();
    try {
      show(await get<T>(path(state), asked.signal));
    } catch (error) {
      complain(error);
    }
  });
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    seen.disconnect();
    store.on(['day', 'case'], load);
  }, { rootMargin: '400px' });
  seen.observe(holder);
}
