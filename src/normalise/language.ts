import { COMMON_CHARACTERS, COMMON_WORDS } from './common.js';
import { simplified } from './dictionary.js';
import { commonReading, plainReading, READING_LETTERS } from './syllables.js';

const BRACKETED_READING = new RegExp(`([\\u3400-\\u9fff])[（(]([${READING_LETTERS}]{1,9})[)）]`, 'g');
const PUNCTUATION: Record<string, number> = {
  '，': 0.05,
  ',': 0.05,
  '。': 0.03,
  '、': 0.03,
  '；': 0.005,
  '：': 0.005,
};

/** How much what stands before a character counts for against its frequency by itself. */
const PAIR_WEIGHT = 0.6;
/** A character that has been met less often than this says little about what comes after it. */
const SMOOTHING = 4;
/** A common word counts as if the document had it this often. */
const WORD_COUNT = 2;
const LEAST = 1e-7;
/** Cost of a step to or from ASCII, which tells nothing. */
const NEUTRAL = 6;
const LAST_ASCII = '\x7f';
const FIRST_COUNTED = '\u3001';

function pair(first: string, second: string): number {
  return first.charCodeAt(0) * 0x10000 + second.charCodeAt(0);
}

/**
 * How likely a stretch is as Chinese: pairs of characters counted in the document at hand, over a ground of common
 * characters and words. Traditional and simplified forms count as one.
 */
export class Language {
  readonly #ranks = new Map<string, number>();
  readonly #pairs = new Map<number, number>();
  readonly #firsts = new Map<string, number>();
  readonly #seen = new Map<string, number>();
  readonly #common = new Map<string, boolean>();
  /** Characters by the reading the document itself gives them. */
  readonly #readings = new Map<string, Set<string>>();

  constructor(text: string) {
    for (let i = 0; i < COMMON_CHARACTERS.length; i++) this.#ranks.set(COMMON_CHARACTERS[i], i);
    for (let i = 0; i < COMMON_WORDS.length; i += 2)
      this.#count(COMMON_WORDS[i], COMMON_WORDS[i + 1], WORD_COUNT);
    for (const [, char, reading] of text.matchAll(BRACKETED_READING))
      this.#learnReading(char, plainReading(reading));
    const plain = text.replace(BRACKETED_READING, '$1');
    let last = '';
    for (const char of plain) {
      const form = char < '\u3400' || char > '\u9fff' ? char : simplified(char);
      if (form >= FIRST_COUNTED) this.#seen.set(form, (this.#seen.get(form) ?? 0) + 1);
      if (form >= FIRST_COUNTED && last >= FIRST_COUNTED) this.#count(last, form, 1);
      last = form;
    }
  }

  #count(first: string, second: string, times: number): void {
    const key = pair(first, second);
    this.#pairs.set(key, (this.#pairs.get(key) ?? 0) + times);
    this.#firsts.set(first, (this.#firsts.get(first) ?? 0) + times);
  }

  #learnReading(char: string, reading: string): void {
    const known = this.#readings.get(reading);
    if (known) known.add(char);
    else this.#readings.set(reading, new Set([char]));
  }

  /** The characters to which the document gives that reading somewhere, as written. */
  withReading(reading: string): string[] {
    return Array.from(this.#readings.get(reading) ?? []);
  }

  /** Whether the character may be read so, as far as is known here. */
  maybeRead(char: string, reading: string): boolean {
    return this.#readings.get(reading)?.has(char) === true || commonReading(simplified(char)) === reading;
  }

  /** Whether the two stand together in the document or as a common word. */
  knowsPair(first: string, second: string): boolean {
    return this.#pairs.has(pair(simplified(first), simplified(second)));
  }

  /** Common in general, or met elsewhere in the document. */
  isCommon(char: string): boolean {
    const known = this.#common.get(char);
    if (known !== undefined) return known;
    const form = simplified(char);
    const common = this.#ranks.has(form) || (this.#seen.get(form) ?? 0) > 1 || char in PUNCTUATION;
    this.#common.set(char, common);
    return common;
  }

  #frequency(form: string): number {
    const rank = this.#ranks.get(form);
    const known = rank === undefined ? 0 : 0.12 / (rank + 12);
    return Math.max(LEAST, known, PUNCTUATION[form] ?? 0);
  }

  /** How rare a character is by itself, in nats. */
  rarity(char: string): number {
    return -Math.log(this.#frequency(simplified(char)));
  }

  /** Cost in nats of `second` after `first`, both simplified; the lower the likelier. */
  cost(first: string, second: string): number {
    if (first <= LAST_ASCII || second <= LAST_ASCII) return NEUTRAL;
    const pairs = this.#pairs.get(pair(first, second)) ?? 0;
    const all = this.#firsts.get(first) ?? 0;
    return -Math.log(PAIR_WEIGHT * (pairs / (all + SMOOTHING)) + (1 - PAIR_WEIGHT) * this.#frequency(second));
  }
}
