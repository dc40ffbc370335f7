import { type Line, widthOf } from './lines.js';
import { headingMark } from './marks.js';
import { endsSentence, hanCount, isUnfinished } from './shapes.js';

/** Columns by which the lines of one wrapped paragraph differ: a Latin word or closing punctuation moved over. */
const RAGGED = 4;
/** A line shorter than this many columns is a short line of its own, not a wrapped one. */
const NARROWEST = 30;
const CANNOT_BEGIN = /^[，,。、；;：:！!？?》〉）)】」』”’%]/;
const ENDS_OPEN = /[《〈（(【「『“‘，,、—]$/;
/** Particles and prepositions after which no running text can end; no line at all ends in 的, but for 目的. */
const ENDS_BOUND = /[的和与及或在对把将被向]$/;
const ENDS_IN_PARTICLE = /[^目]的$/;

/**
 * Puts together lines that are one paragraph. Two things break a paragraph in a plain-text copy: hard wrapping
 * at a column, and inline tags of the page (links, subscripts) whose text was put on lines of its own.
 */
export function joinLines(lines: readonly Line[]): Line[] {
  const wrap = wrapWidth(lines);
  const gaps = lines.filter((line) => line.spaced).length;
  const page = {
    wrap,
    indented: isIndented(lines),
    doubleSpaced: lines.length >= 5 && gaps >= 0.6 * lines.length,
  };
  const joined: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const parts = [lines[i]];
    while (i + 1 < lines.length && continues(parts, lines[i + 1], { ...page, after: lines[i + 2] }))
      parts.push(lines[++i]);
    joined.push(parts.length === 1 ? parts[0] : merge(parts));
  }
  return joined;
}

interface Page {
  /** Column of hard wrapping; 0 where the document is not wrapped. */
  wrap: number;
  /** Paragraphs begin with an indent. */
  indented: boolean;
  /** Paragraphs are parted by blank lines. */
  doubleSpaced: boolean;
  after: Line | undefined;
}

function merge(parts: readonly Line[]): Line {
  return { ...parts[0], end: parts[parts.length - 1].end, text: parts.map((part) => part.text).join('') };
}

function continues(parts: readonly Line[], next: Line, page: Page): boolean {
  const last = parts[parts.length - 1];
  if (next.text.includes('\t') || last.text.includes('\t')) return false;
  return isBrokenInline(parts, next, page) || isWrapped(last, next, page);
}

function isBrokenInline(parts: readonly Line[], next: Line, page: Page): boolean {
  const last = parts.length === 1 ? parts[0].text : merge(parts.slice(-3)).text;
  if (CANNOT_BEGIN.test(next.text)) return !endsSentence(last);
  if (headingMark(next.text)) return false;
  if (ENDS_OPEN.test(last) || ENDS_IN_PARTICLE.test(last) || hasOpenBracket(last)) return true;
  if (parts.length > 1 && isScript(parts[parts.length - 1].text)) return true;
  if (!isUnfinished(last)) return false;
  if (ENDS_BOUND.test(last) || (/[A-Za-z\d]$/.test(last) && isScript(next.text))) return true;
  if (page.after && CANNOT_BEGIN.test(page.after.text)) return !endsSentence(next.text);
  return page.doubleSpaced && !next.spaced && page.wrap === 0;
}

/** A subscript or superscript on a line of its own: the 2 of M2. */
function isScript(text: string): boolean {
  return text.length <= 4 && /^[\dA-Za-z.+−-]+$/.test(text);
}

function hasOpenBracket(text: string): boolean {
  if (endsSentence(text)) return false;
  const tail = text.slice(-40);
  const open = Math.max(tail.lastIndexOf('《'), tail.lastIndexOf('（'), tail.lastIndexOf('('));
  return open >= 0 && !/[》）)]/.test(tail.slice(open));
}

function isWrapped(last: Line, next: Line, page: Page): boolean {
  if (page.wrap === 0 || next.spaced || headingMark(next.text)) return false;
  if (page.indented && next.indent.length > 0) return false;
  if (widthOf(last.text) + Math.min(widthOf(last.indent), 4) < page.wrap - RAGGED) return false;
  return !endsSentence(last.text) || page.indented || page.doubleSpaced;
}

function isIndented(lines: readonly Line[]): boolean {
  const indented = lines.filter((line) => line.indent.length > 0).length;
  return indented >= 2 && indented < 0.7 * lines.length;
}

/** The column at which lines are broken, found as the width most unfinished lines share; 0 where there is none. */
function wrapWidth(lines: readonly Line[]): number {
  const counts = new Uint32Array(512);
  let unfinished = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const { text, indent } = lines[i];
    if (text.length > 200 || lines[i + 1].spaced || endsSentence(text) || hanCount(text) < 8) continue;
    const width = widthOf(text) + Math.min(widthOf(indent), 4);
    if (width < NARROWEST) continue;
    counts[width]++;
    unfinished++;
  }
  if (unfinished < 4) return 0;
  let full = 0;
  for (let width = NARROWEST; width < counts.length; width++) {
    if (shareWithin(counts, width) >= shareWithin(counts, full)) full = width;
  }
  const wider = lines.filter(
    (line) => line.text.length > full + RAGGED || widthOf(line.text) > full + RAGGED,
  );
  return shareWithin(counts, full) >= 0.6 * unfinished && wider.length <= 0.1 * lines.length ? full : 0;
}

/** How many lines end within the ragged edge left of a column. */
function shareWithin(counts: Uint32Array, column: number): number {
  let share = 0;
  for (let width = Math.max(0, column - RAGGED + 1); width <= column; width++) share += counts[width];
  return share;
}
