import type { Article, Sentence, Word } from '../model/document.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Mention, Subject, Time } from '../model/mentions.js';
import { aspectOf } from './aspect.js';
import { parts } from './beside.js';
import {
  type Discourse,
  enterBlock,
  openDiscourse,
  openReview,
  passagePeriod,
  sectionModality,
} from './discourse.js';
import { type Draft, draft } from './draft.js';
import { type Frame, frames, numberClauses, type Parsed } from './frame.js';
import { IndicatorIndex, type Measured, measure } from './indicator.js';
import { modalityOf } from './modality.js';
import { datingOthers, periodOf } from './period.js';
import { articleRegion, type Place, resolvePlace, unsupported } from './region.js';
import { speakerOf } from './speaker.js';
import { carriesOver, subjectOf } from './subject.js';
import { isAhead, tenseOf } from './tense.js';
import { grammarOf, is, tokenise } from './token.js';

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
  /** Whose a thing named at that offset of the article's text is, by the subjects before it in its block. */
  ownerAt: (offset: number) => string | null;
}

interface State {
  article: Article;
  region: Place | null;
  lexicon: Lexicon;
  index: IndicatorIndex;
  discourse: Discourse;
  block: number;
  /** Sentence in which something was last measured. */
  measuredIn: Sentence | null;
  facts: Draft[];
  /** All subjects of the article in reading order. */
  subjects: Subject[];
}

/** Builds the assembler once; it then ties the mentions of one article after another into facts. */
export function createAssembler(
  tools: Tools,
): (article: Article, recognised: readonly Recognised[]) => Assembled {
  const grammar = grammarOf(tools.lexicon);
  const index = new IndicatorIndex(tools.lexicon);
  return (article, recognised) => {
    const subjects = recognised.flatMap((r) => r.mentions.filter((m): m is Subject => m.kind === 'subject'));
    const region = articleRegion(article, subjects, tools.lexicon);
    const doubtful = unsupported(subjects, { region, lexicon: tools.lexicon });
    const state: State = {
      article,
      region,
      lexicon: tools.lexicon,
      index,
      facts: [],
      discourse: openDiscourse(),
      block: -1,
      measuredIn: null,
      subjects: subjects.filter((s) => !doubtful.has(s)),
    };
    for (const { sentence, mentions: found } of recognised) {
      const mentions = found.filter((m) => m.kind !== 'subject' || !doubtful.has(m));
      const text = article.text.text.slice(sentence.start, sentence.end);
      enter(state, sentence, mentions);
      const before = state.facts.length;
      if (mentions.some((m) => m.kind === 'quantity')) {
        const tokens = tokenise(text, mentions, { grammar, words: tools.words });
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
      if (state.facts.length === before) passOver(state, text, mentions);
      if (/[。！？!?][”’」』）)]?$/.test(text)) state.discourse.statement = null;
    }
    return { region, facts: state.facts, ownerAt: owners(state, recognised) };
  };
}

/** Moves the discourse into a sentence: a new block opens a paragraph, a time at its head may open a review. */
function enter(state: State, sentence: Sentence, mentions: readonly Mention[]): void {
  const { article, discourse } = state;
  if (sentence.block === state.block) return;
  const times = mentions.filter((m): m is Time => m.kind === 'time');
  const owner =
    mentions.find((m): m is Subject => m.kind === 'subject' && m.type === 'region' && m.start === 0) ?? null;
  for (let b = state.block + 1; b <= sentence.block; b++) {
    const here = b === sentence.block;
    enterBlock(discourse, article, {
      block: article.blocks[b],
      times: here ? times : [],
      owner: here ? owner : null,
    });
  }
  state.block = sentence.block;
  const first = times.find(
    (t) => t.start <= 2 && t.role !== 'base' && t.role !== 'recurring' && t.role !== 'duration',
  );
  if (first && article.blocks[sentence.block].kind === 'paragraph')
    openReview(discourse, first, article.published);
}

/** 发布2022年统计公报: the year is the data's, though something happened in the sentence. */
function ofReport(text: string, time: Time): boolean {
  return /^[^，。,;；：:]{0,16}(公报|年报|数据|统计|运行情况|成绩单|指标|发展情况)/.test(
    text.slice(time.end),
  );
}

