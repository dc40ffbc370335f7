import type { IndicatorEntry, Lexicon } from '../model/lexicon.js';

/** Looks indicators up by name or alias. */
export class IndicatorIndex {
  readonly #entries = new Map<string, IndicatorEntry>();

  constructor(lexicon: Lexicon) {
    for (const entry of lexicon.indicators) {
      for (const word of [entry.name, ...entry.aliases]) this.#entries.set(word, entry);
    }
  }

  /** The entry a label names, or null. A generic head (产值, 规模) alone names none. */
  find(label: string): IndicatorEntry | null {
    const entry = this.#entries.get(label.replace(/[“”]/g, ''));
    return entry && entry.field !== 'generic' ? entry : null;
  }
}
