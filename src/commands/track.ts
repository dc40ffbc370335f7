import { track as follow, type Track } from '../compare/track.js';
import { printYaml } from '../store/yaml-print.js';
import { loadBooks } from './books.js';
import { printFailures, printLines } from './print/terminal.js';
import { trackCsv, trackTable } from './print/track.js';
import type { ReadingOptions } from './reading.js';

export interface TrackOptions extends ReadingOptions {
  format: 'table' | 'yaml' | 'csv' | 'json';
  all?: boolean;
}

/** `extract track [inputs…]`: targets with what became of them, and series; inputs are results or articles. */
export async function track(inputs: string[], options: TrackOptions): Promise<number> {
  const { book, failures } = await loadBooks(inputs, options);
  printFailures(failures);
  printLines(printers[options.format](follow(book, { free: options.all === true })));
  return failures.length > 0 ? 1 : 0;
}

const printers: Record<TrackOptions['format'], (track: Track) => string[]> = {
  table: trackTable,
  csv: trackCsv,
  json: (track) => [JSON.stringify(track, null, 2)],
  yaml: (track) => [printYaml(track).trimEnd()],
};
