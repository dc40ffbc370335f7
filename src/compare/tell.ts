import type { Place, Telling } from '../model/corpus.js';
import type { Fact } from '../model/output.js';

export const aboutOf = ({ indicator, aspect, subject }: Fact) => ({ indicator, aspect, subject });

export const amountOf = ({ op, value, min, max, unit }: Fact) => ({ op, value, min, max, unit });

export function cite({ document, id, source }: Fact): Place {
  return { document, fact: id, start: source.start, end: source.end, quote: source.quote };
}

/** The number of facts that give the same, with all their places. */
export function tell(group: readonly Fact[]): Telling {
  return { ...amountOf(group[0]), sources: group.map(cite) };
}
