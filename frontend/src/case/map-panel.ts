// The map of a case: with WebGL where there is any, else as one drawing; always a drawing for paper.

import { get } from '../api.ts';
import type { GroundData } from '../api.ts';
import { complain } from '../chrome.ts';
import { element, fill, settled } from '../dom.ts';
import { countriesOf, spotsOf } from '../map.ts';
import type { Arcs, Country, Spot } from '../map.ts';
import type { GlView } from './map-gl.ts';
import { noGlNote, staticMap } from './map-static.ts';
import { isLeftOut } from './state.ts';
import type { State, Store } from './state.ts';

/** Wait so long before the outlines for paper are fetched: what is in sight comes first. */
const PAPER_MS = 1500;
/** The map follows once the slider rests for a moment: its worker would only fall behind. */
const MAP_MS = 60;

export interface MapPanel { showGround(ground: GroundData): void }

export function mapPanel(store: Store): MapPanel {
  const holder = element('#map');
  const paper = element('#paper-map');
  let countries: Country[] = [];
  let all: Spot[] = [];
  let view: GlView | null = null;
  let ground: GroundData | null = null;
  let isFlat = false;

  const known = (state: State): Spot[] =>
    all.filter((spot) => spot.item.published <= state.day && !isLeftOut(spot.item, state.supposition));
  const draw = (): SVGSVGElement => staticMap(countries, known(store.state), ground, store.state.day, all);
  const flat = settled(60, () => {
    if (isFlat) fill(holder, draw(), noGlNote());
  });
  const show = settled(MAP_MS, (state: State) => {
    view?.showSpots(known(state));
    flat();
  });
  const choose = (key: string): void => {
    store.state.selected = key;
    store.changed('selection');
  };

  let outlines: Promise<void> | null = null;
  const load = (): Promise<void> => {
    outlines ??= get<Arcs>('/map/countries').then((arcs) => { countries = countriesOf(arcs); });
    return outlines;
  };
  store.on(['case'], (state) => { all = spotsOf(state.data.items); });
  window.setTimeout(() => void load().catch(complain), PAPER_MS);
  window.addEventListener('beforeprint', () => fill(paper, draw()));

  const open = async (): Promise<void> => {
    await load();
    if (hasWebGl()) {
      const { openMap } = await import('./map-gl.ts');
      view = await openMap(holder, countries, all, choose);
      holder.dataset.ready = 'gl';
      const symbols = element<HTMLInputElement>('#app6');
      symbols.addEventListener('change', () => void view?.useSymbols(symbols.checked).catch(complain));
    } else {
      isFlat = true;
      holder.dataset.ready = 'flat';
    }
    store.on(['day', 'verdict', 'case'], show);
    store.on(['selection'], (state) => view?.select(all.find((spot) => spot.item.item === state.selected) ?? null));
    if (ground) view?.showGround(ground);
    const repaint = (): void => { view?.repaint(); };
    window.addEventListener('themechange', repaint);
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
  };
  const seen = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      seen.disconnect();
      open().catch(complain);
    }
  }, { rootMargin: '200px' });
  seen.observe(holder);

  return {
    showGround(told) {
      ground = told;
      view?.showGround(told);
      flat();
    },
  };
}

function hasWebGl(): boolean {
  try {
    return Boolean(document.createElement('canvas').getContext('webgl2'));
  } catch {
    return false;
  }
}
