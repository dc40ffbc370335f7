import type { ArticleDiff } from '../../compare/diff.js';
import { type DiffRow, diffRows, type Sign } from './diff-rows.js';
import { count } from './summary.js';
import { colours } from './terminal.js';
import { visible } from './width.js';

/** The name of a pair of articles: one path where both have the same. */
export function pairName({ old, new: now }: ArticleDiff): string {
  if (old && now) return old.path === now.path ? now.path : `${old.path} → ${now.path}`;
  return now ? `${now.path} (new article)` : `${old?.path ?? ''} (article gone)`;
}

/**
 * A diff for the terminal: each change with the places that say it, the old one above the new. Nothing where nothing
 * differs, as `diff` and `git diff` have it.
 */
export function diffText(diffs: readonly ArticleDiff[]): string[] {
  if (diffs.length === 0) return [];
  const { bold } = colours();
  const told = diffs.flatMap((diff) => [bold(visible(pairName(diff))), ...diffRows(diff).flatMap(rowLines)]);
  return [...told, diffSummary(diffs)];
}

function rowLines({ sign, what, change, old, new: now }: DiffRow): string[] {
  const { dim } = colours();
  return [
    paint(sign)(visible(`  ${sign} ${what}${change === '' ? '' : `: ${change}`}`)),
    ...(old ? [dim(visible(`      old ${old.line}: ${old.quote}`))] : []),
    ...(now ? [dim(visible(`      new ${now.line}: ${now.quote}`))] : []),
  ];
}

function paint(sign: Sign): (text: string) => string {
  const { green, red, yellow, dim } = colours();
  return { '+': green, '-': red, '~': yellow, '>': dim }[sign];
}

const verbs: [Sign, string][] = [
  ['-', 'removed'],
  ['~', 'changed'],
  ['+', 'added'],
  ['>', 'moved'],
];

/** `2 articles: 1 removed, 3 changed`. */
export function diffSummary(diffs: readonly ArticleDiff[]): string {
  if (diffs.length === 0) return 'no difference';
  const rows = diffs.flatMap(diffRows);
  const told = verbs
    .map(([sign, verb]) => [rows.filter((row) => row.sign === sign).length, verb] as const)
    .filter(([n]) => n > 0);
  const counts = told.map(([n, verb]) => `${n} ${verb}`).join(', ');
  return `${count(diffs.length, 'article')}${counts === '' ? '' : `: ${counts}`}`;
}
