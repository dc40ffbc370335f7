import { lstatSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runBatch } from '../batch.js';
import { bindBook } from '../book.js';
import { unite } from '../compare/union.js';
import { type Failure, listJobs, type Outcome } from '../jobs.js';
import type { FactBook } from '../model/output.js';
import type { ArticleRecord } from '../store/article.js';
import { loadOutput } from '../store/load.js';
import { parseArticle, parseFactBook, StoreError } from '../store/read-back.js';
import { readIfThere } from '../store/write.js';
import { programVersion } from '../version.js';
import { requirePaths } from './inputs.js';
import { batchOptions, type ReadingOptions } from './reading.js';
import { UsageError } from './usage-error.js';

/** Facts and what of the inputs could not be read. */
export interface Loaded {
  book: FactBook;
  failures: Failure[];
}

/**
 * The facts that each input holds or gives: a facts.json, an article's YAML file, an output folder, or articles to be
 * read now. All articles of one call make one run.
 * @throws UsageError where an input is not there or is no readable file of ours.
 */
export async function loadBooks(inputs: readonly string[], options: ReadingOptions): Promise<Loaded> {
  requirePaths(inputs);
  const stored: FactBook[] = [];
  const articles: string[] = [];
  for (const input of inputs) {
    const book = await loadStored(input);
    if (book) stored.push(book);
    else articles.push(input);
  }
  if (articles.length === 0) return { book: unite(stored), failures: [] };
  const read = await readArticles(articles, options);
  return stored.length === 0 ? read : { book: unite([...stored, read.book]), failures: read.failures };
}

async function readArticles(inputs: string[], options: ReadingOptions): Promise<Loaded> {
  const { jobs, failures } = await listJobs(inputs, { cwd: process.cwd(), exclude: [] });
  const outcomes: Outcome[] = [];
  for await (const outcome of runBatch(jobs, batchOptions(options))) outcomes.push(outcome);
  const bound = bindBook(outcomes);
  return { book: bound.book, failures: [...failures, ...bound.failures] };
}

/**
 * A book that was written before; null where the input is none of ours.
 * @throws UsageError where it is ours and cannot be read.
 */
export async function loadStored(input: string): Promise<FactBook | null> {
  try {
    return lstatSync(input, { throwIfNoEntry: false }) ? await readStored(resolve(input)) : null;
  } catch (error) {
    if (error instanceof StoreError) throw new UsageError(`${input}: ${error.message}`);
    throw error;
  }
}

async function readStored(path: string): Promise<FactBook | null> {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry?.isDirectory()) return readFolder(path);
  // git names the missing side of a new or deleted file /dev/null
  if (entry && !entry.isFile()) return emptyBook();
  const start = await beginning(path);
  if (/^# yaml-language-server: \$schema=\S*article\.schema\.json/.test(start)) {
    return bookOf([parseArticle((await readIfThere(path)) ?? '')]);
  }
  if (!/^\s*\{\s*"schemaVersion"/.test(start)) return null;
  return parseFactBook((await readIfThere(path)) ?? '');
}

async function readFolder(path: string): Promise<FactBook | null> {
  const json = await readIfThere(join(path, 'facts.json'));
  if (json !== null) return parseFactBook(json);
  const files = await loadOutput(path);
  const fault = files.find((file) => file.faults.length > 0);
  if (fault) throw new StoreError(`${fault.path}: ${fault.faults[0]}`);
  return files.length === 0 ? null : bookOf(files.flatMap((file) => file.articles));
}

function bookOf(articles: readonly ArticleRecord[]): FactBook {
  return {
    ...emptyBook(),
    documents: articles.map((article) => article.document),
    facts: articles.flatMap((article) => article.facts),
    frameworks: articles.flatMap((article) => article.frameworks),
  };
}

async function beginning(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

function emptyBook(): FactBook {
  return {
    schemaVersion: 1,
    generator: { name: 'zhibiao', version: programVersion() },
    documents: [],
    facts: [],
    frameworks: [],
  };
}
