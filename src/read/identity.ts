import { isoDate, validYear } from '../text/calendar.js';

const EXTENSION =
  /\.(?:txt|text|html?|xhtml|shtml|mht|mhtml|jsonl?|ndjson)$|(?<=[^/])\.[A-Za-z][A-Za-z0-9]{0,7}$/i;

/** A document's identifier: the path without `.gz` and its extension. */
export function documentId(path: string): string {
  return path.replace(/\.gz$/i, '').replace(EXTENSION, '');
}

/** The extension that tells the format: lower case, no dot, `.gz` left out; empty where there is none. */
export function extensionOf(path: string): string {
  return /\.([a-z0-9]+)$/i.exec(path.replace(/\.gz$/i, ''))?.[1].toLowerCase() ?? '';
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const SPACED = /(?<!\d)((?:19|20)\d\d)(?:年(?=\d\d?月)|(?=([-_.])\d\d?\2)[-_.])(\d\d?)[-_.月](\d\d?)(?!\d)/g;
const COMPACT = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?:[0-2]\d[0-5]\d(?:[0-5]\d)?)?(?!\d)/g;
/** `2024年1-9月` is no January: the month must not open a range. */
const MONTH = /(?<!\d)((?:19|20)\d\d)(?:年(\d\d?)(?=月)|-?(\d\d)(?![\d月]|[-~—]\d))/g;
const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/g;
const FOLDERS = /(?<!\d)((?:19|20)\d\d)[-/]?(\d\d)[-/]?(\d\d)(?!\d)/g;

/**
 * The date or year that a file's name bears: a full date, else a month, else a year that stands alone. Folders
 * count with a full date only (`2024/08/28/`). Null where there is none or two that differ.
 */
export function filedDate(path: string): string | null {
  const slash = path.lastIndexOf('/') + 1;
  const name = withoutHashes(documentId(path.slice(slash)));
  const date = ([y, m, d]: string[]) => isoDate(+y, +m, +d);
  const day = only(name, SPACED, ([y, , m, d]) => isoDate(+y, +m, +d)) ?? only(name, COMPACT, date);
  const month = () => only(name, MONTH, ([y, m1, m2]) => isoDate(+y, +(m1 ?? m2), 1)?.slice(0, 7) ?? null);
  const year = () => only(name, YEAR, ([y]) => validYear(+y));
  const folder = () => only(path.slice(0, slash), FOLDERS, date);
  return day ?? month() ?? year() ?? folder();
}

/** The day in the address of a page (`/2025/02/08/`, `t20250208_12.html`), or null. */
export function addressDate(address: string): string | null {
  const path = withoutHashes(address.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, ''));
  return only(path, FOLDERS, ([y, m, d]) => isoDate(+y, +m, +d));
}

/** The one value that all matches agree on. */
function only(text: string, pattern: RegExp, read: (groups: string[]) => string | null): string | null {
  const values = new Set<string>();
  for (const match of text.matchAll(pattern)) {
    const value = read(match.slice(1));
    if (value) values.add(value);
  }
  return values.size === 1 ? [...values][0] : null;
}

/** A digest or another machine-made key may hold any four digits: what mixes digits and letters often is blanked. */
function withoutHashes(text: string): string {
  const blank = (word: string) => ' '.repeat(word.length);
  return text.replace(UUID, blank).replace(/[0-9A-Za-z]{6,}/g, (word) => {
    const changes = word.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0;
    const digest = changes > 0 && word.length >= 8 && /^[0-9a-f]+$/i.test(word);
    return changes > 2 || digest ? blank(word) : word;
  });
}
