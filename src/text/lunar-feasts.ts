/**
 * Lunar New Year, Dragon Boat (fifth day of the fifth month) and Mid-Autumn (fifteenth of the eighth) from 1990
 * to 2040, as month and day of the Gregorian calendar. Generated with the `chinese` calendar of
 * Intl.DateTimeFormat and checked against the new moons of Meeus, Astronomical Algorithms, chapter 49, in
 * Beijing time: the first day of a month is the day of its new moon. That set right 2027 and 2030, whose new
 * moons fall within minutes of midnight.
 */
const FEASTS = `
0127 0528 1003  0215 0616 0922  0204 0605 0911  0123 0624 0930  0210 0613 0920
0131 0602 0909  0219 0620 0927  0207 0609 0916  0128 0530 1005  0216 0618 0924
0205 0606 0912  0124 0625 1001  0212 0615 0921  0201 0604 0911  0122 0622 0928
0209 0611 0918  0129 0531 1006  0218 0619 0925  0207 0608 0914  0126 0528 1003
0214 0616 0922  0203 0606 0912  0123 0623 0930  0210 0612 0919  0131 0602 0908
0219 0620 0927  0208 0609 0915  0128 0530 1004  0216 0618 0924  0205 0607 0913
0125 0625 1001  0212 0614 0921  0201 0603 0910  0122 0622 0929  0210 0610 0917
0129 0531 1006  0217 0619 0925  0206 0609 0915  0126 0528 1003  0213 0616 0922
0203 0605 0912  0123 0624 1001  0211 0612 0919  0131 0601 0908  0219 0620 0927
0208 0610 0916  0128 0530 1004  0215 0618 0924  0204 0607 0913  0124 0527 1002
0212 0614 0920`
  .trim()
  .split(/\s+/);

/** The years of the table. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2040;

export type LunarFeast = 'new-year' | 'dragon-boat' | 'mid-autumn';

const COLUMNS: Record<LunarFeast, number> = { 'new-year': 0, 'dragon-boat': 1, 'mid-autumn': 2 };

/** The day of a lunar feast as an ISO date; null outside the years of the table. */
export function lunarFeast(feast: LunarFeast, year: number): string | null {
  const text = FEASTS[(year - FIRST_YEAR) * 3 + COLUMNS[feast]];
  return text === undefined ? null : `${year}-${text.slice(0, 2)}-${text.slice(2)}`;
}
