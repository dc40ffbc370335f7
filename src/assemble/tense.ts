import type { Time } from '../model/mentions.js';
import type { Token } from './token.js';

/** Where a period lies against the date of the article; null where either is unknown or the period is a rate. */
export function tenseOf(edtf: string | null, published: string | null): 'past' | 'same' | 'future' | null {
  const [start, end] = ends(edtf);
  if (!start || !end || !published) return null;
  // A prefix of a date compares as its last day for an end and its first day for a start.
  const now = published;
  if (start.slice(0, now.length) > now.slice(0, start.length)) return 'future';
  if (end.slice(0, 4) > now.slice(0, 4)) return 'future';
  const common = Math.min(end.length, now.length);
  return end.slice(0, common) < now.slice(0, common) ? 'past' : 'same';
}

/** 到“十四五”末, 到6月底: whether the last time said sets a term that had not run out when the article appeared. */
export function isDue(tokens: readonly Token[], published: string | null): boolean {
  const time = tokens.findLast((t) => t.time && /^(at|span|deadline)$/.test(t.time.role))?.time;
  const end = /^(?:[\d-]+\/)?(\d{4})(-\d\d)?(-\d\d)?$/.exec(time?.edtf ?? '');
  if (time?.role !== 'deadline' || !end || !published) return false;
  return `${end[1]}${end[2] ?? '-12'}${end[3] ?? '-31'}` > published;
}

/** Where the words alone say a period lies: 去年 is over and 到2025年 was to come, whenever the article appeared. */
export function tenseOfWords(tokens: readonly Token[], published: string | null): 'past' | 'future' | null {
  const time = tokens.findLast((t) => t.time && t.time.role !== 'base' && t.time.role !== 'duration');
  if (!time?.time || published !== null) return null;
  if (time.time.role === 'deadline') return 'future';
  if (/^(去年|上一?年|前年|上个?月|上一?季|上周|昨)/.test(time.text)) return 'past';
  return /^(明年|后年|下一?年|下个?月|下一?季|下周)/.test(time.text) ? 'future' : null;
}

/** First and last date of an EDTF period, as far as it names them. */
function ends(edtf: string | null): [string | undefined, string | undefined] {
  if (!edtf || edtf.startsWith('P')) return [undefined, undefined];
  const [start, end = start] = edtf.split('/');
  return end === '..' ? [undefined, undefined] : [inMonths(start, 0), inMonths(end, 2)];
}

/** Until the end of March most of what is said of the whole year lies ahead: budgets and plans are passed then. */
const LAST_EARLY_MONTH = 3;

/** Whether a date is of the first months of its year; a year alone is taken for one, reports are given then. */
export function isEarly(published: string | null): boolean {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(published ?? '') ?? [];
  return year !== undefined && (month === undefined || Number(month) <= LAST_EARLY_MONTH);
}

/** Whether a period is the whole year of an article that appears at its beginning. */
export function isAhead(edtf: string | null, published: string | null): boolean {
  return isEarly(published) && edtf === published?.slice(0, 4);
}

/**
 * The period of a time. 五年来 said in the first months of a year is of full years: the year that has just begun is
 * none of them.
 */
export function dated(time: Time, reference: string | null): string | null {
  const since = /^(\d{4})\/\.\.$/.exec(time.edtf ?? '')?.[1];
  if (since && reference) return sinceYear(since, reference);
  const [, start, end] = /^(\d{4})\/(\d{4})$/.exec(time.edtf ?? '') ?? [];
  if (time.rule !== 'years-since' || !end || !isEarly(reference) || !reference?.startsWith(end))
    return time.edtf;
  return `${start}/${Number(end) - 1}`;
}

/** 自2007年起 is told up to the year of the article, or to the last full one where that has just begun. */
function sinceYear(since: string, reference: string): string {
  const last = String(Number(reference.slice(0, 4)) - (isEarly(reference) ? 1 : 0));
  if (since > reference.slice(0, 4)) return `${since}/..`;
  return since >= last ? since : `${since}/${last}`;
}

/** 2023-23, the autumn of 2023, is September to November. */
function inMonths(date: string, month: 0 | 2): string {
  const [, year, season] = /^(\d{4})-2([1-4])$/.exec(date) ?? [];
  if (!year) return date;
  const first = Number(season) * 3;
  return `${year}-${String(Math.min(first + month, 12)).padStart(2, '0')}`;
}

/** Rules of times that end now: 目前, 五年来, 近三年, 连续三年. */
const LOOKS_BACK = new Set([
  'now',
  'years-since',
  'since',
  'since-event',
  'plan-since',
  'last-years',
  'past-years',
  'consecutive',
  'recent-years',
  'many-years',
]);

/** Whether a time runs up to now: 今年以来, 近三年, 目前. */
export function looksBack(time: Time): boolean {
  return LOOKS_BACK.has(time.rule);
}
