import type { Span } from '../text/span.js';

/** A date found in a text; offsets are UTF-16 into it. */
interface FoundDate extends Span {
  /** ISO: `2025-02-08`, or `2025-02` where no day is given. */
  iso: string;
}

const DIGITS = '〇一二三四五六七八九';
const FULL =
  /(?<!\d)((?:19|20)\d{2})\s?(?:年|[-./])\s?(\d{1,2})\s?(?:(?:月|[-./])\s?(\d{1,2})(?!\d)\s?日?|月(?!\d))|(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)|([一二][〇○零Ｏ一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/g;

/** The dates of a text that name year, month and mostly day, in order; impossible ones (2月30日) are left out. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(FULL)) {
    const [whole, year, month, day, ...rest] = match;
    const iso = year
      ? isoDate(Number(year), Number(month), day === undefined ? null : Number(day))
      : rest[0]
        ? isoDate(Number(rest[0]), Number(rest[1]), Number(rest[2]))
        : isoDate(chineseYear(rest[3]), chineseNumber(rest[4]), chineseNumber(rest[5]));
    if (iso) found.push({ iso, start: match.index, end: match.index + whole.length });
  }
  return found;
}

/** The ISO form of a date of the calendar between 1949 and 2099, else null. A null day gives year and month. */
export function isoDate(year: number, month: number, day: number | null): string | null {
  if (year < 1949 || year > 2099 || month < 1 || month > 12) return null;
  const prefix = `${year}-${String(month).padStart(2, '0')}`;
  if (day === null) return prefix;
  return day >= 1 && day <= daysIn(year, month) ? `${prefix}-${String(day).padStart(2, '0')}` : null;
}

/** Reads what a carrier declares: any form `findDates` knows, an ISO time stamp, `2025-02` or a bare year. */
export function declaredDate(written: string | null): string | null {
  if (written === null) return null;
  const [date] = findDates(written);
  if (date) return date.iso;
  const prefix = /(?<!\d)((?:19|20)\d{2})(?:[-/.年]?(0?[1-9]|1[0-2])(?!\d))?/.exec(written);
  if (!prefix) return null;
  return prefix[2] ? isoDate(Number(prefix[1]), Number(prefix[2]), null) : prefix[1];
}

/** The day after an ISO date. */
export function nextDay(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Days between two ISO dates or prefixes, counted from the nearest ends of what they cover. */
export function daysApart(a: string, b: string): number {
  const [early, late] = a <= b ? [a, b] : [b, a];
  const end = dayNumber(lastDay(early));
  return Math.max(0, dayNumber(firstDay(late)) - end);
}

function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

function firstDay(iso: string): string {
  return iso + '-01-01'.slice(iso.length - 4);
}

function lastDay(iso: string): string {
  if (iso.length === 10) return iso;
  const month = iso.length === 7 ? Number(iso.slice(5)) : 12;
  return isoDate(Number(iso.slice(0, 4)), month, daysIn(Number(iso.slice(0, 4)), month))!;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function chineseYear(text: string): number {
  return Number(Array.from(text, (c) => Math.max(0, DIGITS.indexOf(c))).join(''));
}

/** 一 to 九十九, as months and days are written. */
function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const units = ones === '' ? 0 : DIGITS.indexOf(ones);
  return text.includes('十') ? (tens === '' ? 10 : DIGITS.indexOf(tens) * 10) + units : units;
}
