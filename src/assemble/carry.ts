import type { Sentence } from '../model/document.js';
import type { Mention, Subject, Time } from '../model/mentions.js';
import { announce } from './announced.js';
import { datesTelling, datingOthers } from './dating.js';
import type { Discourse } from './discourse.js';
import { enterBlock, openReview, passagePeriod, reviewSpan, sectionModality, within } from './discourse.js';
import type { Draft } from './draft.js';
import type { Frame } from './frame.js';
import { expects } from './modality-of.js';
import type { State } from './state.js';
import { isSelfOf, outlasts } from './subject.js';
import { dated, looksBack, tenseOf } from './tense.js';

/** Moves the discourse into a sentence: a new block opens a paragraph, a time at its head may open a review. */
export function enter(state: State, sentence: Sentence, mentions: readonly Mention[]): void {
  const { article, discourse } = state;
  if (sentence.block === state.block) {
    discourse.paragraph.sentences++;
    return;
  }
  const times = mentions.filter((m): m is Time => m.kind === 'time');
  const owner =
    mentions.find(
      (m): m is Subject =>
        m.kind === 'subject' && m.type === 'region' && m.start === 0 && m.rule !== 'abroad',
    ) ?? null;
  for (let b = state.block + 1; b <= sentence.block; b++) {
    const here = b === sentence.block;
    enterBlock(discourse, article, {
      block: article.blocks[b],
      times: here ? times : [],
      owner: here ? owner : null,
    });
  }
  state.block = sentence.block;
  const text = article.text.text.slice(sentence.start, sentence.end);
  const first = times.find(
    (t) =>
      (t.start <= 2 || isTopic(t, text)) &&
      t.role !== 'base' &&
      t.role !== 'recurring' &&
      t.role !== 'duration',
  );
  if (!first || article.blocks[sentence.block].kind !== 'paragraph') return;
  const opens = carries(first) || first.rule === 'last-years';
  if (
    opens &&
    (isTopic(first, text) || !withinReview(discourse, dated(first, article.published), article.published))
  )
    openReview(discourse, { ...first, edtf: dated(first, article.published) }, article.published);
}

/** 2022年，…, 刚刚过去的2022年，…, 记者：过去一年，…: it stands at the head of its sentence and is set off from it. */
function isTopic(time: Time, text: string): boolean {
  const before = text.slice(0, time.start);
  return (
    /^(?:[^，。；：,;:]{1,8}[：:，,])?[^，。；：,;:]{0,6}$/.test(before) &&
    /^[，,]|^是/.test(text.slice(time.end))
  );
}

/** Whether a period is one of the years under review, or of a year that has not come so far: then the one before is meant. */
function withinReview(discourse: Discourse, period: string | null, reference: string | null): boolean {
  const span = reviewSpan(discourse);
  if (span === null || period === null) return false;
  const early = /^\d{4}-/.test(period) && tenseOf(period, reference) !== 'past';
  // 由1997年亏损变为2002年盈利: a year before those under review is where they set out from.
  const before = span.includes('/') && period.slice(0, 4) < span.slice(0, 4);
  return before || within(period, span) || (early && sectionModality(discourse) === 'actual');
}

/** Whether a time holds for the sentences after its own. In a review of several years one of these does only as a topic. */
function holdsOn({ discourse, article }: State, time: Time, text: string): boolean {
  // 上半年上涨0.3%，其中6月份上涨0.2%。
  if (/其中[，,]?$/.test(text.slice(0, time.start))) return false;
  if (!carries(time) || isTopic(time, text)) return carries(time);
  // 全年接待游客400万人次，“十一”期间单日达5万人次: a holiday told of after other figures.
  if (time.rule === 'holiday' && /\d/.test(text.slice(0, time.start))) return false;
  const period = dated(time, article.published);
  // 明年将全部免征: in the plan of a year the next one is told of in passing.
  const span = reviewSpan(discourse);
  const ahead =
    span !== null && /^[明后]年/.test(text.slice(time.start)) && time.edtf !== null && time.edtf > span;
  return !ahead && !withinReview(discourse, period, article.published);
}

/** 发布2022年统计公报: the year is the data's, though something happened in the sentence. */
function ofReport(text: string, time: Time): boolean {
  return /^[^，。,;；：:]{0,16}(公报|年报|数据|统计|运行情况|成绩单|指标|发展情况)/.test(
    text.slice(time.end),
  );
}

/** What is told to have happened then says nothing of when the figures after it are for. */
const EVENT = /(召开|举行|印发|发布|公布|提出|启动|批准|批复|成立|揭牌|签署|指出|强调|表示|介绍|开幕|闭幕)/;

/** Whether a time dates an event: a day whatever the sentence goes on to tell, a longer time only the clause after it. */
function datesEvent(time: Time, text: string): boolean {
  const day = /^\d{4}-\d\d-\d\d/.test(time.edtf ?? '');
  const after = text.slice(time.end).replace(/^[，,]/, '');
  return EVENT.test(day ? after : (/^[^，,。；;：:]*/.exec(after)?.[0] ?? '')) && !ofReport(text, time);
}

