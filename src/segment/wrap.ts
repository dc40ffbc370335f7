import type { Line } from './lines.js';
import { headingMark } from './marks.js';
import { endsSentence, hanCount, isUnfinished } from './shapes.js';
import { findWrap, isFull, isParted, type Wrap } from './wrap-edge.js';

const CANNOT_BEGIN = /^(?:[，,。、；;：:！!？?〉）)】」』”’%]|》(?!》)|[（(][A-Z]{2,8}[)）]\p{Script=Han})/u;
const ENDS_OPEN = /[《〈（(【「『“‘，,、—]$/;
/** Particles and prepositions after which no running text can end; no line at all ends in 的, but for 目的. */
const ENDS_BOUND = /[的和与及或在对把将被向]$/;
const ENDS_IN_PARTICLE = /[^目]的$/;

/**
 * Puts together lines that are one paragraph. Two things break a paragraph in a plain-text copy: hard wrapping
 * at a column, and inline tags of the page (links, subscripts) whose text was put on lines of its own.
 */
export function joinLines(lines: readonly Line[]): Line[] {
  const wrap = findWrap(lines);
  const gaps = lines.filter((line) => line.spaced).length;
  // `after` has its place from the start: a property added by each spread would cost microseconds
  const page: Page = {
    wrap,
    indented: isIndented(lines),
    doubleSpaced: lines.length >= 5 && gaps >= 0.6 * lines.length,
    parted: isParted(lines, wrap),
    after: undefined,
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
  wrap: Wrap | null;
  /** Paragraphs begin with an indent. */
  indented: boolean;
  /** Paragraphs are parted by blank lines: nearly all lines are paragraphs, or all are that end one. */
  doubleSpaced: boolean;
  parted: boolean;
  after: Line | undefined;
}

function merge(parts: readonly Line[]): Line {
  const breaks = parts.slice(1).map(({ start }, i) => ({ start: parts[i].end, end: start }));
  return { ...parts[0], end: parts[parts.length - 1].end, text: textOf(parts), breaks };
}

function textOf(parts: readonly Line[]): string {
  return parts.map((part) => part.text).join('');
}

function continues(parts: readonly Line[], next: Line, page: Page): boolean {
  const last = parts[parts.length - 1];
  if (next.text.includes('\t') || last.text.includes('\t')) return false;
  return isBrokenInline(parts, next, page) || isWrapped(last, next, page);
}

function isBrokenInline(parts: readonly Line[], next: Line, page: Page): boolean {
  const last = parts.length === 1 ? parts[0].text : textOf(parts.slice(-3));
  if (CANNOT_BEGIN.test(next.text)) return !endsSentence(last);
  if (headingMark(next.text)) return false;
  if (ENDS_OPEN.test(last) || ENDS_IN_PARTICLE.test(last) || hasOpenBracket(last)) return true;
  if (parts.length > 1 && isScript(parts[parts.length - 1].text)) return true;
  if (isScript(next.text) && /[A-Za-z]$/.test(last) && hanCount(last) >= 6) return true;
  if (!isUnfinished(last)) return false;
  if (ENDS_BOUND.test(last)) return true;
  if (page.after && CANNOT_BEGIN.test(page.after.text)) return !endsSentence(next.text);
  return page.doubleSpaced && !next.spaced && page.wrap === null;
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
  if (page.wrap === null || next.spaced || headingMark(next.text)) return false;
  if (page.indented && next.indent.length > 0) return false;
  if (!isFull(last, page.wrap)) return false;
  return !endsSentence(last.text) || page.indented || page.doubleSpaced || page.parted;
}

function isIndented(lines: readonly Line[]): boolean {
  const indented = lines.filter((line) => line.indent.length > 0).length;
  return indented >= 2 && indented < 0.7 * lines.length;
}
