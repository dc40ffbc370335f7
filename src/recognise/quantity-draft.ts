import type { Operator } from '../model/output.js';
import type { Span } from '../text/span.js';
import type { Comparators } from './comparator.js';
import type { Decimal } from './decimal.js';
import type { Numeral } from './number.js';
import type { UnitMatch, Units } from './quantity-unit.js';

/** A place in a sentence at which an amount may begin. */
export interface Place {
  text: string;
  at: number;
  /** What stands before this offset belongs to another amount: the dash of 5元-7元 is no minus. */
  from?: number;
  units: Units;
  comparators: Comparators;
  /** Whether a number that has no unit is looked for too: 一百五十二点三. */
  bare: boolean;
}

/** An amount read, comparators not yet looked at. Offsets are UTF-16; values are in the unit as written. */
export interface Draft extends Span {
  rule: string;
  numeral: Numeral;
  value: Decimal;
  /** Upper end of a range or an approximate number, else null. */
  high: Decimal | null;
  unit: UnitMatch | null;
  /** The operator where the form itself tells it: `<=` of 前三; else null. */
  op: Operator | null;
  /** Where a currency begins that is written as a word before the number: 新台币100亿元. */
  opens?: number;
}

/** What a form found at a place, and where reading goes on. */
export interface Reading {
  drafts: Draft[];
  end: number;
}

/** Reads one way of writing an amount; null where the place is none of its own. */
export type Form = (place: Place) => Reading | null;
