import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from '../cache/index.js';
import type { Job } from '../jobs.js';
import type { Format, PlannedFile } from '../store/plan.js';
import { digest } from '../text/digest.js';
import type { Tally } from './print/summary.js';

/** What a run gave: its files with the SHA-256 of their bytes, and what is told of it. */
interface Gave {
  files: { path: string; sha256: string }[];
  articles: Tally[];
}

/**
 * What earlier runs of the same inputs gave, so that one whose results are still on disk need not be done again. Where
 * there is no cache it knows nothing and keeps nothing.
 */
export class RunRecord {
  readonly #cache: Cache | null;
  readonly #name: string | null;

  constructor(cache: Cache | null, jobs: readonly Job[], format: readonly Format[]) {
    this.#cache = cache;
    this.#name = cache?.nameOf(jobs, JSON.stringify(format)) ?? null;
  }

  /** What such a run gave, if the output folder holds all its files as it wrote them; else null. */
  findWritten(out: string): { articles: Tally[]; paths: string[] } | null {
    const gave = this.#name === null ? null : (this.#cache?.get(this.#name) as Gave | null);
    if (!gave?.files.every(({ path, sha256 }) => sha256 === fileDigest(join(out, path)))) return null;
    return { articles: gave.articles, paths: gave.files.map(({ path }) => path) };
  }

  keep(files: readonly PlannedFile[], articles: Tally[]): void {
    if (!this.#name) return;
    const digests = files.map(({ path, content }) => ({ path, sha256: digest(content) }));
    this.#cache?.put(this.#name, { files: digests, articles } satisfies Gave);
  }
}

function fileDigest(path: string): string | null {
  try {
    return digest(readFileSync(path));
  } catch {
    return null;
  }
}
