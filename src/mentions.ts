import type { Lexicon } from './model/lexicon.js';
import type { Operator } from './model/output.js';
import { normalise } from './normalise/index.js';
import { createRecogniser } from './recognise/index.js';
import { toLines } from './segment/lines.js';
import { splitSentences } from './segment/sentences.js';
import { MappedText } from './text/mapped-text.js';
import { overlaps, type Span } from './text/span.js';

/** A place of the text that was given: UTF-16 code units, `text.slice(start, end)`. */
interface Place extends Span {
  /** The given text's own words there. */
  text: string;
}

/** A number, with its unit where it has one. Comparator words (超, 以上) stand outside its place, and are read into `op`. */
export interface FoundQuantity extends Place {
  op: Operator;
  /** In the base unit; null for a range and for a vague number (数十亿). */
  value: number | null;
  /** Both set for a range. */
  min: number | null;
  max: number | null;
  /** ISO 4217 for money, `%`, a symbol (`km2`) or the simplified classifier; null where the text gives none. */
  unit: string | null;
}

/** A word or phrase of time. */
export interface FoundTime extends Place {
  /** Null where it cannot be told: 今年 without a reference, 同比. */
  edtf: string | null;
}

/** What a text mentions, each list in reading order. */
export interface FoundMentions {
  quantities: FoundQuantity[];
  times: FoundTime[];
}

/**
 * Finds the quantities and times of a text. `reference` is the date to which 今年 refers (`2025-02-08`, `2025-02`,
 * `2025`), null if unknown. Never throws, whatever the text.
 */
export type MentionFinder = (text: string, reference: string | null) => FoundMentions;

/**
 * Builds a finder from the lexicon. It reads a text as articles are read, repaired and in simplified script, but takes
 * all of it for text: it knows no page furniture, and ties nothing to an indicator.
 */
export function createMentionFinder(lexicon: Lexicon): MentionFinder {
  const recognise = createRecogniser(lexicon, { bare: true });
  return (given, reference) => {
    const { text: mapped, damaged } = normalise(MappedText.of(given));
    const found: FoundMentions = { quantities: [], times: [] };
    for (const sentence of sentencesOf(mapped.text)) {
      for (const mention of recognise(mapped.text.slice(sentence.start, sentence.end), { reference })) {
        if (mention.kind !== 'quantity' && mention.kind !== 'time') continue;
        const span = { start: sentence.start + mention.start, end: sentence.start + mention.end };
        if (damaged.some((stretch) => overlaps(stretch, span))) continue;
        const place = { ...mapped.toOriginal(span), text: mapped.quote(span) };
        if (mention.kind === 'time') found.times.push({ ...place, edtf: mention.edtf });
        else {
          const { op, value, min, max, unit } = mention;
          found.quantities.push({ ...place, op, value, min, max, unit });
        }
      }
    }
    return found;
  };
}

function sentencesOf(text: string): Span[] {
  return toLines(text).flatMap((line) =>
    splitSentences(line.text).map(({ start, end }) => ({
      start: line.start + start,
      end: line.start + end,
    })),
  );
}
