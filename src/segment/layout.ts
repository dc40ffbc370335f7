import { findFiller } from './filler.js';
import { classify, type Item, isFurnitureAnywhere } from './furniture.js';
import type { Line } from './lines.js';
import { findTail } from './tail.js';
import { findTitle, isHeadFurniture, isSameTitle } from './title.js';

/** A document's lines, and where in them the article lies. All numbers are indices into `items`. */
export interface Layout {
  items: Item[];
  /** First paragraph of the article; the number of lines where it has none. */
  bodyStart: number;
  /** Last paragraph before the tail, or -1. */
  bodyEnd: number;
  /** First line of what the page sets after the article. */
  tail: number;
  /** The title's line, or -1. */
  title: number;
  /** Lines that are the article's, in order, the title among them. */
  kept: number[];
}

/** Finds the article among the lines of a page. */
export function layOut(lines: readonly Line[], declaredTitle: string | null): Layout {
  const items = lines.map(classify);
  const filler = findFiller(items);
  for (const i of filler) items[i] = { ...items[i], kind: 'mark', prose: false };
  const first = items.findIndex((item) => item.prose);
  const bodyStart = first < 0 ? items.length : first;
  const tail = first < 0 ? items.length : findTail(items, bodyStart);
  const title = findTitle(items.slice(0, tail), bodyStart, declaredTitle);
  const bodyEnd = items.slice(0, tail).findLastIndex((item) => item.prose);
  const layout = { items, bodyStart, bodyEnd, tail, title, kept: [] as number[] };
  for (let i = 0; i < tail; i++) if (isKept(layout, i)) layout.kept.push(i);
  return layout;
}

function isKept(layout: Layout, at: number): boolean {
  const { items, title, bodyStart, bodyEnd } = layout;
  if (at === title) return true;
  const { kind, text } = items[at];
  if (isFurnitureAnywhere(kind))
    return kind === 'legal' && text.length > 150 && at > bodyStart && at < bodyEnd;
  const inBody = at > bodyStart && at < bodyEnd;
  if (kind !== null && !inBody) return false;
  if (at < bodyStart && isHeadFurniture(items, at, title)) return false;
  return title < 0 || !isRepeatOfTitle(layout, at);
}

/** The title again: an image's text or a page's running head, unless a caption's neighbour (captions.ts). */
function isRepeatOfTitle({ items, title, bodyStart }: Layout, at: number): boolean {
  const { text } = items[at];
  return at > title && text.length <= 100 && at < bodyStart && isSameTitle(text, items[title].text);
}
