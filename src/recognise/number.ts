import type { Span } from '../text/span.js';
import { type Decimal, isLess, ONE, parseDecimal, plus, powerOfTen, times, ZERO } from './decimal.js';
import type { Token, UnitLength } from './number-token.js';
import { tokensAt } from './number-tokens.js';

const TEN = parseDecimal('10');

/** A number as written, Arabic, Chinese or mixed, without unit. Offsets are UTF-16. */
export interface Numeral extends Span {
  value: Decimal;
  /** Upper end of an approximate number (七八个, 五六百亿), else null. */
  high: Decimal | null;
  /** `>` for 多 and 余, `~` for 来, inside or at the end. */
  more: '>' | '~' | null;
  arabic: boolean;
  /** Begins with a magnitude word though it counts nothing yet: 千亿, 百, 万余. */
  round: boolean;
  /** Has 万 or 亿, or 千 after Arabic digits: so large that it may stand without a unit. */
  large: boolean;
  /** A plain run of digits, in ASCII: what may be a year or a code; else null. */
  digits: string | null;
  /** Powers of ten of the magnitude words at the end that a number before may share: 4 and 8 of 20万亿. */
  trailing: number[];
}

/**
 * Reads the number that begins at `start`, a digit or magnitude character. `numeral` is null where no amount can
 * be told (几十, 0755); `end` is where reading may go on in either case.
 */
export function numeralAt(
  text: string,
  start: number,
  unitLength: UnitLength,
): { numeral: Numeral | null; end: number } {
  const { list, end, more, digits } = tokensAt(text, start, unitLength);
  if (list.length === 0) return { numeral: null, end: Math.max(end, start + 1) };
  const first = list[0];
  const approximate = list.some((token) => token.kind === 'figure' && token.high);
  const arabic = first.kind === 'figure' && first.arabic;
  const least = arabic ? 3 : 4;
  const numeral: Numeral = {
    start,
    end,
    value: amountOf(list, false),
    high: approximate ? amountOf(list, true) : null,
    more,
    arabic,
    round: first.kind === 'magnitude' && first.power > 1,
    large: list.some((token) => token.kind === 'magnitude' && token.power >= least),
    digits,
    trailing: trailingPowers(list),
  };
  return { numeral, end };
}

/** The number that a word stands for without saying it: 1 of 榜首, 0.5 of 半. */
export function impliedNumeral({ start, end }: Span, value: Decimal): Numeral {
  return {
    start,
    end,
    value,
    high: null,
    more: null,
    arabic: false,
    round: false,
    large: false,
    digits: null,
    trailing: [],
  };
}

/** The value of a number whose magnitude words are shared with the number after it: 10 of 10-20万 is 100000. */
export function sharing(value: Decimal, trailing: readonly number[], limit: Decimal): Decimal {
  for (let from = 0; from < trailing.length; from++) {
    const factor = powerOfTen(trailing.slice(from).reduce((sum, power) => sum + power, 0));
    const shared = times(value, factor);
    if (isLess(shared, limit)) return shared;
  }
  return value;
}

function trailingPowers(list: readonly Token[]): number[] {
  const powers: number[] = [];
  for (const token of list.toReversed()) {
    if (token.kind !== 'magnitude' || token.power < 2) break;
    powers.unshift(token.power);
  }
  return powers;
}

/** Adds up the tokens: 亿 multiplies all that stands before it back to the last 亿, 万 back to the last 万. */
function amountOf(list: readonly Token[], upper: boolean): Decimal {
  let settled = ZERO;
  let myriads = ZERO;
  let section = ZERO;
  let pending: Decimal | null = null;
  let power = 0;
  for (const [i, token] of list.entries()) {
    if (token.kind === 'figure') pending = (upper && token.high) || token.low;
    else if (token.kind === 'fraction') {
      // 一千七点四 is 1700.4: the digit before the point completes the magnitude as it does at the end
      const factor = elided(list[i - 1], power);
      if (pending && factor !== ONE) {
        section = plus(section, times(pending, factor));
        pending = token.value;
      } else pending = plus(pending ?? ZERO, token.value);
      power = 0;
    } else if (token.kind === 'zero') power = 0;
    else if (token.power < 4) {
      section = plus(section, times(pending ?? ONE, powerOfTen(token.power)));
      pending = null;
      power = token.power;
    } else {
      const sum = plus(section, pending ?? (i === 0 ? ONE : ZERO));
      if (token.power === 4 && isMyriad(list[i - 1])) myriads = times(myriads, powerOfTen(4));
      else if (token.power === 4) myriads = plus(myriads, times(sum, powerOfTen(4)));
      else {
        settled = plus(settled, times(plus(myriads, sum), powerOfTen(token.power)));
        myriads = ZERO;
      }
      section = ZERO;
      pending = null;
      power = token.power;
    }
  }
  const rest = pending ? times(pending, elided(list.at(-1), power)) : ZERO;
  return plus(plus(settled, myriads), plus(section, rest));
}

/** 四万万: the second 万 multiplies the first. */
function isMyriad(token: Token | undefined): boolean {
  return token?.kind === 'magnitude' && token.power === 4;
}

/** 两万五 is 25000, 3亿2 320 million, 一百二 120: a last digit right after a magnitude counts in the next lower one. */
function elided(last: Token | undefined, power: number): Decimal {
  const single = last?.kind === 'figure' && (!last.arabic || isLess(last.low, TEN));
  return single && power > 1 ? powerOfTen(power - 1) : ONE;
}
