import type { Span } from './span.js';

/** Replace `[start, end)` of a text (UTF-16) by `text`; an empty `text` deletes, an empty span inserts. */
export interface Edit extends Span {
  text: string;
}

/** A stretch of the original and the text that stands for it: how a reader builds a text out of a page. */
export interface Piece extends Span {
  text: string;
}

/**
 * A text that remembers, for each of its UTF-16 code units, which stretch of the original document it came
 * from, however many edits lie between. Immutable: an edit gives a new MappedText over the same original.
 *
 * All offsets, here and in the original, are UTF-16 code units; the output turns them into code points.
 */
export class MappedText {
  readonly original: string;
  readonly text: string;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  private constructor(original: string, text: string, starts: Int32Array, ends: Int32Array) {
    this.original = original;
    this.text = text;
    this.#starts = starts;
    this.#ends = ends;
  }

  /** The whole original, unedited. */
  static of(original: string): MappedText {
    return MappedText.fromPieces(original, [{ start: 0, end: original.length, text: original }]);
  }

  /**
   * A text put together from pieces, in reading order. A piece as long as its stretch maps unit by unit;
   * any other maps as a whole (an entity, a line break that stands for a tag).
   */
  static fromPieces(original: string, pieces: readonly Piece[]): MappedText {
    const size = pieces.reduce((n, piece) => n + piece.text.length, 0);
    const starts = new Int32Array(size);
    const ends = new Int32Array(size);
    let at = 0;
    for (const piece of pieces) {
      const unitwise = piece.text.length === piece.end - piece.start;
      for (let i = 0; i < piece.text.length; i++, at++) {
        starts[at] = unitwise ? piece.start + i : piece.start;
        ends[at] = unitwise ? piece.start + i + 1 : piece.end;
      }
    }
    return new MappedText(original, pieces.map((piece) => piece.text).join(''), starts, ends);
  }

  /**
   * Applies edits given in offsets of this text. They must be in order and must not overlap.
   * @throws RangeError when they are not: an edit out of order is a bug of the caller.
   */
  edit(edits: readonly Edit[]): MappedText {
    if (edits.length === 0) return this;
    const size = edits.reduce((n, e) => n + e.text.length - (e.end - e.start), this.text.length);
    const starts = new Int32Array(size);
    const ends = new Int32Array(size);
    const parts: string[] = [];
    let from = 0;
    let at = 0;
    const keep = (to: number) => {
      starts.set(this.#starts.subarray(from, to), at);
      ends.set(this.#ends.subarray(from, to), at);
      parts.push(this.text.slice(from, to));
      at += to - from;
    };
    for (const edit of edits) {
      if (edit.start < from || edit.end < edit.start || edit.end > this.text.length) {
        throw new RangeError(`edit [${edit.start}, ${edit.end}) out of order`);
      }
      keep(edit.start);
      const unitwise = edit.text.length === edit.end - edit.start;
      const whole = this.toOriginal(edit);
      for (let i = 0; i < edit.text.length; i++, at++) {
        starts[at] = unitwise ? this.#starts[edit.start + i] : whole.start;
        ends[at] = unitwise ? this.#ends[edit.start + i] : whole.end;
      }
      parts.push(edit.text);
      from = edit.end;
    }
    keep(this.text.length);
    return new MappedText(this.original, parts.join(''), starts, ends);
  }

  /** The stretch `[start, end)` as a text of its own over the same original. */
  slice(start: number, end: number): MappedText {
    return new MappedText(
      this.original,
      this.text.slice(start, end),
      this.#starts.slice(start, end),
      this.#ends.slice(start, end),
    );
  }

  /** Where a span of this text stands in the original. An empty span maps to an empty span. */
  toOriginal(span: Span): Span {
    if (span.end > span.start) {
      return { start: this.#starts[span.start], end: this.#ends[span.end - 1] };
    }
    const at = span.start < this.text.length ? this.#starts[span.start] : (this.#ends.at(-1) ?? 0);
    return { start: at, end: at };
  }

  /** The original's own words for a span of this text: the only text a citation may quote. */
  quote(span: Span): string {
    const { start, end } = this.toOriginal(span);
    return this.original.slice(start, end);
  }
}
