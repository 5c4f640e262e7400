// The reading desk: a text in, proposals marked in it, and only what a person accepts goes on record, signed.

import { casePath, get, post } from './api.ts';
import type { CaseRow, DeskData, EntryData, ItemData, ProposalData, Recorded } from './api.ts';
import { announce, complain, onKey, sign as signWith, signature, start } from './chrome.ts';
import { element, fill, h } from './dom.ts';
import { editor } from './desk/editor.ts';
import { marked, selectionIn } from './desk/marking.ts';
import { componentOf, isSaid, sign } from './signs.ts';
import { dayShort, t } from './words.ts';
import './styles/page.css';
import './styles/desk.css';

interface Row { proposal: ProposalData; taken: boolean; editing: boolean }

let desk: DeskData | null = null;
let rows: Row[] = [];
let current = 0;
let undoable: string[] = [];

void start(async () => {
  const cases = await get<CaseRow[]>('/cases');
  const asked = new URLSearchParams(window.location.search).get('case');
  const choice = element<HTMLSelectElement>('#case');
  fill(choice, ...cases.map((row) => h('option', { value: row.case, selected: row.case === asked }, row.title)), h('option', { value: '' }, t('desk.begin')));
  element<HTMLInputElement>('#signed').value = signature();
  element('#intake').addEventListener('submit', (event) => { event.preventDefault(); void read(); });
  element('#accept').addEventListener('submit', (event) => { event.preventDefault(); void accept(); });
  element('#by-hand').addEventListener('click', addByHand);
  choice.addEventListener('change', () => { if (choice.value) void showLog(); else begin(choice); });
  keys();
  await showLog();
});

function keys(): void {
  onKey(['j'], 'keys.next_proposal', () => go(current + 1));
  onKey(['k'], 'keys.previous_proposal', () => go(current - 1));
  onKey(['x'], 'keys.accept', () => {
    const row = rows[current];
    if (row) { row.taken = !row.taken; show(); }
  });
  onKey(['e'], 'keys.edit', () => {
    const row = rows[current];
    if (row) { row.editing = !row.editing; show(); element(`#proposal-${current} form input, #proposal-${current} form textarea`)?.focus(); }
  });
  onKey(['u'], 'keys.undo', () => void undo());
}

const field = (name: string): string => element<HTMLInputElement>(`#${name}`).value.trim();

function given(): Record<string, unknown> {
  const published = field('published');
  return {
    text: element<HTMLTextAreaElement>('#text').value, address: field('address'), publisher: field('publisher'),
    language: field('language'), ...(published ? { published } : {}),
  };
}

async function read(): Promise<void> {
  try {
    desk = await post<DeskData>('/readings', { ...given(), case: field('case') });
    rows = desk.proposals.map((proposal) => ({ proposal, taken: proposal.is_advised, editing: false }));
    current = 0;
    element('#bench').hidden = false;
    const note = element('#note');
    note.hidden = !desk.note && rows.length > 0;
    fill(note, desk.note || t('desk.none'));
    show();
    announce(t('desk.read_done', { count: rows.length }));
    element('#article').focus();
  } catch (error) {
    complain(error);
  }
}

function go(position: number): void {
  current = Math.min(Math.max(position, 0), rows.length - 1);
  show();
  document.querySelector('mark.is-current')?.scrollIntoView({ block: 'nearest' });
  document.querySelector(`#proposal-${current}`)?.scrollIntoView({ block: 'nearest' });
}

function show(): void {
  if (!desk) return;
  fill(element('#article'), ...marked(desk.document.text, rows.map(({ proposal, taken }, index) => ({
    span: proposal.spans.content ?? null, kind: proposal.item.kind, taken, current: index === current,
    choose: () => go(index),
  }))));
  fill(element('#proposals'), ...rows.map(proposal));
  fill(element('#accepted'), t('desk.selected', { count: rows.filter((row) => row.taken).length, all: rows.length }));
}

function proposal(row: Row, index: number): HTMLElement {
  const { item, stage } = row.proposal;
  const place = item.place ? ` · ${item.place.name}` : '';
  return h('li', { class: index === current ? 'proposal is-current' : 'proposal', id: `proposal-${index}` },
    h('input', { type: 'checkbox', checked: row.taken, 'aria-label': t('desk.take'), onchange: (event: Event) => {
      row.taken = (event.target as HTMLInputElement).checked;
      current = index;
      show();
    } }),
    h('div', {},
      h('p', { class: 'says' }, sign(componentOf(item), isSaid(item)), item.says),
      h('p', { class: 'source' }, `${stage ? `${t(`stage.${stage}`)} · ` : ''}${t(`kind.${item.kind}`)} · ${t(`about.${item.about}`)}, ${t(`movement.${item.movement}`)}${place} · ${item.origin ?? '–'} · ${item.grade ?? '–'} · ${item.types.join(' ') || '–'}`)),
    h('button', { type: 'button', 'aria-expanded': String(row.editing), onclick: () => { row.editing = !row.editing; current = index; show(); } }, t('desk.edit')),
    row.editing && editor(item, (changed) => { row.proposal.item = changed; row.taken = true; row.editing = false; show(); }));
}

