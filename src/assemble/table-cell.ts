import type { Lexicon, UnitEntry } from '../model/lexicon.js';
import type { Operator } from '../model/output.js';

/** A cell of a row. */
export interface Cell {
  text: string;
  /** Offset in the row's text. */
  start: number;
}

/** A figure alone in its cell: what it counts, in which unit, is for column and row to say where it does not. */
export interface Figure {
  /** Offset in the cell; its end is that of the unit. */
  start: number;
  end: number;
  digits: string;
  negative: boolean;
  /** Whether a verb of change stands before it. */
  change: boolean;
  /** Its own unit, empty for none. */
  unit: string;
  op: Operator;
}

/** A unit of the dictionary with the power of ten before it: 亿元. */
export interface Unit {
  power: number;
  entry: UnitEntry;
}

const FIGURE =
  /^(?:(?:增长|增加|上升)|(?<fall>下降|减少|降低)|(?<minus>[-−–])|\+)?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?<unit>[^\d\s，。、（(]{0,8}?)(?<bound>以上|以下|以内|左右)?$/;
const OPERATORS: { [word: string]: Operator } = { 以上: '>=', 以下: '<=', 以内: '<=', 左右: '~' };
const POWERS: { [word: string]: number } = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** The cells of a row, without the white space around them. */
export function cellsOf(text: string): Cell[] {
  let at = 0;
  return text.split('\t').map((cell) => {
    const start = at + cell.length - cell.trimStart().length;
    at += cell.length + 1;
    return { text: cell.trim(), start };
  });
}

/** The figure that a cell is, or null. */
export function figureIn(cell: string): Figure | null {
  const groups = FIGURE.exec(cell)?.groups;
  if (!groups) return null;
  const { fall, minus, digits, unit, bound } = groups;
  return {
    start: cell.indexOf(minus ?? digits),
    end: cell.length - (bound?.length ?? 0),
    digits: digits.replaceAll(',', ''),
    negative: Boolean(fall ?? minus),
    change: /^[增上下减降]/.test(cell),
    unit,
    op: bound ? OPERATORS[bound] : '=',
  };
}

/** Its value in the base unit. */
export function amountOf({ digits, negative }: Figure, { power, entry }: Unit): number {
  const value = Number(`${digits}e${power}`) * Number(entry.factor);
  return negative ? -value : value;
}

/** A unit as written, or null for what the dictionary does not know. */
export function unitOf(written: string | null, lexicon: Lexicon): Unit | null {
  const [, magnitude, word] = /^([十百千万亿]*)(.*)$/.exec(written ?? '') ?? [];
  const entry = lexicon.units.find(({ unit, words }) => unit !== 'none' && words.includes(word));
  return entry ? { power: Array.from(magnitude).reduce((sum, c) => sum + POWERS[c], 0), entry } : null;
}
