/** Bits of the hash of two characters, and of the part of it that a table uses: a small dictionary needs few. */
const HASH_BITS = 16;

/** Lengths fit the bits of a mask: no name of a region or body comes near it. */
const LONGEST = 31;

/**
 * A dictionary searched at nearly every character of a text: a table by the first two characters refuses most
 * places before any string is made, which a trie of maps cannot. Built in a fifth of a trie's time.
 */
export class WordTable<T> {
  readonly #words = new Map<string, T>();
  /** By the hash of a word's first two characters (of the only one: of it alone), a bit for each length there is. */
  readonly #lengths: Uint32Array;
  readonly #mask: number;
  #hasSingles = false;

  readonly #beginnings: Beginnings | null;

  /** @param beginnings where to note, under `mark`, with what words of two characters or more begin */
  constructor(bits = 12, beginnings: Beginnings | null = null) {
    this.#lengths = new Uint32Array(1 << bits);
    this.#mask = (1 << bits) - 1;
    this.#beginnings = beginnings;
  }

  /**
   * Adds a word; the first value given for a word stays.
   * @throws RangeError for a word of more than 31 UTF-16 units.
   */
  add(word: string, value: T): void {
    if (word.length > LONGEST) throw new RangeError(`word too long: ${word}`);
    if (this.#words.has(word)) return;
    this.#words.set(word, value);
    if (word.length === 1) {
      this.#hasSingles = true;
      return;
    }
    const hash = hashAt(word, 0);
    this.#lengths[hash & this.#mask] |= 1 << word.length;
    if (this.#beginnings) this.#beginnings.marks[hash] |= this.#beginnings.mark;
  }

  get(word: string): T | undefined {
    return this.#words.get(word);
  }

  /** The longest word that begins at `start` and ends by `limit`, or null. */
  longestAt(text: string, start: number, limit = text.length): WordMatch<T> | null {
    for (let lengths = this.#lengths[hashAt(text, start) & this.#mask]; lengths !== 0; ) {
      const length = LONGEST - Math.clz32(lengths);
      lengths &= ~(1 << length);
      if (start + length > limit) continue;
      const value = this.#words.get(text.slice(start, start + length));
      if (value !== undefined) return { end: start + length, value };
    }
    if (!this.#hasSingles || start >= limit) return null;
    const value = this.#words.get(text[start]);
    return value === undefined ? null : { end: start + 1, value };
  }
}

/** By the hash of two characters, the marks of the tables with a word that begins so. */
export interface Beginnings {
  marks: Uint8Array;
  mark: number;
}

export function noBeginnings(): Uint8Array {
  return new Uint8Array(1 << HASH_BITS);
}

export interface WordMatch<T> {
  end: number;
  value: T;
}

/** A hash of the two characters at `start`. */
export function hashAt(text: string, start: number): number {
  const second = start + 1 < text.length ? text.charCodeAt(start + 1) : 0;
  return (text.charCodeAt(start) * 31 + second) & ((1 << HASH_BITS) - 1);
}
