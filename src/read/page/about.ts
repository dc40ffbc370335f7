import { findDate } from '../dates.js';
import { type Byline, readByline } from './byline.js';
import type { Line } from './line.js';
import { isGood } from './measures.js';
import { dateLabel, sourceLabel } from './words.js';

/** What a line says about the article; the cells of a row are read one by one. */
export function readLine(line: Line): Byline | null {
  const fields = line.row ? fieldsOf(line.text.split('\t')) : null;
  const whole = fields ?? readByline(line.text.replaceAll('\t', ' '));
  return whole ?? (isGood(line) || line.row ? null : glean(line.text));
}

const STAMP = /(?:19|20)\d\d\D{1,2}\d{1,2}\D{1,2}\d{1,2}\D{0,4}\d{1,2}[:：]\d\d/;
/** What may stand beside a date without a clock time: a name, no figure. */
const NAME = /^[^\d，；]{0,16}$/;
const ADDRESS_OR_CLOCK = /(?:https?:\/\/|www\.)[\w./-]+|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/g;
const ACCOUNT = /^(?!.*(?:正文|要闻|新闻中心|首页)$)[\p{L}\p{N}]{4,8}$/u;
const LABELLED = new RegExp(`${sourceLabel}\\s*[：:]\\s*([^\\s，。；|]{2,20})`);

/** A date with a clock time, or a source, among other things on a short line. */
function glean(text: string): Byline | null {
  if (text.length > 120 || /[。！？]/.test(text)) return null;
  const date = findDate(text);
  const beside = date ? `${text.slice(0, date.start)} ${text.slice(date.end)}` : '';
  if (!date || !(STAMP.test(text) || NAME.test(beside))) return null;
  const account = STAMP.test(text) ? soleName(beside) : null;
  return { published: date.value, publisher: LABELLED.exec(text)?.[1] ?? account };
}

/** The one name beside a date, where no label tells what it is: an account's. The shortest may be a person's. */
function soleName(beside: string): string | null {
  const words = beside
    .replace(ADDRESS_OR_CLOCK, ' ')
    .split(/[\s|｜/·•—-]+/)
    .filter(Boolean);
  return words.length === 1 && ACCOUNT.test(words[0]) ? words[0] : null;
}

/** A short label without a colon may head a column. */
const SOURCE = new RegExp(`^${sourceLabel}(?:[：:]|(?<=.{4}))$`);
/** The day a document was written is told by its signature as well. */
const DATE = new RegExp(`^(?!成文|生成)${dateLabel}[：:]?$`);
/** A date, perhaps with weekday and clock time, alone in a cell. */
const ALONE = /^[\s（()）星期周週一二三四五六日天\d:：]*$/;

/**
 * What a row of a table about the article says: labels (发文机关, 公开日期) with their values in the cells behind
 * them, or a date alone in a cell. Null where it says neither.
 */
function fieldsOf(cells: readonly string[]): Byline | null {
  const found: Byline = { published: null, publisher: null };
  for (const [i, cell] of cells.entries()) {
    const label = cell.replace(/\s+/g, '');
    const value = cells[i + 1]?.trim() ?? '';
    if (SOURCE.test(label) && /^[^\s\d]{2,30}$/.test(value)) found.publisher ??= value;
    const date = findDate(cell);
    const alone = date && ALONE.test(cell.slice(0, date.start) + cell.slice(date.end));
    const labelled = i > 0 && DATE.test(cells[i - 1].replace(/\s+/g, ''));
    if (alone && (labelled || cells.every((other) => other === cell || !/\d/.test(other))))
      found.published ??= date.value;
  }
  return found.publisher || found.published ? found : null;
}
