// The verdict of the day: in words with range, as seven bars, and what it rests on.

import type { DayData } from '../api.ts';
import { element, fill, h, s, set } from '../dom.ts';
import { hypothesisColour } from '../signs.ts';
import { dayWritten, hypotheses, hypothesisName, likelihoodWord, percent, rungName, signed, t, tOr } from '../words.ts';
import { dayData, supposes } from './state.ts';
import type { State, Store } from './state.ts';

interface Bar { rect: SVGRectElement; ghost: SVGRectElement; figure: HTMLElement }

export function verdictPanel(store: Store): void {
  const bars = new Map<string, Bar>();
  fill(
    element('#bars'),
    ...hypotheses().map((hypothesis) => {
      const rect = s('rect', { x: 0, y: 2, height: 12, width: 0, fill: `var(${hypothesisColour(hypothesis.id)})` });
      const ghost = s('rect', { x: 0, y: 1, height: 14, width: 0, class: 'ghost' });
      const figure = h('span', { class: 'bar-figure' });
      bars.set(hypothesis.id, { rect, ghost, figure });
      return h(
        'div',
        { class: 'bar-row' },
        h('span', { class: 'bar-name' }, hypothesis.name),
        s('svg', { viewBox: '0 0 100 16', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, rect, ghost),
        figure,
      );
    }),
  );
  store.on(['day', 'verdict', 'case'], (state) => {
    const real = dayData(state.days, state.day);
    if (!real) return;
    const supposed = supposes(state.supposition) && state.supposed ? state.supposed : null;
    const likelihood = supposed ? hypotheses().map(({ id }) => supposed.likelihood[id] ?? 0) : real.likelihood;
    hypotheses().forEach(({ id }, index) => {
      const bar = bars.get(id);
      if (!bar) return;
      set(bar.rect, { width: (likelihood[index] ?? 0) * 100 });
      set(bar.ghost, { width: supposed ? (real.likelihood[index] ?? 0) * 100 : 0 });
      fill(bar.figure, percent(likelihood[index] ?? 0));
    });
    headline(state, supposed ?? real, real);
    basis(state);
  });
}

type Told = Pick<DayData, 'left_as_claimed' | 'military_meaning' | 'as_declared' | 'declared_likelihood' | 'confidence' | 'rung'>;

function headline(state: State, told: Told, real: DayData): void {
  const { word, range } = likelihoodWord(told.left_as_claimed);
  fill(element('#figure'), percent(told.left_as_claimed));
  fill(element('#headline'), t('case.headline', { day: dayWritten(state.day), word, range }));
  const meaning = told.military_meaning;
  const meaningText = meaning === 'UNDETERMINED' ? t('verdict.undetermined') : meaningLine(meaning, state, told);
  fill(element('#meaning'), meaningText);
  fill(element('#declared'), t('verdict.declared_line', {
    words: tOr(`declared.${told.as_declared}`, told.as_declared), percent: percent(told.declared_likelihood),
  }));
  fill(element('#confidence'), t(`confidence.${told.confidence}`));
  fill(element('#rung'), t('case.rung', { rung: told.rung, name: rungName(told.rung) }));
  const difference = (told.left_as_claimed - real.left_as_claimed) * 100;
  fill(element('#difference'), told === real ? '' : t('whatif.difference', {
    points: signed(difference, 0), real: percent(real.left_as_claimed),
  }));
}

function meaningLine(meaning: string, state: State, told: Told): string {
  const index = hypotheses().findIndex(({ id }) => id === meaning);
  const supposed = state.supposed && told === state.supposed ? state.supposed.likelihood[meaning] : undefined;
  const probability = supposed ?? dayData(state.days, state.day)?.likelihood[index] ?? 0;
  const { word, range } = likelihoodWord(probability);
  return t('case.meaning', { name: hypothesisName(meaning), word, range });
}

function basis(state: State): void {
  const verdict = state.supposed ?? state.verdict;
  const list = element('#basis');
  if (!verdict) return;
  const record = verdict.track_record;
  fill(
    list,
    h('li', {}, Object.entries(verdict.confidence_basis).map(([key, value]) => t(`basis.${key}`, { value })).join('; ')),
    h('li', {}, t('verdict.prior', {
      prior: percent(sumLeft(verdict.prior)), flat: percent(sumLeft(verdict.flat_prior)),
    })),
    verdict.items_derived > 0 &&
      h('li', {}, t(verdict.claim_derived ? 'verdict.derived' : 'verdict.derived_items', {
        derived: verdict.items_derived, used: verdict.items_used,
      })),
    record && h('li', {}, t('verdict.track_record', {
      actor: record.actor, kept: record.kept.toFixed(1), broken: record.broken.toFixed(1), trust: percent(record.trust),
      low: percent(record.low), high: percent(record.high),
    })),
    h('li', {}, t('verdict.doctrine', { version: verdict.doctrine_version })),
  );
}

const sumLeft = (likelihood: Record<string, number>): number => (likelihood.complete ?? 0) + (likelihood.partial ?? 0);
