import { daysIn } from '../text/calendar.js';
import type { Clock, Period } from './time-scan.js';

/** The EDTF (ISO 8601-2) of a period; `..` is an open end. */
export function edtf(period: Period | null): string | null {
  if (!period) return null;
  return period.from === period.to ? period.from : `${period.from}/${period.to}`;
}

/** The period of an EDTF date or interval; null for a length of time, an open interval or none. */
export function periodOf(text: string | null): Period | null {
  const [, from, to] = /^(\d{4}[-\d]*)(?:\/(\d{4}[-\d]*))?$/.exec(text ?? '') ?? [];
  return from ? { from, to: to ?? from } : null;
}

export function years(first: number | null, last: number | null = first): Period | null {
  return first === null || last === null ? null : { from: pad(first, 4), to: pad(last, 4) };
}

/** Months counted from January of `year`: 0 is December of the year before, 13 January of the year after. */
export function months(year: number, first: number, last: number = first): Period {
  return { from: monthText(year, first), to: monthText(year, last) };
}

export function days(
  year: number,
  first: readonly [number, number],
  last: readonly [number, number] = first,
): Period {
  return { from: dayText(year, first), to: dayText(year, last) };
}

/** A day that the month has not is a slip of the pen: 2月30日 is some day of February. */
function dayText(year: number, [month, day]: readonly [number, number]): string {
  const text = monthText(year, month);
  const exists = day >= 1 && day <= daysIn(year, month);
  return exists ? `${text}-${pad(day, 2)}` : text;
}

/** The date so many days after an ISO date. */
export function addDays(date: string, count: number): string {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + count)).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** The article's date as ISO text, as fine as it is known. */
export function clockText(clock: Clock): string | null {
  if (clock.year === null) return null;
  if (clock.month === null) return pad(clock.year, 4);
  if (clock.day === null) return monthText(clock.year, clock.month);
  return `${monthText(clock.year, clock.month)}-${pad(clock.day, 2)}`;
}

/** From a date to the article's, no finer than the date; open where the article's is not known or not later. */
export function until(from: string, clock: Clock): Period {
  const now = clockText(clock)?.slice(0, Math.max(from.length, 4)) ?? null;
  return { from, to: now !== null && now >= from.slice(0, now.length) ? now : '..' };
}

function monthText(year: number, month: number): string {
  const index = year * 12 + month - 1;
  return `${pad(Math.floor(index / 12), 4)}-${pad((((index % 12) + 12) % 12) + 1, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
