import { parentPort, workerData } from 'node:worker_threads';
import { type Job, processJob } from './jobs.js';
import { stockLexicon } from './lexicon/load.js';
import { createEngine } from './pipeline.js';

/** A thread of `runBatch`: takes jobs one by one, answers each with its outcome. */
const { referenceDate } = workerData as { referenceDate: string | null };
const engine = createEngine({ lexicon: stockLexicon(), referenceDate });

parentPort?.on('message', async (job: Job) => {
  parentPort?.postMessage(await processJob(engine, job));
});
