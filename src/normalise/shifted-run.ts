import { code } from './gbk.js';
import { countSyllables, hasTone, plainReading, READING_LETTERS } from './syllables.js';

/**
 * How byte-shift damage comes about. A tool that knew nothing of two-byte characters searched a GBK text byte by byte
 * and put something in (a reading in brackets, a half-width comma) where the second byte of one character and the first
 * of the next happened to look like what it sought. The first byte, now alone, became `?`; all characters after it were
 * read one byte off, until an ASCII byte came and was itself taken for half a character (`O(shè)` in place of 設(shè)),
 * or else swallowed together with the last half (`?lái)` in place of 來(lái)). Pairs that fell into the user-defined areas
 * of GBK may have vanished without trace.
 */
export interface Run {
  /** Where the damage begins: at the `?`. */
  start: number;
  /** Reading put in between the halves of a character, without tone, or null. */
  inserted: string | null;
  /** GBK codes of the misread characters, and where each stands; null for a `?` that was a pair without a character. */
  codes: (number | null)[];
  at: number[];
  /** Where the shift may end, each with how many of the codes lie before it. */
  ends: End[];
}

export interface End {
  /** How many characters of the run come before this end. */
  count: number;
  /** Offset behind all that belongs to the run. */
  end: number;
  /** The second byte of the last character where it survives as an ASCII character, else null. */
  trail: number | null;
  /** The reading that stands after the last character (perhaps without its opening bracket), or null. */
  reading: string | null;
}

const LONGEST_RUN = 40;
const MOST_ENDS = 3;
const LOST = /[?\ufffd]/;
const READING = new RegExp(`[（(]?([${READING_LETTERS}]{1,9})[)）]`, 'y');
const WIDE_FORM: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

/** A toned reading with or without its opening bracket at the offset, or null. */
export function readingAt(text: string, at: number): { reading: string; end: number } | null {
  READING.lastIndex = at;
  const match = READING.exec(text);
  if (!match || !hasTone(match[1])) return null;
  const reading = plainReading(match[1]);
  return countSyllables(reading) === 1 ? { reading, end: READING.lastIndex } : null;
}

function isAscii(char: string): boolean {
  return char <= '\x7f';
}

/** The end of the shift at this character, if it is one: the run has `count` characters so far. */
function endAt(text: string, at: number, count: number): End | null {
  const char = text[at] ?? '\n';
  if (LOST.test(char)) {
    const bracketed = readingAt(text, at + 1);
    return { count, end: bracketed?.end ?? at + 1, trail: null, reading: bracketed?.reading ?? null };
  }
  if (char >= '@' && char <= '~') {
    return {
      count,
      end: at + 1,
      trail: char.charCodeAt(0),
      reading: readingAt(text, at + 1)?.reading ?? null,
    };
  }
  if (isAscii(char)) return { count, end: at, trail: null, reading: null };
  return null;
}

function shiftedRun(text: string, start: number, from: { at: number; inserted: string | null }): Run {
  const run: Run = { start, inserted: from.inserted, codes: [], at: [], ends: [] };
  for (let at = from.at; run.codes.length <= LONGEST_RUN && run.ends.length < MOST_ENDS; at++) {
    const char = text[at] ?? '\n';
    const end = endAt(text, at, run.codes.length);
    // without a character or a reading there is only a letter, and then only with its reading
    const counts =
      end !== null &&
      (run.codes.length > 0 || run.inserted !== null || (end.trail !== null && end.reading !== null));
    if (counts) run.ends.push(end);
    if (end && (end.trail !== null || (counts && end.reading))) break;
    const value = run.codes.length > 0 && LOST.test(char) ? null : code(WIDE_FORM[char] ?? char);
    if (value === undefined) break;
    run.codes.push(value);
    run.at.push(at);
  }
  return run;
}

/**
 * The ways to understand the `?` at the offset as damage: half of a character with a run of misread characters after
 * it, or all that is left of one whose reading follows.
 */
export function runsAt(text: string, start: number): Run[] {
  const first = LOST.test(text[start]) ? start + 1 : start;
  const bracketed = readingAt(text, first);
  const shifted = shiftedRun(text, start, {
    at: bracketed?.end ?? first,
    inserted: bracketed?.reading ?? null,
  });
  const runs = shifted.ends.length > 0 ? [shifted] : [];
  if (bracketed && first > start) {
    const end = { count: 0, end: bracketed.end, trail: null, reading: bracketed.reading };
    runs.push({ start, inserted: null, codes: [], at: [], ends: [end] });
  }
  return runs;
}
