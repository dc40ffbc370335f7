import { resolve } from 'node:path';
import type { BatchOptions } from '../batch.js';
import { Cache, defaultCacheFolder } from '../cache/index.js';

/** Options of every command that reads articles. */
export interface ReadingOptions {
  referenceDate?: string | null;
  workers?: number | null;
  /** A folder, or false for none. */
  cache?: string | false;
}

/** The options as the batch takes them, with what holds where nothing is said. */
export function batchOptions({ referenceDate = null, workers = null, cache }: ReadingOptions): BatchOptions {
  const folder = cache ?? defaultCacheFolder();
  return { referenceDate, workers, cache: folder ? new Cache(resolve(folder), { referenceDate }) : null };
}
