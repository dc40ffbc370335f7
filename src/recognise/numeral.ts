import { type Decimal, decimal, times } from './decimal.js';

/** A numeral read from a text: Arabic, Chinese or both mixed (3万4千). */
export interface Numeral {
  /** UTF-16 end in the text. */
  end: number;
  /** The value, or the lower of two (五六百). */
  low: Decimal;
  high: Decimal;
  /** 多, 余, 来 inside: 七万多. */
  more: boolean;
  /** The largest magnitude word of it: `1` where there is none. */
  magnitude: Decimal;
  /** It has magnitude words but no digit: 千亿, 万. */
  wordsOnly: boolean;
  /** Written with Arabic digits at least in part. */
  arabic: boolean;
}

const DIGITS: Record<string, string> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  俩: '2',
};
const SMALL: Record<string, Decimal> = { 十: decimal('10'), 百: decimal('100'), 千: decimal('1000') };
const LARGE: Record<string, Decimal> = { 万: decimal('10000'), 亿: decimal('100000000') };
const ARABIC = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/y;
const NONE = decimal('0');
const UNIT = decimal('1');

/** 千 that belongs to the unit after it: 千瓦, 千米. */
const PREFIXED = /^千[瓦米克伏卡帕赫字]/;

/** What the reader has summed up so far. */
interface Sum {
  total: Decimal;
  section: Decimal;
  digit: Decimal | null;
  /** Weight of the last magnitude word, for 三万五 = 35000. */
  last: Decimal;
  zero: boolean;
}

/** Reads the numeral that begins at `start`, or null. A run of bare Chinese digits (二〇二五) is a year or a code: null. */
export function readNumeral(text: string, start: number): Numeral | null {
  const pair = approximate(text, start);
  if (pair) return pair;
  return readExact(text, start);
}

/** 五六百亿, 三四十, 七八万: two digits in a row, the second one more, before a magnitude or a unit. */
function approximate(text: string, start: number): Numeral | null {
  for (let i = start; i < start + 4 && i + 1 < text.length; i++) {
    const [a, b] = [DIGITS[text[i]], DIGITS[text[i + 1]]];
    if (a !== undefined && b !== undefined) {
      if (
        Number(b) !== Number(a) + 1 ||
        a === '0' ||
        DIGITS[text[i + 2]] !== undefined ||
        text[i + 2] === '点'
      )
        return null;
      const low = readExact(text.slice(0, i + 1) + text.slice(i + 2), start);
      const high = readExact(text.slice(0, i) + text.slice(i + 1), start);
      return low && high && { ...low, end: low.end + 1, high: high.high };
    }
    if (SMALL[text[i]] === undefined && a === undefined) return null;
  }
  return null;
}

function readExact(text: string, start: number): Numeral | null {
  const sum: Sum = { total: NONE, section: NONE, digit: null, last: UNIT, zero: false };
  const seen = { more: false, arabic: false, digits: 0, run: 0, magnitude: UNIT };
  let i = start;
  while (i < text.length) {
    const char = text[i];
    ARABIC.lastIndex = i;
    const arabic = char >= '0' && char <= '9' ? ARABIC.exec(text) : null;
    if (arabic) {
      if (sum.digit !== null) break;
      sum.digit = decimal(arabic[0].replaceAll(',', ''));
      seen.arabic = true;
      seen.digits++;
      i += arabic[0].length;
    } else if (DIGITS[char] !== undefined) {
      if (sum.digit !== null && sum.digit !== NONE) {
        seen.run++;
        break;
      }
      sum.digit = decimal(DIGITS[char]);
      sum.zero = DIGITS[char] === '0';
      seen.digits++;
      i++;
    } else if (char === '点' && i > start && DIGITS[text[i + 1]] !== undefined) {
      i = readFraction(text, i + 1, sum);
    } else if (SMALL[char] ?? LARGE[char]) {
      if (PREFIXED.test(text.slice(i, i + 2))) break;
      if (!addMagnitude(sum, char)) break;
      const weight = SMALL[char] ?? LARGE[char];
      if (weight > seen.magnitude) seen.magnitude = weight;
      i++;
    } else if (/[多余来]/.test(char) && i > start && !seen.more && (sum.digit === null || seen.arabic)) {
      seen.more = true;
      i++;
    } else break;
  }
  if (i === start || seen.run > 0 || (seen.digits === 1 && /^[零〇]$/.test(text.slice(start, i))))
    return null;
  const value = finish(sum, seen.arabic);
  if (seen.more && /[多余来]/.test(text[i - 1]) && !followsMore(text, i)) i--;
  const wordsOnly = seen.digits === 0;
  return {
    end: i,
    low: value,
    high: value,
    more: seen.more && i > start,
    magnitude: seen.magnitude,
    wordsOnly,
    arabic: seen.arabic,
  };
}

/** 点八五 after a digit: the decimals. */
function readFraction(text: string, start: number, sum: Sum): number {
  let i = start;
  let digits = '';
  while (DIGITS[text[i]] !== undefined) digits += DIGITS[text[i++]];
  sum.digit = (sum.digit ?? NONE) + decimal(`0.${digits}`);
  return i;
}

function addMagnitude(sum: Sum, char: string): boolean {
  const small = SMALL[char];
  if (small !== undefined) {
    if (sum.digit === null && sum.section !== NONE && small >= sum.last && sum.last !== UNIT) return false;
    sum.section += times(sum.digit ?? UNIT, small);
    sum.last = small;
  } else {
    const large = LARGE[char];
    const below = sum.section + (sum.digit ?? NONE);
    const empty = below === NONE && sum.total === NONE;
    if (char === '亿') sum.total = times(empty ? UNIT : sum.total + below, large);
    else sum.total += times(empty ? UNIT : below, large);
    sum.section = NONE;
    sum.last = large;
  }
  sum.digit = null;
  sum.zero = false;
  return true;
}

/** 三万五 is 35000, 三万零五 is 30005; with Arabic digits (3万4000) the last part counts as it stands. */
function finish(sum: Sum, arabic: boolean): Decimal {
  const digit = sum.digit ?? NONE;
  const implied =
    digit !== NONE && sum.last >= decimal('100') && !sum.zero && !arabic && digit < decimal('10');
  const tail = implied ? times(digit, sum.last) / 10n : digit;
  return sum.total + sum.section + tail;
}

/** 多 belongs to the number when a unit, magnitude or noun follows it, not a comma: 一个多, 更多. */
function followsMore(text: string, at: number): boolean {
  return at < text.length && !/[，。、；：,;:.\s）)]/.test(text[at]);
}
