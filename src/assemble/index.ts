import type { Article, Sentence, Word } from '../model/document.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Mention, Subject, Time } from '../model/mentions.js';
import type { Span } from '../text/span.js';
import { aspectOf } from './aspect.js';
import { type Discourse, enterBlock, openDiscourse, openReview } from './discourse.js';
import { type Draft, draft } from './draft.js';
import { type Frame, frames, numberClauses, type Parsed } from './frame.js';
import { IndicatorIndex, type Measured, measure, parts } from './indicator.js';
import { modalityOf } from './modality.js';
import { periodOf } from './period.js';
import { articleRegion, type Place, resolvePlace } from './region.js';
import { speakerOf } from './speaker.js';
import { subjectOf } from './subject.js';
import { grammarOf, tokenise } from './token.js';

export type { Draft } from './draft.js';

/** A sentence with what the recognisers found in it; mention offsets are relative to the sentence. */
export interface Recognised {
  sentence: Sentence;
  mentions: Mention[];
}

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
}

/** Builds the assembler once; it then ties the mentions of one article after another into facts. */
export function createAssembler(tools: Tools): (article: Article, recognised: readonly Recognised[]) => Assembled {
  const grammar = grammarOf(tools.lexicon);
  const index = new IndicatorIndex(tools.lexicon);
  return (article, recognised) => {
    const subjects = recognised.flatMap((r) => r.mentions.filter((m): m is Subject => m.kind === 'subject'));
    const region = articleRegion(article, subjects, tools.lexicon);
    const state: State = { article, region, lexicon: tools.lexicon, index, discourse: openDiscourse(), block: -1, facts: [] };
    for (const { sentence, mentions } of recognised) {
      const text = article.text.text.slice(sentence.start, sentence.end);
      const times = mentions.filter((m): m is Time => m.kind === 'time');
      enter(state, sentence, times);
      if (!mentions.some((m) => m.kind === 'quantity')) {
        passOver(state, mentions);
        continue;
      }
      const tokens = tokenise(text, mentions, { grammar, words: tools.words });
      const parsed: Parsed = {
        sentence, text, tokens, mentions,
        clauseOf: numberClauses(tokens),
        cues: mentions.filter((m) => m.kind === 'cue'),
        speakers: mentions.filter((m) => m.kind === 'speaker'),
      };
      assembleSentence(state, parsed);
      if (/[。！？!?]”?$/.test(text)) state.discourse.statement = null;
    }
    return { region, facts: state.facts };
  };
}

interface State {
  article: Article;
  region: Place | null;
  lexicon: Lexicon;
  index: IndicatorIndex;
  discourse: Discourse;
  block: number;
  facts: Draft[];
}

/** Moves the discourse into a sentence: a new block opens a paragraph, a time at its head may open a review. */
function enter(state: State, sentence: Sentence, times: readonly Time[]): void {
  const { article, discourse } = state;
  if (sentence.block === state.block) return;
  for (let b = state.block + 1; b <= sentence.block; b++) enterBlock(discourse, article, article.blocks[b], b === sentence.block ? times : []);
  state.block = sentence.block;
  const first = times.find((t) => t.start <= 2 && t.role !== 'base' && t.role !== 'recurring' && t.role !== 'duration');
  if (first && article.blocks[sentence.block].kind === 'paragraph') openReview(discourse, first, article.published);
}

/** A sentence without figures still says when and whose the next ones are. */
function passOver(state: State, mentions: readonly Mention[]): void {
  const { paragraph } = state.discourse;
  for (const m of mentions) {
    if (m.kind === 'time' && isDating(m)) paragraph.period = m.edtf;
    if (m.kind === 'subject' && m.role === 'subject' && m.start === 0) paragraph.subject = m;
    if (m.kind === 'cue' && m.rule !== 'weak' && m.modality !== 'provision') paragraph.modality = m.modality;
  }
}

const isDating = (t: Time) =>
  t.rule === 'now' || ((t.role === 'at' || t.role === 'deadline' || t.role === 'span') && t.edtf !== null && t.rule !== 'plan-name');

function assembleSentence(state: State, parsed: Parsed): void {
  let group: Frame[] = [];
  const all = frames(parsed);
  all.forEach((frame, i) => {
    group.push(frame);
    const next = all[i + 1];
    const parallel = next && next.previous === frame && next.left.joined && next.right.np.length === 0 && next.quantity.unit === frame.quantity.unit;
    if (parallel) return;
    for (const [k, member] of group.entries()) assembleFrame(state, member, shareOut(state, group, k));
    group = [];
  });
}

/** A、B分别增长x、y: as many coordinated indicators as figures, one each. */
function shareOut(state: State, group: readonly Frame[], k: number): Measured | undefined {
  if (group.length < 2) return undefined;
  const np = parts(group[0].left.np);
  if (np.length !== group.length) return undefined;
  const label = np[k].map((t) => t.text).join('');
  return {
    label, base: label, entry: state.index.find(label), head: null, how: 'one each',
    span: { start: np[k][0].start, end: np[k][0].end },
  };
}

function assembleFrame(state: State, frame: Frame, given: Measured | undefined): void {
  const { discourse } = state;
  const measured = given ?? measure(frame, discourse.measured, state.index);
  if (!measured || (frame.quantity.dimension === 'duration' && measured.span === null)) return;
  const aspect = aspectOf(frame, measured);
  const context = { sentence: timesBeforeClause(frame), passage: discourse.paragraph.period ?? discourse.section.period, reference: state.article.published };
  const first = periodOf(frame, context, null);
  const modality = modalityOf(frame, {
    statement: discourse.statement,
    passage: discourse.paragraph.modality ?? discourse.section.modality,
    year: yearOf(first.edtf), now: yearOf(state.article.published),
  });
  const period = periodOf(frame, context, modality.modality);
  const subject = subjectOf(frame) ?? discourse.paragraph.subject;
  const place = subject ? resolvePlace(subject, { region: state.region, lexicon: state.lexicon }) : state.region;
  const fact = draft({ frame, measured, aspect, period, modality: period.ofBase ? { ...modality, modality: 'actual', cue: null, strength: null } : modality, place, speaker: speakerOf(frame) });
  if (!fact) return;
  state.facts.push(fact);
  if (modality.strong && !period.ofBase) discourse.statement = modality;
  if (!period.ofBase) remember(state, frame, { measured, subject, modality: modality.modality });
}

/** Leaves to the rest of the paragraph what this figure's words said. */
function remember(state: State, frame: Frame, of: { measured: Measured; subject: Subject | null; modality: 'target' | 'actual' | 'provision' }): void {
  const { discourse } = state;
  discourse.measured = of.measured;
  discourse.paragraph.subject = of.subject;
  if (of.modality !== 'provision') discourse.paragraph.modality = of.modality;
  const times = frame.parsed.tokens.slice(0, frame.at).flatMap((t) => (t.time && isDating(t.time) ? [t.time] : []));
  const last = times.at(-1);
  if (last && last.rule !== 'whole-year') discourse.paragraph.period = last.edtf;
}

function timesBeforeClause(frame: Frame): Time[] {
  return frame.parsed.tokens.slice(0, frame.from).flatMap((t) => (t.time ? [t.time] : []));
}

function yearOf(edtf: string | null): number | null {
  const years = edtf?.match(/\d{4}/g);
  return years ? Number(years[years.length - 1]) : null;
}

export type { Span };
