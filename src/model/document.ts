import type { MappedText } from '../text/mapped-text.js';
import type { Span } from '../text/span.js';

/** Something wrong or repaired, at a place of the ORIGINAL text (UTF-16). */
export interface Notice extends Span {
  code: string;
  message: string;
}

/** What the carrier of a document declares about it (meta tags, a JSON record, a file's name), as written. */
export interface Declared {
  title: string | null;
  publisher: string | null;
  /** ISO date or a prefix of one: `2025-02-08`, `2025-02`, `2025`. */
  published: string | null;
  /** The date or year in the file's name or the archive's record: used where the document itself bears none. */
  filed: string | null;
}

/** One document as read from a file: decoded, its page furniture in tags gone, nothing repaired yet. */
export interface Source {
  /** Path without its extension (and `#record` for one of an archive), unique in the run. */
  id: string;
  /** Relative to the input folder, with `/`. */
  path: string;
  /** Hexadecimal SHA-256 of the file's bytes. */
  sha256: string;
  format: 'text' | 'html' | 'jsonl' | 'json' | 'mhtml';
  encoding: string;
  /** The document's text, one block a line; its original is the decoded document without a BOM. */
  text: MappedText;
  declared: Declared;
  notices: Notice[];
}

/** A document repaired and in simplified script. */
export interface Normalised {
  text: MappedText;
  script: 'hans' | 'hant';
  /** Repairs made and damage found, in original offsets. */
  notices: Notice[];
  /** Spans of `text` whose characters are damaged: no number that touches one may be read. */
  damaged: Span[];
}

/** A block of the article: a line of the normalised text, without the white space around it. */
export interface Block extends Span {
  kind: 'title' | 'heading' | 'paragraph' | 'caption' | 'row';
  /** Rank of a heading, 1 the highest; 0 for what is no heading. */
  level: number;
  /** For a row of a table: the cells of the heading row that say what each cell is, else absent. */
  header?: string[];
}

/** A sentence of one block; ends after its 。！？； or at the block's end. */
export interface Sentence extends Span {
  /** Index of its block in `Article.blocks`. */
  block: number;
  /** It says no more than who filed the report, where and when: 新华社北京3月5日电. */
  dateline?: true;
}

/** The article inside the document: furniture left out, structure found. Offsets are UTF-16 into `text`. */
export interface Article {
  text: MappedText;
  title: string | null;
  publisher: string | null;
  /** ISO date or a prefix of one; the reference for relative times. */
  published: string | null;
  blocks: Block[];
  sentences: Sentence[];
  damaged: Span[];
  notices: Notice[];
}

/** A word of a sentence with its part-of-speech tag (ICTCLAS tag set, as jieba gives it). */
export interface Word extends Span {
  text: string;
  tag: string;
}
