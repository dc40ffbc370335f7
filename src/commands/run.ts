import { resolve } from 'node:path';
import { type BatchOptions, runBatch } from '../batch.js';
import { bindBook } from '../book.js';
import { corpus } from '../compare/corpus.js';
import { type Failure, type Job, listJobs, type Outcome } from '../jobs.js';
import { type Format, type PlannedFile, planFiles } from '../store/plan.js';
import { findChanged, findStale, sweep, writeFiles } from '../store/write.js';
import { check } from './check.js';
import { requirePaths } from './inputs.js';
import { summarise, summaryLines, type Tally, tallies } from './print/summary.js';
import { printFailures, printLines, startProgress } from './print/terminal.js';
import { batchOptions, type ReadingOptions } from './reading.js';
import { RunRecord } from './run-record.js';

export interface RunOptions extends ReadingOptions {
  out: string;
  format: Format[];
  check?: boolean;
  quiet?: boolean;
  json?: boolean;
}

/** `extract [run] <inputs…>`: reads the inputs and writes their facts, or with `--check` says what would change. */
export async function run(inputs: string[], options: RunOptions): Promise<number> {
  requirePaths(inputs);
  const out = resolve(options.out);
  const listed = await listJobs(inputs, { cwd: process.cwd(), exclude: [out] });
  const { articles, paths, changed, failures } = await results(listed.jobs, out, options);
  const all = [...listed.failures, ...failures];
  printFailures(all);
  const summary = summarise(articles, all, articles.length > 0 ? whereabouts(options) : []);
  if (articles.length === 0) {
    process.stderr.write(`extract: no article could be read; ${options.out} is left as it was\n`);
    if (options.json) printLines([JSON.stringify(summary, null, 2)]);
    return 1;
  }
  const stale = options.format.includes('yaml') ? await findStale(out, paths) : [];
  if (options.check) return check({ inputs, options, changed, stale, summary });
  await writeFiles(out, changed);
  await sweep(out, stale);
  if (options.json) printLines([JSON.stringify(summary, null, 2)]);
  else if (!options.quiet) printLines(summaryLines(articles, summary));
  return all.length > 0 ? 1 : 0;
}

/** What a run gives, beside what is on disk. */
interface Results {
  articles: Tally[];
  /** Of all its files, inside the output folder. */
  paths: string[];
  /** The files that are not on disk as they should be. */
  changed: PlannedFile[];
  failures: Failure[];
}

async function results(jobs: readonly Job[], out: string, options: RunOptions): Promise<Results> {
  const batch = batchOptions(options);
  const record = new RunRecord(batch.cache, jobs, options.format);
  const known = record.findWritten(out);
  if (known) return { ...known, changed: [], failures: [] };
  const { book, failures } = bindBook(await workThrough(jobs, batch, !options.quiet && !options.json));
  const articles = tallies(book);
  if (articles.length === 0) return { articles, paths: [], changed: [], failures };
  const files = planFiles({ book, corpus: corpus(book) }, options.format);
  if (failures.length === 0) record.keep(files, articles);
  return { articles, paths: files.map(({ path }) => path), changed: await findChanged(out, files), failures };
}

async function workThrough(jobs: readonly Job[], batch: BatchOptions, shown: boolean): Promise<Outcome[]> {
  const progress = startProgress(jobs.length, shown);
  const outcomes: Outcome[] = [];
  try {
    for await (const outcome of runBatch(jobs, batch)) {
      progress.step(jobs[outcomes.length].path);
      outcomes.push(outcome);
    }
  } finally {
    progress.stop();
  }
  return outcomes;
}

function whereabouts({ out, format }: RunOptions): string[] {
  const folder = out.replace(/[\\/]+$/, '') || out;
  const yaml = format.includes('yaml') ? [`${folder}/facts/`, `${folder}/corpus.yaml`] : [];
  return format.includes('json') ? [...yaml, `${folder}/facts.json`] : yaml;
}
