import { numeral } from '../text/date-numerals.js';
import { lunarFeast } from '../text/lunar-feasts.js';
import { addDays, days, months, weekday } from './time-period.js';
import type { Period } from './time-scan.js';
import { byInitial, matchAt } from './time-scan.js';

/**
 * Holidays and their days off by the yearly notices of the State Council's General Office. What the notices
 * decide anew each year is a rule here, with the years that depart from it in a table; see each function.
 */

/** A holiday as read: the months in which it can fall tell the year it most likely is. */
export interface Holiday {
  end: number;
  first: number;
  last: number;
  on: (year: number) => Period | null;
}

interface Kind {
  starts: string;
  pattern: RegExp;
  months: readonly [number, number];
  on: (year: number, match: RegExpExecArray) => Period | null;
}

const TAIL = '(?:节|小长假|黄金周|长假|假期|假日|节日|节假日|期间|前夕|当天){0,3}';
/** Names that are also names of places or prizes count only with a word for days off. */
const OFF = '(?:节|小长假|黄金周|长假|假期|假日|期间|前夕|当天){1,3}';

const KINDS: readonly Kind[] = [
  { starts: '春', pattern: kind(`春运${TAIL}`), months: [1, 2], on: springRush },
  { starts: '春新', pattern: kind(`(?:春节|新春佳节)${TAIL}`), months: [1, 2], on: springFestival },
  {
    starts: '除大',
    pattern: kind('除夕|大年三十'),
    months: [1, 2],
    on: (year) => oneDay(shift(lunarFeast('new-year', year), -1)),
  },
  {
    starts: '元',
    pattern: kind('元宵(?:佳节|节)'),
    months: [2, 2],
    on: (year) => oneDay(shift(lunarFeast('new-year', year), 14)),
  },
  {
    starts: '农大正',
    pattern: kind('(?:农历)?(?:大年|正月)(初[一二三四五六七八九十]|十[一二三四五])'),
    months: [1, 2],
    on: newYearDay,
  },
  {
    starts: '元',
    pattern: kind(`元旦${TAIL}`),
    months: [1, 1],
    on: (year, [words]) => free(`${year}-01-01`, words),
  },
  {
    starts: '清',
    pattern: kind(`清明${OFF}`),
    months: [4, 4],
    on: (year, [words]) => free(clearBright(year), words),
  },
  {
    starts: '五劳',
    pattern: kind(`五一(?:国际)?(?:劳动节)?${OFF}|劳动节${TAIL}`),
    months: [5, 5],
    on: labourDay,
  },
  { starts: '“"', pattern: kind(`[“"]五一[”"](?!劳动奖|国际)(?:${OFF})?`), months: [5, 5], on: labourDay },
  {
    starts: '端',
    pattern: kind(`端午${TAIL}`),
    months: [6, 6],
    on: (year, [words]) => free(lunarFeast('dragon-boat', year), words),
  },
  { starts: '暑', pattern: kind('暑期|暑运|暑假'), months: [7, 8], on: (year) => months(year, 7, 8) },
  {
    starts: '中国十双“"',
    pattern: kind(`(?:中秋、?国庆|国庆、?中秋|国庆|十一|[“"]十一[”"]|双节)${OFF}`),
    months: [10, 10],
    on: nationalDay,
  },
  {
    starts: '中',
    pattern: kind(`中秋(?!、?国庆)${TAIL}`),
    months: [9, 9],
    on: (year, [words]) => free(lunarFeast('mid-autumn', year), words),
  },
];

/** Characters with which a holiday begins. */
export const HOLIDAY_STARTS = '春新除大元农正清“"五劳端暑中国十双';

function kind(source: string): RegExp {
  return new RegExp(source, 'y');
}

const kindsAt = byInitial(KINDS);

export function readHoliday(text: string, at: number): Holiday | null {
  for (const { pattern, months: span, on } of kindsAt(text, at)) {
    const match = matchAt(pattern, text, at);
    if (match)
      return { end: at + match[0].length, first: span[0], last: span[1], on: (year) => on(year, match) };
  }
  return null;
}

/** The forty days of travel begin fifteen days before New Year's Day. */
function springRush(year: number): Period | null {
  const first = shift(lunarFeast('new-year', year), -15);
  return first === null ? null : { from: first, to: addDays(first, 39) };
}

/**
 * Days off at the Spring Festival. From the eve since 2008, before that (and in 2014 and 2024) from New Year's
 * Day; seven days since 1999 and three before, eight since 2024; nine from two days before in 2026.
 */
function springFestival(year: number): Period | null {
  const newYear = lunarFeast('new-year', year);
  if (newYear === null) return null;
  const fromDay = year < 2008 || year === 2014 || year === 2024;
  const first = addDays(newYear, year === 2026 ? -2 : fromDay ? 0 : -1);
  const count = year < 1999 ? 3 : year < 2024 ? 7 : year === 2026 ? 9 : 8;
  return { from: first, to: addDays(first, count - 1) };
}

function newYearDay(year: number, match: RegExpExecArray): Period | null {
  const day = numeral(match[1].replace('初', ''));
  return day === null ? null : oneDay(shift(lunarFeast('new-year', year), day - 1));
}

/** Qingming by the usual formula of the solar terms: 4 or 5 April for all years of 1901 to 2099. */
function clearBright(year: number): string {
  const y = year % 100;
  const day =
    Math.floor(y * 0.2422 + (year < 2000 ? 5.59 : 4.81)) - Math.floor((year < 2000 ? y - 1 : y) / 4);
  return `${year}-04-0${day}`;
}

/** Seven days in 2000–2007, five since 2020, in 2019 four; a feast of one day in between and before. */
function labourDay(year: number, [text]: RegExpExecArray): Period | null {
  if (year === 2022) return { from: '2022-04-30', to: '2022-05-04' };
  if (year === 2023) return { from: '2023-04-29', to: '2023-05-03' };
  if (year >= 2019) return days(year, [5, 1], [5, year === 2019 ? 4 : 5]);
  return year >= 2000 && year < 2008 ? days(year, [5, 1], [5, 7]) : free(`${year}-05-01`, text);
}

/** The first week of October; eight days in the years when Mid-Autumn falls into it or next to it. */
function nationalDay(year: number): Period | null {
  if (year === 2012) return { from: '2012-09-30', to: '2012-10-07' };
  if (year === 2023) return { from: '2023-09-29', to: '2023-10-06' };
  const joined = [2009, 2017, 2020, 2025].includes(year);
  return days(year, [10, 1], [10, joined ? 8 : 7]);
}

/**
 * A feast of one day off and the weekend joined to it, where the words speak of the holiday and not the day:
 * three days from the Saturday, Sunday or feast that begins them; a Wednesday stands alone.
 */
function free(date: string | null, words: string): Period | null {
  if (date === null) return null;
  if (!/假|期间/.test(words)) return oneDay(date);
  const [before, after] = [
    [-1, 1],
    [-2, 0],
    [-2, 0],
    [0, 0],
    [0, 2],
    [0, 2],
    [0, 2],
  ][weekday(date)];
  return { from: addDays(date, before), to: addDays(date, after) };
}

function oneDay(date: string | null): Period | null {
  return date === null ? null : { from: date, to: date };
}

function shift(date: string | null, count: number): string | null {
  return date === null ? null : addDays(date, count);
}
