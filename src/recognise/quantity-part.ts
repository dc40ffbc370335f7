import { type Decimal, isLess, parseDecimal, plus, quotient, times } from './decimal.js';
import { numeralAt } from './number.js';

/** A unit behind a number n that means n × `factor` + `extra` of it. */
interface Measure {
  end: number;
  unit: string;
  factor: Decimal;
  extra: Decimal;
}

interface Part {
  words: RegExp;
  /** How many of them make one of the unit before. */
  per: Decimal;
  /** The unit that both are told in: the smaller one where the greater has no decimals of it. */
  unit?: string;
}

const part = (per: string, words: RegExp, unit?: string): Part => ({ per: parseDecimal(per), words, unit });

/** Units that go on in a smaller one: 1小时30分钟, 三斤二两, 两年零四个月. */
const PARTS: Record<string, Part> = {
  年: part('12', /个月/y, '个月'),
  天: part('24', /个?小时/y, '小时'),
  小时: part('60', /分钟?(?![之成])/y, '分钟'),
  分钟: part('60', /秒钟?/y, '秒'),
  USD: part('100', /美分/y),
  mu: part('10', /分(?![之钟])/y),
  斤: part('10', /两/y),
  km: part('1000', /米/y),
  m: part('100', /厘米/y),
};
const AND = /[零又]?(?=[\d一二两三四五六七八九十])/y;
/** 一米八, 1米75: hundredths of a metre, where no other word follows that they would count. */
const HEIGHT = /(?<=米)([\d一二三四五六七八九]{1,2})(?=[，。；、,;)）\s以左上的]|$)/y;
const DIGITS = '零一二三四五六七八九';
/** Decimals of the greater unit. */
const PLACES = 4;

/** The measure with the smaller units that go on behind it; itself where none does. */
export function withParts<M extends Measure>(text: string, whole: M): M {
  const height = whole.unit === 'm' ? at(HEIGHT, text, whole.end) : null;
  if (height) {
    const digits = Array.from(height[1], (char) => (DIGITS.includes(char) ? DIGITS.indexOf(char) : char));
    return { ...whole, end: whole.end + height[0].length, extra: parseDecimal(`0.${digits.join('')}`) };
  }
  const kind = PARTS[whole.unit];
  const and = kind && at(AND, text, whole.end);
  if (!and) return whole;
  const length = (offset: number) => at(kind.words, text, offset)?.[0].length ?? 0;
  const { numeral } = numeralAt(text, whole.end + and[0].length, length);
  const unit = numeral && !numeral.high && !numeral.more ? at(kind.words, text, numeral.end) : null;
  // 2小时90分钟: two lengths, since the second is more than one of the first.
  if (!numeral || !unit || numeral.large || !isLess(numeral.value, kind.per)) return whole;
  const end = numeral.end + unit[0].length;
  const { per } = kind;
  if (!kind.unit) return { ...whole, end, extra: plus(whole.extra, quotient(numeral.value, per, PLACES)) };
  const factor = times(whole.factor, per);
  const extra = plus(times(whole.extra, per), numeral.value);
  return withParts(text, { ...whole, end, unit: kind.unit, factor, extra });
}

function at(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
