import type { Source } from '../model/document.js';
import { InputError } from '../model/failure.js';
import { digest } from '../text/digest.js';
import { decode } from './bytes/decode.js';
import { latin1 } from './bytes/signatures.js';
import { type Content, type Hint, readContent } from './content.js';
import { unpacked } from './file.js';
import { documentId, extensionOf, filedDate } from './identity.js';
import { isWebArchive, webPart } from './mhtml.js';
import { parseJson, type RecordFailure, readRecord, recordsOf } from './records.js';

/** A file's place: `path` relative to the input folder with `/`; `id` where the path alone would not be unique. */
export interface Place {
  path: string;
  id?: string;
}

/** Whether a file holds one JSON record on each line, by its name. */
export function isJsonLines(path: string): boolean {
  return ['jsonl', 'ndjson'].includes(extensionOf(path));
}

/**
 * Reads a document from its bytes: plain text, a page, a web archive, or a JSON file of one record, also packed with
 * gzip. Pure; the name tells the format only where the bytes do not.
 * @throws InputError for bytes that are no such document.
 */
export function readDocument(bytes: Uint8Array, path: string): Source {
  const [first, ...others] = readFile(bytes, { path });
  if (others.length > 0)
    throw new InputError('several records in one file', 'read it as an archive, with readSources');
  if ('failure' in first) throw first.failure;
  return first;
}

/** Reads the bytes of a file: one source, or one for each record of a JSON file. */
export function readFile(bytes: Uint8Array, place: Place): (Source | RecordFailure)[] {
  const plain = unpacked(bytes);
  const sha256 = digest(bytes);
  if (extensionOf(place.path) === 'json') return readJson(plain, { ...place, sha256 });
  return [readOne(plain, { ...place, sha256 })];
}

/** Reads records, giving each an identifier of its own: its own or its number. */
export class RecordReader {
  readonly #place: Place;
  readonly #format: 'json' | 'jsonl';
  readonly #seen = new Set<string>();

  constructor(place: Place, format: 'json' | 'jsonl') {
    this.#place = place;
    this.#format = format;
  }

  /** `parse` gives the record's value; what it throws is the record's failure. */
  read(record: {
    number: number;
    sha256: string;
    parse: () => { value: unknown; encoding: string };
  }): Source | RecordFailure {
    try {
      const { value, encoding } = record.parse();
      const { id, ...source } = readRecord(value);
      const file = this.#place.id ?? documentId(this.#place.path);
      const filed = source.declared.filed ?? filedDate(this.#place.path);
      return {
        id: `${file}#${this.#unique(id, record.number)}`,
        path: this.#place.path,
        sha256: record.sha256,
        format: this.#format,
        encoding,
        ...source,
        declared: { ...source.declared, filed },
      };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { failure: error, record: `${this.#format === 'jsonl' ? 'line' : 'record'} ${record.number}` };
    }
  }

  #unique(id: string | null, number: number): string {
    const name = id === null || this.#seen.has(id) ? `${id === null ? '' : `${id}_`}${number}` : id;
    this.#seen.add(name);
    return name;
  }
}

function readJson(plain: Uint8Array, place: Place & { sha256: string }): (Source | RecordFailure)[] {
  const { text, encoding } = decode(plain);
  const records = recordsOf(parseJson(text));
  if (records.length === 0) throw new InputError('a JSON file without records', 'leave it out');
  const reader = new RecordReader(place, 'json');
  const read = records.map((value, i) =>
    reader.read({ number: i + 1, sha256: place.sha256, parse: () => ({ value, encoding }) }),
  );
  const [first, ...others] = read;
  // a list of something else beside the articles is one thing to say, not a hundred
  if ('failure' in first && others.length > 0 && others.every((each) => 'failure' in each)) {
    throw new InputError(
      'no record in it has a text',
      'leave it out, or name the field with the article text',
    );
  }
  return read;
}

function readOne(plain: Uint8Array, place: Place & { sha256: string }): Source {
  const archive = isWebArchive(plain) ? webPart(plain) : null;
  const bytes = archive?.bytes ?? plain;
  const decoded = decode(bytes, archive?.charset ?? declaredCharset(bytes));
  const content = readContent(decoded.text, archive?.html ? 'page' : hintOf(place.path));
  return {
    id: place.id ?? documentId(place.path),
    path: place.path,
    sha256: place.sha256,
    format: archive ? 'mhtml' : content.kind,
    encoding: decoded.encoding,
    text: content.text,
    declared: declaredOf(content, place.path),
    notices: [...decoded.notices, ...content.notices],
  };
}

function declaredOf({ declared }: Content, path: string): Content['declared'] {
  return { ...declared, filed: filedDate(path) ?? declared.filed };
}

function hintOf(path: string): Hint {
  const extension = extensionOf(path);
  if (extension === 'xhtml') return 'xhtml';
  return ['html', 'htm', 'shtml', 'mht', 'mhtml'].includes(extension) ? 'page' : 'text';
}

/** The charset that a page or XML declaration names in its first bytes. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 4096));
  return /(?:charset\s*=|<\?xml[^>]{0,80}encoding\s*=)\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null;
}
