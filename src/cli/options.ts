import type { Command } from 'commander';
import { UsageError } from '../commands/usage-error.js';
import type { Format } from '../store/plan.js';

/** Takes the exit code of the command that ran. */
export type Done = (code: number) => void;

/** Gives a command the options of everything that reads articles. */
export function readsArticles(command: Command): Command {
  return command
    .option('--reference-date <date>', 'date of the articles that bear none, YYYY-MM-DD', date)
    .option('--workers <n>', 'threads to read on (default: by the size of the inputs)', positive)
    .option('--cache <folder>', 'where what was read is kept for the next run (default: your cache folder)')
    .option('--no-cache', 'read every article anew and keep nothing');
}

/** Command lines to be shown below the help of a command. */
export function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ extract ${line}\n`).join('')}`;
}

const knownFormats: readonly Format[] = ['yaml', 'json'];

/** The value of `--format` as a list of formats. */
export function formatList(text: string): Format[] {
  const wanted = text.split(',').map((word) => word.trim());
  const unknown = wanted.find((word) => !knownFormats.some((format) => format === word));
  if (unknown === undefined) return knownFormats.filter((format) => wanted.includes(format));
  throw new UsageError(`--format ${unknown}: no such format; there are ${knownFormats.join(', ')}`);
}

/** A day as `--reference-date` takes it. */
export function date(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  const real = day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  if (real) return text;
  throw new UsageError(`--reference-date ${text}: no day of the calendar; write it as 2024-03-05`);
}

/** A number of threads. */
function positive(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new UsageError(`--workers ${text}: not a whole number from 1 to 99`);
}
