import { resolve } from 'node:path';
import { corpus } from '../compare/corpus.js';
import { unite } from '../compare/union.js';
import { printFactBook } from '../store/facts-json.js';
import { type Format, planFiles } from '../store/plan.js';
import { findChanged, findStale, sweep, writeFiles } from '../store/write.js';
import { loadStored } from './books.js';
import { requirePaths } from './inputs.js';
import { count } from './print/summary.js';
import { printLines } from './print/terminal.js';
import { visible } from './print/width.js';
import { UsageError } from './usage-error.js';

export interface MergeOptions {
  out?: string;
  format: Format[];
  quiet?: boolean;
}

/** `extract merge <facts...>`: binds books of facts into one, printed, or written as a run writes its own. */
export async function merge(inputs: string[], options: MergeOptions): Promise<number> {
  requirePaths(inputs);
  const books = [];
  for (const input of inputs) {
    const book = await loadStored(input);
    if (!book)
      throw new UsageError(`${input}: no facts.json or folder of results; run extract on articles first`);
    books.push(book);
  }
  const book = unite(books);
  if (options.out === undefined) {
    process.stdout.write(printFactBook(book));
    return 0;
  }
  const out = resolve(options.out);
  const files = planFiles({ book, corpus: corpus(book) }, options.format);
  const paths = files.map(({ path }) => path);
  await writeFiles(out, await findChanged(out, files));
  await sweep(out, options.format.includes('yaml') ? await findStale(out, paths) : []);
  const told = [count(book.documents.length, 'article'), count(book.facts.length, 'fact')].join(', ');
  if (!options.quiet) printLines([`${told} → ${visible(options.out)}/`]);
  return 0;
}
