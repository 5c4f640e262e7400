// Building elements. Text only ever enters as text nodes: what stands in a hostile article stays words.

export type Child = Node | string | number | null | undefined | false;
type Value = string | number | boolean | null | undefined | ((event: never) => void);
type Attributes = Record<string, Value>;

const SVG = 'http://www.w3.org/2000/svg';
const ADDRESS = /^https?:\/\//i;

function build<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (name === 'value' && 'value' in element) (element as unknown as HTMLInputElement).value = String(value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

/** Make an HTML element; attributes that start with `on` are listeners. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return build(document.createElement(tag), attributes, children);
}

/** Make an SVG element. */
export function s<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  return build(document.createElementNS(SVG, tag), attributes, children);
}

export function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    parent.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** Replace what an element holds. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren();
  append(element, children);
}

/** Set attributes that change. */
export function set(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** A link to the outside, if it is one: `javascript:` and the like stay plain text. */
export function outside(address: string, text: string): HTMLElement {
  if (!ADDRESS.test(address)) return h('span', {}, text);
  return h('a', { href: address, rel: 'noreferrer noopener', target: '_blank' }, text);
}

export function element<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector} on this page`);
  return found;
}

/** Run the last of many calls, once it has been quiet for a while. */
export function settled<A extends unknown[]>(wait: number, work: (...given: A) => void): (...given: A) => void {
  let timer = 0;
  return (...given) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => work(...given), wait);
  };
}
