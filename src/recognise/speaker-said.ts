import type { Span } from '../text/span.js';

/** Which stretch of the sentence is the speaker's; UTF-16 offsets. */

/** 了 of an aspect, 称 and 道 are part of the verb; a comma, colon or opening quote begins what is said. */
const OPENING = /(?:了)?\s*[，,：:]?\s*([“"「])?/y;
/** How far a quotation is looked for: what bounds the work on a text that only opens quotations. */
const LONGEST = 1000;
const LONGEST_WORD = 6;
const CLOSING: Record<string, string> = { '“': '”', '「': '」', '"': '"' };
const NOTHING = /^[\s。！？!?；;”"」』]*$/;

/**
 * What follows the verb, up to the closing quote or the end of the sentence. Where nothing follows (“…。”某某说。)
 * what stands before the speaker; where both do, the whole from the quote before.
 */
export function saidBy(text: string, speaker: Span, verbEnd: number): Span {
  OPENING.lastIndex = verbEnd;
  const opening = OPENING.exec(text);
  const start = verbEnd + (opening?.[0].length ?? 0);
  const before = quoteBefore(text, speaker.start);
  if (NOTHING.test(text.slice(start, start + LONGEST))) return before ?? standing(text, speaker.start);
  const closing = opening?.[1] ? text.slice(start, start + LONGEST).indexOf(CLOSING[opening[1]]) : -1;
  return { start: before?.start ?? start, end: closing < 0 ? trimmed(text, text.length) : start + closing };
}

/** What stands before the speaker, empty where it is only the end of a quotation that an earlier sentence opened. */
function standing(text: string, at: number): Span {
  const end = trimmed(text, at);
  return NOTHING.test(text.slice(Math.max(0, end - LONGEST), end)) ? { start: 0, end: 0 } : { start: 0, end };
}

/**
 * The inside of a quotation that closes right before the speaker: a clause, or set off by a comma, and no mere word
 * (“95后”创业者).
 */
function quoteBefore(text: string, at: number): Span | null {
  const closing = /([，,。！？!?…]?)([”"」])([，,]?)\s*$/.exec(text.slice(Math.max(0, at - 4), at));
  if (!closing) return null;
  const end = at - closing[0].length + closing[1].length;
  const from = Math.max(0, end - LONGEST);
  const opening = text
    .slice(from, end)
    .lastIndexOf(closing[2] === '”' ? '“' : closing[2] === '」' ? '「' : '"');
  const start = from + opening + 1;
  const clause = closing[1] !== '' || closing[3] !== '' || end - start > LONGEST_WORD;
  return clause ? { start, end } : null;
}

function trimmed(text: string, at: number): number {
  let end = at;
  while (end > 0 && /\s/.test(text[end - 1])) end--;
  return end;
}
