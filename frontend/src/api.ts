// The JSON API, as documented under /api/openapi.json. Pages know nothing that it does not tell.

export interface Outcome { label: string; resolved_on: string; basis: string }

export interface CaseRow {
  case: string; title: string; actor: string; theatre: string; question: string; announced: string;
  deadline: string | null; items: number; as_of: string; left_as_claimed: number; likelihood: number[];
  as_declared: string; declared_likelihood: number; military_meaning: string; confidence: string;
  next_check: string | null; outcome: Outcome | null;
}

export interface HistoryRow { case: string; days: string[]; left_as_claimed: number[]; change: number }

export interface PlaceData { name: string; lat: number | null; lon: number | null }
export interface QuantityData { low: number; high: number | null; unit: string; scope: string }
export interface ReceiptData {
  document: string; address: string; start: number | null; end: number | null; passage: string; entered_by: string;
}

export interface ItemData {
  item: string; says: string; source: string; source_kind: string; ally_of: string | null; vantage: string; kind: string; about: string;
  movement: string; published: string; event_date: string; origin: string | null; grade: string | null;
  types: string[]; direction: string | null; extent: string | null; place: PlaceData | null;
  quantity: QuantityData | null; derived: string[]; entry: string | null; receipt: ReceiptData;
}

export interface CaseData {
  case: string; version: number; title: string; summary: string; actor: string; theatre: string; question: string;
  announced: string; deadline: string | null; claim: Record<string, string> | null; verifiability: number | null;
  last_day: string; days: string[]; items: ItemData[]; outcome: Outcome | null;
}

export interface DayData {
  day: string; likelihood: number[]; left_as_claimed: number; as_declared: string; declared_likelihood: number;
  military_meaning: string; confidence: string; rung: number; reasons: [string, number][];
}

export interface ReasonData { weight: number; item: string; copies: string[] }

export interface VerdictData {
  case: string; as_of: string; likelihood: Record<string, number>; left_as_claimed: number; as_declared: string;
  declared_likelihood: number; military_meaning: string; confidence: string;
  confidence_basis: Record<string, string>; rung: number; isolated_rungs: number[];
  reasons_for: ReasonData[]; reasons_against: ReasonData[];
  gaps: { subject: string; since: string | null }[];
  would_change: { type: string; left_if_seen: number; expected_effect: number }[];
  next_checks: { day: string; why: string }[];
  prior: Record<string, number>; flat_prior: Record<string, number>; items_used: number; items_derived: number;
  claim_derived: boolean;
  track_record: { actor: string; kept: number; broken: number; trust: number; low: number; high: number; cases: string[] } | null;
  doctrine_version: string;
}

export interface MatrixRow { item: string; weights: number[]; copy_of: string | null }

export interface ExposedData {
  country: string; reasons: string[]; station: string; distance_km: number | null; nearest: [number, number] | null;
  across: string | null; sea: string | null; ready_days: [number, number, number] | null;
}

export interface GroundData {
  owner: string; march_km: Record<string, number>; stations: { place: PlaceData; is_naval: boolean }[];
  exposed: ExposedData[]; unplaced: string[];
}

export interface Supposition {
  as_of?: string; without_items: string[]; without_origins: string[]; without_sources: string[];
  grades: Record<string, string>;
}

export interface ProposalData {
  item: ItemData; stage: string; basis: string; spans: Record<string, [number, number]>; is_advised: boolean;
}

export interface DocumentData {
  document: string; address: string; publisher: string; language: string; published: string;
  fetched_at: string | null; content_hash: string; text: string;
}

export interface DeskData { document: DocumentData; language: string; note: string; proposals: ProposalData[] }
export interface Recorded { recorded: string[]; known: string[]; version: number }
export interface EntryData {
  entry: string; kind: string; case: string | null; entered_by: string; recorded_at: string;
  supersedes: string | null; says: string; item: string | null;
}

/** What the server refused, in its own words. */
export class Refusal extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

async function answer<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  const told = (await response.json().catch(() => null)) as { message?: string; hint?: string } | null;
  throw new Refusal(told?.message ?? `${response.status}`, told?.hint ?? '');
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return answer<T>(await fetch(`/api${path}`, signal ? { signal } : {}));
}

export async function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const headers = { 'content-type': 'application/json', 'x-abzug': '1' };
  const request: RequestInit = { method: 'POST', headers, body: JSON.stringify(body) };
  if (signal) request.signal = signal;
  return answer<T>(await fetch(`/api${path}`, request));
}

export interface PreviewData { name: string; bytes: number; lines: string[]; is_cut: boolean }

/** Fetch a file; what the server refuses is told in its own words. */
export async function getFile(path: string, signal: AbortSignal): Promise<{ name: string; content: Blob }> {
  const response = await fetch(`/api${path}`, { signal });
  if (!response.ok) await answer<never>(response);
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'abzug';
  return { name, content: await response.blob() };
}

export function casePath(name: string): string {
  return `/cases/${encodeURIComponent(name)}`;
}

/** Call back whenever a case has changed, on this page or on another. */
export function listen(changed: (name: string) => void): void {
  const events = new EventSource('/api/events');
  events.addEventListener('case', (event) => {
    changed((JSON.parse((event as MessageEvent<string>).data) as { case: string }).case);
  });
  window.addEventListener('pagehide', () => events.close());
}

export type PosturePoint = [day: string, low: number, median: number, high: number] | [day: string, lastLook: string | null];

export interface SeriesData {
  place: string; category: string; component: string; unit: string; scope: string; sightings: string[]; points: PosturePoint[];
}

export interface PostureData {
  as_of: string; series: SeriesData[]; looks: number;
  stated: { item: string; speaker: string; place: string; category: string; quantity: QuantityData; event_date: string; is_said: boolean }[];
  contradictions: { kind: string; items: string[]; detail: string }[];
}

export interface SectionData { heading: string; lines: string[] }

export interface DrillData {
  test: string[]; board: string[]; colour: string;
  lamps: { indicator: string; name: string; is_critical: boolean; sign: string; since: string | null }[];
}

export interface Spread { low: number | null; median: number | null; high: number | null }
export interface ReturnData {
  groups: { first: Spread; last: Spread; movement: Spread; is_in_theatre: boolean }[];
  back: { share: number; days: Spread | null; reached: number }[];
}
