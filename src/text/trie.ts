/** One dictionary word found in a text; offsets are UTF-16. */
export interface TrieMatch<T> {
  start: number;
  end: number;
  value: T;
}

interface Node<T> {
  next: Map<string, Node<T>>;
  value?: T;
}

/** A dictionary of words with a value each, searched for its longest entries. */
export class Trie<T> {
  readonly #root: Node<T> = { next: new Map() };

  /** Adds a word; the first value given for a word stays. */
  add(word: string, value: T): this {
    let node = this.#root;
    for (let i = 0; i < word.length; i++) {
      let child = node.next.get(word[i]);
      if (!child) {
        child = { next: new Map() };
        node.next.set(word[i], child);
      }
      node = child;
    }
    node.value ??= value;
    return this;
  }

  /** The longest word that begins at `start`, or null. */
  longestAt(text: string, start: number): TrieMatch<T> | null {
    let node: Node<T> | undefined = this.#root;
    let best: TrieMatch<T> | null = null;
    for (let i = start; i < text.length; i++) {
      node = node.next.get(text[i]);
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
