import type { Subject } from '../model/mentions.js';
import type { Modality } from '../model/output.js';
import { aspectOf } from './aspect.js';
import { remember } from './carry.js';
import { datingOthers } from './dating.js';
import { type Discourse, isReviewed, passagePeriod, reviewSpan, sectionModality } from './discourse.js';
import { draft, draftNoTarget } from './draft.js';
import { type Each, each } from './each.js';
import { agreeWithSaid, SAID } from './echo.js';
import { type Frame, frames, type Parsed } from './frame.js';
import { measure, named } from './indicator.js';
import { rateOf } from './label.js';
import type { Measured } from './measured.js';
import { modalityOf } from './modality.js';
import { expects, type ModalityOf } from './modality-of.js';
import { noTargets } from './no-target.js';
import { overChange } from './over-change.js';
import { type PeriodOf, periodOf, periodOfStatement, type TimeContext } from './period.js';
import type { Place } from './region.js';
import { antecedentOf, shareOut } from './share-out.js';
import { isSlogan } from './slogan.js';
import { speakerOf } from './speaker.js';
import { placeOf, type State, sectionSubject } from './state.js';
import { isSelfOf, subjectAside, subjectOf } from './subject.js';
import { isAhead, isDue, tenseOf, tenseOfWords } from './tense.js';
import { is } from './token.js';

/** Ties the figures of a sentence into facts, and the statements that no target is set. */
export function assembleSentence(state: State, parsed: Parsed): void {
  state.discourse.recent = [];
  state.discourse.change = { from: null, to: null };
  const { subject, subjectIn } = state.discourse.paragraph;
  const first = state.facts.length;
  assembleNoTargets(state, parsed);
  let group: Frame[] = [];
  const all = frames(parsed);
  // 出口640亿元；其中，电脑52亿元；手机35亿元: what the parts are parts of was told before.
  if (/^其中/.test(parsed.text)) state.discourse.whole = state.discourse.measured?.base ?? null;
  all.forEach((frame, i) => {
    group.push(frame);
    const next = all[i + 1];
    const parallel =
      next &&
      next.previous === frame &&
      next.left.joined &&
      next.right.np.length === 0 &&
      (next.quantity.unit === frame.quantity.unit || (isRelative(next) && isRelative(frame)));
    if (parallel) return;
    // All are shared out before the first is told: none of them is what another goes back to.
    const shared = group.map((_, k) => ({ given: shareOut(state, group, k), own: each(group, k) }));
    for (const [k, member] of group.entries()) assembleFrame(state, member, shared[k]);
    group = [];
  });
  // A区10个，B市3个，C县1个: of several that were told of in turn none is spoken of further.
  const owners = new Set(state.facts.slice(first).map((fact) => fact.subject));
  if (owners.size > 2) Object.assign(state.discourse.paragraph, { subject, subjectIn });
}

/** Shares and multiples tell growths in one row: 分别增长34%、42%和1.3倍. */
const isRelative = ({ quantity }: Frame): boolean =>
  quantity.dimension === 'percent' || quantity.dimension === 'multiple';

/** Whether a figure is of a year of its own after those that the review is about. */
function beyondReview(discourse: Discourse, { how, edtf }: PeriodOf): boolean {
  const span = reviewSpan(discourse);
  return (
    how !== 'passage' &&
    span !== null &&
    /^\d{4}/.test(edtf ?? '') &&
    String(edtf).slice(0, 4) > span.slice(-4)
  );
}

/** The amount of a base is reported, whatever the figure is that is compared with it. */
const COMPARED = { modality: 'actual', cue: null, strength: null, how: 'what it is compared with' } as const;

const UNDATED: PeriodOf = { edtf: null, how: 'not bound', ofBase: false };

function timeContext({ discourse, article, plan }: State, parsed: Parsed, before: number): TimeContext {
  return {
    sentence: datingOthers(parsed.tokens, 0, before),
    passage: passagePeriod(discourse),
    span: discourse.paragraph.span,
    base: discourse.paragraph.base,
    plan,
    reviews: sectionModality(discourse) === 'actual',
    reference: article.published,
  };
}

const EACH_OF_THEM = /^(?:全[省区市县]|)各[一-龥]{0,4}?(?:地|省|市|州|县|区|乡|镇|旗)/;

/** A subject holds from the first sentence of its paragraph on, one named later for the next sentence only. */
function carriedSubject({ discourse: { paragraph } }: State, { text }: Parsed): Subject | null {
  const { subject, subjectIn, sentences } = paragraph;
  // 各县一般…, after one of them was told of: all of them are spoken of.
  if (EACH_OF_THEM.test(text) && /[县市区乡镇]$/.test(subject?.name ?? '')) return null;
  return subjectIn <= 1 || sentences - subjectIn <= 1 ? subject : null;
}

function ownerOf(state: State, subject: Subject | null, parsed: Parsed): Place | null {
  // 甲省…。全省…: in a paragraph on one region the self reference is to it, whatever the article is about.
  const topic = carriedSubject(state, parsed);
  if (subject && topic && isSelfOf(subject, topic)) return placeOf(state, topic);
  return subject ? placeOf(state, subject) : (sectionSubject(state) ?? state.region);
}

