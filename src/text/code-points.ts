/**
 * Turns UTF-16 offsets of one string into code point offsets, in constant time for text without surrogate
 * pairs and logarithmic time otherwise.
 */
export class CodePoints {
  /** UTF-16 offset of the low half of each surrogate pair, ascending. */
  readonly #pairs: number[] = [];

  constructor(text: string) {
    for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) this.#pairs.push(match.index + 1);
  }

  /** Code points before the UTF-16 offset; an offset inside a pair counts that character as passed. */
  at(offset: number): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pairs[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }
}
