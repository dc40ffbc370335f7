import type { Mention } from './mentions.js';

/** What a recogniser may know besides the text. */
export interface RecogniseContext {
  /** The article's date (`2025-02-08`, `2025-02` or `2025`), to which relative times refer; null if unknown. */
  reference: string | null;
}

/**
 * Finds mentions of one kind in a sentence. Offsets are UTF-16 into that sentence. Answers an empty list for
 * what is not its own; never throws on any text. Built once from the lexicon, called for each sentence.
 */
export type Recogniser = (text: string, context: RecogniseContext) => Mention[];
