// The signs of the page: each hypothesis has a colour, each component of a force a colour and a shape.

import type { ItemData } from './api.ts';
import { s } from './dom.ts';

export type Component = 'personnel' | 'heavy' | 'sustainment' | 'diplomacy';

const COMPONENTS: Record<string, Component> = {
  personnel: 'personnel',
  armour: 'heavy', artillery: 'heavy', air: 'heavy', air_defence: 'heavy', missiles: 'heavy', naval: 'heavy',
  logistics: 'sustainment', medical: 'sustainment', engineering: 'sustainment', command: 'sustainment', bases: 'sustainment',
  diplomacy: 'diplomacy',
};

export const componentOf = (item: ItemData): Component => COMPONENTS[item.about] ?? 'personnel';
export const COMPONENT_ORDER: readonly Component[] = ['personnel', 'heavy', 'sustainment', 'diplomacy'];
export const isSaid = (item: ItemData): boolean => item.kind === 'statement';

/** The outline of a component's shape around (0, 0): circle, square, triangle, diamond. */
export function shapePath(component: Component, radius: number): string {
  const r = radius;
  switch (component) {
    case 'personnel':
      return `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
    case 'heavy':
      return `M${-r * 0.9},${-r * 0.9}h${r * 1.8}v${r * 1.8}h${-r * 1.8}Z`;
    case 'sustainment':
      return `M0,${-r * 1.1}L${r * 1.05},${r * 0.85}H${-r * 1.05}Z`;
    case 'diplomacy':
      return `M0,${-r * 1.15}L${r * 1.15},0L0,${r * 1.15}L${-r * 1.15},0Z`;
  }
}

/** A component's sign for a legend or a list; hollow when it was only said. */
export function sign(component: Component, said = false): SVGSVGElement {
  return s(
    'svg',
    { class: 'sign', viewBox: '-8 -8 16 16', width: 14, height: 14, 'aria-hidden': 'true', focusable: 'false' },
    s('path', { d: shapePath(component, 6), class: `component-${component} ${said ? 'said' : 'seen'}` }),
  );
}

/** The colour of a custom property, as the page shows it now. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

export const hypothesisColour = (id: string): string => `--h-${id.replaceAll('_', '-')}`;
