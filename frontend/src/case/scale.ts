// One time axis for all charts of a page, so that a day stands at the same place in each.

import { monthShort, dayShort } from '../words.ts';

export const MARGIN = { left: 12, right: 12 } as const;

export interface TimeScale {
  readonly first: number;
  readonly last: number;
  x(day: string): number;
  ticks(): { x: number; label: string; day: string }[];
}

const DAY_MS = 86_400_000;

export function timeScale(firstDay: string, lastDay: string, width: number): TimeScale {
  const first = Date.parse(firstDay);
  const last = Math.max(Date.parse(lastDay), first + DAY_MS);
  const inner = width - MARGIN.left - MARGIN.right;
  const x = (day: string): number => MARGIN.left + ((Date.parse(day) - first) / (last - first)) * inner;
  return { first, last, x, ticks: () => ticks(first, last, inner, x) };
}

function ticks(first: number, last: number, inner: number, x: (day: string) => number): { x: number; label: string; day: string }[] {
  const days = (last - first) / DAY_MS;
  const most = Math.max(2, Math.floor(inner / 90));
  const steps = [1, 2, 7, 14, 30, 61, 91, 182, 365];
  const step = steps.find((one) => days / one <= most) ?? 730;
  const found: { x: number; label: string; day: string }[] = [];
  for (let moment = first; moment <= last; moment += step * DAY_MS) {
    const day = new Date(moment).toISOString().slice(0, 10);
    const where = x(day);
    if (where > MARGIN.left + inner - 18 && found.length) break;
    found.push({ x: where, label: step >= 61 ? monthShort(day) : dayShort(day), day });
  }
  return found;
}
