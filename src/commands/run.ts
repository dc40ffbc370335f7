import { resolve } from 'node:path';
import { defaultWorkers, runBatch } from '../batch.js';
import { bindBook } from '../book.js';
import { corpus } from '../compare/corpus.js';
import { type Job, listJobs, type Outcome } from '../jobs.js';
import { type Format, planFiles } from '../store/plan.js';
import { findStale, sweep, writeFiles } from '../store/write.js';
import { check } from './check.js';
import { requirePaths } from './inputs.js';
import { summarise, summaryLines } from './print/summary.js';
import { printFailures, printLines, startProgress } from './print/terminal.js';

export interface RunOptions {
  out: string;
  format: Format[];
  referenceDate?: string;
  workers?: number;
  check?: boolean;
  quiet?: boolean;
  json?: boolean;
}

/** `extract [run] <inputs…>`: reads the inputs and writes their facts, or with `--check` says what would change. */
export async function run(inputs: string[], options: RunOptions): Promise<number> {
  requirePaths(inputs);
  const out = resolve(options.out);
  const listed = await listJobs(inputs, { cwd: process.cwd(), exclude: [out] });
  const { book, failures } = bindBook(await workThrough(listed.jobs, options));
  const all = [...listed.failures, ...failures];
  printFailures(all);
  if (book.documents.length === 0) {
    process.stderr.write(`extract: no article could be read; ${options.out} is left as it was\n`);
    if (options.json) printLines([JSON.stringify(summarise(book, all, []), null, 2)]);
    return 1;
  }
  const files = planFiles({ book, corpus: corpus(book) }, options.format);
  const summary = summarise(book, all, whereabouts(options.out, options.format));
  if (options.check) return check({ inputs, options, files, summary });
  await writeFiles(out, files);
  await sweep(out, options.format.includes('yaml') ? await findStale(out, files) : []);
  if (options.json) printLines([JSON.stringify(summary, null, 2)]);
  else if (!options.quiet) printLines(summaryLines(book, summary));
  return all.length > 0 ? 1 : 0;
}

async function workThrough(jobs: readonly Job[], options: RunOptions): Promise<Outcome[]> {
  const workers = options.workers ?? (await defaultWorkers(jobs));
  const progress = startProgress(jobs.length, !options.quiet && !options.json);
  const outcomes: Outcome[] = [];
  try {
    for await (const outcome of runBatch(jobs, { workers, referenceDate: options.referenceDate ?? null })) {
      progress.step(jobs[outcomes.length].path);
      outcomes.push(outcome);
    }
  } finally {
    progress.stop();
  }
  return outcomes;
}

function whereabouts(out: string, format: readonly Format[]): string[] {
  const folder = out.replace(/[\\/]+$/, '') || out;
  const yaml = format.includes('yaml') ? [`${folder}/facts/`, `${folder}/corpus.yaml`] : [];
  return format.includes('json') ? [...yaml, `${folder}/facts.json`] : yaml;
}
