import { findDate } from '../dates.js';
import {
  anyLabel,
  countLabel,
  dateLabel,
  peopleLabel,
  publisherEnding,
  sourceLabel,
  toolName,
} from './words.js';

/** What a line about the article says (`2025-02-08 16:38 来源：…`). */
export interface Byline {
  published: string | null;
  publisher: string | null;
}

/** What a label is followed by: a name without blanks, up to the next label, date or blank. */
const VALUE = `[^\\s|｜，。；！？;!?]{1,30}?(?=$|[\\s|｜）)】\\]，；;]|${anyLabel}\\s*[：:]|(?:19|20)\\d\\d[-年/.])`;
const MORE_NAMES = '(?:[\\s、]+[\\u4e00-\\u9fff·]{2,4}(?![\\u4e00-\\u9fff：:]))*';

const LABELLED_SOURCE = new RegExp(`^${sourceLabel}\\s*[：:]\\s*(${VALUE})?`);
const LABELLED_DATE = new RegExp(`^${dateLabel}\\s*[：:]?\\s*(?=$|(?:19|20)\\d\\d|民[国國])`);
const OTHERS = [
  new RegExp(`^${peopleLabel}\\s*[：:/]\\s*(?:${VALUE})?${MORE_NAMES}`),
  new RegExp(`^${countLabel}\\s*[：:]?\\s*[(（]?\\d{0,9}(?:\\.\\d)?万?\\+?\\s*[)）]?\\s*次?`),
  new RegExp(`^\\d{1,9}\\s*[次条條个個人]?\\s*${countLabel}`),
  // 大 and 中 are sizes of the type, and begin names as well
  new RegExp(`^(?![大中小](?![大中小]|${toolName})\\p{Script=Han})${toolName}\\s*[：:]?`, 'u'),
  /^(?:[AT][+-]{1,2}|\+?关注|官方(?:账|帳)号|第?\s*[A-Z]?\d{1,3}\s*版(?:[：:]\s*\S{1,6})?)/,
];
/** A button right behind a name, with nothing between them. */
const TRAILING_TOOL = new RegExp(`(?<=.{2})(?:${toolName}|我要反馈)(?<=[^大中小]{2})$`);
/** Weekday and time of day after a date. */
const CLOCK =
  /^\s*(?:[（(]?(?:星期|周|週)[一二三四五六日天][）)]?)?\s*(?:(?:上午|下午|凌晨|晚上)?\s*\d{1,2}[:：时時]\d{2}(?:[:：分]\d{2})?分?秒?)?/;
const SEPARATORS = /^[\s|｜/／·•,，;；、()（）【】[\]<>《》—–\-_&#★☆丨]+/;
/** A bare name beside a date (`新华社 2025-02-08`). */
const ORGANISATION = new RegExp(
  `^([\\p{L}\\p{N}][\\p{L}\\p{N}·]{0,15}?${publisherEnding})(?=$|[\\s|｜,，（(）》】]|官方(?:账|帳)号|(?:19|20)\\d\\d)`,
  'u',
);

const LONGEST = 240;

/**
 * Reads a line that is all about the article: its date, source, people, counters and tools. Null where anything
 * else is said on it.
 */
export function readByline(line: string): Byline | null {
  if (line.length > LONGEST || /[。！？]/.test(line)) return null;
  const found: Byline = { published: null, publisher: null };
  let beside: string | null = null;
  let signs = 0;
  let rest = line.trim();
  while (rest) {
    const taken = takeDate(rest, found) || takeSource(rest, found) || takeOther(rest);
    if (taken > 0) signs++;
    const name = taken > 0 ? null : ORGANISATION.exec(rest)?.[1];
    const length = taken || (SEPARATORS.exec(rest)?.[0].length ?? 0) || (name?.length ?? 0);
    if (length === 0) return null;
    beside ??= name ?? null;
    rest = rest.slice(length);
  }
  if (found.published) found.publisher ??= beside;
  return signs > 0 ? found : null;
}

function takeDate(rest: string, found: Byline): number {
  const label = LABELLED_DATE.exec(rest)?.[0].length ?? 0;
  const date = findDate(rest.slice(label, label + 40));
  if (!date || date.start > 0) {
    const clock = CLOCK.exec(rest)?.[0] ?? '';
    return label || (/\d[:：时時]\d/.test(clock) ? clock.length : 0);
  }
  found.published ??= date.value;
  const end = label + date.end;
  return end + (CLOCK.exec(rest.slice(end))?.[0].length ?? 0);
}

function takeSource(rest: string, found: Byline): number {
  const match = LABELLED_SOURCE.exec(rest);
  if (!match) return 0;
  found.publisher ??= match[1]?.replace(/[)）】\]]+$/, '').replace(TRAILING_TOOL, '') || null;
  return match[0].length;
}

function takeOther(rest: string): number {
  for (const pattern of OTHERS) {
    const length = pattern.exec(rest)?.[0].length ?? 0;
    if (length > 0) return length;
  }
  return 0;
}
