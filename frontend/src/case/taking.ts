// Brief & export: choose what to take away, look at it, save it; as of the day of the slider.

import { casePath, get, getFile } from '../api.ts';
import type { PreviewData } from '../api.ts';
import { complain, onKey } from '../chrome.ts';
import { element, fill, h, settled } from '../dom.ts';
import { dayWritten, number, t } from '../words.ts';
import type { Store } from './state.ts';

const REST_MS = 200;
const BINARY = 'export/parquet';

interface Choice { what: string; language: string; length: string }

export function takingPanel(store: Store): void {
  const dialog = element<HTMLDialogElement>('#taking');
  const form = element<HTMLFormElement>('#taking-form');
  const note = element('#taking-note');
  const preview = element('#taking-preview');
  const length = element<HTMLSelectElement>('select[name=length]', form);
  let asked = new AbortController();

  const choice = (): Choice => {
    const given = new FormData(form);
    return { what: String(given.get('what')), language: String(given.get('language')), length: length.value };
  };
  const address = ({ what, language, length: long }: Choice, more = ''): string => {
    const query = new URLSearchParams({ language, as_of: store.state.day });
    if (what.startsWith('brief/')) query.set('length', long);
    return `${casePath(store.state.data.case)}/${what}${more}?${query.toString()}`;
  };

  const look = settled(REST_MS, () => void show());
  async function show(): Promise<void> {
    const chosen = choice();
    asked.abort();
    asked = new AbortController();
    length.disabled = !chosen.what.startsWith('brief/');
    if (!length.disabled) {
      const source = `/api${address({ ...chosen, what: 'brief/html' })}`;
      fill(preview, h('iframe', { src: source, title: t('take.preview'), sandbox: 'allow-popups allow-popups-to-escape-sandbox' }));
      note.textContent = t('take.note_brief');
      return;
    }
    note.textContent = t('take.preparing');
    try {
      const told = await get<PreviewData>(address(chosen, '/preview'), asked.signal);
      fill(preview, h('pre', { tabindex: 0, role: 'group', 'aria-label': t('take.preview') }, told.lines.join('\n')));
      note.textContent = t(told.is_cut ? 'take.shown_cut' : 'take.shown', { name: told.name, size: size(told.bytes) });
      if (chosen.what === BINARY) note.textContent += ` ${t('take.note_binary')}`;
    } catch (error) {
      failed(error);
    }
  }

  async function save(): Promise<void> {
    const chosen = choice();
    note.textContent = t('take.preparing');
    try {
      const more = chosen.what.startsWith('brief/') ? '&saved=true' : '';
      const { name, content } = await getFile(`${address(chosen)}${more}`, asked.signal);
      const held = URL.createObjectURL(content);
      h('a', { href: held, download: name }).click();
      window.setTimeout(() => URL.revokeObjectURL(held), 60_000);
      note.textContent = t('take.saved', { name });
    } catch (error) {
      failed(error);
    }
  }

  // A dialog lies above everything, so what went wrong is told inside it.
  function failed(error: unknown): void {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    note.textContent = error instanceof Error ? error.message : String(error);
    complain(error);
  }

  const open = (): void => {
    element('#taking-day').textContent = t('take.as_of', { day: dayWritten(store.state.day) });
    dialog.showModal();
    look();
  };
  element('#take').addEventListener('click', open);
  onKey(['b'], 'keys.take', open);
  element('#taking-close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    asked.abort();
    fill(preview);
    note.textContent = '';
  });
  form.addEventListener('change', look);
  form.addEventListener('submit', () => void save());
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${number(Math.max(bytes / 1_000, 0.1), 1)} kB` : `${number(bytes / 1_000_000, 1)} MB`;
}
