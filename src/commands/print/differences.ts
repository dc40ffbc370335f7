import type { Fact } from '../../model/output.js';
import type { Difference } from '../../store/differences.js';
import { factLine } from './fact.js';
import { count } from './summary.js';
import { colours } from './terminal.js';
import { visible } from './width.js';

/** Facts shown of each file that differs. */
const shown = 6;

const verdicts = {
  missing: 'is not there',
  stale: 'is left over from an article that is no longer read',
  unreadable: 'differs, and is not readable as a file of this version',
  changed: 'differs',
};

/** What `--check` found, as lines for a reader. */
export function differenceLines(differences: readonly Difference[]): string[] {
  const { bold } = colours();
  const told = differences.some(({ path, state }) => path !== 'facts.json' && state === 'changed');
  return differences.flatMap((difference) => [
    `${bold(visible(difference.path))} ${verdicts[difference.state]}${counts(difference)}`,
    // facts.json repeats what the articles' own files have said
    ...(told && difference.path === 'facts.json' ? [] : examples(difference)),
  ]);
}

function counts({ added, removed, changed, moved }: Difference): string {
  const parts = [
    [added.length, 'added'],
    [removed.length, 'removed'],
    [changed.length, 'changed'],
    [moved, 'moved'],
  ] as const;
  const told = parts.filter(([n]) => n > 0).map(([n, what]) => `${count(n, 'fact')} ${what}`);
  return told.length > 0 ? `: ${told.join(', ')}` : '';
}

function examples({ added, removed, changed }: Difference): string[] {
  const { green, red, yellow } = colours();
  const lines = [
    ...removed.map((fact) => red(`  - ${factLine(fact)}`)),
    ...changed.map(({ before, after }) => yellow(`  ~ ${factLine(after)}: ${changes(before, after)}`)),
    ...added.map((fact) => green(`  + ${factLine(fact)}`)),
  ];
  return lines.length <= shown ? lines : [...lines.slice(0, shown), `  … ${lines.length - shown} more`];
}

function changes(before: Fact, after: Fact): string {
  const keys = (Object.keys(after) as (keyof Fact)[]).filter((key) => key !== 'source');
  const told = keys
    .filter((key) => before[key] !== after[key])
    .map((key) => `${key} ${String(before[key])} → ${String(after[key])}`);
  return visible(told.join(', ') || 'its quote');
}
