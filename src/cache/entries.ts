import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { fingerprint } from './fingerprint.js';

/** Builds of the program whose entries are kept. */
const builds = 3;

/**
 * Values by name, on disk, for this build of the program. Files are written whole or not at all, so that any number of
 * runs may share a folder and be killed at any moment. A folder that cannot be written, or an entry that cannot be
 * read, costs time and nothing else.
 */
export class Entries {
  readonly #folder: string;
  #writable = true;

  constructor(folder: string) {
    this.#folder = join(folder, fingerprint());
    try {
      this.#open(folder);
    } catch {
      this.#writable = false;
    }
  }

  /** The value that was put under a name; null where there is none, or one that is damaged (gzip bears a checksum). */
  get(name: string): unknown {
    try {
      return JSON.parse(gunzipSync(readFileSync(this.#pathOf(name))).toString());
    } catch {
      return null;
    }
  }

  put(name: string, value: unknown): void {
    if (!this.#writable) return;
    const path = this.#pathOf(name);
    const temporary = `${path}.${process.pid}.tmp`;
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(temporary, gzipSync(JSON.stringify(value), { level: 1 }));
      renameSync(temporary, path);
    } catch {
      this.#writable = false;
      rmSync(temporary, { force: true });
    }
  }

  #pathOf(name: string): string {
    return join(this.#folder, name.slice(0, 2), name.slice(2));
  }

  /** Marks this build as used now, and drops the entries of all but the builds used last. */
  #open(folder: string): void {
    mkdirSync(this.#folder, { recursive: true });
    const now = new Date();
    utimesSync(this.#folder, now, now);
    const old = readdirSync(folder)
      .filter((name) => /^[0-9a-f]{16}$/.test(name))
      .map((name) => ({ path: join(folder, name), used: statSync(join(folder, name)).mtimeMs }))
      .sort((a, b) => b.used - a.used)
      .slice(builds);
    for (const { path } of old) rmSync(path, { recursive: true, force: true });
  }
}
