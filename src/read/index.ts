import type { Source } from '../model/document.js';
import { InputError } from '../model/failure.js';
import { digest } from '../text/digest.js';
import { decode } from './bytes/decode.js';
import { isJsonLines, type Place, RecordReader, readFile } from './document.js';
import { readLines, readWhole } from './file.js';
import { parseJson, type RecordFailure } from './records.js';

export { readDocument } from './document.js';
export type { RecordFailure } from './records.js';

/** A file to read: where it is, and its place among the inputs. */
export interface InputFile extends Place {
  absolute: string;
}

/**
 * Reads a file: one source for most, one for each record of a `.jsonl` or `.json` archive, one record at a time. A
 * record that cannot be read is yielded as a failure and ends nothing.
 * @throws InputError where the file cannot be read at all, or from some place on.
 */
export async function* readSources(file: InputFile): AsyncGenerator<Source | RecordFailure> {
  if (isJsonLines(file.path)) yield* readJsonLines(file);
  else yield* readFile(await readWhole(file.absolute), file);
}

async function* readJsonLines(file: InputFile): AsyncGenerator<Source | RecordFailure> {
  const reader = new RecordReader(file, 'jsonl');
  let number = 0;
  let filled = 0;
  for await (const line of readLines(file.absolute)) {
    number++;
    if (number === 1 && (line[0] === 0xff || line[0] === 0xfe)) {
      throw new InputError('JSON lines in UTF-16', 'convert them to UTF-8, for example with iconv');
    }
    if (line.every((byte) => byte <= 0x20)) continue;
    filled++;
    yield reader.read({ number, sha256: digest(line), parse: () => parseLine(line) });
  }
  if (filled === 0) throw new InputError('no record in the file', 'leave it out, or save it again');
}

function parseLine(line: Uint8Array): { value: unknown; encoding: string } {
  const { text, encoding } = decode(line);
  return { value: parseJson(text), encoding };
}
