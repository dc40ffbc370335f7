import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import envPaths from 'env-paths';
import type { Job, Outcome } from '../jobs.js';
import { Entries } from './entries.js';

/** The folder in which a user's programs keep what they can make again: `~/.cache/zhibiao`, or as the system has it. */
export function defaultCacheFolder(): string {
  return envPaths('zhibiao', { suffix: '' }).cache;
}

/** What decides the outcome of a job, in one word, and the state of its file when it was read for that. */
interface Key {
  name: string;
  state: string | null;
}

/** An archive of more documents is read anew each time: its entry would be too large to be read at once. */
const mostDocuments = 2000;

/**
 * What earlier runs found, by what made it: the bytes of the files, their paths and ids, the options, the program.
 * Only what succeeded in whole is kept.
 */
export class Cache {
  readonly #entries: Entries;
  readonly #options: string;
  readonly #keys = new Map<Job, Key | null>();

  constructor(folder: string, options: { referenceDate: string | null }) {
    this.#entries = new Entries(folder);
    this.#options = JSON.stringify(options);
  }

  /** What the job gave before, or null. */
  find(job: Job): Outcome | null {
    const key = this.#keyOf(job);
    return key && (this.#entries.get(key.name) as Outcome | null);
  }

  /** Keeps what a job gave, if the file is still the one that `find` was asked about. */
  keep(job: Job, outcome: Outcome): void {
    const key = this.#keyOf(job);
    const whole = outcome.failures.length === 0 && outcome.extractions.length <= mostDocuments;
    if (key && whole && stateOf(job.absolute) === key.state) this.#entries.put(key.name, outcome);
  }

  /**
   * Name for what all of the jobs together give, to be used with `get` and `put`.
   * @param what What else decides it. Null where a file cannot be read.
   */
  nameOf(jobs: readonly Job[], what: string): string | null {
    const hash = createHash('sha256').update(what);
    for (const job of jobs) {
      const key = this.#keyOf(job);
      if (!key) return null;
      hash.update(key.name);
    }
    return hash.digest('hex');
  }

  get(name: string): unknown {
    return this.#entries.get(name);
  }

  put(name: string, value: unknown): void {
    this.#entries.put(name, value);
  }

  #keyOf(job: Job): Key | null {
    const known = this.#keys.get(job);
    if (known !== undefined) return known;
    const key = readKey(job, this.#options);
    this.#keys.set(job, key);
    return key;
  }
}

/** Null where the file cannot be read. Reads a large file bit by bit. */
function readKey({ absolute, path, id }: Job, options: string): Key | null {
  let file: number | null = null;
  try {
    file = openSync(absolute, 'r');
    const state = stateOf(absolute);
    const { size } = fstatSync(file);
    const hash = createHash('sha256').update(JSON.stringify([options, path, id]));
    const buffer = Buffer.allocUnsafe(Math.min(Math.max(size, 1), 1 << 20));
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
      hash.update(buffer.subarray(0, read));
    }
    return { name: hash.digest('hex'), state };
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Size and time of change. */
function stateOf(path: string): string | null {
  const file = statSync(path, { throwIfNoEntry: false });
  return file ? `${file.size} ${file.mtimeMs}` : null;
}