/** A sentence without figures still says when and whose the next ones are. */
export function passOver(state: State, text: string, mentions: readonly Mention[]): void {
  const { paragraph } = state.discourse;
  const times = mentions.filter((m): m is Time => m.kind === 'time');
  announce(state.discourse, text, times);
  paragraph.span = times.findLast((t) => t.role === 'span' && t.edtf?.includes('/'))?.edtf ?? paragraph.span;
  const held = times.filter((t) => holdsOn(state, t, text) && !isAside(t, text) && !datesEvent(t, text));
  // 2010年，是“十一五”的最后一年: what the sentence opens with goes before what it comes to.
  const dating = held.find((t) => t.rule !== 'now' && isTopic(t, text)) ?? held.at(-1);
  if (dating) holdPeriod(state, dating, passagePeriod(state.discourse) ?? yearText(state.article.published));
  for (const m of mentions) {
    if (
      m.kind === 'subject' &&
      m.role === 'subject' &&
      (m.start === 0 || opensAfterTime(m, text, mentions)) &&
      m.body !== 'government' &&
      outlasts(m, text)
    ) {
      paragraph.subject = m;
      paragraph.subjectIn = paragraph.sentences;
    }
    // 落实发展目标，教育事业保持良好态势: an aim that was followed is no plan.
    const pursued = m.kind === 'cue' && /(目标|任务)$/.test(m.text) && RESULTS.test(text);
    if (m.kind === 'cue' && m.rule === 'strong' && m.modality !== 'provision' && !pursued && !expects(m.text))
      paragraph.modality = m.modality;
  }
  if (/^(我们)?(要|将|必须|应)/.test(text)) paragraph.modality = 'target';
}

/** What a sentence that tells results says. */
const RESULTS = /(取得|保持|实现|完成|迈出|推动|促进|呈现)了|圆满完成|全面完成|顺利完成|超额完成|如期完成/;

/** 为今年应对挑战, 明年将全部免征: what another year is thought of for is not what the paragraph is about. */
function isAside(time: Time, text: string): boolean {
  return /[为对因]$/.test(text.slice(0, time.start));
}

/** 今年上半年，某区经济稳步回升: nothing but a time stands before the name. */
function opensAfterTime(subject: Subject, text: string, mentions: readonly Mention[]): boolean {
  return mentions.some(
    (m) => m.kind === 'time' && m.start === 0 && /^[，,]?$/.test(text.slice(m.end, subject.start)),
  );
}

/** Whether a time may hold for the sentences after its own. A term (五年内) or a run of years (连续三年) may not. */
function carries(time: Time): boolean {
  if (time.rule === 'now' || time.rule === 'whole-year') return true;
  if (
    ['plan-name', 'census', 'consecutive', 'last-years', 'within', 'coming-years', 'recent'].includes(
      time.rule,
    )
  )
    return false;
  return (time.role === 'at' || time.role === 'deadline' || time.role === 'span') && time.edtf !== null;
}

/** Leaves to the rest of the paragraph what this figure's words said. */
export function remember(
  state: State,
  frame: Frame,
  of: { period: string | null; subject: Subject | null; modality: Draft['modality'] | null },
): void {
  const { paragraph } = state.discourse;
  // 6个产业落户某区: where the counted things went is not what is spoken of.
  const topic = of.subject && of.subject.start < frame.token.start && outlasts(of.subject, frame.parsed.text);
  if (of.subject && topic && of.subject !== paragraph.subject) {
    const same = paragraph.subject !== null && isSelfOf(of.subject, paragraph.subject);
    paragraph.subject = same ? paragraph.subject : of.subject;
    paragraph.subjectIn = paragraph.sentences;
  }
  // How long a work is to take says nothing of what else is told of it.
  if (of.modality && of.modality !== 'provision' && frame.quantity.dimension !== 'duration')
    paragraph.modality = of.modality;
  const times = datingOthers(frame.parsed.tokens, 0, frame.at);
  paragraph.span = times.findLast((t) => t.role === 'span' && t.edtf?.includes('/'))?.edtf ?? paragraph.span;
  paragraph.base = times.findLast((t) => t.role === 'base' && t.edtf !== null)?.edtf ?? paragraph.base;
  const last = times.findLast((t) => carries(t) && !datesTelling(frame, t));
  if (last && holdsOn(state, last, frame.parsed.text) && !foundsThen(last, frame.parsed.text))
    holdPeriod(state, last, of.period);
}

/** Leaves a time to the sentences after its own; 全年 is the year that the figure, or the passage, was dated by. */
function holdPeriod({ discourse: { paragraph }, article }: State, time: Time, year: string | null): void {
  paragraph.period = time.rule === 'whole-year' ? year : dated(time, article.published);
  paragraph.since = looksBack(time);
}

/** 今年7月，全市成立14个专班: the month is that of the founding. */
function foundsThen(time: Time, text: string): boolean {
  return (
    /^\d{4}-\d\d(-\d\d)?$/.test(time.edtf ?? '') &&
    /成立|印发|出台|召开|举行|揭牌|启动实施/.test(text.slice(time.end))
  );
}

const yearText = (date: string | null): string | null => /^\d{4}/.exec(date ?? '')?.[0] ?? null;
