// What a case page knows, and who wants to hear when the day, the selection or a supposition changes.

import type { CaseData, DayData, ItemData, Supposition, VerdictData } from '../api.ts';

export interface State {
  data: CaseData;
  days: DayData[];
  /** All days of the slider: every calendar day from the first report or the announcement to the last. */
  calendar: string[];
  day: string;
  items: Map<string, ItemData>;
  /** All reports in the order in which they are read: by publication, then by key. */
  ordered: ItemData[];
  verdict: VerdictData | null;
  supposed: VerdictData | null;
  supposition: Supposition;
  selected: string | null;
}

type Part = 'day' | 'verdict' | 'selection' | 'case';
type Listener = (state: State) => void;

export class Store {
  readonly state: State;
  private readonly listeners: [Part, Listener][] = [];

  constructor(state: State) {
    this.state = state;
  }

  /** Call back at once and whenever one of the parts changes. */
  on(parts: readonly Part[], listener: Listener): void {
    for (const part of parts) this.listeners.push([part, listener]);
    listener(this.state);
  }

  changed(...parts: Part[]): void {
    const told = new Set<Listener>();
    for (const [part, listener] of this.listeners) {
      if (parts.includes(part) && !told.has(listener)) {
        told.add(listener);
        listener(this.state);
      }
    }
  }
}

export const NOTHING_SUPPOSED: Supposition = { without_items: [], without_origins: [], without_sources: [], grades: {} };

export function supposes(supposition: Supposition): boolean {
  return (
    supposition.without_items.length + supposition.without_origins.length + supposition.without_sources.length > 0 ||
    Object.keys(supposition.grades).length > 0
  );
}

export function isLeftOut(item: ItemData, supposition: Supposition): boolean {
  return (
    supposition.without_items.includes(item.item) ||
    (item.origin !== null && supposition.without_origins.includes(item.origin)) ||
    supposition.without_sources.includes(item.source)
  );
}

/** The verdict that holds on a day: that of the last day with news. */
export function dayData(days: readonly DayData[], day: string): DayData | undefined {
  return days.findLast((one) => one.day <= day) ?? days[0];
}

/** Every calendar day from one to another, both included. */
export function calendarDays(first: string, last: string): string[] {
  const days: string[] = [];
  for (let moment = Date.parse(first); moment <= Date.parse(last); moment += 86_400_000) {
    days.push(new Date(moment).toISOString().slice(0, 10));
  }
  return days;
}

/** Items in the order in which they are read: by publication, then by key. */
export function inOrder(items: Iterable<ItemData>): ItemData[] {
  const key = (item: ItemData): string => `${item.published} ${item.item}`;
  const keyed = [...items].map((item) => ({ item, key: key(item) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ item }) => item);
}

/** How many of the ordered reports were published by the end of a day. */
export function knownCount(ordered: readonly { published: string }[], day: string): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.published ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