/** What is told to have happened then says nothing of when the figures after it are for. */
const EVENT = /(召开|举行|印发|发布|公布|提出|启动|批准|批复|成立|揭牌|签署|指出|强调|表示|介绍)/;

/** A sentence without figures still says when and whose the next ones are. */
function passOver(state: State, text: string, mentions: readonly Mention[]): void {
  const { paragraph } = state.discourse;
  for (const m of mentions) {
    if (m.kind === 'time' && m.role === 'span' && m.edtf?.includes('/')) paragraph.span = m.edtf;
    if (m.kind === 'time' && carries(m) && (!EVENT.test(text) || ofReport(text, m)))
      paragraph.period = m.rule === 'whole-year' ? yearText(state.article.published) : m.edtf;
    if (
      m.kind === 'subject' &&
      m.role === 'subject' &&
      m.start === 0 &&
      m.body !== 'government' &&
      carriesOver(m)
    )
      paragraph.subject = m;
    if (m.kind === 'cue' && m.rule !== 'weak' && m.modality !== 'provision') paragraph.modality = m.modality;
  }
  if (/^(我们)?(要|将|必须|应)/.test(text)) paragraph.modality = 'target';
}

/** Whether a time may hold for the sentences after its own. A term (五年内) or a run of years (连续三年) may not. */
function carries(time: Time): boolean {
  if (time.rule === 'now' || time.rule === 'whole-year') return true;
  if (['plan-name', 'consecutive', 'last-years', 'within', 'coming-years', 'recent'].includes(time.rule))
    return false;
  return (time.role === 'at' || time.role === 'deadline' || time.role === 'span') && time.edtf !== null;
}

function assembleSentence(state: State, parsed: Parsed): void {
  state.discourse.recent = [];
  let group: Frame[] = [];
  const all = frames(parsed);
  all.forEach((frame, i) => {
    group.push(frame);
    const next = all[i + 1];
    const parallel =
      next &&
      next.previous === frame &&
      next.left.joined &&
      next.right.np.length === 0 &&
      next.quantity.unit === frame.quantity.unit;
    if (parallel) return;
    group.forEach((member, k) => assembleFrame(state, member, shareOut(state, group, k)));
    group = [];
  });
}

/** A、B分别增长x、y: as many coordinated indicators as figures, one each; the predicate of the first holds for all. */
function shareOut(
  state: State,
  group: readonly Frame[],
  k: number,
): { measured: Measured; lead: Frame } | null {
  if (group.length < 2) return null;
  const np = parts(group[0].left.np);
  const first = measure(group[0], antecedentOf(state, group[0]), state.index);
  const { recent } = state.discourse;
  if (np.length === 0 && recent.length >= group.length) {
    const told = recent[recent.length - group.length + k];
    return {
      measured: { ...told, label: told.base, head: null, span: null, how: 'one each of those told' },
      lead: group[0],
    };
  }
  if (np.length !== group.length || !first) return first && { measured: first, lead: group[0] };
  const own = { ...group[0], left: { ...group[0].left, np: np[k] } };
  const measured = measure(own, antecedentOf(state, own), state.index);
  return measured && { measured: { ...measured, how: 'one each' }, lead: group[0] };
}

const antecedentOf = (state: State, frame: Frame) => ({
  measured: state.discourse.measured,
  near: state.measuredIn === frame.parsed.sentence,
});

