import { realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import { documentId } from './identity.js';
import type { InputFile } from './index.js';
import { type InputFailure, kindOf, walk } from './walk.js';

/** Where inputs are looked for, and paths or globs of what is left out. */
export interface InputOptions {
  cwd: string;
  exclude?: string[];
}

const NO_ARTICLE = 'no article in the folder; give one that holds .txt, .html, .json or .jsonl files';
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
  const excludedFrom = new Map<string, ReadonlySet<string>>();
  for (const input of [...inputs].sort(byCodeUnits)) {
    const named = filesOf(input, { cwd, failures });
    for (const file of named) {
      const { root } = file;
      const excluded = excludedFrom.get(root) ?? excludedBy(exclude, { cwd, root });
      excludedFrom.set(root, excluded);
      const real = endOf(file.absolute);
      if (!found.has(real) && !isUnder(file.absolute, excluded)) found.set(real, file);
    }
  }
  return { files: withIds(withPaths([...found.values()])), failures: distinct(failures) };
}

/** Where links lead in the end; the path itself where that cannot be told. */
function endOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** A file and the folder that its path is relative to. */
interface Named {
  absolute: string;
  root: string;
}

function filesOf(input: string, { cwd, failures }: { cwd: string; failures: InputFailure[] }): Named[] {
  const absolute = resolve(cwd, input);
  const kind = kindOf(absolute);
  const fail = (reason: string) => failures.push({ input, reason });
  if (kind === 'file') return [{ absolute, root: resolve(absolute, '..') }];
  if (kind === 'folder') {
    const before = failures.length;
    const files = walk(absolute, (path, reason) =>
      failures.push({ input: portable(join(input, path)), reason }),
    );
    if (files.length === 0 && failures.length === before) fail(NO_ARTICLE);
    return rooted(files, absolute);
  }
  if (kind === 'none' && GLOB.test(input)) {
    const files = globSync(input, { cwd, absolute: true, expandDirectories: false });
    if (files.length === 0) fail('the pattern matches no file; check it, or give a folder');
    const steady = input.slice(0, input.search(GLOB));
    return rooted(files, resolve(cwd, steady.slice(0, steady.lastIndexOf('/') + 1)));
  }
  fail(kind === 'none' ? 'no such file or folder; check the path' : kind.reason);
  return [];
}

function rooted(files: string[], root: string): Named[] {
  return files
    .map((file) => ({ absolute: resolve(root, file), root }))
    .sort((a, b) => byCodeUnits(a.absolute, b.absolute));
}

/**
 * What patterns leave out below a folder: a name or glob without a slash at any depth, a path or a glob with one as
 * seen from that folder or from the working folder.
 */
function excludedBy(patterns: string[], { cwd, root }: { cwd: string; root: string }): ReadonlySet<string> {
  const found = new Set<string>();
  const match = (glob: string, folder: string) => {
    const options = { cwd: folder, absolute: true, onlyFiles: false, expandDirectories: false };
    for (const path of globSync(glob, options)) found.add(resolve(path));
  };
  for (const pattern of patterns.filter(Boolean)) {
    for (const folder of [cwd, root]) {
      found.add(resolve(folder, pattern));
      if (pattern.includes('/') && GLOB.test(pattern)) match(pattern, folder);
    }
    if (!pattern.includes('/')) match(`**/${pattern}`, root);
  }
  return found;
}

function isUnder(path: string, excluded: ReadonlySet<string>): boolean {
  if (excluded.size === 0) return false;
  for (let at = path; at !== resolve(at, '..'); at = resolve(at, '..')) if (excluded.has(at)) return true;
  return false;
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

/** In order, each once: a file may be named and stand in a folder that is named. */
function distinct(failures: InputFailure[]): InputFailure[] {
  const byInput = new Map(failures.map((failure) => [failure.input, failure]));
  return [...byInput.values()].sort((a, b) => byCodeUnits(a.input, b.input));
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
