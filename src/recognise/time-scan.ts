import type { Time } from '../model/mentions.js';

/** The article's date, as far as it is known. */
export interface Clock {
  year: number | null;
  month: number | null;
  day: number | null;
}

/** From the first to the last date, each as `2025`, `2025-02` or `2025-02-08`; equal where it is one date. */
export interface Period {
  from: string;
  to: string;
}

/** A sentence while its times are read from left to right. */
export interface Scan {
  readonly text: string;
  readonly clock: Clock;
  /** The last date said, to which a bare month or 次年 refers. */
  said: Period | null;
  /** Where the last date after 从 or 由 ends, −1 if there is none: its 到 sets no deadline. */
  opened: number;
}

/** A date as read: where it ends, what it is, and how finely it may still be cut by words that follow. */
export interface Dated {
  end: number;
  period: Period | null;
  rule: string;
  grain: 'year' | 'month' | 'other';
  /** It refers to a date the sentence does not give; the article's date was taken instead. */
  guessed?: boolean;
}

/** Reads something that begins at one of `starts`. */
export interface Reader<T> {
  starts: string;
  read: (scan: Scan, at: number) => T | null;
}

export type TimeRule = Reader<Time>;

/**
 * Arranges things by the characters they begin with, in the order given: what may begin at a place of a text.
 * Most characters begin nothing, which is what makes reading fast.
 */
export function byInitial<T extends { starts: string }>(
  things: readonly T[],
): (text: string, at: number) => readonly T[] {
  const table = new Map<number, T[]>();
  for (const thing of things) {
    for (const char of new Set(thing.starts)) {
      const code = char.charCodeAt(0);
      const row = table.get(code);
      if (row) row.push(thing);
      else table.set(code, [thing]);
    }
  }
  return (text, at) => table.get(text.charCodeAt(at)) ?? NOTHING;
}

const NOTHING: readonly never[] = [];

/** The first of several readers that finds something at a place. */
export function firstOf<T>(readers: readonly Reader<T>[]): (scan: Scan, at: number) => T | null {
  const beginning = byInitial(readers);
  return (scan, at) => {
    for (const reader of beginning(scan.text, at)) {
      const found = reader.read(scan, at);
      if (found) return found;
    }
    return null;
  };
}

/** Matches a sticky expression at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The parts of an ISO date or a prefix of one. */
export function clockOf(reference: string | null): Clock {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(reference ?? '') ?? [];
  return { year: numberOf(year), month: numberOf(month), day: numberOf(day) };
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/** The one year of the last date said, null where there is none or it spans several. */
export function saidYear(scan: Scan): number | null {
  const { said } = scan;
  return said && said.from.slice(0, 4) === said.to.slice(0, 4) ? Number(said.from.slice(0, 4)) : null;
}
