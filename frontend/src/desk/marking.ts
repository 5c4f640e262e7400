// Passages in a text: offsets count characters (code points), as the server counts them, not UTF-16 units.

import { h } from '../dom.ts';

export interface Mark {
  span: [number, number] | null; kind: string; taken: boolean; current: boolean; choose: () => void;
}

/** Lay marks over a text; where two overlap, the later one begins after the earlier one ends. */
export function marked(text: string, marks: readonly Mark[]): Node[] {
  const points = [...text];
  const nodes: Node[] = [];
  let reached = 0;
  const ordered = marks.filter((mark) => mark.span).sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0));
  for (const mark of ordered) {
    const start = Math.max(mark.span?.[0] ?? 0, reached);
    const end = mark.span?.[1] ?? 0;
    if (end <= start) continue;
    nodes.push(document.createTextNode(points.slice(reached, start).join('')));
    const classes = [mark.current && 'is-current', !mark.taken && 'is-dropped'].filter(Boolean).join(' ');
    nodes.push(h('mark', { class: classes || null, 'data-kind': mark.kind, onclick: mark.choose }, points.slice(start, end).join('')));
    reached = end;
  }
  nodes.push(document.createTextNode(points.slice(reached).join('')));
  return nodes;
}

/** The marked passage as code points of the text, or null when nothing in it is marked. */
export function selectionIn(holder: HTMLElement, text: string): [number, number] | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!holder.contains(range.startContainer) || !holder.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(holder);
  before.setEnd(range.startContainer, range.startOffset);
  const start = [...before.toString()].length;
  const end = start + [...range.toString()].length;
  return end > start && end <= [...text].length ? [start, end] : null;
}
