import type { Span } from '../../text/span.js';
import type { Line } from './line.js';

/** A block element and the lines it holds: `[first, last)` of the page's lines. */
export interface Box {
  tag: string;
  /** Its class and id, lower case. */
  names: string;
  first: number;
  last: number;
  children: Box[];
  parent: Box | null;
}

/** A link to another part of the same article, or to what may be one. */
export interface Pager extends Span {
  /** The line it stands on. */
  line: number;
  text: string;
}

/** A page as lines, and the elements around them. */
export interface Layout {
  lines: Line[];
  root: Box;
  pagers: Pager[];
}

/** The innermost element around each line. */
export function innermost({ lines, root }: Layout): Box[] {
  const inner = lines.map(() => root);
  const open = [root];
  for (let box = open.pop(); box; box = open.pop()) {
    inner.fill(box, box.first, box.last);
    for (let i = box.children.length - 1; i >= 0; i--) open.push(box.children[i]);
  }
  return inner;
}

/** The lines of a stretch, as indices. */
export function indices({ first, last }: { first: number; last: number }): number[] {
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
}
