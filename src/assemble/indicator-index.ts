import type { IndicatorEntry, Lexicon } from '../model/lexicon.js';

/** Looks indicators up by name or alias. */
export class IndicatorIndex {
  readonly #entries = new Map<string, IndicatorEntry>();
  readonly #lead: RegExp;

  constructor(lexicon: Lexicon) {
    for (const entry of lexicon.indicators) {
      for (const word of [entry.name, ...entry.aliases]) this.#entries.set(word, entry);
    }
    const verbs = lexicon.grammar.filter((g) => g.class === 'list-verb').flatMap((g) => g.words);
    const any = verbs.sort((a, b) => b.length - a.length).join('|');
    this.#lead = new RegExp(`^(?:平均)?(?:每.{1,8}?拥有)?(?:(?:${any})[、和与及]?)*(?=..)`);
  }

  /** The entry a label names, or null. A generic head (产值, 规模) alone names none. */
  find(label: string): IndicatorEntry | null {
    const entry = this.#entries.get(label.replace(/[“”]/g, ''));
    return entry && entry.field !== 'generic' ? entry : null;
  }

  /** The verbs of disposal a label begins with: 取消和下放 of 取消和下放审批事项. */
  lead(label: string): string {
    return this.#lead.exec(label)?.[0] ?? '';
  }
}
