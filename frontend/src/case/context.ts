// Words beside deeds, the warning board, and a calculator: how fast could it be back?

import { casePath, post } from '../api.ts';
import type { DrillData, ReturnData, SectionData, Spread } from '../api.ts';
import { complain } from '../chrome.ts';
import { element, fill, h, settled } from '../dom.ts';
import { dayShort, language, number, t } from '../words.ts';
import { daily } from './daily.ts';
import type { Store } from './state.ts';

export function contextPanels(store: Store): void {
  const words = element('#tracks-words');
  daily<SectionData[]>(store, words, ({ data, day }) => `${casePath(data.case)}/tracks?language=${language()}&as_of=${day}`, (sections) => {
    fill(words, ...sections.map((section) => h('section', {}, h('h3', {}, section.heading), h('ul', {}, ...section.lines.map((line) => h('li', {}, line))))));
  });
  const board = element('#drill');
  daily<DrillData>(store, board, ({ data, day }) => `${casePath(data.case)}/drill?language=${language()}&as_of=${day}`, (drill) => {
    const lit = drill.lamps.filter((lamp) => lamp.sign !== 'unknown');
    fill(board,
      ...drill.test.map((line) => h('p', {}, line)), ...drill.board.map((line) => h('p', {}, line)),
      h('ul', { class: 'lamps' }, ...lit.map((lamp) => h('li', { class: `lamp is-${lamp.sign}` },
        h('span', { class: 'lamp-sign', 'aria-hidden': 'true' }), h('span', {}, lamp.name),
        h('span', { class: 'source' }, [t(`sign.${lamp.sign}`), lamp.is_critical && t('drill.critical'), lamp.since && dayShort(lamp.since)].filter(Boolean).join(' · '))))));
  });
  calculator();
}

function calculator(): void {
  const form = element<HTMLFormElement>('#return-form');
  const answer = element('#return-answer');
  const ask = settled(250, () => {
    const data = new FormData(form);
    post<ReturnData>('/return-time', {
      route: data.get('route'), battalions: Number(data.get('battalions')), distance_km: Number(data.get('distance_km')),
    }).then((told) => {
      const [group] = told.groups;
      fill(answer,
        group && h('p', {}, t('return.first', { days: days(group.first) })),
        group && h('p', {}, t('return.last', { days: days(group.last) })),
        h('p', {}, h('strong', {}, t('return.half', { days: days(told.back.find((one) => one.share === 0.5)?.days ?? null) }))),
        group?.is_in_theatre && h('p', {}, t('return.in_theatre')));
    }).catch(complain);
  });
  form.addEventListener('input', ask);
  form.addEventListener('submit', (event) => event.preventDefault());
  new IntersectionObserver((entries, seen) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      seen.disconnect();
      ask();
    }
  }).observe(form);
}

function days(spread: Spread | null): string {
  if (!spread || spread.median === null) return t('return.never');
  return `${number(spread.median, 1)} (${number(spread.low ?? 0, 1)}–${spread.high === null ? '∞' : number(spread.high, 1)})`;
}
