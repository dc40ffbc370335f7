import { stockLexicon } from './lexicon/load.js';
import type { Extraction } from './model/explanation.js';
import { createEngine, type Engine } from './pipeline.js';
import { readDocument } from './read/index.js';

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
