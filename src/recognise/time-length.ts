import { HAN_DIGITS, numeral, RANGE } from '../text/date-numerals.js';
import { matchAt } from './time-scan.js';

/** Lengths of time as written: 三年, 两个半小时, 半年, 5至10年, 三十多年. */

type LengthUnit = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

export interface Length {
  end: number;
  unit: LengthUnit;
  /** Whole units; null for a vague length (三十多年, 两三年) and one with a half. */
  count: number | null;
  /** The greater end of a range, else `count`. */
  most: number | null;
  /** ISO 8601 duration, null for a range or a vague length. */
  iso: string | null;
}

const NUMBER = `\\d{1,3}(?:\\.\\d{1,2})?|[${HAN_DIGITS}两百]{1,5}`;
const HEAD = new RegExp(
  `(?<![\\d${HAN_DIGITS}两百千万亿几数]|\\d\\.|(?<!连续)第)(?:(${NUMBER})(?:${RANGE}(${NUMBER}))?([多余])?|半)`,
  'y',
);

/** 三年级, 五年制 and 周年 are no lengths; 年均 before a verb of growth counts per year. */
const NOT_AFTER_YEAR = '(?:[级龄代轻青货味薪检报轮鉴糕画华岁份夜历会制度]|一贯|义务)';
const UNITS: readonly (readonly [LengthUnit, RegExp])[] = [
  ['year', new RegExp(`年(?!${NOT_AFTER_YEAR})(半(?![个年月天径])|[多余])?`, 'y')],
  ['month', /个([半多])?月(?![龄亮球饼])/y],
  ['quarter', /个季度/y],
  ['day', /个?工作日|天(?![津河然气文空宫使府猫])(半(?!径))?|日(?=[之以]?内)/y],
  ['hour', /个?([半多])?(?:小时|钟头)/y],
  ['week', new RegExp(`个?([半多])?星期|周(?![年岁边围转末口刊全密到${HAN_DIGITS}])`, 'y')],
  ['minute', /分钟/y],
  ['second', /秒(?!杀)/y],
];

/** 的一年, 关键一年, 一年比一年 name a year or compare two; 上半年 is a half of a given one. */
const ONE_YEAR_AFTER = /[的键第比这新要]$/;
const ONE_YEAR_IDIOM = /一年(?:一度|比一年|四季|到头|之计|又一年)/y;
const HALF_AFTER = /[上下前后大小]$/;

const LETTERS: Record<LengthUnit, string> = {
  year: 'Y',
  quarter: 'M',
  month: 'M',
  week: 'W',
  day: 'D',
  hour: 'H',
  minute: 'M',
  second: 'S',
};

/** A half in the next smaller unit. */
const HALVES: Partial<Record<LengthUnit, string>> = { year: '6M', month: '15D', day: 'T12H', hour: '30M' };

/** Characters with which a length begins. */
export const LENGTH_STARTS = `0123456789${HAN_DIGITS}两半`;

export function readLength(text: string, at: number): Length | null {
  const head = matchAt(HEAD, text, at);
  if (!head || isName(text, at)) return null;
  const [words, low, high, vagueHead] = head;
  const from = at + words.length;
  for (const [unit, pattern] of UNITS) {
    const match = matchAt(pattern, text, from);
    if (!match) continue;
    const end = from + match[0].length;
    if (low === undefined && unit === 'year') return { end, unit: 'month', count: 6, most: 6, iso: 'P6M' };
    const vague = vagueHead !== undefined || /[多余]/.test(match[1] ?? '');
    const halved = low === undefined || match[1] === '半';
    const whole = low === undefined ? 0 : numeral(low);
    const count = vague || halved ? null : whole;
    return {
      end,
      unit,
      count,
      most: high === undefined ? count : numeral(high),
      iso: high !== undefined || vague || whole === null ? null : duration(unit, whole, halved),
    };
  }
  return null;
}

function isName(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 1), at);
  if (text[at] === '半') return HALF_AFTER.test(before);
  if (text.startsWith('一百年', at))
    return before === '个' || /^[”"]?(?:奋斗)?目标/.test(text.slice(at + 3, at + 8));
  if (!text.startsWith('一年', at)) return false;
  return ONE_YEAR_AFTER.test(before) || matchAt(ONE_YEAR_IDIOM, text, at) !== null;
}

function duration(unit: LengthUnit, count: number, halved: boolean): string | null {
  const clock = unit === 'hour' || unit === 'minute' || unit === 'second' ? 'T' : '';
  const half = halved ? HALVES[unit] : '';
  if (half === undefined) return null;
  const whole = count > 0 ? `${unit === 'quarter' ? count * 3 : count}${LETTERS[unit]}` : '';
  return `P${clock}${whole}${half}`;
}
