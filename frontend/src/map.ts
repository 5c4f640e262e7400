// Geometry for both maps: the country outlines from shared arcs, circles on the globe, and what each report shows.

import type { Feature, MultiPolygon, Position } from 'geojson';
import type { GroundData, ItemData } from './api.ts';
import { componentOf, isSaid } from './signs.ts';

const EARTH_KM = 6371.0088;
const KM_PER_DEGREE = 111.195;
const LEAST_RADIUS_KM = 2;

export interface Arcs {
  steps_per_degree: number; countries: string[]; arcs: number[][]; borders: boolean[]; rings: number[][];
}

export interface Country { code: string; polygons: Position[][][]; label: Position; extent: number }

/** Decode the arcs: every second number a step in longitude, then one in latitude. */
export function decodeArcs(data: Arcs): Position[][] {
  const scale = 1 / data.steps_per_degree;
  return data.arcs.map((steps) => {
    const line: Position[] = [];
    let x = 0;
    let y = 0;
    for (let index = 0; index < steps.length; index += 2) {
      x += steps[index] ?? 0;
      y += steps[index + 1] ?? 0;
      line.push([x * scale, y * scale]);
    }
    return line;
  });
}

function ringOf(numbers: readonly number[], arcs: Position[][]): Position[] {
  const ring: Position[] = [];
  for (const number of numbers) {
    const arc = number >= 0 ? (arcs[number] ?? []) : [...(arcs[~number] ?? [])].reverse();
    for (const point of ring.length ? arc.slice(1) : arc) ring.push(point);
  }
  return ring;
}

/** Twice the area in square degrees, positive counter-clockwise. */
export function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [x0 = 0, y0 = 0] = ring[index] ?? [];
    const [x1 = 0, y1 = 0] = ring[index + 1] ?? [];
    sum += x0 * y1 - x1 * y0;
  }
  return sum;
}

export function holds(ring: readonly Position[], point: Position): boolean {
  const [x = 0, y = 0] = point;
  let inside = false;
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [x0 = 0, y0 = 0] = ring[index] ?? [];
    const [x1 = 0, y1 = 0] = ring[index + 1] ?? [];
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
  }
  return inside;
}

/** Put the countries together: clockwise rings are outlines, the others holes in the smallest outline around them. */
export function countriesOf(data: Arcs): Country[] {
  const arcs = decodeArcs(data);
  const rings = new Map<number, Position[][]>();
  for (const [owner = 0, ...numbers] of data.rings) rings.set(owner, [...(rings.get(owner) ?? []), ringOf(numbers, arcs)]);
  return data.countries.map((code, number) => {
    const own = rings.get(number) ?? [];
    const outlines = own.filter((ring) => signedArea(ring) < 0).map((ring) => [ring]);
    outlines.sort((a, b) => Math.abs(signedArea(a[0]!)) - Math.abs(signedArea(b[0]!)));
    for (const hole of own.filter((ring) => signedArea(ring) >= 0)) {
      outlines.find((outline) => holds(outline[0]!, hole[0]!))?.push(hole);
    }
    const largest = outlines[outlines.length - 1]?.[0] ?? [[0, 0]];
    return { code, polygons: outlines, label: centre(largest), extent: Math.abs(signedArea(largest)) };
  });
}

function centre(ring: readonly Position[]): Position {
  const area = signedArea(ring);
  if (!area) return ring[0] ?? [0, 0];
  let x = 0;
  let y = 0;
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [x0 = 0, y0 = 0] = ring[index] ?? [];
    const [x1 = 0, y1 = 0] = ring[index + 1] ?? [];
    const cross = x0 * y1 - x1 * y0;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  }
  return [x / (3 * area), y / (3 * area)];
}

export function countryFeature(country: Country, properties: Record<string, unknown>): Feature<MultiPolygon> {
  return { type: 'Feature', properties: { code: country.code, ...properties }, geometry: { type: 'MultiPolygon', coordinates: country.polygons } };
}

/** How sharply a position was given: half of its last decimal, so that nothing is drawn sharper than its source. */
export function precisionKm(lat: number, lon: number): number {
  const decimals = Math.max(decimalsOf(lat), decimalsOf(lon));
  return Math.max(0.5 * 10 ** -decimals * KM_PER_DEGREE, LEAST_RADIUS_KM);
}

function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}

/** A circle on the globe as a closed line. */
export function circle(lat: number, lon: number, radiusKm: number, corners = 64): Position[] {
  const angle = radiusKm / EARTH_KM;
  const phi = (lat * Math.PI) / 180;
  const ring: Position[] = [];
  for (let corner = 0; corner <= corners; corner += 1) {
    const bearing = (2 * Math.PI * corner) / corners;
    const y = Math.asin(Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing));
    const x = Math.atan2(Math.sin(bearing) * Math.sin(angle) * Math.cos(phi), Math.cos(angle) - Math.sin(phi) * Math.sin(y));
    ring.push([lon + (x * 180) / Math.PI, (y * 180) / Math.PI]);
  }
  return ring;
}

export interface Spot { item: ItemData; lat: number; lon: number; component: string; said: boolean; way: 'out' | 'in' | 'none' }

const OUT = ['leaving', 'dismantling'];
const IN = ['arriving', 'building'];

/** The reports that name a position, as they stand on the map. */
export function spotsOf(items: readonly ItemData[]): Spot[] {
  return items.flatMap((item) => {
    const { place } = item;
    if (!place || place.lat === null || place.lon === null) return [];
    const way = OUT.includes(item.movement) ? 'out' : IN.includes(item.movement) ? 'in' : 'none';
    return [{ item, lat: place.lat, lon: place.lon, component: componentOf(item), said: isSaid(item), way }];
  });
}

/** West, south, east and north of what is to be seen, with a margin; where somebody spoke matters less. */
export function bounds(spots: readonly Spot[], ground: GroundData | null): [number, number, number, number] {
  const seen = spots.filter((spot) => !spot.said);
  const points: Position[] = (seen.length > 1 ? seen : spots).map((spot) => [spot.lon, spot.lat]);
  for (const station of ground?.stations ?? []) {
    if (station.place.lat !== null && station.place.lon !== null) points.push([station.place.lon, station.place.lat]);
  }
  if (!points.length) return [-20, 15, 70, 65];
  const xs = points.map(([x = 0]) => x).sort((a, b) => a - b);
  const ys = points.map(([, y = 0]) => y).sort((a, b) => a - b);
  const cut = Math.floor(points.length * 0.08);
  const [west, east] = [xs[cut] ?? 0, xs[xs.length - 1 - cut] ?? 0];
  const [south, north] = [ys[cut] ?? 0, ys[ys.length - 1 - cut] ?? 0];
  const x = Math.max((east - west) * 0.25, 2.5);
  const y = Math.max((north - south) * 0.25, 1.6);
  return [west - x, Math.max(south - y, -80), east + x, Math.min(north + y, 84)];
}
