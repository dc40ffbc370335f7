import type { Dimension } from '../model/mentions.js';
import { isLess, negated, percentOf, plus, powerOf, quotient, times } from './decimal.js';
import { type Numeral, numeralAt } from './number.js';
import { withNotation } from './number-notation.js';
import type { Draft, Place } from './quantity-draft.js';
import { impliedUnit, MORE_AFTER, sticky, type UnitMatch } from './quantity-unit.js';

/** A minus is a sign only where nothing before it makes it a dash: 增长-5.3%, but not 5%-7% or GB-5. */
const NEGATIVE =
  /(?:(?:^|[^A-Za-z0-9%℃)）\]年月日元个万亿千百十−－-])[-−－]|零下|(?<![胜抱肩担自正辜])负 ?)$/;
const SIGNED = new Set<Dimension>(['percent', 'points', 'money']);
/** Decimals of a number that was told with a fraction. */
const PLACES = 6;
const OVER =
  /[ \u00a0]{0,2}分[ \u00a0]{0,2}之[ \u00a0]{0,2}(?=[\d零一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾])/y;
const AND = /[ \u00a0]{0,2}又[ \u00a0]{0,2}/y;
const TIMES = /[×✕xX*](?=\d)/y;
const DIMENSIONS_OF_BODIES = new Set(['km', 'm', 'cm', 'mm', 'um', 'nm', '英寸']);
/** 90%+, 50亿+ */
const PLUS = /\+(?![\dA-Za-z])/y;
const QUOTED = /[“"‘']/;
const UNQUOTE = /[”"’']/;

/**
 * Reads the number at a place and the unit behind it; `draft` is null where none can be told, `end` is where
 * reading goes on. A draft without a unit may still turn out to be one end of a range.
 */
export function amountAt(place: Place): { draft: Draft | null; end: number } {
  const { text, at, units } = place;
  const read = numeralAt(text, at, (offset) => units.length(text, offset));
  if (!read.numeral) return { draft: null, end: read.end };
  const over = sticky(OVER, text, read.end);
  if (over) return fraction(place, read.numeral, read.end + over[0].length);
  const numeral = withNotation(text, read.numeral);
  const draft = mixed(place, numeral) ?? product(place, numeral) ?? plain(place, numeral);
  return { draft: withMinus(place, withCurrency(place, draft)), end: draft.end };
}

/** 百分之六点五, 千分之三, 三分之一 */
function fraction(place: Place, whole: Numeral, from: number): { draft: Draft | null; end: number } {
  const { text, units, bare } = place;
  const after = numeralAt(text, from, (offset) => units.length(text, offset));
  const part = after.numeral && withNotation(text, after.numeral);
  if (!part || whole.high || whole.more) return { draft: null, end: after.end };
  const { start } = whole;
  const share = { rule: 'share', start, end: part.end, numeral: part, op: null };
  const power = powerOf(whole.value) ?? 0;
  if (power >= 2) {
    const factor = { digits: 1n, scale: power - 2 };
    const more = !part.more && sticky(MORE_AFTER, text, part.end) !== null;
    const unit = { ...impliedUnit('%', 'percent', factor), more };
    const end = part.end + Number(more);
    const draft = { ...share, rule: 'percent', end, value: part.value, high: part.high, unit };
    return { draft: withMinus(place, draft), end };
  }
  const proper =
    whole.value.digits > 0n && !part.high && (bare || (!whole.large && isLess(part.value, whole.value)));
  const value = proper ? percentOf(part.value, whole.value) : null;
  const unit = impliedUnit('%', 'percent');
  return { draft: value && { ...share, value, high: null, unit }, end: part.end };
}

/** 一又二分之一, 三又三分之一倍 */
function mixed({ text, units }: Place, whole: Numeral): Draft | null {
  const and = whole.high || whole.more ? null : sticky(AND, text, whole.end);
  if (!and) return null;
  const length = (offset: number) => units.length(text, offset);
  const parts = numeralAt(text, whole.end + and[0].length, length).numeral;
  const over = parts && sticky(OVER, text, parts.end);
  if (!parts || !over) return null;
  const part = numeralAt(text, parts.end + over[0].length, length).numeral;
  if (!part || !isLess(part.value, parts.value)) return null;
  const numeral = { ...whole, end: part.end };
  const value = plus(whole.value, quotient(part.value, parts.value, PLACES));
  const unit = units.after(text, numeral);
  const { start } = whole;
  return { rule: 'unit', start, end: unit?.end ?? part.end, numeral, value, high: null, unit, op: null };
}

/** 2×350兆瓦 is what both together have; 3×20米 is a shape. */
function product({ text, units }: Place, first: Numeral): Draft | null {
  const sign = first.more ? null : sticky(TIMES, text, first.end);
  if (!sign) return null;
  const { numeral } = numeralAt(text, first.end + 1, (offset) => units.length(text, offset));
  const unit = numeral && units.after(text, numeral);
  if (unit?.dimension !== 'physical' || DIMENSIONS_OF_BODIES.has(unit.unit)) return null;
  const value = times(first.value, numeral!.value);
  return {
    rule: 'product',
    start: first.start,
    end: unit.end,
    numeral: numeral!,
    value,
    high: null,
    unit,
    op: null,
  };
}

function plain({ text, units }: Place, numeral: Numeral): Draft {
  const { start, end, value, high } = numeral;
  const draft = { rule: 'unit', start, end, numeral, value, high, unit: null, op: null };
  const unit = units.after(text, numeral);
  if (unit) {
    const rule = unit.text === '成' ? 'share' : 'unit';
    if (!sticky(PLUS, text, unit.end)) return { ...draft, end: unit.end, unit, rule };
    return { ...draft, end: unit.end + 1, unit: { ...unit, more: true }, rule };
  }
  const quoted = QUOTED.test(text[start - 1] ?? '') && UNQUOTE.test(text[end] ?? '');
  const outside = quoted ? units.at(text, end + 1, numeral) : null;
  if (outside) return { ...draft, start: start - 1, end: outside.end, unit: outside };
  const openEnded = text[end] === '+' ? units.at(text, end + 1, numeral) : null;
  if (openEnded) return { ...draft, end: openEnded.end, unit: { ...openEnded, more: true } };
  if (sticky(PLUS, text, end)) return { ...draft, end: end + 1, numeral: { ...numeral, more: '>' } };
  return draft;
}

/** Takes in a currency that stands before the number: ￥500万, 港币200元. A word for it stays outside. */
function withCurrency({ text, units }: Place, draft: Draft): Draft {
  const currency = units.currencyBefore(text, draft.start);
  if (!currency) return draft;
  const { unit, isSign } = currency;
  const start = isSign ? currency.start : draft.start;
  const opens = currency.start;
  if (!draft.unit) return { ...draft, start, opens, unit: impliedUnit(unit, 'money') };
  if (draft.unit.dimension !== 'money') return draft;
  // 元 is the unit of many currencies: the word before tells which
  return { ...draft, start, opens, unit: { ...draft.unit, unit: draft.unit.unit.replace(/^CNY/, unit) } };
}

/** Takes in the minus before the number: -5.3%, 零下5度. */
export function withMinus({ text, bare, from = 0 }: Omit<Place, 'at'>, draft: Draft): Draft {
  const before = text.slice(Math.max(from, draft.start - 4), draft.start);
  const minus = NEGATIVE.exec(before)?.[0];
  const signed = draft.unit ? isSigned(draft.unit) || minus?.startsWith('负') : bare;
  if (!minus || !signed) return draft;
  const length = /[-−－]$/.test(minus) ? 1 : minus.length;
  return { ...draft, start: draft.start - length, value: negated(draft.value), high: null };
}

function isSigned({ dimension, unit }: UnitMatch): boolean {
  return SIGNED.has(dimension) || unit === '℃' || unit === '℉';
}
