// Every field of a report, to be put right by hand.

import type { ItemData } from '../api.ts';
import { h } from '../dom.ts';
import { evidenceTypes, t } from '../words.ts';

const CHOICES: Record<string, string[]> = {
  source_kind: ['actor_official', 'ally_official', 'opponent_official', 'third_party_official', 'international_monitor', 'journalist_on_scene', 'local_resident', 'commercial_imagery', 'reconnaissance', 'osint_analyst', 'think_tank', 'historian'],
  kind: ['statement', 'observation', 'assessment'],
  about: ['personnel', 'armour', 'artillery', 'air', 'air_defence', 'missiles', 'naval', 'logistics', 'medical', 'engineering', 'command', 'bases', 'diplomacy'],
  movement: ['leaving', 'staying', 'arriving', 'building', 'rotating', 'dismantling', 'none_seen', 'unclear'],
};
const OPTIONAL: Record<string, string[]> = {
  ally_of: ['actor', 'opponent'],
  direction: ['supports_withdrawal', 'against_withdrawal', 'neutral'],
  extent: ['all', 'most', 'some', 'few', 'none', 'unknown'],
};

export function editor(item: ItemData, done: (changed: ItemData) => void): HTMLFormElement {
  const text = (name: string, value: string, type = 'text'): HTMLElement =>
    h('label', {}, t(`field.${name}`), h('input', { type, name, value, step: type === 'number' ? 'any' : null }));
  const choice = (name: string, values: string[], value: string | null, blank: boolean): HTMLElement =>
    h('label', {}, t(`field.${name}`), h('select', { name },
      blank && h('option', { value: '' }, '–'),
      ...values.map((one) => h('option', { value: one, selected: one === value }, t(`${name}.${one}`)))));
  const types = h('select', { name: 'types', multiple: true, size: 5 },
    ...Object.entries(evidenceTypes()).map(([id, name]) => h('option', { value: id, selected: item.types.includes(id) }, `${id} ${name}`)));
  const given = item as unknown as Record<string, string | null>;
  const form = h('form', { onsubmit: (event: SubmitEvent) => { event.preventDefault(); done(changed(item, form)); } },
    h('label', { class: 'wide' }, t('field.says'), h('textarea', { name: 'says', rows: 3, value: item.says })),
    text('source', item.source), ...Object.entries(CHOICES).map(([name, values]) => choice(name, values, given[name] ?? null, false)),
    text('published', item.published, 'date'), text('event_date', item.event_date, 'date'),
    text('place', item.place?.name ?? ''), text('latitude', item.place?.lat?.toString() ?? '', 'number'), text('longitude', item.place?.lon?.toString() ?? '', 'number'),
    text('low', item.quantity?.low.toString() ?? '', 'number'), text('high', item.quantity?.high?.toString() ?? '', 'number'), text('unit', item.quantity?.unit ?? ''),
    text('origin', item.origin ?? ''), text('grade', item.grade ?? ''),
    ...Object.entries(OPTIONAL).map(([name, values]) => choice(name, values, given[name] ?? null, true)),
    h('label', { class: 'wide' }, t('field.types'), types),
    h('p', { class: 'wide' }, h('button', { type: 'submit', class: 'primary' }, t('desk.take'))));
  return form;
}

function changed(item: ItemData, form: HTMLFormElement): ItemData {
  const data = new FormData(form);
  const text = (name: string): string => String(data.get(name) ?? '').trim();
  const number = (name: string): number | null => (text(name) === '' ? null : Number(text(name)));
  const low = number('low');
  return {
    ...item,
    says: text('says'), source: text('source'), source_kind: text('source_kind'), kind: text('kind'), about: text('about'),
    movement: text('movement'), published: text('published'), event_date: text('event_date'),
    place: text('place') ? { name: text('place'), lat: number('latitude'), lon: number('longitude') } : null,
    quantity: low === null ? null : { low, high: number('high'), unit: text('unit') || '–', scope: item.quantity?.scope ?? '' },
    origin: text('origin') || null, grade: text('grade').toUpperCase() || null, ally_of: text('ally_of') || null,
    direction: text('direction') || null, extent: text('extent') || null, types: data.getAll('types').map(String),
  };
}
