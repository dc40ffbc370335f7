import { isoDate, validYear } from '../text/calendar.js';
import { numeral, yearNumber } from '../text/date-numerals.js';

/** A date found in a text; offsets are UTF-16. `value` is an ISO date or a prefix of one. */
export interface FoundDate {
  start: number;
  end: number;
  value: string;
}

const YEAR = '(?:19|20)\\d\\d';
const DASH = '[-/.．／－—_]';
const NUMERAL = '[〇○零Ｏ一二三四五六七八九]';
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Chinese publishers write clock times of UTC+8; a stamp in another zone may be the day before or after there. */
const CHINA_OFFSET_MINUTES = 480;

/** In order of trust where two begin at the same place: the fuller first. */
const FORMS: { pattern: RegExp; read: (groups: string[]) => string | null }[] = [
  {
    pattern: new RegExp(
      `(?<!\\d)(${YEAR})-(\\d\\d)-(\\d\\d)[T ](\\d\\d):(\\d\\d)(?::\\d\\d(?:[.,]\\d{1,9})?)?\\s?(Z|[+-]\\d\\d:?\\d\\d)`,
      'y',
    ),
    read: ([year, month, day, hour, minute, zone]) => inChina([year, month, day, hour, minute], zone),
  },
  {
    pattern: new RegExp(`(?<!\\d)(${YEAR})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})(?!\\d)\\s?[日号號]?`, 'y'),
    read: ([year, month, day]) => isoDate(+year, +month, +day),
  },
  {
    pattern: new RegExp(`(?<!\\d)(${YEAR})\\s?${DASH}\\s?(\\d{1,2})\\s?${DASH}\\s?(\\d{1,2})(?!\\d)`, 'y'),
    read: ([year, month, day]) => isoDate(+year, +month, +day),
  },
  {
    pattern: new RegExp(`(?<!\\d)(${YEAR})(\\d\\d)(\\d\\d)(?:[0-2]\\d[0-5]\\d(?:[0-5]\\d)?)?(?!\\d)`, 'y'),
    read: ([year, month, day]) => isoDate(+year, +month, +day),
  },
  {
    pattern: new RegExp(
      `([二一]${NUMERAL}{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号號]`,
      'y',
    ),
    read: ([year, month, day]) => isoDate(yearNumber(year), numeral(month) ?? 0, numeral(day) ?? 0),
  },
  {
    pattern: /民[国國]\s?(\d{2,3})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})\s?日?/y,
    read: ([year, month, day]) => isoDate(+year + 1911, +month, +day),
  },
  {
    pattern: new RegExp(
      `(?<![\\da-z])(\\d{1,2}) (${MONTHS.join('|')})[a-z]{0,6}\\.?,? (${YEAR})(?!\\d)`,
      'iy',
    ),
    read: ([day, month, year]) => isoDate(+year, MONTHS.indexOf(month.toLowerCase()) + 1, +day),
  },
  {
    pattern: new RegExp(`(?<![a-z])(${MONTHS.join('|')})[a-z]{0,6}\\.? (\\d{1,2}),? (${YEAR})(?!\\d)`, 'iy'),
    read: ([month, day, year]) => isoDate(+year, MONTHS.indexOf(month.toLowerCase()) + 1, +day),
  },
];

/** A cheap test before the forms are tried: where a date can begin. */
const ONSET = /[12一二民]|\d(?=\d? [a-z])|[jfmasond](?=[a-z]{2,8}\.? \d)/gi;

/** The first full date (year, month and day) of a text, or null. Digits may be full-width. */
export function findDate(text: string): FoundDate | null {
  const narrow = halfWidthDigits(text);
  ONSET.lastIndex = 0;
  for (let onset = ONSET.exec(narrow); onset; onset = ONSET.exec(narrow)) {
    for (const { pattern, read } of FORMS) {
      pattern.lastIndex = onset.index;
      const match = pattern.exec(narrow);
      const value = match && read(match.slice(1));
      if (match && value) return { start: onset.index, end: pattern.lastIndex, value };
    }
  }
  return null;
}

/**
 * The date that a field holds (a meta tag, a JSON record): a full date in any form, seconds or milliseconds
 * since 1970, or a month or year alone. Null for what is none.
 */
export function fieldDate(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (/^\d{10}(\d{3})?$/.test(text)) return epochDate(text);
  const found = findDate(text);
  if (found) return found.value;
  const part = /^((?:19|20)\d\d)(?:年|[-/.])?(?:(\d{1,2})月?)?$/.exec(halfWidthDigits(text));
  if (!part) return null;
  return part[2] ? (isoDate(+part[1], +part[2], 1)?.slice(0, 7) ?? null) : validYear(+part[1]);
}

/** Digits `０`–`９` as ASCII; length is kept. */
function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function inChina(parts: string[], zone: string): string | null {
  const [year, month, day, hour, minute] = parts.map(Number);
  if (!isoDate(year, month, day)) return null;
  const [hours, minutes] = zone === 'Z' ? [0, 0] : [+zone.slice(0, 3), +zone.slice(-2)];
  const ahead = hours * 60 + (zone.startsWith('-') ? -minutes : minutes);
  return dayInChina(Date.UTC(year, month - 1, day, hour, minute - ahead));
}

function epochDate(digits: string): string | null {
  return dayInChina(digits.length === 10 ? +digits * 1000 : +digits);
}

function dayInChina(instant: number): string | null {
  const day = new Date(instant + CHINA_OFFSET_MINUTES * 60_000);
  return isoDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}
