import type { Span } from '../text/span.js';
import { findDates, nextDay } from './dates.js';
import type { Layout } from './layout.js';
import { computedDate, earliestYear } from './lunar.js';
import { thisYear } from './this-year.js';

/** A full date that is a day on which something happened, not one of a period or a deadline. */
function eventDay(sentence: string): string | null {
  const date = findDates(sentence).find(({ iso }) => iso.length === 10);
  if (!date || /(?:截至|截止|自|从|至|到|[—-])$/.test(sentence.slice(0, date.start).trim())) return null;
  return /^\s*(?:起|以来|以前|前|至|到|[—-])/.test(sentence.slice(date.end)) ? null : date.iso;
}

/** Whether a text tells of years after one as years that have been: it is later than that year. */
function isOfThePast(year: number, text: string): boolean {
  const years = Array.from(text.matchAll(/(?<![\d到至—-])((?:19|20)\d{2})年(?!底?前|末)/g), (match) =>
    Number(match[1]),
  );
  return earliestYear(text) > year || new Set(years.filter((other) => other > year)).size > 1;
}

/**
 * The day the first paragraph tells of by a full date, by both calendars or by this year's number, where the text is
 * of no later year; or the day after it where the text calls that day yesterday.
 */
export function eventDate({ items, bodyStart, kept }: Layout): { iso: string; span: Span } | null {
  const leads = kept
    .map((i) => items[i])
    .filter(({ prose }, i) => prose && i <= bodyStart + 6)
    .slice(0, 3);
  const text = kept.map((i) => items[i].text).join('\n');
  for (const item of leads) {
    const sentence = item.text.slice(0, 120).split('。')[0];
    const span = { start: item.line.start, end: item.line.start + sentence.length };
    const iso = eventDay(sentence) ?? computedDate(sentence, text) ?? thisYear(sentence, text);
    if (!iso || isOfThePast(Number(iso.slice(0, 4)), text)) continue;
    const yesterday = iso.length === 10 && leads.some(({ text }) => /昨[日天]/.test(text.slice(0, 60)));
    return { iso: yesterday ? nextDay(iso) : iso, span };
  }
  return null;
}
