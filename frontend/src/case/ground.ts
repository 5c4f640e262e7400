// Who is exposed to the force, and where it stands: loaded for the day, shown as a list; the map draws the same.

import { casePath } from '../api.ts';
import type { ExposedData, GroundData } from '../api.ts';
import { element, fill, h } from '../dom.ts';
import { countryName, number, t, tOr } from '../words.ts';
import { daily } from './daily.ts';
import type { Store } from './state.ts';

const SHOWN = 6;

export function groundPanel(store: Store, onGround: (ground: GroundData) => void): void {
  daily<GroundData>(store, element('#map'), ({ data, day }) => `${casePath(data.case)}/exposure?as_of=${day}`, (ground) => {
    show(ground);
    onGround(ground);
  });
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
