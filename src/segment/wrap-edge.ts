import { type Line, widthOf } from './lines.js';
import { endsSentence, hanCount } from './shapes.js';

/**
 * Columns by which full lines differ, how many of a text's broken lines must be full, and how many there must be. A
 * Latin word or closing punctuation moved over makes lines differ little. Where marks have been replaced by narrower
 * ones since, or the letters were of different widths, they differ more: then nearly all must be full, and long.
 */
const TIGHT: Edge = { ragged: 4, share: 0.6, fewest: 4, narrowest: 30 };
const LOOSE: Edge = { ragged: 12, share: 0.85, fewest: 6, narrowest: 56 };
/** How much larger a share of the lines must be full by the looser measure. */
const GAIN = 0.2;

interface Edge {
  ragged: number;
  share: number;
  fewest: number;
  narrowest: number;
}

/** How a line is measured: programs that wrap count columns or characters. */
type Measure = (text: string) => number;
const MEASURES: Measure[] = [widthOf, (text) => 2 * text.length];

/** How a document is wrapped. */
export interface Wrap {
  /** How long a full line is by `measure`, and by how many columns others may be shorter. */
  full: number;
  ragged: number;
  measure: Measure;
  /** The share of unfinished lines that are full. */
  share: number;
}

/** Where lines are broken and by which measure, or null for a document that is not wrapped. */
export function findWrap(lines: readonly Line[]): Wrap | null {
  const [tight, loose] = [TIGHT, LOOSE].map((edge) =>
    MEASURES.map((measure) => wrapBy(lines, measure, edge)).reduce(better),
  );
  return loose && (!tight || loose.share > tight.share + GAIN) ? loose : tight;
}

/** The one by which more of the broken lines are full, the first where they are equal. */
function better(a: Wrap | null, b: Wrap | null): Wrap | null {
  return a && b ? (b.share > a.share ? b : a) : (a ?? b);
}

/** The length of a full line, found as the one most broken lines share. */
function wrapBy(lines: readonly Line[], measure: Measure, edge: Edge): Wrap | null {
  const counts = new Uint32Array(512);
  let broken = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const { text } = lines[i];
    if (text.length > 200 || lines[i + 1].spaced || endsSentence(text) || hanCount(text) < 8) continue;
    const width = fullWidth(lines[i], measure);
    if (width < edge.narrowest) continue;
    counts[width]++;
    broken++;
  }
  if (broken < edge.fewest) return null;
  const within = (column: number) => shareWithin(counts, column, edge.ragged);
  let full = 0;
  for (let width = edge.narrowest; width < counts.length; width++) {
    if (within(width) >= within(full)) full = width;
  }
  while (full > edge.narrowest && counts[full] === 0) full--;
  const wider = lines.filter(
    (line) => line.text.length > full || fullWidth(line, measure) > full + TIGHT.ragged,
  );
  const share = within(full) / broken;
  return share >= edge.share && wider.length <= 0.1 * lines.length
    ? { full, ragged: edge.ragged, measure, share }
    : null;
}

/** Whether a line is as long as those that were broken off. */
export function isFull(line: Line, { full, ragged, measure }: Wrap): boolean {
  return fullWidth(line, measure) >= full - ragged;
}

/** Whether a blank line follows nearly every line that is not full: then only a blank line ends a paragraph. */
export function isParted(lines: readonly Line[], wrap: Wrap | null): boolean {
  if (wrap === null) return false;
  const after = lines.slice(1).filter((_, i) => !isFull(lines[i], wrap));
  return after.length >= 2 && after.filter((line) => line.spaced).length >= 0.8 * after.length;
}

function fullWidth({ text, indent }: Line, measure: Measure): number {
  return measure(text) + Math.min(widthOf(indent), 4);
}

/** How many lines end within the ragged edge left of a column. */
function shareWithin(counts: Uint32Array, column: number, ragged: number): number {
  let share = 0;
  for (let width = Math.max(0, column - ragged + 1); width <= column; width++) share += counts[width];
  return share;
}
