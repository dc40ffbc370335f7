import type { Decimal } from './decimal.js';

/** What a numeral is made of, left to right. */
export type Token =
  | { kind: 'figure'; low: Decimal; high: Decimal | null; arabic: boolean }
  | { kind: 'fraction'; value: Decimal }
  | { kind: 'magnitude'; power: number }
  | { kind: 'zero' };

/** Tells how long the unit word is that begins at an offset, 0 for none: 千 of 千瓦 is no magnitude. */
export type UnitLength = (at: number) => number;

/** A numeral cut into tokens; no tokens where what stands there is no number anybody can tell (几十, 0755). */
export interface Tokens {
  list: Token[];
  end: number;
  /** `>` for 多 and 余, `~` for 来, inside or at the end. */
  more: '>' | '~' | null;
  /** A plain run of digits without magnitude words, in ASCII: what may be a year or a code. */
  digits: string | null;
}
