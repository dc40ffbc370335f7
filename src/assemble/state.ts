import type { Article, Sentence } from '../model/document.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Mention, Subject } from '../model/mentions.js';
import type { Discourse } from './discourse.js';
import type { Draft } from './draft.js';
import type { IndicatorIndex } from './indicator-index.js';
import type { ModalityOf } from './modality-of.js';
import { type Place, resolvePlace } from './region.js';

/** A sentence with what the recognisers found in it; mention offsets are relative to the sentence. */
export interface Recognised {
  sentence: Sentence;
  mentions: Mention[];
}

/** What is known while one article is assembled. */
export interface State {
  article: Article;
  region: Place | null;
  lexicon: Lexicon;
  index: IndicatorIndex;
  discourse: Discourse;
  block: number;
  /** Sentence in which something was last measured. */
  measuredIn: Sentence | null;
  /** And how it was told. */
  modality: ModalityOf | null;
  facts: Draft[];
  /** The years of the plan whose results the article looks back on, null where it is about none. */
  plan: string | null;
  /** ISO 4217: what a bare 元 is where the article appears. */
  currency: string;
  /** All subjects of the article in reading order. */
  subjects: Subject[];
}

/** Who a subject is; a self reference that nothing settles is the article's own region. */
export function placeOf(state: State, subject: Subject): Place | null {
  const region = sectionSubject(state) ?? state.region;
  return (
    resolvePlace(subject, {
      region,
      lexicon: state.lexicon,
      before: state.subjects.slice(0, state.subjects.indexOf(subject)),
    }) ?? region
  );
}

/** The region a heading names at its start (陕西：加快建设…) owns the section below it. */
export function sectionSubject(state: State): Place | null {
  const subject = state.discourse.sections.findLast((s) => s.subject)?.subject;
  return subject ? resolvePlace(subject, { region: state.region, lexicon: state.lexicon, before: [] }) : null;
}
