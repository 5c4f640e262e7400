// The map with WebGL: clusters, precision circles, how far a column comes, and who is exposed. Nothing comes from outside.

import {
  AttributionControl, Map as GlMap, NavigationControl, ScaleControl, setWorkerUrl,
} from 'maplibre-gl';
import type { GeoJSONSource, MapGeoJSONFeature, StyleSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Feature, FeatureCollection } from 'geojson';
import type { GroundData } from '../api.ts';
import { reducedMotion } from '../chrome.ts';
import { bounds, circle, countryFeature, precisionKm } from '../map.ts';
import type { Country, Spot } from '../map.ts';
import { COMPONENT_ORDER, colour, shapePath } from '../signs.ts';
import type { Component } from '../signs.ts';
import { countryName, t } from '../words.ts';

setWorkerUrl(workerUrl);

const CLUSTER_RADIUS = 34;
const CLUSTER_UNTIL_ZOOM = 9;
const LABELLED_DEGREES = 6;
const MARCH_DAYS = 1;
const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };
const FONT = ['Source Sans'];

export interface GlView {
  showSpots(spots: readonly Spot[]): void;
  showGround(ground: GroundData): void;
  select(spot: Spot | null): void;
  repaint(): void;
  useSymbols(app6: boolean): Promise<void>;
  readonly map: GlMap;
}

/** Open the map in an element. Throws where there is no WebGL. */
export function openMap(
  container: HTMLElement, countries: readonly Country[], spots: readonly Spot[], choose: (key: string) => void,
): Promise<GlView> {
  const map = new GlMap({
    container, style: style(countries), bounds: bounds(spots, null), attributionControl: false,
    fadeDuration: reducedMotion() ? 0 : 200, dragRotate: false, pitchWithRotate: false, maxZoom: 12, minZoom: 0.8,
    locale: { 'NavigationControl.ZoomIn': t('map.zoom_in'), 'NavigationControl.ZoomOut': t('map.zoom_out'), 'Map.Title': t('map.title') },
  });
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
  map.addControl(new AttributionControl({ compact: false, customAttribution: 'Natural Earth' }), 'bottom-right');
  map.keyboard.disableRotation();
  map.getCanvas().setAttribute('aria-label', t('map.title'));
  map.on('click', (event) => {
    const hit = map.queryRenderedFeatures(event.point, { layers: ['spots', 'clusters'] })[0];
    if (hit) void open(map, hit, choose);
  });
  for (const layer of ['spots', 'clusters']) {
    map.on('mouseenter', layer, () => { map.getCanvas().classList.add('pointing'); });
    map.on('mouseleave', layer, () => { map.getCanvas().classList.remove('pointing'); });
  }
  return new Promise((resolve) => {
    map.once('style.load', () => {
      icons(map);
      resolve(view(map, countries));
    });
  });
}

async function open(map: GlMap, hit: MapGeoJSONFeature, choose: (key: string) => void): Promise<void> {
  if (hit.properties.item) {
    choose(String(hit.properties.item));
    return;
  }
  const source = map.getSource<GeoJSONSource>('spots');
  const zoom = await source?.getClusterExpansionZoom(Number(hit.properties.cluster_id));
  if (zoom !== undefined && hit.geometry.type === 'Point') {
    map.easeTo({ center: hit.geometry.coordinates as [number, number], zoom: zoom + 0.3, animate: !reducedMotion() });
  }
}

function view(map: GlMap, countries: readonly Country[]): GlView {
  const source = (name: string): GeoJSONSource | undefined => map.getSource<GeoJSONSource>(name);
  let shown = '';
  return {
    map,
    showSpots(spots) {
      const key = `${spots.length}:${spots[0]?.item.item}:${spots.at(-1)?.item.item}`;
      if (key === shown) return;
      shown = key;
      void source('spots')?.setData({ type: 'FeatureCollection', features: spots.map(spotFeature) });
    },
    showGround(ground) {
      void source('reach')?.setData({ type: 'FeatureCollection', features: reachOf(ground) });
      const days = new Map(ground.exposed.map((row) => [row.country, row.ready_days?.[1] ?? 3]));
      for (const country of countries) {
        const ready = days.get(country.code);
        map.setFeatureState({ source: 'countries', id: country.code }, { ready: ready ?? -1 });
      }
    },
    select(spot) {
      const ring: Feature[] = spot ? [{
        type: 'Feature', properties: {},
        geometry: { type: 'Polygon', coordinates: [circle(spot.lat, spot.lon, precisionKm(spot.lat, spot.lon))] },
      }] : [];
      void source('selected')?.setData({ type: 'FeatureCollection', features: [...ring, ...(spot ? [spotFeature(spot)] : [])] });
      if (spot && !map.getBounds().contains([spot.lon, spot.lat])) {
        map.easeTo({ center: [spot.lon, spot.lat], animate: !reducedMotion() });
      }
    },
    repaint() {
      icons(map);
      for (const [layer, property, value] of paints()) map.setPaintProperty(layer, property as 'fill-color', value as string);
    },
    async useSymbols(app6) {
      if (app6) await symbols(map);
      else icons(map);
    },
  };
}

