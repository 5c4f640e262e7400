// The as-of slider: one handle that moves everything, by mouse, by key or by itself.

import { onKey, reducedMotion } from '../chrome.ts';
import { element, fill } from '../dom.ts';
import { dayWritten, t } from '../words.ts';
import type { Store } from './state.ts';

const STEP_MS = 350;
const CALM_STEP_MS = 900;

export function timebar(store: Store): void {
  const slider = element<HTMLInputElement>('#as-of');
  const label = element('#as-of-label');
  const play = element<HTMLButtonElement>('#play');
  let timer = 0;

  const go = (position: number): void => {
    const { state } = store;
    const bounded = Math.min(Math.max(position, 0), state.calendar.length - 1);
    const day = state.calendar[bounded];
    if (day === undefined || day === state.day) return;
    state.day = day;
    store.changed('day');
  };
  const here = (): number => store.state.calendar.indexOf(store.state.day);

  const stop = (): void => {
    window.clearInterval(timer);
    timer = 0;
    fill(play, t('action.play'));
    play.setAttribute('aria-pressed', 'false');
  };
  const start = (): void => {
    if (here() >= store.state.calendar.length - 1) go(0);
    timer = window.setInterval(() => {
      go(here() + 1);
      if (here() >= store.state.calendar.length - 1) stop();
    }, reducedMotion() ? CALM_STEP_MS : STEP_MS);
    fill(play, t('action.pause'));
    play.setAttribute('aria-pressed', 'true');
  };

  const toNews = (direction: 1 | -1): void => {
    stop();
    const { days, day } = store.state;
    const next = direction > 0 ? days.find((one) => one.day > day) : days.findLast((one) => one.day < day);
    if (next) go(store.state.calendar.indexOf(next.day));
  };

  slider.addEventListener('input', () => {
    stop();
    go(Number(slider.value));
  });
  play.addEventListener('click', () => (timer ? stop() : start()));
  element('#news-before').addEventListener('click', () => toNews(-1));
  element('#news-after').addEventListener('click', () => toNews(1));
  onKey(['ArrowLeft'], 'keys.earlier', () => { stop(); go(here() - 1); });
  onKey(['ArrowRight'], 'keys.later', () => { stop(); go(here() + 1); });
  onKey([' '], 'keys.play', () => (timer ? stop() : start()));

  store.on(['case'], ({ calendar }) => {
    slider.max = String(calendar.length - 1);
  });
  store.on(['day', 'case'], ({ day }) => {
    slider.value = String(here());
    slider.setAttribute('aria-valuetext', dayWritten(day));
    fill(label, dayWritten(day));
  });
  stop();
}
