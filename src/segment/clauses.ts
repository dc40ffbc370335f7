import type { Span } from '../text/span.js';
import { skipBracket } from './brackets.js';
import { trim } from './lines.js';

const REACH = { brackets: 40, quotes: 20 };
const MARKS = '，,；;：:。！？!?';
const CLOSERS = '”’」』）)】';

/**
 * The clauses of a sentence, as spans (UTF-16) into it, in order, without the marks that part them (but
 * with one before a closing quote), none empty.
 * Split at ，；：。！？ and their ASCII forms; not at 、, not inside a number (1,100万), a time or ratio (16:38, 3:1),
 * nor inside brackets and short quotes.
 */
export function clauses(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number, next: number) => {
    const span = trim(text, { start, end });
    if (span.end > span.start) spans.push(span);
    start = next;
  };
  for (let i = 0; i < text.length; ) {
    const skipped = skipBracket(text, i, REACH);
    if (skipped > i) i = skipped;
    else if (MARKS.includes(text[i]) && CLOSERS.includes(text[i + 1] ?? ' ')) {
      i += 2;
      close(i, i);
    } else {
      if (MARKS.includes(text[i]) && !isInsideNumber(text, i)) close(i, i + 1);
      i++;
    }
  }
  close(text.length, text.length);
  return spans;
}

/** A comma between groups of three digits, a colon between digits. */
function isInsideNumber(text: string, at: number): boolean {
  const c = text[at];
  if (c !== ',' && c !== '，' && c !== ':' && c !== '：') return false;
  if (!/\d/.test(text[at - 1] ?? '') || !/\d/.test(text[at + 1] ?? '')) return false;
  return c === ':' || c === '：' || /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
}
