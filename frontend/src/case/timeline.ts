// Reports in time: what is said stands above the line, what is seen below; ten thousand fit because they are painted.

import type { ItemData } from '../api.ts';
import { announce, onKey } from '../chrome.ts';
import { element, fill, h } from '../dom.ts';
import { COMPONENT_ORDER, colour, componentOf, isSaid, shapePath, sign } from '../signs.ts';
import type { Component } from '../signs.ts';
import { dayWritten, t } from '../words.ts';
import { timeScale } from './scale.ts';
import { isLeftOut, knownCount } from './state.ts';
import type { State, Store } from './state.ts';

const LANE = 13;
const RADIUS = 5;
const REACH = 9;
const MOST_LANES = 9;
const AXIS = 22;

const UNKNOWN_ALPHA = 0.16;

interface Layers { known: HTMLCanvasElement; unknown: HTMLCanvasElement }
interface Dot { item: ItemData; x: number; y: number }

export function timeline(store: Store): void {
  const holder = element('#timeline');
  const canvas = h('canvas', { tabindex: 0, role: 'img' });
  const tip = h('p', { class: 'tip', hidden: true });
  fill(holder, canvas, tip, legend());
  let dots: Dot[] = [];
  let layers: Layers | null = null;
  let supposed = '';
  const show = (state: State): void => {
    const supposition = JSON.stringify(state.supposition);
    if (supposition !== supposed) layers = null;
    supposed = supposition;
    layers ??= { known: layer(canvas, dots, state, 1), unknown: layer(canvas, dots, state, UNKNOWN_ALPHA) };
    paint(canvas, dots, layers, state);
  };
  const again = (): void => {
    layers = null;
    show(store.state);
  };
  const layOut = (): void => {
    dots = place(canvas, holder.clientWidth, store.state);
    again();
  };
  new ResizeObserver(layOut).observe(holder);
  window.addEventListener('themechange', again);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
  store.on(['case'], layOut);
  store.on(['day', 'selection', 'verdict'], show);

  canvas.addEventListener('click', (event) => {
    const dot = nearest(dots, event, store.state);
    if (dot) choose(store, dot.item);
  });
  canvas.addEventListener('pointermove', (event) => {
    const dot = nearest(dots, event, store.state);
    canvas.classList.toggle('pointing', Boolean(dot));
    tip.hidden = !dot;
    if (dot) fill(tip, `${dayWritten(dot.item.published)} · ${dot.item.source}: ${dot.item.says}`);
  });
  canvas.addEventListener('pointerleave', () => { tip.hidden = true; });
  onKey(['j'], 'keys.next_report', () => step(store, 1));
  onKey(['k'], 'keys.previous_report', () => step(store, -1));
}

function legend(): HTMLElement {
  const signs = COMPONENT_ORDER.map((component) => h('span', {}, sign(component), t(`component.${component}`)));
  return h('p', { class: 'legend' }, h('span', {}, t('timeline.above')), h('span', {}, t('timeline.below')), ...signs);
}

function step(store: Store, direction: 1 | -1): void {
  const { state } = store;
  const known = state.ordered.slice(0, knownCount(state.ordered, state.day));
  const here = known.findIndex((item) => item.item === state.selected);
  const start = here < 0 ? (direction > 0 ? -1 : known.length) : here;
  const next = known[Math.min(Math.max(start + direction, 0), known.length - 1)];
  if (next) choose(store, next);
}

function choose(store: Store, item: ItemData): void {
  store.state.selected = item.item;
  store.changed('selection');
  announce(`${dayWritten(item.published)}, ${item.source}: ${item.says}`);
}

function place(canvas: HTMLCanvasElement, width: number, state: State): Dot[] {
  const scale = timeScale(state.calendar[0] ?? '', state.calendar.at(-1) ?? '', Math.max(width, 280));
  const filled = new Map<string, number>();
  const rows = state.ordered.map((item) => {
    const x = Math.max(scale.x(item.published), RADIUS + 2);
    const cell = `${isSaid(item)}${Math.round(x / (RADIUS * 2.4))}`;
    const lane = filled.get(cell) ?? 0;
    filled.set(cell, lane + 1);
    return { item, x, lane };
  });
  const most = (said: boolean): number =>
    Math.min(rows.reduce((best, row) => (isSaid(row.item) === said ? Math.max(best, row.lane + 1) : best), 1), MOST_LANES);
  const above = most(true) * LANE + 8;
  const height = above + AXIS + most(false) * LANE + 8;
  size(canvas, Math.max(width, 280), height);
  canvas.dataset.base = String(above);
  return rows.map(({ item, x, lane }) => {
    const level = lane % MOST_LANES;
    const shift = Math.floor(lane / MOST_LANES) * 1.5;
    const y = isSaid(item) ? above - LANE * level - 8 : above + AXIS + LANE * level + 8;
    return { item, x: x + shift, y };
  });
}

