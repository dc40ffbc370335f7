import { daysIn, isoDate } from '../text/calendar.js';
import { numeral, yearNumber } from '../text/date-numerals.js';
import type { Span } from '../text/span.js';

/** A date found in a text; offsets are UTF-16 into it. */
interface FoundDate extends Span {
  /** ISO: `2025-02-08`, or `2025-02` where no day is given. */
  iso: string;
}

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
        : isoDate(yearNumber(rest[3]), numeral(rest[4]) ?? 0, numeral(rest[5]) ?? 0);
    if (iso) found.push({ iso, start: match.index, end: match.index + whole.length });
  }
  return found;
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
