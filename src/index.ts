import { stockLexicon } from './lexicon/load.js';
import { createMentionFinder, type FoundMentions, type MentionFinder } from './mentions.js';
import type { Extraction } from './model/explanation.js';
import { createEngine, type Engine } from './pipeline.js';
import { readDocument } from './read/index.js';

export type { FoundMentions, FoundQuantity, FoundTime } from './mentions.js';
export type { Extraction } from './model/explanation.js';
export { InputError } from './model/failure.js';
export type {
  Aspect,
  Citation,
  DocumentRecord,
  Fact,
  Framework,
  FrameworkItem,
  FrameworkPart,
  Modality,
  Operator,
  Strength,
  Warning,
} from './model/output.js';

/** What a caller knows of a document besides its content. */
export interface ExtractOptions {
  /**
   * The name that the document's record bears, `document.txt` where none is given. Its extension tells the format
   * (`.txt`, `.html` …) and a date in it dates a document that bears none itself.
   */
  path?: string;
  /** Date of a document that bears none, `YYYY-MM-DD`; without one its relative times (今年) stay open. */
  referenceDate?: string;
}

let engine: Engine | null = null;

/**
 * Extracts the facts of one document.
 *
 * @param input The document as bytes, in any encoding that `extract` reads, or as a string. Offsets of the result are
 * Unicode code points into the decoded document: `Array.from(text).slice(start, end).join('')` is the quote.
 * @throws InputError where the bytes are no document.
 *
 * @example
 * const { facts } = extract('力争今年工业投资超1800亿元。', { referenceDate: '2023-01-29' });
 */
export function extract(input: string | Uint8Array, options: ExtractOptions = {}): Extraction {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const source = readDocument(bytes, options.path ?? 'document.txt');
  engine ??= createEngine({ lexicon: stockLexicon(), referenceDate: null });
  const filed = source.declared.filed ?? options.referenceDate ?? null;
  return engine.extract({ ...source, declared: { ...source.declared, filed } });
}

let finder: MentionFinder | null = null;

/** What a caller knows of a text besides its words. */
export interface RecogniseOptions {
  /** The date to which words such as 今年 refer: `2025-02-08`, `2025-02` or `2025`; without one they stay open. */
  reference?: string;
}

/**
 * Finds the numbers with their units, and the times, of any text: nothing is left out as page furniture, nothing tied
 * to an indicator. Offsets are UTF-16, `text.slice(start, end)`. Never throws.
 *
 * @example
 * recognise('工业投资超1800亿元').quantities; // [{ start: 5, end: 11, text: '1800亿元', op: '>', value: 180000000000, … }]
 */
export function recognise(text: string, options: RecogniseOptions = {}): FoundMentions {
  finder ??= createMentionFinder(stockLexicon());
  return finder(text, options.reference ?? null);
}
