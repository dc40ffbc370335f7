/** The year as text if it is one of 1949–2099: before it there is no policy to read, after it no document. */
export function validYear(year: number): string | null {
  return year >= 1949 && year <= 2099 ? String(year) : null;
}

/** The ISO form of a date of the calendar in a valid year, else null. A null day gives year and month. */
export function isoDate(year: number, month: number, day: number | null): string | null {
  if (!validYear(year) || month < 1 || month > 12) return null;
  const prefix = `${year}-${String(month).padStart(2, '0')}`;
  if (day === null) return prefix;
  return day >= 1 && day <= daysIn(year, month) ? `${prefix}-${String(day).padStart(2, '0')}` : null;
}

/** How many days a month has; months count from 1. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
