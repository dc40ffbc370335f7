import { HAN_DIGITS, numeral, RANGE } from '../text/date-numerals.js';
import { HOLIDAY_STARTS, readHoliday } from './time-holiday.js';
import { days, months, years } from './time-period.js';
import type { Period } from './time-scan.js';
import { byInitial, matchAt } from './time-scan.js';

/** A part of a year, whichever year it is: 前三季度, 2月8日, 上半年, 底. */
export interface Within {
  end: number;
  rule: string;
  /** Months it runs over. */
  first: number;
  last: number;
  /** It is told when it is over (前7个月), not when it has begun (一季度). */
  counted: boolean;
  on: (year: number) => Period | null;
}

const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const DAY =
  '(3[01]|[12]\\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])';
const MONTH_TAIL = '月(?!龄|饼|球|嫂|光|亮|薪|租|利)(?:份(?!额))?';
const QUARTER = '([一二三四1-4])';
const YEAR_PART =
  '(?:底(?![部层线气色蕴盘座特稿子下])|末(?![端梢日代位])|初(?![步心中始次期级衷创试探见显具夏秋冬春]))';
const INSIDE = '内(?![陆部外容需蒙河地循存生涵核在设控资销贸防江向])';
const SEASONS = '春夏秋冬';

type Build = (match: RegExpExecArray) => Omit<Within, 'end'> | null;

/** A pattern, what it makes of a match, and the characters it may begin with. */
interface Rule {
  starts: string;
  pattern: RegExp;
  build: Build;
}

const DIGITS = `0123456789${HAN_DIGITS}`;

const RULES: readonly Rule[] = [
  rule(DIGITS, `${MONTH}月${DAY}[日号]?${RANGE}(?:${MONTH}月)?${DAY}[日号]`, dayRange),
  rule(DIGITS, `${MONTH}月${DAY}[日号](?![线楼机院店])`, day),
  rule(DIGITS, `${MONTH}(?:(?:月份?)?${RANGE}|、)${MONTH}${MONTH_TAIL}(?!\\d{1,2}[日号])`, monthRange),
  rule(DIGITS, `${MONTH}${MONTH_TAIL}(?:[上中下]旬|中[上下]旬|${YEAR_PART})?`, month),
  rule('前头首', `[前头首](\\d{1,2}|[${HAN_DIGITS}两]{1,2})(?:个月|月份?(?!球))`, firstMonths),
  rule('前头首', `[前头首](\\d|[一二两三四])个?季(?:度|(?![节军稻播风]))(?:末)?`, firstQuarters),
  rule(`${DIGITS}第`, `第?${QUARTER}(?:季度)?(?:${RANGE}|、|和)第?${QUARTER}季度末?`, quarterRange),
  rule(`${DIGITS}第`, `(?:第${QUARTER}个?|${QUARTER})季度([末底])?|第${QUARTER}季(?![度节军赛])`, quarter),
  rule('首头', '[首头](?:个?季度|季(?!节))', quarter),
  rule('上下前后', '([上下前后])半年(?!报)(?:度(?!假))?[末底]?', (m) => half(/[上前]/.test(m[1]))),
];

/** What may follow a year only: bare, 底 and 内 are too little to go by. */
const AFTER_YEAR: readonly Rule[] = [
  rule('年底末初', `年?${YEAR_PART}|年中(?![国央小心学部])`, (m) => ({
    ...wholeYear(),
    rule: yearPart(m[0]),
  })),
  // 2009年1-2全省运输情况: the 月 of a title left out.
  rule(DIGITS, `${MONTH}${RANGE}${MONTH}(?=[我全本][省市县区州国盟旗])`, monthRange),
  rule(SEASONS, `([${SEASONS}])[季天]`, season),
  rule('全年度内期', `全年|年度|度(?![假过汛夏冬])|年?${INSIDE}|年内|期间`, wholeYear),
  rule('Q', 'Q([1-4])', quarter),
  rule('H', 'H([12])', (m) => half(m[1] === '1')),
];

function rule(starts: string, source: string, build: Build): Rule {
  return { starts, pattern: new RegExp(source, 'y'), build };
}

/** Characters with which a part of a year can begin where no year stands before. */
export const WITHIN_STARTS = `${DIGITS}第前头首上下后${HOLIDAY_STARTS}`;