/** 没有提出经济增速具体目标: that no target is set is a fact of its own, with no number. */
function assembleNoTargets(state: State, parsed: Parsed): void {
  for (const found of noTargets(parsed)) {
    const measured = named(found.np, state.index);
    const period = periodOfStatement(parsed.tokens, timeContext(state, parsed, parsed.tokens.length));
    state.facts.push(
      draftNoTarget({
        parsed,
        found,
        measured,
        period,
        place: ownerOf(state, carriedSubject(state, parsed), parsed),
      }),
    );
  }
}

function assembleFrame(
  state: State,
  frame: Frame,
  { given, own }: { given: { measured: Measured; lead: Frame } | null; own: Each },
): void {
  const { discourse, article } = state;
  const measured = given?.measured ?? measure(frame, antecedentOf(state, frame), state.index);
  if (!measured || isSlogan(frame, measured)) return;
  const changes = frame.left.links.some((t) => is(t, 'rise', 'fall'));
  const predicate =
    given && !changes
      ? { ...frame, left: { ...frame.left, links: given.lead.left.links, whole: given.lead.left.whole } }
      : frame;
  const aspect = aspectOf(predicate, { measured, before: discourse.aspect });
  const context = timeContext(state, frame.parsed, frame.from);
  const dates = (modality: Modality | null): PeriodOf =>
    own.time ? { edtf: own.time.edtf, how: 'one each', ofBase: false } : periodOf(frame, context, modality);
  const found = dates(null);
  const first = found.edtf;
  const words = frame.parsed.tokens.slice(0, frame.at);
  const modality = modalityOf(frame, {
    statement: discourse.statement,
    // What a paragraph does holds for its own time, and year by year.
    paragraph:
      found.how === 'passage' || first === 'P1Y' || first === discourse.paragraph.period
        ? discourse.paragraph.modality
        : null,
    section: beyondReview(discourse, found) ? null : sectionModality(discourse),
    since: found.how === 'passage' && discourse.paragraph.since,
    over:
      isReviewed(discourse, first) ||
      (found.how !== 'passage' && tenseOf(first, article.published) === 'past'),
    tense: isDue(words, article.published)
      ? 'future'
      : (tenseOf(first, article.published) ?? tenseOfWords(words, article.published)),
    ahead: isAhead(first, article.published),
    thisYear: first !== null && first === article.published?.slice(0, 4),
    before: state.measuredIn === frame.parsed.sentence ? state.modality : null,
  });
  const told = dates(modality.modality);
  // What a rule grants is not bound to the deadline of the sentence before, and no aim to a time that is over.
  const inherited =
    told.how === 'consecutive' ||
    (told.how === 'passage' &&
      (discourse.paragraph.period ?? discourse.list?.period ?? discourse.release) !== null);
  const unbound =
    modality.modality === 'provision' ||
    // 巩固全国第三的地位: what is so already is not so for the year that is planned.
    (modality.how === 'states' &&
      (discourse.paragraph.modality === 'target' || expects(state.modality?.cue ?? null))) ||
    (modality.modality === 'target' && tenseOf(told.edtf, article.published) === 'past');
  const period = unbound && inherited ? UNDATED : told;
  const subject = own.subject ?? subjectOf(frame) ?? carriedSubject(state, frame.parsed);
  const place = ownerOf(state, subject, frame.parsed);
  const settled: ModalityOf = period.ofBase ? { ...modality, ...COMPARED } : modality;
  const grown = overChange(frame, { aspect: aspect.aspect, period }, discourse.change);
  const fact = draft({
    frame: predicate,
    measured,
    aspect,
    period: grown,
    modality: settled,
    place,
    speaker: speakerOf(frame.parsed, frame.token),
    currency: state.currency,
  });
  if (!fact) return;
  if (!modality.strong && !period.ofBase) agreeWithSaid(fact, state.facts);
  state.facts.push(fact);
  state.measuredIn = frame.parsed.sentence;
  state.modality = settled;
  const rate = rateOf(frame, measured);
  discourse.measured =
    fact.aspect === 'share'
      ? { ...measured, share: fact.indicator }
      : rate
        ? { ...measured, rate }
        : measured;
  discourse.aspect = { ...aspect, unit: frame.quantity.unit };
  if (measured.span) discourse.recent.push(measured);
  if (frame.leg) discourse.change[frame.leg] = fact.period;
  if (period.ofBase) {
    discourse.paragraph.base = period.edtf ?? discourse.paragraph.base;
    return;
  }
  if (fact.why.period === SAID) discourse.paragraph.period = fact.period;
  if (modality.strong) discourse.statement = modality;
  remember(state, frame, {
    period: fact.period,
    subject: own.subject || subjectAside(frame) ? null : subject,
    modality: expects(fact.cue) ? null : fact.modality,
  });
}
