import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import { documentId } from './identity.js';
import type { InputFile } from './index.js';

/** An input that names no file that can be read. */
export interface InputFailure {
  input: string;
  reason: string;
}

/** Where inputs are looked for, and globs of what is left out. */
export interface InputOptions {
  cwd: string;
  exclude?: string[];
}

/** Extensions of articles: other files of a folder (notes, tables, programs) are passed over. */
const ARTICLE = /\.(?:txt|text|html?|xhtml|shtml|mht|mhtml|jsonl?|ndjson)(?:\.gz)?$/i;
const SKIPPED_FOLDERS = new Set(['out', 'node_modules']);
const GLOB = /[*?[\]{}!]/;

/**
 * Finds the files that inputs name: files, folders (searched through) and globs. In code unit order of their paths,
 * each once, with an identifier that is unique among them. What an input does not find is a failure of its own.
 */
export function listInputs(
  inputs: string[],
  { cwd, exclude = [] }: InputOptions,
): { files: InputFile[]; failures: InputFailure[] } {
  const failures: InputFailure[] = [];
  const found = new Map<string, Named>();
  for (const input of [...inputs].sort(byCodeUnits)) {
    const named = filesOf(input, { cwd, failures });
    const excluded = named.length > 0 ? excludedBy(exclude, [cwd, named[0].root]) : new Set<string>();
    for (const file of named) {
      const real = realpathSync(file.absolute);
      if (!found.has(real) && !isUnder(file.absolute, excluded)) found.set(real, file);
    }
  }
  const byFailure = (a: InputFailure, b: InputFailure) => byCodeUnits(a.input, b.input);
  return { files: withIds(withPaths([...found.values()])), failures: failures.sort(byFailure) };
}

/** A file and the folder that its path is relative to. */
interface Named {
  absolute: string;
  root: string;
}

function filesOf(input: string, { cwd, failures }: { cwd: string; failures: InputFailure[] }): Named[] {
  const absolute = resolve(cwd, input);
  const kind = kindOf(absolute);
  if (kind === 'file') return [{ absolute, root: resolve(absolute, '..') }];
  if (kind === 'folder') return rooted(walk(absolute, failures), absolute);
  if (kind === 'none' && GLOB.test(input)) {
    const files = globSync(input, { cwd, absolute: true, expandDirectories: false });
    if (files.length === 0) failures.push({ input, reason: 'the pattern matches no file' });
    const steady = input.slice(0, input.search(GLOB));
    return rooted(files, resolve(cwd, steady.slice(0, steady.lastIndexOf('/') + 1)));
  }
  failures.push({ input, reason: kind === 'none' ? 'no such file or folder' : kind });
  return [];
}

function rooted(files: string[], root: string): Named[] {
  return files
    .map((file) => ({ absolute: resolve(file), root }))
    .sort((a, b) => byCodeUnits(a.absolute, b.absolute));
}

/** Paths that globs match in any of the folders; a glob without a slash matches at any depth. */
function excludedBy(patterns: string[], folders: string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    for (const cwd of folders) {
      if (cwd === folders[0] && cwd !== folders[1] && !pattern.includes('/')) continue;
      const glob = pattern.includes('/') ? pattern : `**/${pattern}`;
      const options = { cwd, absolute: true, onlyFiles: false, expandDirectories: false };
      for (const path of globSync(glob, options)) found.add(resolve(path));
    }
  }
  return found;
}

function isUnder(path: string, excluded: ReadonlySet<string>): boolean {
  if (excluded.size === 0) return false;
  for (let at = path; at !== resolve(at, '..'); at = resolve(at, '..')) if (excluded.has(at)) return true;
  return false;
}

/** What a path leads to, through links: a file, a folder, nothing, or why it cannot be told. */
function kindOf(path: string): string {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'neither a file nor a folder';
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ELOOP') return 'links that lead round in a circle';
    if (code === 'EACCES') return 'no permission to read it';
    return isLink(path) ? 'a link to a file that does not exist' : 'none';
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** The articles of a folder and its folders, in any order. Links are followed, each folder once. */
function walk(root: string, failures: InputFailure[]): string[] {
  const files: string[] = [];
  const open = [{ folder: root, above: new Set<string>() }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { folder, above } = next;
    const real = realpathSync(folder);
    if (above.has(real)) {
      failures.push({ input: folder, reason: 'a link back to a folder that it is in' });
      continue;
    }
    for (const name of namesIn(folder, failures)) {
      const path = resolve(folder, name);
      const kind = kindOf(path);
      if (kind === 'folder') {
        if (!SKIPPED_FOLDERS.has(name)) open.push({ folder: path, above: new Set(above).add(real) });
      } else if (kind === 'file' || kind === 'none') {
        if (ARTICLE.test(name)) files.push(path);
      } else if (ARTICLE.test(name) || kind.includes('circle')) failures.push({ input: path, reason: kind });
    }
  }
  return files;
}

function namesIn(folder: string, failures: InputFailure[]): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'));
  } catch {
    failures.push({ input: folder, reason: 'no permission to read the folder' });
    return [];
  }
}

/** Paths relative to what was named; files with the same one get as many of the folders above as tell them apart. */
function withPaths(named: Named[]): InputFile[] {
  const files = named.map(({ absolute, root }) => {
    const path = portable(relative(root, absolute));
    return { absolute, path, depth: path.split('/').length };
  });
  for (let clash = true; clash; ) {
    const count = countBy(files.map(({ path }) => path));
    clash = false;
    for (const file of files) {
      const steps = portable(file.absolute).split('/').filter(Boolean);
      if (count.get(file.path) === 1 || file.depth >= steps.length) continue;
      file.depth++;
      file.path = steps.slice(-file.depth).join('/');
      clash = true;
    }
  }
  return files.map(({ absolute, path }) => ({ absolute, path })).sort((a, b) => byCodeUnits(a.path, b.path));
}

/** Files that differ in their extensions only keep them in their identifiers. */
function withIds(files: InputFile[]): InputFile[] {
  const count = countBy(files.map(({ path }) => documentId(path)));
  return files.map((file) => {
    const id = documentId(file.path);
    return { ...file, id: count.get(id)! > 1 ? file.path : id };
  });
}

function countBy(names: string[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return count;
}

function portable(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
