import type { Source } from './model/document.js';
import type { Extraction } from './model/explanation.js';
import { InputError } from './model/failure.js';
import type { Engine } from './pipeline.js';
import { readSources } from './read/index.js';
import { listInputs } from './read/inputs.js';

/** A file to be read. */
export interface Job {
  absolute: string;
  /** Relative to the input folder, with `/`; unique in the run. */
  path: string;
  /** Path without its extension, or with it where two files differ in nothing else; unique in the run. */
  id: string;
}

/** An input, or a document of one, that gave nothing: its path as the user knows it, and why. */
export interface Failure {
  path: string;
  /** One line: the reason, then `; ` and what can be done. */
  reason: string;
}

/** What one file gave: most give one document, an archive gives many. */
export interface Outcome {
  extractions: Extraction[];
  failures: Failure[];
}

/** Where to look for inputs. */
export interface Listing {
  cwd: string;
  /** Absolute paths of folders that are never read: the output folder. */
  exclude: string[];
}

/** The files that the inputs name, ordered by path whatever the order of the inputs, and the inputs that name none. */
export async function listJobs(
  inputs: string[],
  listing: Listing,
): Promise<{ jobs: Job[]; failures: Failure[] }> {
  const { files, failures } = await listInputs(inputs, listing);
  const paths = distinctPaths(files);
  const ids = distinctIds(paths);
  const jobs = files.map(({ absolute }, i) => ({ absolute, path: paths[i], id: ids[i] }));
  jobs.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { jobs, failures: failures.map(({ input, reason }) => ({ path: input, reason })) };
}

/** Paths of which no two are alike: files of several input folders that are get the folders in which they differ. */
function distinctPaths(files: readonly { absolute: string; path: string }[]): string[] {
  const alike = repeated(files.map((file) => file.path));
  const folders = files.filter((file) => alike.has(file.path)).map((file) => file.absolute.split(/[\\/]/));
  const [first = []] = folders;
  let shared = 0;
  while (shared < first.length - 1 && folders.every((parts) => parts[shared] === first[shared])) shared++;
  return files.map((file) =>
    alike.has(file.path) ? file.absolute.split(/[\\/]/).slice(shared).join('/') : file.path,
  );
}

function distinctIds(paths: readonly string[]): string[] {
  const whole = new Set<string>();
  for (;;) {
    const ids = paths.map((path) => (whole.has(path) ? path : withoutExtension(path)));
    const alike = repeated(ids);
    const more = paths.filter((path, i) => alike.has(ids[i]) && !whole.has(path));
    if (more.length === 0) return ids;
    for (const path of more) whole.add(path);
  }
}

function repeated(items: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(items.filter((item) => seen.size === seen.add(item).size));
}

function withoutExtension(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]+$/, '');
}

/** Reads a file's documents one after another. Never throws: what cannot be read is a failure. */
export async function* readJob(job: Job): AsyncGenerator<Source | Failure> {
  const stem = withoutExtension(job.path);
  try {
    for await (const read of readSources({ absolute: job.absolute, path: job.path })) {
      if ('failure' in read) yield { path: `${job.path}#${read.record}`, reason: read.failure.message };
      else yield { ...read, id: job.id + read.id.slice(stem.length) };
    }
  } catch (error) {
    yield { path: job.path, reason: error instanceof InputError ? error.message : bug(error) };
  }
}

/** Reads a file and extracts from its documents. Never throws: a fault in one document is a failure of that one. */
export async function processJob(engine: Engine, job: Job): Promise<Outcome> {
  const outcome: Outcome = { extractions: [], failures: [] };
  for await (const read of readJob(job)) {
    if ('reason' in read) outcome.failures.push(read);
    else {
      try {
        outcome.extractions.push(engine.extract(read));
      } catch (error) {
        outcome.failures.push({ path: read.path, reason: bug(error) });
      }
    }
  }
  return outcome;
}

/** What is said of a fault that is ours. */
export function bug(error: unknown): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `internal error (${message.split('\n')[0]}); please report it with this file`;
}
