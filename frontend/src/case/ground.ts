// Who is exposed to the force, and where it stands: loaded for the day, shown as a list; the map draws the same.

import { casePath, get } from '../api.ts';
import type { ExposedData, GroundData } from '../api.ts';
import { complain } from '../chrome.ts';
import { element, fill, h, settled } from '../dom.ts';
import { countryName, number, t, tOr } from '../words.ts';
import type { State, Store } from './state.ts';

const SHOWN = 6;

export function groundPanel(store: Store, onGround: (ground: GroundData) => void): void {
  let asked = new AbortController();
  const load = settled(200, async (state: State) => {
    asked.abort();
    asked = new AbortController();
    try {
      const ground = await get<GroundData>(`${casePath(state.data.case)}/exposure?as_of=${state.day}`, asked.signal);
      show(ground);
      onGround(ground);
    } catch (error) {
      complain(error);
    }
  });
  store.on(['day', 'case'], load);
}

function show(ground: GroundData): void {
  fill(element('#exposed'),
    ...ground.exposed.slice(0, SHOWN).map(row),
    ground.exposed.length === 0 && h('li', { class: 'no-view' }, t('exposure.none')));
  fill(element('#stations'), ground.stations.length
    ? t('exposure.stations', { names: ground.stations.map((station) => station.place.name).join(' · ') })
    : t('exposure.no_station'));
}

function row(exposed: ExposedData): HTMLElement {
  const reasons = exposed.reasons.map((reason) => t(`exposure.${reason}`)).join(', ');
  const ready = exposed.ready_days;
  return h('li', {},
    h('strong', {}, countryName(exposed.country)),
    h('span', {}, reasons),
    exposed.distance_km !== null && h('span', { class: 'quiet' }, t('exposure.distance', { km: number(exposed.distance_km), station: exposed.station })),
    ready && h('span', {}, t('exposure.ready', { low: number(ready[0], 1), median: number(ready[1], 1), high: number(ready[2], 1) })),
    exposed.sea && h('span', { class: 'quiet' }, tOr('exposure.by_sea', '').replace('{sea}', exposed.sea)));
}
