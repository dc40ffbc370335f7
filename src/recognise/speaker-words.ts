import type { Lexicon, SpeakerClass } from '../model/lexicon.js';

/** A set of words, asked whether a text begins or ends with one. */
class WordSet {
  readonly #words: ReadonlySet<string>;
  readonly #longest: number;
  /** First and last characters: most texts are turned away by these alone. */
  readonly #firsts: ReadonlySet<string>;
  readonly #lasts: ReadonlySet<string>;

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    this.#longest = Math.max(0, ...Array.from(this.#words, (word) => word.length));
    this.#firsts = new Set(Array.from(this.#words, (word) => word[0]));
    this.#lasts = new Set(Array.from(this.#words, (word) => word[word.length - 1]));
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** Length of the longest word with which the text begins, 0 if it begins with none. */
  atStart(text: string): number {
    if (!this.#firsts.has(text[0])) return 0;
    for (let size = Math.min(this.#longest, text.length); size > 0; size--) {
      if (this.#words.has(text.slice(0, size))) return size;
    }
    return 0;
  }

  /** Length of the longest word with which the text ends, 0 if it ends with none. */
  atEnd(text: string): number {
    if (!this.#lasts.has(text[text.length - 1])) return 0;
    for (let size = Math.min(this.#longest, text.length); size > 0; size--) {
      if (this.#words.has(text.slice(-size))) return size;
    }
    return 0;
  }
}

/** The dictionary's words on speakers, by what they are. */
export interface SpeakerWords {
  surnames: WordSet;
  rareSurnames: WordSet;
  verbs: readonly string[];
  feelings: WordSet;
  offices: WordSet;
  addresses: WordSet;
  adverbs: WordSet;
  bodies: WordSet;
  documents: WordSet;
  /** Words and places that look like names of persons. */
  noNames: WordSet;
  /** Names of regions, which may speak as bodies do. */
  regions: WordSet;
}

const SPEAKING: ReadonlySet<string> = new Set(['government', 'company', 'zone', 'institution']);

export function speakerWords(lexicon: Lexicon): SpeakerWords {
  const of = (name: SpeakerClass) =>
    lexicon.speakers.flatMap((entry) => (entry.class === name ? entry.words : []));
  const regions = lexicon.regions.flatMap((region) => [region.name, ...region.short]);
  const bodies = lexicon.bodies
    .filter((body) => SPEAKING.has(body.type))
    .flatMap((body) => [...body.names, ...body.suffixes.filter((suffix) => suffix.length > 1)]);
  return {
    surnames: new WordSet(of('surname')),
    rareSurnames: new WordSet(of('rare-surname')),
    verbs: of('verb'),
    feelings: new WordSet(of('feeling')),
    offices: new WordSet(of('office')),
    addresses: new WordSet(of('address')),
    adverbs: new WordSet(of('adverb')),
    bodies: new WordSet([...of('body'), ...bodies]),
    documents: new WordSet(of('document')),
    noNames: new WordSet([...of('no-name'), ...regions]),
    regions: new WordSet(regions.filter((name) => name.length > 1)),
  };
}
