import type { Line } from './line.js';
import { CONTACTS } from './words.js';

/** Sums over a stretch of lines. */
export interface Measure {
  /** How much it looks like the text of an article. */
  score: number;
  /** Lines that are sentences of some length. */
  good: number;
  /** Lines not dropped. */
  kept: number;
  own: number;
  linked: number;
  links: number;
}

const FIELDS = ['score', 'good', 'kept', 'own', 'linked', 'links'] as const;

/** A sentence: as long as a heading at most may be, with punctuation, and not made of links. */
export function isGood(line: Line): boolean {
  return line.hidden === 0 && line.own >= 20 && line.stops > 0 && line.linked * 2 < line.own;
}

/**
 * Prefix sums over the lines of a page, so that any element is measured at once. Lines that are dropped or hidden
 * count among the characters and links, but not for score, good and kept.
 */
export class Measures {
  readonly #sums: { [field in keyof Measure]: Float64Array };

  /** `favoured` lines, those that go with the title, count double. */
  constructor(lines: readonly Line[], favoured = { first: 0, last: 0 }) {
    const size = lines.length + 1;
    const sums = FIELDS.map((field) => [field, new Float64Array(size)] as const);
    this.#sums = Object.fromEntries(sums) as { [field in keyof Measure]: Float64Array };
    for (const [i, line] of lines.entries()) {
      const shown = !line.dropped && line.hidden === 0;
      const weight = i >= favoured.first && i < favoured.last ? 2 : 1;
      this.#add(i, {
        score: shown ? weight * score(line) : 0,
        good: shown && isGood(line) ? 1 : 0,
        kept: shown ? 1 : 0,
        own: line.own,
        linked: line.linked,
        links: line.links,
      });
    }
  }

  /** The sums over `[first, last)`. */
  of({ first, last }: { first: number; last: number }): Measure {
    const sum = (field: keyof Measure) => this.#sums[field][last] - this.#sums[field][first];
    return {
      score: sum('score'),
      good: sum('good'),
      kept: sum('kept'),
      own: sum('own'),
      linked: sum('linked'),
      links: sum('links'),
    };
  }

  #add(i: number, values: Measure): void {
    for (const field of FIELDS) this.#sums[field][i + 1] = this.#sums[field][i] + values[field];
  }
}

function score(line: Line): number {
  if (line.linked > line.own) return 0;
  const prose = line.stops > 0 || line.own >= 30;
  if (!prose) return line.own * (line.row ? 0.7 : 0.05);
  return CONTACTS.test(line.text) ? 0 : line.own + 5 * line.stops;
}