function spotFeature(spot: Spot): Feature {
  return {
    type: 'Feature',
    properties: { item: spot.item.item, icon: `${spot.component}-${spot.said ? 'said' : 'seen'}-${spot.way}` },
    geometry: { type: 'Point', coordinates: [spot.lon, spot.lat] },
  };
}

/** How far a column comes by road from each station, as dashed arcs with the days written on them. */
function reachOf(ground: GroundData): Feature[] {
  return ground.stations.flatMap(({ place, is_naval }) => {
    const { lat, lon } = place;
    if (lat === null || lon === null || is_naval) return [];
    return [{
      type: 'Feature', properties: { days: t('map.march', { days: MARCH_DAYS }) },
      geometry: { type: 'LineString', coordinates: circle(lat, lon, ground.march_km[MARCH_DAYS] ?? 0, 90) },
    } satisfies Feature];
  });
}

const READY = ['coalesce', ['feature-state', 'ready'], -1];
const RATIO = 2;
const ICON = 26;

/** Paint the neutral signs: colour and shape tell the component, hollow means said, a chevron out or in. */
function icons(map: GlMap): void {
  for (const component of COMPONENT_ORDER) {
    for (const told of ['said', 'seen'] as const) {
      for (const way of ['out', 'in', 'none'] as const) {
        const image = paintIcon(component, told === 'said', way);
        const name = `${component}-${told}-${way}`;
        if (map.hasImage(name)) map.updateImage(name, image);
        else map.addImage(name, image, { pixelRatio: RATIO });
      }
    }
  }
}

function paintIcon(component: Component, said: boolean, way: 'out' | 'in' | 'none'): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = ICON * RATIO;
  const pen = canvas.getContext('2d')!;
  pen.setTransform(RATIO, 0, 0, RATIO, (ICON * RATIO) / 2, (ICON * RATIO) / 2);
  const shape = new Path2D(shapePath(component, 6));
  pen.lineWidth = 4;
  pen.strokeStyle = colour('--paper');
  pen.stroke(shape);
  pen.fillStyle = said ? colour('--paper') : colour(`--c-${component}`);
  pen.strokeStyle = colour(`--c-${component}`);
  pen.lineWidth = 2;
  pen.fill(shape);
  pen.stroke(shape);
  if (way !== 'none') {
    pen.beginPath();
    const tip = way === 'out' ? 12 : 8;
    const foot = way === 'out' ? 9 : 11;
    pen.moveTo(foot, -3.5);
    pen.lineTo(tip, 0);
    pen.lineTo(foot, 3.5);
    pen.stroke();
  }
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

const SIDC: Record<Component, string> = {
  personnel: 'SNGPUCI--------', heavy: 'SNGPUCA--------', sustainment: 'SNGPUSS--------', diplomacy: 'SNGPI---------',
};

/** APP-6 symbols, on demand and with the neutral frame: a hostile diamond would be a statement. */
async function symbols(map: GlMap): Promise<void> {
  const { default: ms } = await import('milsymbol');
  for (const component of COMPONENT_ORDER) {
    const canvas = new ms.Symbol(SIDC[component], { size: 15 * RATIO }).asCanvas();
    const pen = canvas.getContext('2d')!;
    const image = pen.getImageData(0, 0, canvas.width, canvas.height);
    for (const told of ['said', 'seen']) {
      for (const way of ['out', 'in', 'none']) {
        const name = `${component}-${told}-${way}`;
        if (map.hasImage(name)) map.removeImage(name);
        map.addImage(name, image, { pixelRatio: RATIO });
      }
    }
  }
}

type Paint = [layer: string, property: string, value: unknown];

