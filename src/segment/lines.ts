import type { Span } from '../text/span.js';

/** A line of the document that is not blank, without the white space around it; or several joined (see wrap.ts). */
export interface Line extends Span {
  /** Its text; without the breaks inside a joined one. */
  text: string;
  /** The white space it began with. */
  indent: string;
  /** Whether a blank line (or nothing) stands before it. */
  spaced: boolean;
  /** The breaks inside a joined line, with the white space around them. */
  breaks: Span[];
}

const ZERO_WIDTH = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]);

function isBlank(code: number): boolean {
  if (code <= 32 || code === 0xa0 || code === 0x3000) return true;
  return (code >= 0x2000 && code <= 0x200f) || ZERO_WIDTH.has(code);
}

/** The span without the white space and zero-width characters at its ends; empty where nothing else is in it. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** The lines of a text that are not blank, in order. Lines end at `\n`, `\r\n` or a lone `\r`. */
export function toLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const { index, 0: whole } of text.matchAll(/[^\r\n]+|\r\n|[\r\n]/g)) {
    if (whole === '\n' || whole === '\r' || whole === '\r\n') continue;
    const { start, end } = trim(text, { start: index, end: index + whole.length });
    if (start === end) continue;
    const before = lines.at(-1);
    const spaced = !before || breaksBetween(text, before.end, start) > 1;
    lines.push({
      start,
      end,
      text: text.slice(start, end),
      indent: text.slice(index, start),
      spaced,
      breaks: [],
    });
  }
  return lines;
}

function breaksBetween(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let i = from; i < to; i++) {
    const c = text[i];
    if (c === '\n' ? text[i - 1] !== '\r' : c === '\r') breaks++;
  }
  return breaks;
}

/** Width on a page: a Han character or other wide one counts two, ASCII one. */
export function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x100 ? 1 : 2;
  return width;
}
