import type { Piece } from '../../text/mapped-text.js';
import { findDate } from '../dates.js';
import type { Box } from './boxes.js';
import { readByline } from './byline.js';
import type { Head } from './head.js';
import type { Line } from './line.js';
import { withoutSite } from './site.js';

const LONGEST = 200;
/** A shorter text is no title, and a shorter one that a title begins with is one only by chance. */
const SHORTEST = 5;
const SHORTEST_BEGINNING = 8;

/** A title is broken into no more lines than this. */
const MOST_LINES = 4;

/** Class and id names of titles. */
const TITLE_NAME = /(?:^|[\s_-])(?:title\w*|tit\d?|biaoti|bt\d?|headline|subject|[a-z]+title)(?:$|[\s_-])/;
/** How many lines above the first sentence a title stands. */
const ABOVE = 8;

/** The title's line as found in the page: its lines, `[first, last)`. */
export interface TitleLines {
  first: number;
  last: number;
}

/** Finds the lines that show the page's declared title: headings first, then the first line that is equal to it. */
export function shownTitle(lines: readonly Line[], head: Head): TitleLines | null {
  const declared = head.titles.map(bare);
  const cleaned = head.titles.map((title) => bare(withoutSite(title, head.site)));
  // A shown title may have more white space and punctuation than the declared one.
  const longest = Math.min(LONGEST, 30 + Math.max(0, ...head.titles.map((title) => title.length)));
  const shows = (line: Line) => {
    if (line.hidden > 0 || line.row || line.text.length > longest) return false;
    const text = bare(line.text);
    if (text.length < SHORTEST) return false;
    return cleaned.includes(text) || declared.some((title) => beginsWith(title, text));
  };
  const found = lines.findIndex((line) => line.heading > 0 && shows(line));
  const at = found >= 0 ? found : lines.findIndex(shows);
  if (at < 0) return headingAcrossLines(lines, declared);
  // A long title may be broken into lines: go on while they still spell a declared one.
  let last = at + 1;
  let text = bare(lines[at].text);
  while (last < lines.length && last < at + MOST_LINES && !cleaned.includes(text)) {
    text += bare(lines[last].text);
    if (!declared.some((title) => title.startsWith(text))) break;
    last++;
  }
  return { first: at, last };
}

/**
 * Without a declared title: the nearest heading above the first sentence of the article, else among the lines right
 * above it one that is called a title, else, where the page declares none, the longest of them.
 */
export function titleAbove(
  lines: readonly Line[],
  { end, inner, declared }: { end: number; inner: Box[]; declared: boolean },
): TitleLines | null {
  const nearest = (least: number, isTitle: (i: number) => boolean) => {
    for (let i = end - 1; i >= least; i--)
      if (isPlain(lines[i]) && isTitle(i)) return { first: i, last: i + 1 };
    return null;
  };
  const rank = (most: number) => (i: number) => lines[i].heading > 0 && lines[i].heading <= most;
  const isCalled = (i: number) => TITLE_NAME.test(inner[i].names);
  const found = nearest(0, rank(1)) ?? nearest(Math.max(0, end - ABOVE), rank(6));
  const called = found ?? nearest(Math.max(0, end - ABOVE), isCalled);
  if (called || declared) return called;
  const near = lines
    .slice(Math.max(0, end - ABOVE), end)
    .filter((line) => isPlain(line) && line.own > SHORTEST && !findDate(line.text));
  const longest = near.sort((a, b) => b.own - a.own)[0];
  const first = longest ? lines.indexOf(longest) : -1;
  return longest ? { first, last: first + 1 } : null;
}

/** A line that may be a title: shown, no link, no sentence, nothing about the article. */
function isPlain(line: Line): boolean {
  if (line.dropped || line.hidden > 0 || line.linked > 0 || line.row) return false;
  return line.own >= 4 && line.own <= 80 && !/[。；;]/.test(line.text) && readByline(line.text) === null;
}

/** The pieces of a text for `[from, to)` of it. */
export function slicePieces(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const kept: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const first = Math.max(0, from - at);
    const last = Math.min(piece.text.length, to - at);
    at += piece.text.length;
    if (first >= last) continue;
    const unitwise = piece.text.length === piece.end - piece.start;
    const text = piece.text.slice(first, last);
    kept.push(unitwise ? { start: piece.start + first, end: piece.start + last, text } : { ...piece, text });
  }
  return kept;
}

/** A heading broken into two or three lines. */
function headingAcrossLines(lines: readonly Line[], declared: string[]): TitleLines | null {
  for (let first = 0; first < lines.length; first++) {
    const rank = lines[first].heading;
    if (rank === 0) continue;
    let last = first + 1;
    while (last < lines.length && last < first + MOST_LINES && lines[last].heading === rank) last++;
    const text = bare(
      lines
        .slice(first, last)
        .map((line) => line.text)
        .join(''),
    );
    if (last > first + 1 && text.length >= SHORTEST && declared.some((title) => beginsWith(title, text)))
      return { first, last };
  }
  return null;
}

/** Whether a declared title is this text, or this text and then the names of column and site. */
function beginsWith(title: string, text: string): boolean {
  return title === text || (text.length >= SHORTEST_BEGINNING && title.startsWith(text));
}

/** What is compared: letters and digits only, without the tag of a kind (`[公告]`) before them. */
export function bare(text: string): string {
  return text
    .slice(0, 2 * LONGEST)
    .replace(/^\s*[[【][^\]】]{1,8}[\]】]/, '')
    .replace(/[^\p{L}\p{N}%]+/gu, '')
    .toLowerCase();
}
