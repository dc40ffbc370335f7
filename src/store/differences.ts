import { join } from 'node:path';
import type { Fact } from '../model/output.js';
import type { PlannedFile } from './plan.js';
import { parseArticle, parseFactBook, StoreError } from './read-back.js';
import { readIfThere } from './write.js';

/** One file that is not what a run would write. */
export interface Difference {
  path: string;
  state: 'missing' | 'stale' | 'changed' | 'unreadable';
  /** Facts only the new run has, only the file has, those with other fields, and those that merely stand elsewhere. */
  added: Fact[];
  removed: Fact[];
  changed: { before: Fact; after: Fact }[];
  moved: number;
}

/**
 * How the files on disk differ from those that a run would write in their place, and the stale ones that it would
 * remove; writes nothing. In the order given.
 */
export async function findDifferences(
  out: string,
  changed: readonly PlannedFile[],
  stale: readonly string[],
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const file of changed) differences.push(compare(file, await readIfThere(join(out, file.path))));
  return [...differences, ...stale.map((path) => difference(path, 'stale'))];
}

function difference(path: string, state: Difference['state']): Difference {
  return { path, state, added: [], removed: [], changed: [], moved: 0 };
}

function compare(file: PlannedFile, onDisk: string | null): Difference {
  if (onDisk === null) return difference(file.path, 'missing');
  try {
    const before = factsOf(file.path, onDisk);
    return { ...difference(file.path, 'changed'), ...compareFacts(before, factsOf(file.path, file.content)) };
  } catch (error) {
    if (error instanceof StoreError) return difference(file.path, 'unreadable');
    throw error;
  }
}

function factsOf(path: string, content: string): Fact[] {
  if (path === 'facts.json') return parseFactBook(content).facts;
  return path.startsWith('facts/') ? parseArticle(content).facts : [];
}

function compareFacts(before: readonly Fact[], after: readonly Fact[]) {
  const old = new Map(before.map((fact) => [key(fact), fact]));
  const added = after.filter((fact) => !old.has(key(fact)));
  const kept = after
    .filter((fact) => old.has(key(fact)))
    .map((fact) => ({ before: old.get(key(fact))!, after: fact }));
  const changed = kept.filter((pair) => content(pair.before) !== content(pair.after));
  const moved = kept.filter(
    (pair) => !changed.includes(pair) && place(pair.before) !== place(pair.after),
  ).length;
  const left = new Set(after.map(key));
  return { added, removed: before.filter((fact) => !left.has(key(fact))), changed, moved };
}

const key = (fact: Fact) => `${fact.document}\n${fact.id}`;

/** Everything about a fact but its place. */
function content({ source, ...rest }: Fact): string {
  return JSON.stringify({ ...rest, quote: source.quote, text: source.text });
}

function place({ source }: Fact): string {
  return [source.start, source.end, source.line, source.valueStart, source.valueEnd].join(' ');
}
