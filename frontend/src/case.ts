// The page of one case: load it, then let one slider move everything.

import { casePath, get, listen } from './api.ts';
import type { CaseData, DayData, VerdictData } from './api.ts';
import { announce, complain, onKey, start } from './chrome.ts';
import { element, fill, h, settled } from './dom.ts';
import { contextPanels } from './case/context.ts';
import { groundPanel } from './case/ground.ts';
import { likelihoodChart } from './case/likelihood.ts';
import { mapPanel } from './case/map-panel.ts';
import { matrixPanel } from './case/matrix.ts';
import { posturePanel } from './case/posture.ts';
import { reasonsPanel } from './case/reasons.ts';
import { receiptPanel } from './case/receipt.ts';
import { calendarDays, inOrder, NOTHING_SUPPOSED, Store } from './case/state.ts';
import type { State } from './case/state.ts';
import { takingPanel } from './case/taking.ts';
import { timebar } from './case/timebar.ts';
import { timeline } from './case/timeline.ts';
import { tracksPanel } from './case/tracks.ts';
import { verdictPanel } from './case/verdict.ts';
import { whatIf } from './case/whatif.ts';
import { countryName, dayWritten, hypothesisName, t, tOr } from './words.ts';
import './styles/page.css';
import './styles/case.css';
import './styles/print.css';

const MOST_DAYS_BEFORE = 60;
const REST_MS = 150;

void start(async () => {
  const name = element('main').dataset.case ?? '';
  const [data, days] = await Promise.all([get<CaseData>(casePath(name)), get<DayData[]>(`${casePath(name)}/days`)]);
  const asked = new URLSearchParams(window.location.search).get('as_of');
  const store = new Store({
    data, days, calendar: [], day: '', items: new Map(), ordered: [], verdict: null, supposed: null,
    supposition: structuredClone(NOTHING_SUPPOSED), selected: null,
  });
  take(store.state, data, days, asked ?? data.last_day);
  timebar(store);
  whatIf(store);
  verdictPanel(store);
  likelihoodChart(store);
  timeline(store);
  reasonsPanel(store);
  matrixPanel(store);
  tracksPanel(store);
  posturePanel(store);
  contextPanels(store);
  receiptPanel(store);
  takingPanel(store);
  const map = mapPanel(store);
  groundPanel(store, (ground) => map.showGround(ground));
  facts(store);
  loadVerdicts(store);
  keepAddress(store);
  listen(settled(150, (changed: string) => {
    if (changed === name) void renew(store);
  }));
  onKey(['p'], 'keys.print', () => window.print());
});

function take(state: State, data: CaseData, days: DayData[], day: string): void {
  const reported = [...new Set(data.items.map((item) => item.published))].sort();
  const earliest = new Date(Date.parse(data.announced) - MOST_DAYS_BEFORE * 86_400_000).toISOString().slice(0, 10);
  const first = [reported.find((one) => one >= earliest) ?? data.announced, data.announced].sort()[0] ?? data.announced;
  state.data = data;
  state.days = days;
  state.items = new Map(data.items.map((item) => [item.item, item]));
  state.ordered = inOrder(data.items);
  state.calendar = calendarDays(first, data.last_day);
  state.day = state.calendar.includes(day) ? day : data.last_day;
}

/** Fetch the full verdict of a day once the slider rests; the short one is there already. */
function loadVerdicts(store: Store): void {
  let asked = new AbortController();
  const load = settled(REST_MS, async (state: State) => {
    asked.abort();
    asked = new AbortController();
    try {
      state.verdict = await get<VerdictData>(`${casePath(state.data.case)}/verdict?as_of=${state.day}`, asked.signal);
      store.changed('verdict');
    } catch (error) {
      complain(error);
    }
  });
  store.on(['day', 'case'], load);
}

/** Keep the day in the address, so that a link shows what was seen. */
function keepAddress(store: Store): void {
  store.on(['day'], settled(300, (state: State) => {
    const address = new URL(window.location.href);
    if (state.day === state.data.last_day) address.searchParams.delete('as_of');
    else address.searchParams.set('as_of', state.day);
    window.history.replaceState(null, '', address);
  }));
}

async function renew(store: Store): Promise<void> {
  const { state } = store;
  try {
    const [data, days] = await Promise.all([
      get<CaseData>(casePath(state.data.case)), get<DayData[]>(`${casePath(state.data.case)}/days`),
    ]);
    const more = data.items.length - state.data.items.length;
    const followed = state.day === state.data.last_day ? data.last_day : state.day;
    take(state, data, days, followed);
    store.changed('case');
    announce(t('case.renewed', { count: more > 0 ? `+${more}` : `${more}` }));
  } catch (error) {
    complain(error);
  }
}

function facts(store: Store): void {
  store.on(['case'], ({ data }) => {
    const rows: [string, string][] = [
      [t('case.actor'), countryName(data.actor) || data.actor || '–'],
      [t('case.theatre'), data.theatre || '–'],
      [t('board.announced'), dayWritten(data.announced)],
      [t('board.by'), data.deadline ? dayWritten(data.deadline) : t('board.no_deadline')],
    ];
    fill(element('#case-facts'), ...rows.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))));
    const claim = Object.entries(data.claim ?? {}).filter(([, value]) => value !== 'unknown' && value !== 'unstated');
    fill(element('#claim'), ...claim.map(([name, value]) => h('div', {}, h('dt', {}, tOr(`claim.${name}`, name)), h('dd', {}, tOr(`trait.${value}`, value)))));
    fill(element('#verifiability'), data.verifiability === null ? '' : t('case.verifiability', { points: data.verifiability }));
    const outcome = data.outcome;
    fill(element('#outcome'), outcome
      ? h('details', {}, h('summary', {}, t('case.outcome')), h('p', {}, t('case.outcome_was', { name: hypothesisName(outcome.label), day: dayWritten(outcome.resolved_on) })), h('p', { class: 'quiet' }, outcome.basis))
      : h('p', { class: 'quiet' }, t('case.outcome_open')));
  });
}
