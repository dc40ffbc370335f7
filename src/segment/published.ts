import type { Declared, Notice } from '../model/document.js';
import { isoDate } from '../text/calendar.js';
import type { Span } from '../text/span.js';
import { daysApart, declaredDate, findDates, nextDay } from './dates.js';
import type { Item } from './furniture.js';
import type { Layout } from './layout.js';
import { computedDate, earliestYear } from './lunar.js';
import { thisYear } from './this-year.js';

/** Days by which two statements of one date may differ: a text is filed or put on a page after it is written. */
const FEW_DAYS = 7;
const KEYED = /(?:发布|发表|编发|印发|成文)(?:于|时间|日期)?\s*[:：]|^[（(【[]?(?:时间|日期)\s*[:：]/;
const NOT_OF_THE_TEXT = /今天是|现在是|当前时间|北京时间|今日|更新(?:时间|日期|于)|截至/;
const DATELINE = /^[^。，,]{1,30}?(?:(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日\s*(?:电|讯|消息)/;
/** 2024年1月9日在临江市第六届人民代表大会第三次会议上: the line under the title of a report. */
const OCCASION =
  /^[—\s（(]*\d{4}年\d{1,2}月\d{1,2}日\s*在[^。，,]{2,40}(?:会议?|大会|全会|论坛)上(?:的?(?:讲话|报告|致辞|发言))?[）)]?$/;
/** 2024年政府工作报告: it is given at the beginning of the year that it plans. */
const YEARLY_PLAN = /^(\d{4})年[^，。]{0,16}(?:政府工作报告|工作要点|重点工作(?:安排|任务|计划)?)$/;
const CLOCK = /\d{1,2}:\d{2}/;

interface Candidate {
  iso: string;
  /** Where the text says so; null for a declared date. */
  span: Span | null;
}

/**
 * When the article was published, and a notice where its sources disagree. In order of trust:
 * 1. a date line at the head of the text: with a key (发布时间) before one with a time of day before a bare one;
 * 2. the dateline of its first paragraph (…1月5日电), its year from the carrier where it gives none;
 * 3. the date the carrier declares; 4. the date under the title of a speech or at the foot of a document;
 * 5. the date of the file; 6. a date in the title; 7. the day of the event the first paragraph reports, by a full
 * date, by both calendars or by this year's number, where the text is of no later year. A date of day or month wins over a bare year that agrees with it. Dates inside the
 * article or of other articles are never taken.
 */
export function findPublished(
  layout: Layout,
  declared: Declared,
): { published: string | null; notices: Notice[] } {
  const stated = declaredDate(declared.published);
  const filed = declaredDate(declared.filed);
  const head = headDate(layout, stated ?? filed);
  const dateline = datelineDate(layout, stated ?? filed);
  const carrier = [stated, filed].map((iso) => (iso ? { iso, span: null } : null));
  const candidates = [head, dateline, carrier[0], documentDate(layout), carrier[1], titleDate(layout)];
  const found = candidates.filter((candidate) => candidate !== null);
  const best = found[0] ?? eventDate(layout);
  if (!best) return { published: null, notices: [] };
  const finer = found.find(({ iso }) => iso.length > best.iso.length && iso.startsWith(best.iso)) ?? best;
  const rivals = [head, dateline, ...carrier].filter((candidate) => candidate !== null);
  return { published: finer.iso, notices: conflicts(best, rivals) };
}

function conflicts(best: Candidate, rivals: readonly Candidate[]): Notice[] {
  const other = rivals.find(({ iso }) => daysApart(best.iso, iso) > FEW_DAYS);
  if (!other) return [];
  const span = best.span ?? other.span ?? { start: 0, end: 0 };
  const message = `dated ${best.iso}, elsewhere ${other.iso}`;
  return [{ code: 'date-conflict', start: span.start, end: span.end, message }];
}

function headDate({ items, bodyStart, title }: Layout, carrier: string | null): Candidate | null {
  let best: (Candidate & { rank: number }) | null = null;
  const bareDates = items.slice(0, bodyStart).filter(({ kind }) => kind === 'time').length;
  for (let i = 0; i < bodyStart; i++) {
    const item = items[i];
    if (i === title || item.text.length > 160 || NOT_OF_THE_TEXT.test(item.text)) continue;
    const rank = rankOfDateLine(item) - (i < title ? 1 : 0);
    if (item.kind === 'dated' && (i < title || i > title + 3)) continue;
    if (i < title && bareDates > 1 && item.kind === 'time') continue;
    if (rank <= (best?.rank ?? -1)) continue;
    const date = firstDate(item) ?? yearlessDate(item, carrier);
    if (date) best = { ...date, rank };
  }
  return best;
}

/** How surely a date in a line of the head is the article's; negative where the line is no date line. */
function rankOfDateLine({ text, kind }: Item): number {
  if (kind === 'time' && /^[（(]/.test(text)) return -2;
  if (kind === 'dated') return 1;
  if (kind !== 'time' && kind !== 'filed' && kind !== 'edited' && kind !== 'nav') return -2;
  if (KEYED.test(text)) return 5;
  if (CLOCK.test(text)) return 4;
  if (/来源|作者|编辑/.test(text)) return 3;
  return 2;
}

function firstDate({ line, text }: Item): Candidate | null {
  const [date] = findDates(text);
  return date
    ? { iso: date.iso, span: { start: line.start + date.start, end: line.start + date.end } }
    : null;
}

/** 02-08 16:38, in the year the carrier tells. */
function yearlessDate({ line, text }: Item, carrier: string | null): Candidate | null {
  const match = /(?<![\d-])(\d{1,2})[-/月](\d{1,2})日?\s*\d{1,2}:\d{2}/.exec(text);
  const iso = match && inYear(carrier, Number(match[1]), Number(match[2]));
  return iso
    ? { iso, span: { start: line.start + match.index, end: line.start + match.index + match[0].length } }
    : null;
}

function datelineDate({ items, bodyStart }: Layout, carrier: string | null): Candidate | null {
  for (const { line, text, prose } of items.slice(bodyStart, bodyStart + 2)) {
    const match = prose ? DATELINE.exec(text.slice(0, 60)) : null;
    if (!match) continue;
    const iso = inYear(match[1] ?? carrier, Number(match[2]), Number(match[3]));
    if (iso) return { iso, span: { start: line.start, end: line.start + match[0].length } };
  }
  return null;
}

/** A month and day in the year of a date, or in the year before where they would else be later than that date. */
function inYear(reference: string | null | undefined, month: number, day: number): string | null {
  if (!reference) return null;
  const year = Number(reference.slice(0, 4));
  const iso = isoDate(year, month, day);
  const late = iso !== null && reference.length === 10 && iso > nextDay(reference);
  return late ? isoDate(year - 1, month, day) : iso;
}

/** The date of a speech under its title, or of a document under its signature, or after a closing 发布时间. */
function documentDate({ items, bodyStart, bodyEnd, tail, title }: Layout): Candidate | null {
  const from = Math.max(0, title + 1);
  for (const item of items.slice(from, Math.max(bodyStart, from + 4))) {
    const occasion = OCCASION.test(item.text);
    if (item.prose && !occasion) break;
    if (occasion || item.kind === 'time' || /^[—-]|^[（(]/.test(item.text)) {
      const date = firstDate(item);
      if (date) return date;
    }
  }
  for (const item of items.slice(bodyEnd + 1, Math.min(items.length, tail + 2))) {
    if (item.kind !== 'time' && item.kind !== 'filed' && item.kind !== 'edited') continue;
    const date = CLOCK.test(item.text) && item.kind === 'time' ? null : firstDate(item);
    if (date) return date;
  }
  return null;
}

function titleDate({ items, title }: Layout): Candidate | null {
  if (title < 0) return null;
  const { line, text } = items[title];
  const year = YEARLY_PLAN.exec(text)?.[1];
  return (
    firstDate(items[title]) ?? (year ? { iso: year, span: { start: line.start, end: line.start + 4 } } : null)
  );
}

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

/** The day the first paragraph tells of, or the day after it where the text calls that day yesterday. */
function eventDate({ items, bodyStart, kept }: Layout): Candidate | null {
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