function size(canvas: HTMLCanvasElement, width: number, height: number): void {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

/** Paint all reports once, so that a step of the slider only copies two pictures. */
function layer(canvas: HTMLCanvasElement, dots: Dot[], state: State, alpha: number): HTMLCanvasElement {
  const ratio = window.devicePixelRatio || 1;
  const picture = h('canvas', { width: canvas.width, height: canvas.height });
  const pen = picture.getContext('2d', { willReadFrequently: true });
  if (!pen) return picture;
  const paper = colour('--paper');
  const shapes = new Map<Component, Path2D>(COMPONENT_ORDER.map((one) => [one, new Path2D(shapePath(one, RADIUS))]));
  const colours = new Map<Component, string>(COMPONENT_ORDER.map((one) => [one, colour(`--c-${one}`)]));
  pen.lineWidth = 1.6;
  for (const dot of dots) {
    const component = componentOf(dot.item);
    pen.setTransform(ratio, 0, 0, ratio, dot.x * ratio, dot.y * ratio);
    pen.globalAlpha = isLeftOut(dot.item, state.supposition) ? UNKNOWN_ALPHA : alpha;
    pen.fillStyle = isSaid(dot.item) ? paper : (colours.get(component) ?? '');
    pen.strokeStyle = colours.get(component) ?? '';
    const shape = shapes.get(component)!;
    pen.fill(shape);
    pen.stroke(shape);
  }
  return picture;
}

function paint(canvas: HTMLCanvasElement, dots: Dot[], layers: Layers, state: State): void {
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return;
  const ratio = window.devicePixelRatio || 1;
  const width = canvas.width / ratio;
  const height = canvas.height / ratio;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  const scale = timeScale(state.calendar[0] ?? '', state.calendar.at(-1) ?? '', width);
  axis(pen, scale, state, height);
  const cut = Math.min(scale.x(state.day) + RADIUS + 1, width);
  copy(pen, layers.known, 0, cut, height);
  copy(pen, layers.unknown, cut, width - cut, height);
  const selected = dots.find((dot) => dot.item.item === state.selected);
  if (selected) {
    pen.translate(selected.x, selected.y);
    ring(pen);
  }
  const known = knownCount(state.ordered, state.day);
  canvas.setAttribute('aria-label', t('timeline.described', { known, all: dots.length, day: dayWritten(state.day) }));
}

function copy(pen: CanvasRenderingContext2D, picture: HTMLCanvasElement, from: number, width: number, height: number): void {
  const ratio = window.devicePixelRatio || 1;
  if (width < 1) return;
  pen.drawImage(picture, from * ratio, 0, width * ratio, height * ratio, from, 0, width, height);
}

function ring(pen: CanvasRenderingContext2D): void {
  pen.globalAlpha = 1;
  pen.strokeStyle = colour('--ink');
  pen.lineWidth = 2;
  pen.beginPath();
  pen.arc(0, 0, RADIUS + 4.5, 0, 2 * Math.PI);
  pen.stroke();
}

function axis(
  pen: CanvasRenderingContext2D, scale: ReturnType<typeof timeScale>, state: State, height: number,
): void {
  const base = Number(pen.canvas.dataset.base ?? 0);
  const width = pen.canvas.width / (window.devicePixelRatio || 1);
  pen.strokeStyle = colour('--rule');
  pen.lineWidth = 1;
  pen.beginPath();
  for (const offset of [0, AXIS]) {
    pen.moveTo(0, base + offset + 0.5);
    pen.lineTo(width, base + offset + 0.5);
  }
  pen.stroke();
  pen.fillStyle = colour('--quiet');
  pen.font = `12px ${colour('--sans')}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const tick of scale.ticks()) pen.fillText(tick.label, Math.max(tick.x, 22), base + AXIS / 2 + 1);
  pen.strokeStyle = colour('--now');
  pen.lineWidth = 2;
  pen.beginPath();
  pen.moveTo(scale.x(state.day), 0);
  pen.lineTo(scale.x(state.day), height);
  pen.stroke();
}

function nearest(dots: Dot[], event: MouseEvent, state: State): Dot | null {
  let best: Dot | null = null;
  let distance = REACH;
  for (const dot of dots) {
    const away = Math.hypot(dot.x - event.offsetX, dot.y - event.offsetY);
    if (away < distance && dot.item.published <= state.day) {
      best = dot;
      distance = away;
    }
  }
  return best;
}
