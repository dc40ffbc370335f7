/** One dictionary word found in a text; offsets are UTF-16. */
export interface TrieMatch<T> {
  start: number;
  end: number;
  value: T;
}

/** A node with those below it by code unit: a number is looked up without making a string of the character. */
interface Node<T> {
  next: Map<number, Node<T>>;
  value?: T;
}

/** A dictionary of words with a value each, searched for its longest entries. */
export class Trie<T> {
  readonly #root: Node<T> = { next: new Map() };
  readonly #beginnings = new Beginnings();

  /** Adds a word; the first value given for a word stays. */
  add(word: string, value: T): this {
    this.#beginnings.add(word);
    let node = this.#root;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let child = node.next.get(code);
      if (!child) {
        child = { next: new Map() };
        node.next.set(code, child);
      }
      node = child;
    }
    node.value ??= value;
    return this;
  }

  /** The longest word that begins at `start`, or null. */
  longestAt(text: string, start: number): TrieMatch<T> | null {
    if (!this.#beginnings.mayStand(text, start)) return null;
    let node: Node<T> | undefined = this.#root;
    let best: TrieMatch<T> | null = null;
    for (let i = start; i < text.length; i++) {
      node = node.next.get(text.charCodeAt(i));
      if (!node) break;
      if (node.value !== undefined) best = { start, end: i + 1, value: node.value };
    }
    return best;
  }

  /** All longest words from left to right, none overlapping another. */
  *matches(text: string): Generator<TrieMatch<T>> {
    for (let i = 0; i < text.length; ) {
      const match = this.longestAt(text, i);
      if (match) {
        yield match;
        i = match.end;
      } else i++;
    }
  }
}

const PAIR_MASK = (1 << 13) - 1;
const SINGLE_MASK = (1 << 9) - 1;

/** With what the words begin, as small tables by hash: most places of a text are turned away without a step. */
class Beginnings {
  /** By the hash of two code units, whether a longer word begins with two of that hash. */
  readonly #pairs = new Uint8Array(PAIR_MASK + 1);
  /** The same for words of one code unit. */
  readonly #singles = new Uint8Array(SINGLE_MASK + 1);

  add(word: string): void {
    if (word.length === 1) this.#singles[word.charCodeAt(0) & SINGLE_MASK] = 1;
    else if (word.length > 1) this.#pairs[pairAt(word, 0)] = 1;
  }

  mayStand(text: string, at: number): boolean {
    if (at >= text.length) return false;
    if (this.#singles[text.charCodeAt(at) & SINGLE_MASK] === 1) return true;
    return at + 1 < text.length && this.#pairs[pairAt(text, at)] === 1;
  }
}

function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & PAIR_MASK;
}
