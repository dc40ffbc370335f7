import { resolve } from 'node:path';
import { type Difference, findDifferences } from '../store/differences.js';
import type { PlannedFile } from '../store/plan.js';
import { differenceLines } from './print/differences.js';
import { count, type Summary } from './print/summary.js';
import { printLines } from './print/terminal.js';
import type { RunOptions } from './run.js';

/** A run beside what is on disk: files that would be written, and those that would be removed. */
interface Planned {
  inputs: readonly string[];
  options: RunOptions;
  changed: PlannedFile[];
  stale: string[];
  summary: Summary;
}

/** `--check`: says what writing the run would change, and how to write it. */
export async function check({ inputs, options, changed, stale, summary }: Planned): Promise<number> {
  const differences = await findDifferences(resolve(options.out), changed, stale);
  if (options.json) printLines([JSON.stringify({ ...summary, differences: differences.map(told) }, null, 2)]);
  else if (differences.length > 0) {
    const what = `${count(differences.length, 'file')} in ${options.out} would change`;
    printLines([...differenceLines(differences), `${what}; to write: ${commandLine(inputs, options)}`]);
  } else if (!options.quiet) printLines([`${options.out} is what a run would write now`]);
  return differences.length > 0 || summary.failures.length > 0 ? 1 : 0;
}

function told({ path, state, added, removed, changed, moved }: Difference) {
  return { path, state, added: added.length, removed: removed.length, changed: changed.length, moved };
}

/** The same run without `--check`, to be copied into a shell. */
function commandLine(inputs: readonly string[], options: RunOptions): string {
  const words = ['extract', ...inputs.map(quoted)];
  if (options.out !== 'out') words.push('-o', quoted(options.out));
  if (options.format.length < 2) words.push('-f', options.format.join(','));
  if (options.referenceDate) words.push('--reference-date', options.referenceDate);
  return words.join(' ');
}

function quoted(word: string): string {
  return /^[\p{L}\p{N}_./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
