import type { Article, Word } from './document.js';
import type { Mention } from './mentions.js';
import type { DocumentRecord, Fact, Framework } from './output.js';

/** What one document gave. Offsets are final: code points of the original. */
export interface Extraction {
  document: DocumentRecord;
  facts: Fact[];
  frameworks: Framework[];
}

/** How the program read one document, for `explain`. Offsets are UTF-16 into the article's normalised text. */
export interface Explanation {
  article: Article;
  sentences: ExplainedSentence[];
  /** Every numeral of the article and what became of it. */
  numerals: { text: string; start: number; fate: string }[];
}

export interface ExplainedSentence {
  text: string;
  start: number;
  words: Word[];
  mentions: Mention[];
  facts: { fact: Fact; why: Record<string, string> }[];
}
