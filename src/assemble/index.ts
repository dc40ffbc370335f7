import type { Article, Word } from '../model/document.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Subject } from '../model/mentions.js';
import { enter, passOver } from './carry.js';
import { openDiscourse } from './discourse.js';
import type { Draft } from './draft.js';
import { numberClauses } from './frame.js';
import { agreeWithText } from './headline.js';
import { IndicatorIndex } from './indicator-index.js';
import { joinTokens } from './join.js';
import { type Owners, owners } from './owners.js';
import { planReviewed } from './plan-review.js';
import { attributeQuotation } from './quotation.js';
import { articleRegion, type Place, unsupported } from './region.js';
import { releasePeriod } from './release.js';
import { assembleSentence } from './sentence.js';
import type { Recognised, State } from './state.js';
import { grammarOf, tokenise } from './token.js';
import { torn } from './torn.js';

export type { Draft } from './draft.js';
export type { Recognised } from './state.js';

/** What the assembler is built from. */
export interface Tools {
  lexicon: Lexicon;
  /** Cuts text into tagged words. */
  words: (text: string) => Word[];
}

/** Whose article it is and what can be said of it. */
export interface Assembled {
  region: Place | null;
  facts: Draft[];
  owners: Owners;
}

/** Builds the assembler once; it then ties the mentions of one article after another into facts. */
export function createAssembler(
  tools: Tools,
): (article: Article, recognised: readonly Recognised[]) => Assembled {
  const grammar = grammarOf(tools.lexicon);
  const index = new IndicatorIndex(tools.lexicon);
  return (article, recognised) => {
    const split = recognised.some((r) => r.mentions.some((m) => m.kind === 'quantity'))
      ? torn(recognised, { text: article.text.text, words: tools.words })
      : new Set<Subject>();
    const subjects = recognised.flatMap((r) =>
      r.mentions.filter((m): m is Subject => m.kind === 'subject' && !split.has(m)),
    );
    const region = articleRegion(article, subjects, tools.lexicon);
    const doubtful = unsupported(subjects, { region, lexicon: tools.lexicon });
    const state: State = {
      article,
      region,
      lexicon: tools.lexicon,
      index,
      facts: [],
      discourse: openDiscourse(releasePeriod(article, recognised)),
      block: -1,
      currency: tools.lexicon.territories.find((t) => t.code === region?.code)?.currency ?? 'CNY',
      plan: planReviewed(article, recognised),
      measuredIn: null,
      modality: null,
      subjects: subjects.filter((s) => !doubtful.has(s)),
    };
    for (const { sentence, mentions: found } of recognised) {
      if (sentence.dateline) continue;
      const mentions = found.filter((m) => m.kind !== 'subject' || !(doubtful.has(m) || split.has(m)));
      const text = article.text.text.slice(sentence.start, sentence.end);
      enter(state, sentence, mentions);
      const before = state.facts.length;
      if (mentions.some((m) => m.kind === 'quantity' || (m.kind === 'cue' && m.rule === 'no-target'))) {
        const tokens = joinTokens(tokenise(text, mentions, { grammar, words: tools.words }), text, grammar);
        assembleSentence(state, {
          sentence,
          text,
          tokens,
          mentions,
          clauseOf: numberClauses(tokens),
          cues: mentions.filter((m) => m.kind === 'cue'),
          speakers: mentions.filter((m) => m.kind === 'speaker'),
        });
      }
      attributeQuotation(state, { sentence, mentions });
      if (state.facts.length === before) passOver(state, text, mentions);
      if (/[。！？!?][”’」』）)]?$/.test(text)) {
        state.discourse.statement = null;
        state.discourse.whole = null;
      }
    }
    agreeWithText(article, state.facts);
    return { region, facts: state.facts, owners: owners(state, recognised) };
  };
}