const rulesAt = byInitial(RULES);
const afterYearAt = byInitial([...RULES, ...AFTER_YEAR]);

/** Reads a part of a year at a place. */
export function readWithin(text: string, at: number, afterYear: boolean): Within | null {
  for (const { build, pattern } of afterYear ? afterYearAt(text, at) : rulesAt(text, at)) {
    const match = matchAt(pattern, text, at);
    const built = match && build(match);
    if (built) return { ...built, end: at + match[0].length };
  }
  const holiday = readHoliday(text, at);
  return holiday && { ...holiday, rule: 'holiday', counted: false };
}

function dayRange(match: RegExpExecArray): Omit<Within, 'end'> | null {
  const [m1, d1, m2, d2] = match.slice(1).map((n) => (n ? (numeral(n) ?? 0) : 0));
  const over = m2 !== 0 && m2 < m1;
  const last = over ? m2 + 12 : m2 || m1;
  if (m1 === last && d1 > d2) return null;
  return { rule: 'days', first: m1, last, counted: false, on: (year) => days(year, [m1, d1], [last, d2]) };
}

function day(match: RegExpExecArray): Omit<Within, 'end'> | null {
  const m = numeral(match[1]) ?? 0;
  const d = numeral(match[2]) ?? 0;
  return { rule: 'day', first: m, last: m, counted: false, on: (year) => days(year, [m, d]) };
}

function monthRange(match: RegExpExecArray): Omit<Within, 'end'> | null {
  const first = numeral(match[1]) ?? 0;
  const end = numeral(match[2]) ?? 0;
  if (first === end) return null;
  const last = end < first ? end + 12 : end;
  return { rule: 'months', first, last, counted: true, on: (year) => months(year, first, last) };
}

function month(match: RegExpExecArray): Omit<Within, 'end'> | null {
  const m = numeral(match[1]) ?? 0;
  return { rule: 'month', first: m, last: m, counted: false, on: (year) => months(year, m) };
}

function firstMonths(match: RegExpExecArray): Omit<Within, 'end'> | null {
  const last = numeral(match[1]);
  if (last === null || last < 1 || last > 12) return null;
  return { rule: 'first-months', first: 1, last, counted: true, on: (year) => months(year, 1, last) };
}

function firstQuarters(match: RegExpExecArray): Omit<Within, 'end'> | null {
  const count = numeral(match[1]);
  if (count === null || count < 1 || count > 4) return null;
  return {
    rule: 'first-quarters',
    first: 1,
    last: count * 3,
    counted: true,
    on: (year) => months(year, 1, count * 3),
  };
}

function quarterRange(match: RegExpExecArray): Omit<Within, 'end'> | null {
  const from = numeral(match[1]) ?? 0;
  const last = (numeral(match[2]) ?? 0) * 3;
  if (from * 3 >= last) return null;
  const first = from * 3 - 2;
  return { rule: 'quarters', first, last, counted: true, on: (year) => months(year, first, last) };
}

function quarter(match: RegExpExecArray): Omit<Within, 'end'> {
  const last = (numeral(match[1] ?? match[2] ?? match[4] ?? '一') ?? 1) * 3;
  const first = match[3] ? last : last - 2;
  return { rule: 'quarter', first, last, counted: false, on: (year) => months(year, first, last) };
}

function half(early: boolean): Omit<Within, 'end'> {
  const first = early ? 1 : 7;
  return {
    rule: 'half-year',
    first,
    last: first + 5,
    counted: false,
    on: (year) => months(year, first, first + 5),
  };
}

function season(match: RegExpExecArray): Omit<Within, 'end'> {
  const code = 21 + SEASONS.indexOf(match[1]);
  const on = (year: number) => ({ from: `${year}-${code}`, to: `${year}-${code}` });
  return { rule: 'season', first: 1, last: 12, counted: false, on };
}

function wholeYear(): Omit<Within, 'end'> {
  return { rule: 'year', first: 1, last: 12, counted: true, on: (year) => years(year) };
}

function yearPart(words: string): string {
  if (words.includes('初')) return 'year-start';
  return words.includes('中') ? 'year-middle' : 'year-end';
}
