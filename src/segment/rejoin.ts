import type { Edit, MappedText } from '../text/mapped-text.js';
import type { Span } from '../text/span.js';
import type { Line } from './lines.js';

/** A document whose broken lines are whole again. */
interface Rejoined {
  text: MappedText;
  lines: Line[];
  damaged: Span[];
}

/**
 * Takes the breaks inside joined lines out of the text, so that a number or word that stood across one is whole
 * for the recognisers; the map to the original stays. Lines and damaged spans get the offsets of the new text.
 */
export function rejoin(text: MappedText, lines: readonly Line[], damaged: readonly Span[]): Rejoined {
  const edits = lines.flatMap((line) =>
    line.breaks.map((gap) => ({ start: gap.start, end: gap.end, text: between(text.text, gap) })),
  );
  if (edits.length === 0) return { text, lines: [...lines], damaged: [...damaged] };
  const edited = text.edit(edits);
  const shift = shifter(edits);
  const moved = ({ start, end }: Span): Span => ({ start: shift(start), end: shift(end) });
  return {
    text: edited,
    lines: lines.map((line) => {
      const span = moved(line);
      return { ...line, ...span, breaks: [], text: edited.text.slice(span.start, span.end) };
    }),
    damaged: damaged.map(moved),
  };
}

/** Two Latin words need a space between them; nothing else does. */
function between(text: string, { start, end }: Span): string {
  return /[A-Za-z]/.test(text[start - 1]) && /[A-Za-z]/.test(text[end]) ? ' ' : '';
}

/** Where an offset of the old text stands in the new one; one inside a break stands at its end. */
function shifter(edits: readonly Edit[]): (offset: number) => number {
  const removed: number[] = [0];
  for (const { start, end, text } of edits)
    removed.push(removed[removed.length - 1] + end - start - text.length);
  return (offset) => {
    let low = 0;
    let high = edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (edits[middle].start < offset) low = middle + 1;
      else high = middle;
    }
    const inside = low > 0 ? Math.max(0, edits[low - 1].end - offset) : 0;
    return offset + inside - removed[low];
  };
}