function paints(): Paint[] {
  const land = colour('--map-land');
  return [
    ['sea', 'background-color', colour('--map-sea')],
    ['land', 'fill-color', ['case',
      ['all', ['>=', READY, 0], ['<=', READY, 2]], colour('--map-near'),
      ['>=', READY, 0], colour('--map-exposed'), land]],
    ['borders', 'line-color', colour('--map-border')],
    ['lakes', 'fill-color', colour('--map-sea')],
    ['rivers', 'line-color', colour('--map-river')],
    ['names', 'text-color', colour('--map-name')],
    ['names', 'text-halo-color', land],
    ['reach', 'line-color', colour('--now')],
    ['reach-days', 'text-color', colour('--now')],
    ['reach-days', 'text-halo-color', land],
    ['clusters', 'circle-color', colour('--paper')],
    ['clusters', 'circle-stroke-color', colour('--ink')],
    ['cluster-count', 'text-color', colour('--ink')],
    ['precision', 'fill-color', colour('--ink')],
    ['selected-ring', 'line-color', colour('--ink')],
  ];
}

function style(countries: readonly Country[]): StyleSpecification {
  const made: StyleSpecification = {
    version: 8,
    sources: {
      countries: {
        type: 'geojson', promoteId: 'code', tolerance: 0.2,
        data: { type: 'FeatureCollection', features: countries.map((country) => countryFeature(country, {})) },
      },
      names: {
        type: 'geojson',
        data: { type: 'FeatureCollection', features: countries.filter((one) => one.extent > LABELLED_DEGREES / 6).map((country) => ({
          type: 'Feature', properties: { name: countryName(country.code), extent: country.extent },
          geometry: { type: 'Point', coordinates: country.label },
        })) },
      },
      lakes: { type: 'geojson', data: '/static/map/lakes.json' },
      rivers: { type: 'geojson', data: '/static/map/rivers.json' },
      reach: { type: 'geojson', data: EMPTY },
      spots: { type: 'geojson', data: EMPTY, cluster: true, clusterRadius: CLUSTER_RADIUS, clusterMaxZoom: CLUSTER_UNTIL_ZOOM },
      selected: { type: 'geojson', data: EMPTY },
    },
    layers: [
      { id: 'sea', type: 'background' },
      { id: 'land', type: 'fill', source: 'countries' },
      { id: 'lakes', type: 'fill', source: 'lakes' },
      { id: 'rivers', type: 'line', source: 'rivers', minzoom: 3.2, paint: { 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.4, 8, 1.6] } },
      { id: 'borders', type: 'line', source: 'countries', paint: { 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 7, 1.3] } },
      { id: 'names', type: 'symbol', source: 'names', layout: {
        'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10, 6, 14],
        'text-letter-spacing': 0.12, 'text-max-width': 7, 'text-transform': 'uppercase', 'symbol-sort-key': ['-', ['get', 'extent']],
      }, paint: { 'text-halo-width': 1.4 } },
      { id: 'reach', type: 'line', source: 'reach', paint: { 'line-width': 1.2, 'line-dasharray': [4, 3], 'line-opacity': 0.55 } },
      { id: 'reach-days', type: 'symbol', source: 'reach', layout: {
        'symbol-placement': 'line', 'text-field': ['get', 'days'], 'text-font': FONT, 'text-size': 11, 'symbol-spacing': 420,
      }, paint: { 'text-halo-width': 1.4 } },
      { id: 'precision', type: 'fill', source: 'selected', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-opacity': 0.14 } },
      { id: 'selected-ring', type: 'line', source: 'selected', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'line-width': 1.5 } },
      { id: 'clusters', type: 'circle', source: 'spots', filter: ['has', 'point_count'], paint: {
        'circle-radius': ['interpolate', ['linear'], ['ln', ['get', 'point_count']], 0.7, 11, 8, 26], 'circle-stroke-width': 1.6,
      } },
      { id: 'cluster-count', type: 'symbol', source: 'spots', filter: ['has', 'point_count'], layout: {
        'text-field': ['get', 'point_count_abbreviated'], 'text-font': FONT, 'text-size': 12, 'text-allow-overlap': true,
      } },
      { id: 'spots', type: 'symbol', source: 'spots', filter: ['!', ['has', 'point_count']], layout: {
        'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-ignore-placement': true,
      } },
      { id: 'selected-spot', type: 'symbol', source: 'selected', filter: ['==', ['geometry-type'], 'Point'], layout: {
        'icon-image': ['get', 'icon'], 'icon-size': 1.35, 'icon-allow-overlap': true, 'icon-ignore-placement': true,
      } },
    ],
  };
  for (const [layer, property, value] of paints()) {
    const found = made.layers.find((one) => one.id === layer) as { paint?: Record<string, unknown> } | undefined;
    if (found) found.paint = { ...found.paint, [property]: value };
  }
  return made;
}