function addByHand(): void {
  const span = desk && selectionIn(element('#article'), desk.document.text);
  if (!desk || !span) {
    announce(t('desk.mark'));
    return;
  }
  const passage = [...desk.document.text].slice(span[0], span[1]).join('').replace(/\s+/g, ' ').trim();
  const item: ItemData = {
    item: `${desk.document.document.slice(0, 8)}-h${rows.length + 1}`, says: passage.slice(0, 1000),
    source: desk.document.publisher, source_kind: 'journalist_on_scene', ally_of: null, vantage: '', kind: 'observation',
    about: 'personnel', movement: 'unclear', published: desk.document.published, event_date: desk.document.published,
    origin: null, grade: null, types: [], direction: null, extent: null, place: null, quantity: null, derived: [], entry: null,
    receipt: { document: desk.document.document, address: desk.document.address, start: span[0], end: span[1], passage, entered_by: '' },
  };
  rows.push({ proposal: { item, stage: '', basis: '', spans: { content: span }, is_advised: true }, taken: true, editing: true });
  current = rows.length - 1;
  show();
}

/** What the record needs of a report; a field that nobody filled in is left to the rules. */
function handedOver({ item, spans }: ProposalData): Record<string, unknown> {
  const [start, end] = spans.content ?? [null, null];
  return {
    item: item.item, published: item.published, event_date: item.event_date, source: item.source,
    source_kind: item.source_kind, ally_of: item.ally_of, says: item.says, kind: item.kind, about: item.about, movement: item.movement,
    place: item.place, quantity: item.quantity, types: item.types.length ? item.types : null, origin: item.origin,
    grade: item.grade, direction: item.direction, extent: item.extent, receipt: { start, end },
  };
}

async function accept(): Promise<void> {
  const chosen = rows.filter((row) => row.taken);
  const name = field('case');
  if (!desk || !chosen.length || !name) {
    announce(t('desk.nothing'));
    return;
  }
  signWith(field('signed'));
  const { document: archived } = desk;
  const text = {
    text: archived.text, address: archived.address, publisher: archived.publisher, published: archived.published,
    language: ['de', 'en'].includes(archived.language) ? archived.language : 'auto',
  };
  try {
    const done = await post<Recorded>(`${casePath(name)}/items`, {
      entered_by: field('signed'), text, items: chosen.map((row) => handedOver(row.proposal)),
    });
    undoable = done.recorded;
    const count = Math.max(done.recorded.length - 1, 0);
    announce(done.recorded.length ? t('desk.recorded', { count, case: name }) : t('desk.known'),
      done.recorded.length ? { label: t('action.undo'), run: () => void undo() } : undefined);
    await showLog();
  } catch (error) {
    complain(error);
  }
}

async function undo(): Promise<void> {
  const entries = undoable;
  undoable = [];
  try {
    for (const entry of [...entries].reverse()) {
      await post<Recorded>(`/entries/${entry}/retraction`, { entered_by: field('signed') || signature(), reason: t('desk.undo_reason') });
    }
    if (entries.length) announce(t('desk.undone'));
    await showLog();
  } catch (error) {
    complain(error);
  }
}

function begin(choice: HTMLSelectElement): void {
  const name = h('input', { type: 'text', pattern: '[a-z0-9][a-z0-9-]{2,80}', required: true });
  const day = h('input', { type: 'date', required: true });
  const dialog = h('dialog', { class: 'help', onclose: () => dialog.remove() },
    h('form', { onsubmit: (event: SubmitEvent) => {
      event.preventDefault();
      post<Recorded>('/cases', { case: name.value, announced: day.value, address: field('address'), entered_by: field('signed') || '–' })
        .then(() => {
          choice.prepend(h('option', { value: name.value, selected: true }, name.value));
          choice.value = name.value;
          dialog.close();
          return showLog();
        })
        .catch(complain);
    } },
    h('h2', {}, t('desk.begin')),
    h('label', {}, t('desk.new_case'), name), h('label', {}, t('desk.new_announced'), day),
    h('p', {}, h('button', { type: 'submit', class: 'primary' }, t('desk.begin_action')))));
  document.body.appendChild(dialog);
  dialog.showModal();
}

async function showLog(): Promise<void> {
  const name = field('case');
  if (!name) return;
  const entries = await get<EntryData[]>(`${casePath(name)}/log`);
  const taken = new Set(entries.filter((entry) => entry.kind === 'retraction').map((entry) => entry.supersedes));
  fill(element('#log'),
    ...entries.map((entry) => h('li', {},
      h('span', { class: taken.has(entry.entry) ? 'is-taken-back' : null }, entry.kind === 'retraction' ? `${t('desk.log_retraction')}: ${entry.says}` : entry.says),
      h('span', { class: 'source' }, t('desk.log_line', { who: entry.entered_by, when: `${dayShort(entry.recorded_at.slice(0, 10))} ${entry.recorded_at.slice(11, 16)} UTC` }),
        entry.supersedes && entry.kind !== 'retraction' ? ` · ${t('desk.log_correction')}` : ''))),
    entries.length === 0 && h('li', { class: 'quiet' }, t('desk.log_empty')),
    h('li', {}, h('a', { href: casePath(name) }, t('desk.to_case'))));
}
