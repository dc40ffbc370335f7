import { isoDate } from './dates.js';

/** The first of these years; the table below has one day for each year from it on. */
const FIRST_YEAR = 1990;

/**
 * New Year's Day of the lunar calendar, 1990–2040, by the calendar of GB/T 33661. Written out because the ICU data
 * of some runtimes is a day off (2027, 2030). tests/segment-dates.test.ts holds the others against ICU.
 */
const NEW_YEAR = (
  '01-27 02-15 02-04 01-23 02-10 01-31 02-19 02-07 01-28 02-16 02-05 01-24 02-12 02-01 01-22 02-09 01-29 02-18 02-07 ' +
  '01-26 02-14 02-03 01-23 02-10 01-31 02-19 02-08 01-28 02-16 02-05 01-25 02-12 02-01 01-22 02-10 01-29 02-17 02-06 ' +
  '01-26 02-13 02-03 01-23 02-11 01-31 02-19 02-08 01-28 02-15 02-04 01-24 02-12'
).split(' ');

const SOLAR = String.raw`(\d{1,2})月(\d{1,2})日`;
const LUNAR = `(?:农历)?(?:大年|年|正月)(初[一二三四五六七八九十]|十[一二三四五六七八九]|二十)|(除夕|大年三十)`;
const DAYS = '一二三四五六七八九十';
const SOLAR_FIRST = new RegExp(`(?<!\\d)${SOLAR}[(（,，、\\s]{0,2}(?:${LUNAR})`, 'g');
const LUNAR_FIRST = new RegExp(`(?:${LUNAR})[(（,，、\\s]{0,2}${SOLAR}`, 'g');

/** Events by which a text betrays that it is not older: party congresses and the years before five-year plans. */
const NOT_BEFORE: [RegExp, number][] = [
  [/十六大/, 2002],
  [/十七大/, 2007],
  [/十八大/, 2012],
  [/十九大/, 2017],
  [/二十大/, 2022],
  [/“?十一五”?/, 2005],
  [/“?十二五”?/, 2010],
  [/“?十三五”?/, 2015],
  [/“?十四五”?/, 2020],
  [/“?十五五”?/, 2024],
];

/** The year before which a text cannot have been written, by the events it mentions; 0 where it mentions none. */
export function earliestYear(text: string): number {
  return Math.max(0, ...NOT_BEFORE.filter(([event]) => event.test(text)).map(([, year]) => year));
}

/**
 * The full date of a day that a text gives by both calendars (1月28日大年初七), or null. The pair recurs every
 * nineteen years or so; what else the text mentions (congresses, plans, years) must leave one year only.
 */
export function computedDate(lead: string, text: string): string | null {
  for (const [, month, day, ordinal] of lead.matchAll(SOLAR_FIRST)) {
    return unique({ month: Number(month), day: Number(day), offset: offsetOf(ordinal) }, text);
  }
  for (const [, ordinal, , month, day] of lead.matchAll(LUNAR_FIRST)) {
    return unique({ month: Number(month), day: Number(day), offset: offsetOf(ordinal) }, text);
  }
  return null;
}

/** Days from New Year's Day; New Year's Eve is one before it. */
function offsetOf(ordinal: string | undefined): number {
  if (ordinal === undefined) return -1;
  if (ordinal === '二十') return 19;
  const ones = DAYS.indexOf(ordinal[1]);
  return ordinal[0] === '初' ? ones : 10 + ones;
}

interface LunarDay {
  month: number;
  day: number;
  offset: number;
}

function unique({ month, day, offset }: LunarDay, text: string): string | null {
  const fitting = NEW_YEAR.flatMap((newYear, i) => {
    const iso = isoDate(FIRST_YEAR + i, month, day);
    return iso && Date.parse(`${FIRST_YEAR + i}-${newYear}`) + offset * 86_400_000 === Date.parse(iso)
      ? [iso]
      : [];
  });
  const earliest = earliestYear(text);
  const late = fitting.filter((iso) => Number(iso.slice(0, 4)) >= earliest);
  if (late.length === 1) return late[0];
  const years = Array.from(text.matchAll(/(?<!\d)((?:19|20)\d{2})年/g), (match) => Number(match[1]));
  const near = late.filter((iso) => years.some((year) => Math.abs(year - Number(iso.slice(0, 4))) <= 2));
  return near.length === 1 ? near[0] : null;
}
