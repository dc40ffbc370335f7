import type { Span } from '../text/span.js';

/** An item of a part, in simplified script; the span is UTF-16 into the article's text. */
export interface DraftItem extends Span {
  text: string;
}

/** A part of a framework: its count as the text gives it (null for 多, N, X), what it counts, and the items listed. */
export interface DraftPart {
  count: number | null;
  label: string;
  items: DraftItem[];
  parts: DraftPart[];
}

/** A named numeral system or counted list before it has an id and offsets of the original. */
export interface DraftFramework {
  name: string;
  code: string;
  owner: string | null;
  parts: DraftPart[];
  /** Every number of it is accounted for in the text. */
  complete: boolean;
  /** Where the text names it. */
  mentions: Span[];
}
