import type { Lexicon, TimeEntry, TimeEvent, TimeShift, TimeWord } from '../model/lexicon.js';
import { Trie, type TrieMatch } from '../text/trie.js';
import { addDays, clockText, months, periodOf, until, weekday, years } from './time-period.js';
import type { Dated, Period, Reader, Scan, TimeRule } from './time-scan.js';
import { matchAt, saidYear } from './time-scan.js';

/** Words of the dictionary that tell a time by themselves. */

/** The words with a fixed meaning: 目前, 每年, 同比. 每年5月 is no May of any year. */
export function wordRule(lexicon: Lexicon): TimeRule {
  const words = lexicon.times.filter((entry): entry is TimeWord => entry.kind === 'word');
  const { starts, find } = dictionary(words);
  const read: TimeRule['read'] = (scan, at) => {
    const match = find(scan.text, at);
    if (!match) return null;
    const { role, edtf, rule } = match.value;
    const end = edtf === 'P1Y' ? seasonal(scan.text, match.end) : match.end;
    return { kind: 'time', start: at, end, edtf, role, rule };
  };
  return { starts, read };
}

/** The words that count from a date: 去年, 上月, 次年, 昨日. */
export function shiftReader(lexicon: Lexicon): Reader<Dated> {
  const words = lexicon.times.filter((entry): entry is TimeShift => 'shift' in entry);
  const { starts, find } = dictionary(words);
  const read: Reader<Dated>['read'] = (scan, at) => {
    const match = find(scan.text, at);
    if (!match) return null;
    const { kind, anchor } = match.value;
    const said = anchor === 'reference' ? null : scan.said;
    const guessed = anchor !== 'reference' && (kind === 'year' ? saidYear(scan) : said) === null;
    const grain = kind === 'year' || kind === 'month' ? kind : 'other';
    return { end: match.end, period: shifted(scan, match.value), rule: `${kind}-word`, grain, guessed };
  };
  return { starts, read };
}

/** 第六次人口普查: the year of the count, which may be compared with as a year is. */
export function censusReader(lexicon: Lexicon): Reader<Dated> {
  const { starts, find } = dictionary(
    lexicon.times.filter((entry): entry is TimeWord => entry.kind === 'word' && entry.rule === 'census'),
  );
  const read: Reader<Dated>['read'] = (scan, at) => {
    const match = find(scan.text, at);
    return match && { end: match.end, period: periodOf(match.value.edtf), rule: 'census', grain: 'other' };
  };
  return { starts, read };
}

/** 改革开放以来, 党的十八大以来: from the year of the event to the article's. */
export function eventRule(lexicon: Lexicon): TimeRule {
  const trie = new Trie<TimeEvent>();
  for (const entry of lexicon.times) {
    if (entry.kind !== 'event') continue;
    for (const word of entry.words) trie.add(word, entry);
  }
  const read: TimeRule['read'] = (scan, at) => {
    const match = trie.longestAt(scan.text, at);
    const since = match && matchAt(/(?:[一-龥]{0,4}?)(?:以来|之后|以后|后(?=[,，]))/y, scan.text, match.end);
    if (!match || !since) return null;
    const from = String(match.value.year);
    const { to } = match.value.open ? { to: '..' } : until(from, scan.clock);
    const end = match.end + since[0].length;
    return { kind: 'time', start: at, end, edtf: `${from}/${to}`, role: 'span', rule: 'since-event' };
  };
  return { starts: initials(lexicon.times.filter((entry) => entry.kind === 'event')), read };
}

interface Dictionary<T> {
  starts: string;
  find: (text: string, at: number) => TrieMatch<T> | null;
}

/** The longest word at a place whose guards hold. */
function dictionary<T extends TimeWord | TimeShift>(entries: readonly T[]): Dictionary<T> {
  const trie = new Trie<T>();
  for (const entry of entries) for (const word of entry.words) trie.add(word, entry);
  const find = (text: string, at: number): TrieMatch<T> | null => {
    const match = trie.longestAt(text, at);
    if (!match) return null;
    const { notAfter, notBefore } = match.value;
    if (at > 0 && notAfter.includes(text[at - 1])) return null;
    return notBefore.some((word) => text.startsWith(word, match.end)) ? null : match;
  };
  return { starts: initials(entries), find };
}

function initials(entries: readonly TimeEntry[]): string {
  return entries.flatMap((entry) => entry.words.map((word) => word[0])).join('');
}

/** Where the month or day after 每年 ends. */
function seasonal(text: string, at: number): number {
  const month = matchAt(
    /的?\d{1,2}月(?:份|底|初|[上中下]旬|\d{1,2}[日号])?(?:[至到—-]\d{1,2}(?:月(?:\d{1,2}日)?|日))?/y,
    text,
    at,
  );
  return at + (month?.[0].length ?? 0);
}

function shifted(scan: Scan, entry: TimeShift): Period | null {
  const { anchor, kind, shift } = entry;
  const said = anchor === 'reference' ? null : scan.said;
  const base = said ? said.to : anchor === 'said' ? null : clockText(scan.clock);
  if (base === null || !/^\d{4}(-\d\d)?(-\d\d)?$/.test(base)) return null;
  const [year, month] = base.split('-').map(Number);
  if (kind === 'year') return yearFrom(scan, entry);
  if (month === undefined) return null;
  if (kind === 'month') return months(year, month + shift);
  if (kind === 'quarter') {
    const first = Math.floor((month - 1) / 3) * 3 + 1 + shift * 3;
    return months(year, first, first + 2);
  }
  if (base.length < 10) return null;
  if (kind === 'day') return periodOf(addDays(base, shift));
  const monday = addDays(base, shift * 7 - ((weekday(base) + 6) % 7));
  return { from: monday, to: addDays(monday, 6) };
}

/** A stretch of several years said before gives no year to count from. */
function yearFrom(scan: Scan, { anchor, shift }: TimeShift): Period | null {
  const said = anchor === 'reference' ? null : saidYear(scan);
  const year = said ?? (anchor === 'said' ? null : scan.clock.year);
  return years(year === null ? null : year + shift);
}
