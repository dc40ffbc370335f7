import type { Subject } from '../model/mentions.js';
import type { Span } from '../text/span.js';
import { ownUnit } from './region.js';
import { placeOf, type Recognised, type State } from './state.js';

/** Whose the things are that an article names. */
export interface Owners {
  /**
   * By the last subject before an offset in its block, else the article's own region.
   * @param passesOver whether a subject there, UTF-16 into the article's text, is none for what is asked about
   */
  ownerAt(offset: number, passesOver: (subject: Span) => boolean): string | null;
  /** The province, city or county that the article's region is or lies in: what 省委 or 全市 speaks for. */
  divisionOf(unit: string): string | null;
}

/** Answers for one article, when all of it is assembled. */
export function owners(state: State, recognised: readonly Recognised[]): Owners {
  const named = recognised.flatMap(({ sentence, mentions }) =>
    mentions
      .filter((m): m is Subject => m.kind === 'subject' && m.role === 'subject')
      .map((subject) => ({
        start: sentence.start + subject.start,
        end: sentence.start + subject.end,
        block: sentence.block,
        subject,
      })),
  );
  return {
    ownerAt: (offset, passesOver) => {
      const block = state.article.blocks.findIndex((b) => b.start <= offset && offset < b.end);
      const last = named.findLast((n) => n.block === block && n.start <= offset && !passesOver(n));
      return (last ? placeOf(state, last.subject) : state.region)?.name ?? null;
    },
    divisionOf: (unit) => ownUnit(unit, state)?.name ?? null,
  };
}
