// What the page says, in the reader's language: phrases, dates, numbers and the words of likelihood.

import { get } from './api.ts';

interface Words {
  language: 'de' | 'en';
  phrases: Record<string, string>;
  hypotheses: { id: string; name: string }[];
  evidence_types: Record<string, string>;
  groups: Record<string, string>;
  bands: [number, number, string][];
  ladder: string[];
  countries: Record<string, string>;
}

let words: Words = {
  language: 'en', phrases: {}, hypotheses: [], evidence_types: {}, groups: {}, bands: [], ladder: [], countries: {},
};
let longDate = new Intl.DateTimeFormat('en-GB');
let shortDate = longDate;
let monthDate = longDate;

export async function loadWords(): Promise<void> {
  const language = document.documentElement.lang === 'de' ? 'de' : 'en';
  words = await get<Words>(`/words/${language}`);
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const zone = { timeZone: 'UTC' } as const;
  longDate = new Intl.DateTimeFormat(locale, { ...zone, day: 'numeric', month: 'long', year: 'numeric' });
  shortDate = new Intl.DateTimeFormat(locale, { ...zone, day: 'numeric', month: 'short' });
  monthDate = new Intl.DateTimeFormat(locale, { ...zone, month: 'short', year: 'numeric' });
}

/** A phrase with its braces filled in; `{weight:+.2f}` and the like take the text as it is given. */
export function t(key: string, values: Record<string, string | number> = {}): string {
  const phrase = words.phrases[key];
  if (phrase === undefined) throw new Error(`no phrase ${key}`);
  return phrase.replace(/\{(\w+)(?::[^}]*)?\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A phrase, or the bare key where the catalogue has none: for values that a doctrine of one's own may add. */
export function tOr(key: string, otherwise: string): string {
  return words.phrases[key] ?? otherwise;
}

export const hypotheses = (): { id: string; name: string }[] => words.hypotheses;
export const hypothesisName = (id: string): string => words.hypotheses.find((one) => one.id === id)?.name ?? id;
export const typeName = (id: string): string => words.evidence_types[id] ?? id;
export const evidenceTypes = (): Record<string, string> => words.evidence_types;
export const rungName = (rung: number): string => words.ladder[rung] ?? '';
export const countryName = (code: string): string => words.countries[code] ?? code;
export const countryNames = (): Record<string, string> => words.countries;
export const language = (): 'de' | 'en' => words.language;

const asDate = (day: string): Date => new Date(`${day}T00:00:00Z`);
export const dayWritten = (day: string): string => longDate.format(asDate(day));
export const dayShort = (day: string): string => shortDate.format(asDate(day));
export const monthShort = (day: string): string => monthDate.format(asDate(day));

/** Never as certain or impossible: 1 to 99 (ICD 203). */
export function percent(probability: number): string {
  const rounded = Math.round(100 * Math.min(Math.max(probability, 0.01), 0.99));
  return words.language === 'de' ? `${rounded}\u202f%` : `${rounded}%`;
}

/** Two probabilities side by side, with a decimal where they would look the same without one. */
export function change(from: number, to: number): string {
  if (percent(from) !== percent(to)) return `${percent(from)} → ${percent(to)}`;
  return `${number(100 * from, 1)} → ${number(100 * to, 1)}${words.language === 'de' ? '\u202f%' : '%'}`;
}

export function number(value: number, digits = 0): string {
  const locale = words.language === 'de' ? 'de-DE' : 'en-GB';
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);
}

export function signed(value: number, digits = 2): string {
  return `${value < 0 ? '−' : '+'}${number(Math.abs(value), digits)}`;
}

export function inDays(days: number): string {
  return new Intl.RelativeTimeFormat(words.language === 'de' ? 'de-DE' : 'en-GB').format(days, 'day');
}

/** The word of likelihood with its range, which is always printed with it. */
export function likelihoodWord(probability: number): { word: string; range: string } {
  let chosen = words.bands[0] ?? [0, 1, ''];
  for (const band of words.bands) if (probability >= band[0]) chosen = band;
  const [low, high, word] = chosen;
  const sign = words.language === 'de' ? '\u202f%' : '%';
  return { word, range: `${Math.round(low * 100)}–${Math.round(high * 100)}${sign}` };
}
