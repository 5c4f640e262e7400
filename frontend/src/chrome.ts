// What every page has: language, theme, help, keys, and a place to say what went wrong.

import { Refusal } from './api.ts';
import { append, element, h } from './dom.ts';
import { loadWords, t } from './words.ts';

const A_YEAR_S = 31_536_000;

interface Key { keys: string[]; says: string; run: (event: KeyboardEvent) => void }
const bindings: Key[] = [];

function remember(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=${A_YEAR_S}; samesite=strict`;
}

/** Start a page: words first, then whatever it shows. */
export async function start(show: () => Promise<void>): Promise<void> {
  // No form of ours is sent by the browser itself, not even before the page is ready.
  document.addEventListener('submit', (event) => event.preventDefault());
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-language]')) {
    button.addEventListener('click', () => {
      remember('abzug_language', button.dataset.language ?? 'en');
      window.location.reload();
    });
  }
  element('[data-theme-switch]').addEventListener('click', switchTheme);
  try {
    await loadWords();
    onKey(['?'], 'keys.help', toggleHelp);
    element('[data-help]').addEventListener('click', toggleHelp);
    await show();
    document.documentElement.dataset.ready = 'true';
  } catch (error) {
    complain(error);
  }
}

const THEMES = ['auto', 'light', 'dark'] as const;

function switchTheme(): void {
  const root = document.documentElement;
  const now = THEMES.indexOf((root.dataset.theme ?? 'auto') as (typeof THEMES)[number]);
  const next = THEMES[(now + 1) % THEMES.length] ?? 'auto';
  root.dataset.theme = next;
  remember('abzug_theme', next);
  announce(t(`theme.${next}`));
  window.dispatchEvent(new Event('themechange'));
}

/** Bind keys. They rest while somebody types. */
export function onKey(keys: string[], says: string, run: (event: KeyboardEvent) => void): void {
  if (!bindings.length) window.addEventListener('keydown', pressed);
  bindings.push({ keys, says, run });
}

function pressed(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  const types = target.matches('input:not([type=range]):not([type=checkbox]), textarea, select, [contenteditable]');
  if (types) {
    if (event.key === 'Escape') target.blur();
    return;
  }
  if (document.querySelector('dialog[open]') && event.key !== '?') return;
  const binding = bindings.find((one) => one.keys.includes(event.key));
  if (!binding) return;
  if (target.matches('input[type=range]') && event.key.startsWith('Arrow')) return;
  event.preventDefault();
  binding.run(event);
}

function toggleHelp(): void {
  const open = document.querySelector<HTMLDialogElement>('dialog.help');
  if (open) {
    open.close();
    return;
  }
  const rows = bindings.map((binding) =>
    h('tr', {}, h('td', {}, ...binding.keys.map((key) => h('kbd', {}, keyName(key)))), h('td', {}, t(binding.says))),
  );
  const dialog = h(
    'dialog',
    { class: 'help', 'aria-labelledby': 'help-title', onclose: () => dialog.remove() },
    h('h2', { id: 'help-title' }, t('help.title')),
    h('table', {}, h('tbody', {}, ...rows)),
    h('p', { class: 'quiet' }, t('help.about')),
    h('button', { type: 'button', onclick: () => dialog.close() }, t('action.close')),
  );
  document.body.appendChild(dialog);
  dialog.showModal();
}

function keyName(key: string): string {
  return { ArrowLeft: '←', ArrowRight: '→', ' ': '␣', Escape: 'Esc', Enter: '⏎' }[key] ?? key;
}

/** Say something to everybody, screen readers included. */
export function announce(text: string, action?: { label: string; run: () => void }): void {
  const region = element('[data-announce]');
  region.replaceChildren();
  append(region, [
    h('span', {}, text),
    action
      ? h('button', { type: 'button', onclick: () => { region.replaceChildren(); action.run(); } }, action.label)
      : null,
  ]);
}

export function complain(error: unknown): void {
  if (error instanceof DOMException && error.name === 'AbortError') return;
  const hint = error instanceof Refusal && error.hint ? ` — ${error.hint}` : '';
  announce(`${error instanceof Error ? error.message : String(error)}${hint}`);
}

/** Who signs what is recorded; asked once, kept in this browser. */
export function signature(): string {
  return window.localStorage.getItem('abzug_analyst') ?? '';
}

export function sign(name: string): void {
  window.localStorage.setItem('abzug_analyst', name);
}

export const reducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
