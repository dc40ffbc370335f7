import type { Source } from '../model/document.js';
import { InputError } from '../model/failure.js';
import { readContent } from './content.js';
import { fieldDate } from './dates.js';
import { addressDate } from './identity.js';

/** A record that could not be read; the other records of its file are not touched by it. */
export interface RecordFailure {
  failure: InputError;
  /** Which one: `line 17`, `record 3`. */
  record: string;
}

/** Names of fields by what they hold, in order of trust. */
const TEXT = [
  'text',
  'content',
  'body',
  'article',
  'html',
  'raw_content',
  'raw_text',
  'maintext',
  '正文',
  '内容',
];
const TITLE = ['title', 'headline', '标题'];
const PUBLISHER = [
  'source',
  'publisher',
  'media',
  'site',
  'site_name',
  'sitename',
  'author',
  'authors',
  '来源',
  '作者',
];
const PUBLISHED = [
  [
    'published',
    'date',
    'time',
    'publish_date',
    'published_date',
    'date_publish',
    'published_at',
    'publish_time',
  ],
  [
    'pub_date',
    'pubdate',
    'pub_time',
    'pubtime',
    'datetime',
    'release_date',
    '发布时间',
    '发布日期',
    '日期',
    '时间',
  ],
].flat();
const CRAWLED = [
  'timestamp',
  'crawl_date',
  'crawled',
  'fetched',
  'download_date',
  'date_download',
  'warc_date',
];
const ID = ['id', '_id', 'uuid', 'doc_id', 'docid', 'record_id', 'key'];
const ADDRESS = ['url', 'link', 'uri', '链接'];
const NESTED = ['meta', 'metadata'];

type Fields = ReadonlyMap<string, unknown>;

/** What a record says of itself and its text, read. */
export type RecordSource = Pick<Source, 'text' | 'declared' | 'notices'> & { id: string | null };

/**
 * Reads one record of a JSON archive.
 * @throws InputError where it is no object or has no text.
 */
export function readRecord(value: unknown): RecordSource {
  const fields = fieldsOf(value);
  const text = TEXT.map((name) => textOf(fields.get(name))).find((found) => found?.trim());
  if (!text) {
    throw new InputError(
      'a record without text',
      `name the field with the article ${TEXT.slice(0, 4).join(', ')} or html`,
    );
  }
  const content = readContent(text, 'field');
  const first = <T>(names: string[], read: (field: unknown) => T | null): T | null =>
    names.map((name) => read(fields.get(name))).find((found) => found !== null) ?? null;
  const { declared, notices } = content;
  return {
    id: first(ID, idOf),
    text: content.text,
    notices,
    declared: {
      title: first(TITLE, nonEmpty) ?? declared.title,
      publisher: first(PUBLISHER, nonEmpty) ?? declared.publisher,
      published: first(PUBLISHED, fieldDate) ?? declared.published,
      filed:
        first(ADDRESS, (url) => addressDate(nonEmpty(url) ?? '')) ??
        declared.filed ??
        first(CRAWLED, fieldDate),
    },
  };
}

/** The records of a JSON document: of an array, of the one array an object wraps, or the object itself. */
export function recordsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [value];
  if (TEXT.some((name) => textOf((value as { [name: string]: unknown })[name]))) return [value];
  const lists = Object.values(value).filter((field) => Array.isArray(field) && typeof field[0] === 'object');
  return lists.length === 1 ? (lists[0] as unknown[]) : [value];
}

/** @throws InputError for text that is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('malformed JSON', 'write one complete JSON object (in .jsonl on a line of its own)');
  }
}

/** A record's fields by lower-case name; those of a nested `meta` behind its own. */
function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError('a record that is no JSON object', 'write each record as {"text": …}');
  }
  const own = Object.entries(value);
  const nested = own.flatMap(([name, field]) =>
    NESTED.includes(name) && typeof field === 'object' && field !== null ? Object.entries(field) : [],
  );
  return new Map([...nested, ...own].map(([name, field]) => [name.toLowerCase(), field]));
}

function textOf(field: unknown): string | null {
  return typeof field === 'string' ? field : null;
}

function nonEmpty(field: unknown): string | null {
  const first = Array.isArray(field) ? field[0] : field;
  const name = typeof first === 'object' && first !== null ? (first as { name?: unknown }).name : first;
  return typeof name === 'string' && name.trim() ? name.trim() : null;
}

/** An identifier fit for the name of a file. */
function idOf(field: unknown): string | null {
  if (typeof field !== 'string' && typeof field !== 'number') return null;
  const safe = String(field)
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .replace(/^[._]+|_+$/g, '');
  return safe ? Array.from(safe).slice(0, 80).join('') : null;
}
