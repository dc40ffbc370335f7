import { lstatSync, statSync } from 'node:fs';
import { type Failure, listJobs, readJob } from '../jobs.js';
import type { Source } from '../model/document.js';
import { UsageError } from './usage-error.js';

/**
 * Refuses inputs that are not there. A link that leads nowhere is there: reading it fails, and only it.
 * @throws UsageError naming the first.
 */
export function requirePaths(inputs: readonly string[]): void {
  const missing = inputs.find((input) => !isPattern(input) && !isThere(input));
  if (missing === undefined) return;
  throw new UsageError(`${missing}: no such file or folder`);
}

function isPattern(input: string): boolean {
  return /[*?[\]{}]/.test(input);
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Reads the documents of one file.
 * @throws UsageError where it is not there or is a folder.
 */
export async function readFileDocuments(file: string): Promise<{ sources: Source[]; failures: Failure[] }> {
  requirePaths([file]);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${file}: is a folder; name one file`);
  }
  const { jobs, failures } = await listJobs([file], { cwd: process.cwd(), exclude: [] });
  const sources: Source[] = [];
  for (const job of jobs) {
    for await (const read of readJob(job)) {
      if ('reason' in read) failures.push(read);
      else sources.push(read);
    }
  }
  return { sources, failures };
}
