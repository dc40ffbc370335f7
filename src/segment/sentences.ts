import type { Span } from '../text/span.js';
import { skipBracket } from './brackets.js';
import { trim } from './lines.js';

/** A bracket up to so long, and a quoted phrase, stay whole in one sentence; a quoted speech is split. */
const REACH = { brackets: 80, quotes: 20 };
const MARK = /[。！？；!?;.…（(《〈【[“‘「『]/g;
const STOPS = '。！？；!?;';
const CLOSERS = '”’」』）)】》〉"\'';
/** After a quoted question or exclamation these show that the sentence goes on: “钱从哪里来？”的问题. */
const GOES_ON = '的地得，,、。；;：:和与是等这之一中为在成';

/**
 * The sentences of a text, as spans (UTF-16) into it: in order, not overlapping, without white space at their
 * ends, none empty. A sentence ends after its 。！？； or ; and the closing quotes behind it, after a full stop of
 * ASCII before a space or the end, and after an ellipsis before a space, a quote's begin or the end.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const span = trim(text, { start, end });
    if (span.end > span.start) spans.push(span);
    start = end;
  };
  for (let i = nextMark(text, 0); i < text.length; i = nextMark(text, i)) {
    const end = sentenceEnd(text, i, start);
    if (end > i) {
      close(end);
      i = end;
    } else {
      const after = skipBracket(text, i, REACH);
      if (after > i && closesWithin(text, { start: i, end: after }, start)) close(after);
      i = Math.max(i + 1, after);
    }
  }
  close(text.length);
  return spans;
}

/** The next character at which a sentence may end or a bracket begin; the length where there is none. */
function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.test(text) ? MARK.lastIndex - 1 : text.length;
}

/** Whether a full stop inside a short quote ends the sentence that the quote stands in: 他说：“产业第一。” */
function closesWithin(text: string, quote: Span, start: number): boolean {
  if (text[quote.end - 2] !== '。' || GOES_ON.includes(text[quote.end] ?? '\n')) return false;
  return text.slice(start, quote.start).trim() !== '';
}

/** The offset after the sentence whose end begins at `at`, or `at` where none ends there. */
function sentenceEnd(text: string, at: number, start: number): number {
  const c = text[at];
  if (c === '.') return isFullStop(text, at, start) ? afterClosers(text, at + 1, start) : at;
  if (c === '…') return ellipsisEnd(text, at, start);
  if (!STOPS.includes(c) || isAsciiInside(text, at)) return at;
  let end = at + 1;
  while (end < text.length && (STOPS.includes(text[end]) || text[end] === '…')) end++;
  const after = afterClosers(text, end, start);
  if (after > end && '？！?!'.includes(text[end - 1]) && GOES_ON.includes(text[after] ?? '\n')) return at;
  return after;
}

/** A quotation mark of ASCII closes only where one is open. */
function afterClosers(text: string, at: number, start: number): number {
  let end = at;
  while (end < text.length && CLOSERS.includes(text[end])) {
    const c = text[end];
    if ((c === '"' || c === "'") && text.slice(start, end).split(c).length % 2 === 1) break;
    end++;
  }
  return end;
}

/** The ? of an address stands inside it, and so does the ; of an entity. */
function isAsciiInside(text: string, at: number): boolean {
  if (text.charCodeAt(at) > 127 || !/[\w/=&]/.test(text[at + 1] ?? '')) return false;
  return /(?:\/\/|www\.|&)[!-~]*$/.test(text.slice(Math.max(0, at - 100), at));
}

function isFullStop(text: string, at: number, start: number): boolean {
  if (text[at - 1] === '.' || text[at + 1] === '.') return false;
  if (/(?:^|[\s.])[A-Z]$/.test(text.slice(Math.max(0, at - 2), at))) return false;
  if (at - start <= 4 && /^\s*(?:\d{1,2}|[A-Za-z])$/.test(text.slice(start, at))) return false;
  return (
    at + 1 === text.length || /^(?:\s+[A-Z\p{Script=Han}“‘「『]|["”’)）])/u.test(text.slice(at + 1, at + 8))
  );
}

function ellipsisEnd(text: string, at: number, start: number): number {
  let end = at;
  while (text[end] === '…') end++;
  const after = afterClosers(text, end, start);
  return after === text.length || /[\s“「『]/.test(text[after]) ? after : at;
}