function assembleFrame(state: State, frame: Frame, given: { measured: Measured; lead: Frame } | null): void {
  const { discourse, article } = state;
  const measured = given?.measured ?? measure(frame, antecedentOf(state, frame), state.index);
  if (!measured || isSlogan(frame, measured)) return;
  const changes = frame.left.links.some((t) => is(t, 'rise', 'fall'));
  const predicate =
    given && !changes
      ? { ...frame, left: { ...frame.left, links: given.lead.left.links, whole: given.lead.left.whole } }
      : frame;
  const aspect = aspectOf(predicate, { measured, before: discourse.aspect });
  const context = {
    sentence: datingOthers(frame.parsed.tokens, 0, frame.from),
    passage: passagePeriod(discourse),
    span: discourse.paragraph.span,
    section: discourse.sections.findLast((s) => s.period !== null)?.period ?? null,
    base: discourse.paragraph.base,
    reference: article.published,
  };
  const first = periodOf(frame, context, null).edtf;
  const modality = modalityOf(frame, {
    statement: discourse.statement,
    paragraph: discourse.paragraph.modality,
    section: sectionModality(discourse),
    tense: tenseOf(first, article.published),
    ahead: isAhead(first, article.published),
  });
  const period = periodOf(frame, context, modality.modality);
  const subject = subjectOf(frame) ?? discourse.paragraph.subject;
  const place = subject ? placeOf(state, subject) : (sectionSubject(state) ?? state.region);
  const settled = period.ofBase
    ? { ...modality, modality: 'actual' as const, cue: null, strength: null, how: 'what it is compared with' }
    : modality;
  const fact = draft({
    frame,
    measured,
    aspect,
    period,
    modality: settled,
    place,
    speaker: speakerOf(frame),
  });
  if (!fact) return;
  state.facts.push(fact);
  state.measuredIn = frame.parsed.sentence;
  discourse.measured = measured;
  discourse.aspect = { aspect: aspect.aspect, unit: frame.quantity.unit };
  if (measured.span) discourse.recent.push(measured);
  if (period.ofBase) {
    discourse.paragraph.base = period.edtf ?? discourse.paragraph.base;
    return;
  }
  if (modality.strong) discourse.statement = modality;
  remember(state, frame, { period: period.edtf, subject, modality: modality.modality });
}

/** Who a subject is; a self reference that nothing settles is the article's own region. */
function placeOf(state: State, subject: Subject): Place | null {
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
function sectionSubject(state: State): Place | null {
  const subject = state.discourse.sections.findLast((s) => s.subject)?.subject;
  return subject ? resolvePlace(subject, { region: state.region, lexicon: state.lexicon, before: [] }) : null;
}

/** What is counted in a slogan or an outline and not in the world: 五个方面, 两个积极性, 四个意识. */
const OUTLINE =
  /(方面|方向|要求|原则|积极性|维护|意识|自信|确立|规定|环节|阶段|层面|问题|特点|转变|关系|坚持|倡议|维度|关口|重点|领域|目标|任务|步骤|抓手|着力点|字|大局|角度|层次|优势|变化|不变|聚焦|聚力|新优势|主攻方向)$/;

/** A small count in Chinese numerals of such a thing is no figure. */
function isSlogan(frame: Frame, measured: Measured): boolean {
  const { quantity, token } = frame;
  return (
    quantity.dimension === 'count' &&
    /^[一二两三四五六七八九十]+[个项条大种]/.test(token.text) &&
    OUTLINE.test(measured.label.replace(/[“”]/g, ''))
  );
}

/** Leaves to the rest of the paragraph what this figure's words said. */
function remember(
  state: State,
  frame: Frame,
  of: { period: string | null; subject: Subject | null; modality: Draft['modality'] },
): void {
  const { paragraph } = state.discourse;
  if (of.subject && carriesOver(of.subject)) paragraph.subject = of.subject;
  if (of.modality !== 'provision') paragraph.modality = of.modality;
  const times = datingOthers(frame.parsed.tokens, 0, frame.at);
  paragraph.span = times.findLast((t) => t.role === 'span' && t.edtf?.includes('/'))?.edtf ?? paragraph.span;
  paragraph.base = times.findLast((t) => t.role === 'base' && t.edtf !== null)?.edtf ?? paragraph.base;
  const last = times.findLast(carries);
  if (last) paragraph.period = last.rule === 'whole-year' ? of.period : last.edtf;
}

const yearText = (date: string | null): string | null => /^\d{4}/.exec(date ?? '')?.[0] ?? null;

/** Who owns what stands at an offset: the last subject before it in its block, else the article's own region. */
function owners(state: State, recognised: readonly Recognised[]): Assembled['ownerAt'] {
  const named = recognised.flatMap(({ sentence, mentions }) =>
    mentions
      .filter((m): m is Subject => m.kind === 'subject' && m.role === 'subject')
      .map((subject) => ({ at: sentence.start + subject.start, block: sentence.block, subject })),
  );
  return (offset) => {
    const block = state.article.blocks.findIndex((b) => b.start <= offset && offset < b.end);
    const last = named.findLast((n) => n.block === block && n.at <= offset)?.subject;
    return (last ? placeOf(state, last) : state.region)?.name ?? null;
  };
}
