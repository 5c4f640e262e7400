// The map without WebGL, and on paper: one SVG, drawn from the same outlines.

import type { GroundData } from '../api.ts';
import { h, s } from '../dom.ts';
import { bounds, circle, precisionKm } from '../map.ts';
import type { Country, Spot } from '../map.ts';
import { shapePath } from '../signs.ts';
import type { Component } from '../signs.ts';
import { countryName, t } from '../words.ts';

const WIDTH = 760;
const HEIGHT = 480;
const LABELLED_DEGREES = 2;

type Point = readonly number[];
type Project = (point: Point) => [number, number];

const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));

export function projection(box: readonly [number, number, number, number]): Project {
  const [west, south, east, north] = box;
  const top = mercator(north);
  const bottom = mercator(south);
  const scale = Math.min(WIDTH / (((east - west) * Math.PI) / 180), HEIGHT / (top - bottom));
  const middle = ((west + east) / 2) * (Math.PI / 180);
  const centre = (top + bottom) / 2;
  return ([lon = 0, lat = 0]) => [
    WIDTH / 2 + ((lon * Math.PI) / 180 - middle) * scale,
    HEIGHT / 2 - (mercator(Math.max(Math.min(lat, 85), -85)) - centre) * scale,
  ];
}

function outline(ring: readonly Point[], project: Project): string {
  let path = '';
  let before: [number, number] | null = null;
  let visible = false;
  for (const point of ring) {
    const [x, y] = project(point);
    if (x > -200 && x < WIDTH + 200 && y > -200 && y < HEIGHT + 200) visible = true;
    if (before && Math.abs(before[0] - x) + Math.abs(before[1] - y) < 0.7) continue;
    path += `${path ? 'L' : 'M'}${x.toFixed(1)},${y.toFixed(1)}`;
    before = [x, y];
  }
  return visible || ring.length > 200 ? `${path}Z` : '';
}

/** Draw the map of a day. Reports that are not known yet are left out. */
export function staticMap(
  countries: readonly Country[], spots: readonly Spot[], ground: GroundData | null, day: string, all: readonly Spot[],
): SVGSVGElement {
  const project = projection(bounds(all, ground));
  const exposed = new Map((ground?.exposed ?? []).map((row) => [row.country, row]));
  const svg = s('svg', { class: 'static-map', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': t('map.described', { count: spots.length }) });
  svg.appendChild(s('rect', { width: WIDTH, height: HEIGHT, class: 'sea' }));
  for (const country of countries) {
    const d = country.polygons.flatMap((polygon) => polygon.map((ring) => outline(ring, project))).join('');
    if (!d) continue;
    const row = exposed.get(country.code);
    svg.appendChild(s('path', { d, class: row ? `land exposed ${row.ready_days && row.ready_days[1] <= 2 ? 'near' : ''}` : 'land', 'fill-rule': 'evenodd' }));
  }
  for (const country of countries) {
    const [x, y] = project(country.label);
    if (country.extent < LABELLED_DEGREES || x < 20 || x > WIDTH - 20 || y < 12 || y > HEIGHT - 8) continue;
    svg.appendChild(s('text', { x, y, class: 'country' }, countryName(country.code)));
  }
  for (const spot of spots) {
    const ring = circle(spot.lat, spot.lon, precisionKm(spot.lat, spot.lon), 24);
    svg.appendChild(s('path', { d: outline(ring, project), class: 'precision' }));
  }
  for (const spot of spots) {
    const [x, y] = project([spot.lon, spot.lat]);
    svg.appendChild(s('path', {
      d: shapePath(spot.component as Component, 5), transform: `translate(${x.toFixed(1)},${y.toFixed(1)})`,
      class: `component-${spot.component} ${spot.said ? 'said' : 'seen'}`,
    }, s('title', {}, `${spot.item.source}: ${spot.item.says}`)));
  }
  svg.dataset.day = day;
  return svg;
}

export function noGlNote(): HTMLElement {
  return h('p', { class: 'quiet' }, t('map.no_webgl'));
}
