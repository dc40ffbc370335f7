import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Cache } from './cache/index.js';
import { type Job, type Outcome, processJob } from './jobs.js';
import { stockLexicon } from './lexicon/load.js';
import type { PoolOptions } from './pool.js';

/** How to work through the jobs of a run. */
export interface BatchOptions {
  /** Threads to work on; 1 works on the caller's own, null on as many as pay for the files. */
  workers: number | null;
  /** Date of articles that bear none, `YYYY-MM-DD`. */
  referenceDate: string | null;
  /** What earlier runs found, null to read everything anew. Needs the same reference date. */
  cache: Cache | null;
}

/**
 * Bytes of input that are worth one more thread: a thread loads the dictionaries for itself, which takes about as
 * long as reading this much.
 */
const bytesForWorker = 8_000_000;

/** Works through the jobs; outcomes come in the order of the jobs, whatever the number of threads. */
export async function* runBatch(jobs: readonly Job[], options: BatchOptions): AsyncGenerator<Outcome> {
  const { cache } = options;
  if (cache === null) {
    yield* readAnew(jobs, options);
    return;
  }
  const known = jobs.map((job) => cache.find(job));
  const unknown = readAnew(
    jobs.filter((_, i) => known[i] === null),
    options,
  );
  try {
    for (const [i, job] of jobs.entries()) {
      const outcome = known[i] ?? (await unknown.next()).value;
      if (known[i] === null) cache.keep(job, outcome);
      yield outcome;
    }
  } finally {
    // lets the threads go
    await unknown.return(undefined);
  }
}

async function* readAnew(jobs: readonly Job[], options: BatchOptions): AsyncGenerator<Outcome> {
  const { referenceDate } = options;
  const workers = Math.min(options.workers ?? (await profitable(jobs)), jobs.length);
  if (workers > 1) yield* onThreads(jobs, { workers, referenceDate });
  else yield* onThisThread(jobs, referenceDate);
}

/** How many threads pay for these files on this machine. */
async function profitable(jobs: readonly Job[]): Promise<number> {
  let bytes = 0;
  for (const job of jobs) {
    const size = await stat(job.absolute).then(
      (file) => file.size,
      () => 0,
    );
    bytes += size;
  }
  return Math.max(1, Math.min(availableParallelism(), Math.floor(bytes / bytesForWorker)));
}

async function* onThisThread(jobs: readonly Job[], referenceDate: string | null): AsyncGenerator<Outcome> {
  if (jobs.length === 0) return;
  const { createEngine } = await import('./pipeline.js');
  const engine = createEngine({ lexicon: stockLexicon(), referenceDate });
  for (const job of jobs) yield await processJob(engine, job);
}

async function* onThreads(jobs: readonly Job[], options: PoolOptions): AsyncGenerator<Outcome> {
  const { Pool } = await import('./pool.js');
  const pool = new Pool(jobs, options);
  try {
    for (let i = 0; i < jobs.length; i++) yield await pool.take(i);
  } finally {
    await pool.close();
  }
}
