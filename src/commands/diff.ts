import { type ArticleDiff, diffBooks, isChanged } from '../compare/diff.js';
import { loadBooks } from './books.js';
import { diffText } from './print/diff.js';
import { diffHtml, diffMarkdown } from './print/diff-pages.js';
import { printFailures, printLines } from './print/terminal.js';
import type { ReadingOptions } from './reading.js';

export type DiffFormat = 'text' | 'md' | 'html' | 'json';

export interface DiffOptions extends ReadingOptions {
  format: DiffFormat;
  moved?: boolean;
  exitCode?: boolean;
}

/** `extract diff <old> <new>`: what changed in the facts, each side results or articles. */
export async function diff(old: string, now: string, options: DiffOptions): Promise<number> {
  const [before, after] = [await loadBooks([old], options), await loadBooks([now], options)];
  const failures = [...before.failures, ...after.failures];
  printFailures(failures);
  const all = diffBooks(before.book, after.book);
  const diffs = options.moved ? all : all.filter(isChanged).map(withoutMoves);
  printLines(printers[options.format](diffs));
  return failures.length > 0 || (options.exitCode && diffs.length > 0) ? 1 : 0;
}

const printers: Record<DiffFormat, (diffs: ArticleDiff[]) => string[]> = {
  text: diffText,
  md: diffMarkdown,
  html: diffHtml,
  json: (articles) => [JSON.stringify({ articles }, null, 2)],
};

function withoutMoves(diff: ArticleDiff): ArticleDiff {
  return {
    ...diff,
    facts: { ...diff.facts, moved: [] },
    frameworks: { ...diff.frameworks, moved: [] },
  };
}
