import type { Dirent } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digest } from '../text/digest.js';
import { articleHeader } from './article.js';
import type { PlannedFile } from './plan.js';

/** Name of a file that is still being written; one that a killed run left behind is swept by the next. */
const unfinished = /^\.zhibiao-[0-9a-f]{16}\.tmp$/;

/** The files that are not on disk as they should be. */
export async function findChanged(out: string, files: readonly PlannedFile[]): Promise<PlannedFile[]> {
  const changed: PlannedFile[] = [];
  for (const file of files) {
    if ((await readIfThere(join(out, file.path))) !== file.content) changed.push(file);
  }
  return changed;
}

/**
 * Writes files, each whole or not at all: into a temporary file of the same folder, which then takes the name. The
 * folder is made where it is missing.
 * @throws the file system's error, of the first file that could not be written.
 */
export async function writeFiles(out: string, files: readonly PlannedFile[]): Promise<void> {
  for (const { path, content } of files) {
    const target = join(out, path);
    await mkdir(dirname(target), { recursive: true });
    const name = digest(path).slice(0, 16);
    const temporary = join(dirname(target), `.zhibiao-${name}.tmp`);
    try {
      await writeFile(temporary, content);
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }
}

/** The file's text, or null where there is no such file. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

/**
 * Articles' files below `facts/` that this program wrote and that are not among the planned ones. Files that do
 * not bear the first line of an article's file are somebody else's and never named.
 */
export async function findStale(out: string, paths: readonly string[]): Promise<string[]> {
  const planned = new Set(paths);
  const stale: string[] = [];
  for (const path of await filesBelow(out, 'facts')) {
    if (!path.endsWith('.yaml') || planned.has(path)) continue;
    const header = articleHeader(path.slice('facts/'.length, -'.yaml'.length));
    if ((await readIfThere(join(out, path)))?.startsWith(`${header}\n`)) stale.push(path);
  }
  return stale.sort();
}

/** Removes stale files, what a killed run left half written, and the folders that are empty then. */
export async function sweep(out: string, stale: readonly string[]): Promise<void> {
  const left = (await filesBelow(out, 'facts')).filter((path) =>
    unfinished.test(path.split('/').at(-1) ?? ''),
  );
  const top = (await entries(out)).map((entry) => entry.name).filter((name) => unfinished.test(name));
  for (const path of [...stale, ...left, ...top]) {
    await rm(join(out, path), { force: true });
    for (let folder = dirname(path); folder.startsWith('facts'); folder = dirname(folder)) {
      if (!(await removeIfEmpty(join(out, folder)))) break;
    }
  }
}

async function removeIfEmpty(folder: string): Promise<boolean> {
  try {
    await rmdir(folder);
    return true;
  } catch {
    return false;
  }
}

/** Files of a folder inside `out` and of those below it, as paths inside `out` with `/`; none where it is not there. */
export async function filesBelow(out: string, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await entries(join(out, folder))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesBelow(out, path)));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}

async function entries(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

/** Whether a path leads to nothing: it is not there, or a file stands where a folder should. */
function isAbsent(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
