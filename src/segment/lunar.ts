import { isoDate } from '../text/calendar.js';
import { FIRST_YEAR, LAST_YEAR, lunarFeast } from '../text/lunar-feasts.js';

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
  const fitting: string[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const iso = isoDate(year, month, day);
    const newYear = lunarFeast('new-year', year);
    if (iso && newYear && Date.parse(newYear) + offset * 86_400_000 === Date.parse(iso)) fitting.push(iso);
  }
  const earliest = earliestYear(text);
  const late = fitting.filter((iso) => Number(iso.slice(0, 4)) >= earliest);
  if (late.length === 1) return late[0];
  const years = Array.from(text.matchAll(/(?<!\d)((?:19|20)\d{2})年/g), (match) => Number(match[1]));
  const near = late.filter((iso) => years.some((year) => Math.abs(year - Number(iso.slice(0, 4))) <= 2));
  return near.length === 1 ? near[0] : null;
}
