import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { stockLexicon } from '../lexicon/load.js';
import { createMentionFinder } from '../mentions.js';
import { InputError } from '../model/failure.js';
import { requirePaths } from './inputs.js';
import { printFailures } from './print/terminal.js';
import { UsageError } from './usage-error.js';

/**
 * `extract mentions [file]`: a filter from JSON Lines `{id, text}` to JSON Lines `{id, quantities, times}`, in the same
 * order. A line that cannot be read is named on standard error and left out.
 */
export async function mentions(
  file: string | undefined,
  options: { referenceDate?: string },
): Promise<number> {
  if (file !== undefined) requirePaths([file]);
  else if (process.stdin.isTTY)
    throw new UsageError('nothing to read; give JSON lines {"id", "text"} on standard input, or a file');
  const find = createMentionFinder(stockLexicon());
  const input = file === undefined ? process.stdin : createReadStream(file);
  let number = 0;
  let failed = 0;
  for await (const line of linesOf(input)) {
    number++;
    if (line.trim() === '') continue;
    try {
      const { id, text } = recordOf(line);
      await write(`${JSON.stringify({ id, ...find(text, options.referenceDate ?? null) })}\n`);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failed++;
      printFailures([{ path: `${file ?? 'standard input'}#line ${number}`, reason: error.message }]);
    }
  }
  return failed > 0 ? 1 : 0;
}

/** The lines of a stream of UTF-8, one at a time, without their breaks and a BOM. JSON may hold U+2028 inside a line. */
async function* linesOf(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  for await (const chunk of stream) {
    const [first, ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    rest.push(first);
    for (const part of others) {
      yield rest.join('');
      rest = [part];
    }
  }
  yield rest.join('') + decoder.decode();
}

/** @throws InputError for a line that is no object with a text. */
function recordOf(line: string): { id: unknown; text: string } {
  const remedy = 'write one complete object {"id": …, "text": "…"} on a line';
  let record: { id?: unknown; text?: unknown } | null;
  try {
    record = JSON.parse(line);
  } catch {
    throw new InputError('malformed JSON', remedy);
  }
  if (typeof record?.text !== 'string') throw new InputError('a record without text', remedy);
  return { id: record.id ?? null, text: record.text };
}

/** Writes to standard output, waiting while its reader is slower. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
