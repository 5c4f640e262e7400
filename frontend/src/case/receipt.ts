// The receipt: one report in full, its passage in the archived text, and what happens without it.

import { casePath, get, post } from '../api.ts';
import type { DocumentData, ItemData, Recorded } from '../api.ts';
import { announce, complain, onKey, sign as signWith, signature } from '../chrome.ts';
import { element, fill, h, outside } from '../dom.ts';
import { componentOf, isSaid, sign } from '../signs.ts';
import { dayWritten, number, t, tOr, typeName } from '../words.ts';
import type { State, Store } from './state.ts';

const AROUND = 700;
const GRADES = [...'ABCDEF'].flatMap((letter) => [...'123456'].map((digit) => letter + digit));

export function receiptPanel(store: Store): void {
  const panel = element('#receipt');
  const close = (): void => {
    store.state.selected = null;
    store.changed('selection');
  };
  onKey(['Escape'], 'keys.close', close);
  store.on(['selection', 'verdict', 'case'], (state) => {
    const item = state.selected === null ? undefined : state.items.get(state.selected);
    panel.hidden = !item;
    document.body.classList.toggle('has-receipt', Boolean(item));
    if (item) show(panel, item, state, store, close);
  });
}

function show(panel: Element, item: ItemData, state: State, store: Store, close: () => void): void {
  const passage = h('div', { class: 'passage' });
  fill(
    panel,
    h('header', {}, h('h2', {}, t('receipt.title')), h('button', { type: 'button', onclick: close }, t('action.close'))),
    h('p', { class: 'says' }, sign(componentOf(item), isSaid(item)), item.says),
    facts(item),
    h('h3', {}, t('receipt.rests_on')),
    h('p', { class: 'address' }, item.receipt.address ? outside(item.receipt.address, item.receipt.address) : t('receipt.no_address')),
    passage,
    supposing(item, state, store),
    item.entry && retract(item, store),
  );
  void showPassage(passage, item, state);
}

function facts(item: ItemData): HTMLElement {
  const quantity = item.quantity;
  const amount = quantity && `${number(quantity.low)}${quantity.high === null ? '+' : quantity.high === quantity.low ? '' : `–${number(quantity.high)}`} ${quantity.unit}${quantity.scope ? ` (${quantity.scope})` : ''}`;
  const rows: [string, string | null][] = [
    [t('field.source'), `${item.source} (${t(`source_kind.${item.source_kind}`)})`],
    [t('field.published'), dayWritten(item.published)],
    [t('field.event_date'), dayWritten(item.event_date)],
    [t('field.kind'), t(`kind.${item.kind}`)],
    [t('field.about'), `${t(`about.${item.about}`)}, ${t(`movement.${item.movement}`)}`],
    [t('field.place'), item.place?.name ?? null],
    [t('field.quantity'), amount],
    [t('field.origin'), item.origin],
    [t('field.grade'), item.grade && `${item.grade}: ${t(`reliability.${item.grade[0]}`)}, ${t(`credibility.${item.grade[1]}`)}`],
    [t('field.types'), item.types.map((type) => `${type} ${typeName(type)}`).join('; ') || '–'],
    [t('field.derived'), item.derived.length ? item.derived.map((name) => tOr(`field.${name}`, name)).join(', ') : null],
    [t('field.entered_by'), item.receipt.entered_by],
  ];
  return h('dl', { class: 'facts' }, ...rows.filter(([, value]) => value).map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))));
}

async function showPassage(holder: Element, item: ItemData, state: State): Promise<void> {
  const { receipt } = item;
  if (receipt.start === null || receipt.end === null) {
    if (receipt.passage) fill(holder, h('blockquote', {}, receipt.passage));
    else fill(holder, h('p', { class: 'quiet' }, t('receipt.not_archived')));
    return;
  }
  try {
    const archived = await get<DocumentData>(`${casePath(state.data.case)}/documents/${receipt.document}`);
    const points = [...archived.text];
    const before = points.slice(Math.max(0, receipt.start - AROUND), receipt.start).join('');
    const after = points.slice(receipt.end, receipt.end + AROUND).join('');
    const mark = h('mark', {}, points.slice(receipt.start, receipt.end).join(''));
    fill(holder, h('p', { class: 'archived', tabindex: 0 }, receipt.start > AROUND ? '… ' : '', before, mark, after),
      h('p', { class: 'quiet' }, t('receipt.archived', { hash: archived.content_hash.slice(0, 12), publisher: archived.publisher })));
    mark.scrollIntoView({ block: 'nearest' });
  } catch {
    fill(holder, h('blockquote', {}, receipt.passage));
  }
}

function supposing(item: ItemData, state: State, store: Store): HTMLElement {
  const { supposition } = state;
  const box = (list: string[], value: string, label: string): HTMLElement =>
    h('label', {}, h('input', {
      type: 'checkbox', checked: list.includes(value),
      onchange: (event: Event) => {
        const on = (event.target as HTMLInputElement).checked;
        const position = list.indexOf(value);
        if (on && position < 0) list.push(value);
        else if (!on && position >= 0) list.splice(position, 1);
        store.changed('verdict');
        window.dispatchEvent(new Event('supposition'));
      },
    }), label);
  const given = supposition.grades[item.item] ?? item.grade ?? 'F6';
  const grade = h('select', {
    onchange: (event: Event) => {
      const chosen = (event.target as HTMLSelectElement).value;
      if (chosen === item.grade) delete supposition.grades[item.item];
      else supposition.grades[item.item] = chosen;
      window.dispatchEvent(new Event('supposition'));
    },
  }, ...GRADES.map((one) => h('option', { value: one, selected: one === given }, one)));
  return h('fieldset', { class: 'what-if' },
    h('legend', {}, t('whatif.title')),
    box(supposition.without_items, item.item, t('whatif.without_item')),
    item.origin && box(supposition.without_origins, item.origin, t('whatif.without_origin', { origin: item.origin })),
    box(supposition.without_sources, item.source, t('whatif.without_source', { source: item.source })),
    h('label', {}, t('whatif.grade'), grade),
    h('p', { class: 'quiet' }, t('whatif.unsaved')));
}

function retract(item: ItemData, store: Store): HTMLElement {
  const name = h('input', { type: 'text', value: signature(), required: true, autocomplete: 'name', maxlength: 200 });
  const reason = h('input', { type: 'text', required: true, maxlength: 500 });
  return h('form', { class: 'retract', onsubmit: (event: SubmitEvent) => {
    event.preventDefault();
    signWith(name.value);
    post<Recorded>(`/entries/${item.entry}/retraction`, { entered_by: name.value, reason: reason.value })
      .then(() => { store.state.selected = null; announce(t('receipt.retracted')); })
      .catch(complain);
  } },
  h('h3', {}, t('receipt.retract')),
  h('label', {}, t('field.signed'), name), h('label', {}, t('field.reason'), reason),
  h('button', { type: 'submit' }, t('action.retract')));
}
