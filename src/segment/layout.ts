import { findFiller } from './filler.js';
import { classify, type Item, isFurnitureAnywhere } from './furniture.js';
import { isHeadFurniture } from './head.js';
import type { Line } from './lines.js';
import { hasFigure } from './shapes.js';
import { findTail } from './tail.js';
import { findTitle, isDated, isMostAfter, isNoteLabel } from './title.js';

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
  for (const i of findFiller(items)) items[i] = { ...items[i], kind: 'mark', prose: false };
  const first = nextProse(items, 0);
  const found = findTitle(items, first, declaredTitle);
  const start = startOf(items, first, found);
  const bodyStart = nextProse(items, start);
  const tail = findTail(items, bodyStart);
  markBoxes(items, bodyStart, tail);
  const title = found < tail ? found : -1;
  const bodyEnd = items.slice(0, tail).findLastIndex((item) => item.prose);
  const layout = { items, bodyStart, bodyEnd, tail, title, kept: [] as number[] };
  for (let i = start; i < tail; i++) if (isKept(layout, i)) layout.kept.push(i);
  return layout;
}

/**
 * The titles under a 相关阅读 inside the article are furniture. The last of several may be the heading of what comes
 * next, unless it has a figure, as a heading seldom has and a title often.
 */
function markBoxes(items: Item[], from: number, tail: number): void {
  for (let i = from; i < tail; i++) {
    if (items[i].kind !== 'related') continue;
    let end = i + 1;
    while (end < tail && items[end].kind === null && !items[end].prose && items[end].text.length <= 60) end++;
    const last = end - i > 2 && !hasFigure(items[end - 1].text) ? end - 1 : end;
    for (let j = i + 1; j < last; j++) items[j] = { ...items[j], kind: 'link' };
  }
}

function nextProse(items: readonly Item[], from: number): number {
  for (let i = from; i < items.length; i++) if (items[i].prose) return i;
  return items.length;
}

/**
 * The first line of the article: the title, where a page says something of its own in running text before it (its
 * description, a notice), else the first line. An editor's note before the title is the article's.
 */
function startOf(items: readonly Item[], first: number, title: number): number {
  if (title <= first || !isDated(items, title) || !isMostAfter(items, title)) return 0;
  return items.slice(0, title).some(({ text }) => isNoteLabel(text)) ? 0 : title;
}

function isKept({ items, title, bodyStart, bodyEnd }: Layout, at: number): boolean {
  if (at === title) return true;
  const { kind, text } = items[at];
  const inBody = at > bodyStart && at < bodyEnd;
  if (isFurnitureAnywhere(kind)) return kind === 'legal' && inBody && (text.length > 150 || hasFigure(text));
  if (kind !== null && !inBody) return false;
  return at >= bodyStart || !isHeadFurniture(items, at, title);
}
