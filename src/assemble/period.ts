import type { Time } from '../model/mentions.js';
import type { Modality } from '../model/output.js';
import type { Frame } from './frame.js';
import { isYearly } from './noun-phrase.js';
import { recurringFor, recurringIn } from './recurring.js';
import { cameTo, endOf, hasReached, isOver, originOf, yearsOf } from './stretch.js';
import { dated, isEarly } from './tense.js';
import { isDe, type Token } from './token.js';

/** The period of a figure as EDTF, null where the text gives none, and the rule that told it. */
export interface PeriodOf {
  edtf: string | null;
  how: string;
  /** The figure is the very amount of a base it is compared with: 比1980年的7159亿元. */
  ofBase: boolean;
}

/** What the passage says of time, from the nearest to the widest. */
export interface TimeContext {
  /** Times of the sentence before the figure's clause, in order. */
  sentence: readonly Time[];
  /** Carried from earlier sentences of the paragraph, the section, the article. */
  passage: string | null;
  /** A stretch of years the paragraph speaks of, and the base it compares with. */
  span: string | null;
  base: string | null;
  /** ISO date of the article or a prefix. */
  reference: string | null;
}

/** Whether a time can date a figure. 连年 and 连续多年 say how long it has been so, not when. */
const dating = (time: Time) =>
  (time.role === 'at' || time.role === 'deadline' || time.role === 'span') &&
  !(time.rule === 'consecutive' && time.edtf === null);

/** Stretches that look back on full years. */
const REVIEWED = new Set(['passage', 'years-since', 'last-years']);

/** Finds the period of a figure: its own clause first, then the sentence, then the passage. */
export function periodOf(frame: Frame, context: TimeContext, modality: Modality | null): PeriodOf {
  const own = timesBefore(frame);
  const bound = boundTo(frame);
  const recurring = recurringFor(frame);
  if (frame.leg === 'from') return originOf(frame, { bound, recurring, context });
  const at = bound ?? own.findLast(dating);
  const base =
    own.findLast((t) => t.role === 'base') ??
    // 比1978年增长52.6%，平均每年递增8.8%
    (recurring ? context.sentence.findLast((t) => t.role === 'base' && t.edtf !== null) : undefined);
  if (base && attributive(frame, base)) return { edtf: base.edtf, how: 'year of the base', ofBase: true };
  const inSentence =
    at ??
    timesAfter(frame).find(dating) ??
    context.sentence.findLast((t) => dating(t) && t.rule !== 'consecutive');
  const told = inSentence && !datesTelling(frame, inSentence) ? inSentence : null;
  const main = yearsOf(frame, context) ?? fromTime(told, context, modality);
  const wide = recurring
    ? recurringIn(main, recurring, context)
    : main.edtf === null && isYearly(frame.left.np)
      ? { ...main, edtf: 'P1Y', how: 'per year' }
      : main;
  const over = isOver(wide.edtf, context.reference);
  const came =
    frame.leg === 'to' ||
    (over && (cameTo(frame) || (REVIEWED.has(main.how) && !recurring && hasReached(frame))));
  return came && bound === null ? endOf(wide) : withBase(wide, base ?? null);
}

/** A time joined to the figure by 的: 2022年的61.4%. It dates this figure and no other. */
function boundTo(frame: Frame): Time | null {
  const { tokens } = frame.parsed;
  // 是2020年的2.3倍: the year is what is multiplied.
  if (frame.quantity.dimension === 'multiple') return null;
  const time = isDe(tokens[frame.at - 1]) ? tokens[frame.at - 2]?.time : undefined;
  return time && dating(time) ? time : null;
}

/** The period of a statement without a figure: its own times, then the passage's. */
export function periodOfStatement(tokens: readonly Token[], context: TimeContext): PeriodOf {
  const time = tokens.findLast((t) => t.time && dating(t.time))?.time ?? null;
  return fromTime(time, { ...context, sentence: [] }, 'target');
}

function fromTime(time: Time | null, context: TimeContext, modality: Modality | null): PeriodOf {
  // 多年来 in a review of several years is about these.
  const vague = time?.rule === 'recent-years' && context.passage?.includes('/');
  if (!time || vague)
    return { edtf: context.passage, how: context.passage ? 'passage' : 'none', ofBase: false };
  if (time.rule === 'whole-year')
    return { edtf: wholeYear(context, modality), how: time.rule, ofBase: false };
  return { edtf: dated(time, context.reference), how: time.rule, ofBase: false };
}

/**
 * 全年: the year the passage is about; else the year of the article for what is aimed at, and for what is
 * reported in the first half of a year the year before, which is the one that is over.
 */
function wholeYear(context: TimeContext, modality: Modality | null): string | null {
  const stated = context.sentence.findLast((t) => dating(t) && t.edtf !== null && /^\d{4}/.test(t.edtf));
  const year = /^\d{4}$/.exec(stated?.edtf ?? context.passage ?? '')?.[0];
  if (year) return year;
  const [, now, month] = /^(\d{4})(?:-(\d\d))?/.exec(context.reference ?? '') ?? [];
  if (!now) return null;
  // Early in a year 全年 is the year before or the year to come: only the modality tells.
  if (modality === null && isEarly(context.reference)) return null;
  const past = modality === 'actual' && Number(month ?? 1) <= 6;
  return String(Number(now) - (past ? 1 : 0));
}

/** A change against a base more than a year back runs from the base to the period: 较2020年增长36.4%. */
function withBase(period: PeriodOf, base: Time | null): PeriodOf {
  const from = /^\d{4}$/.exec(base?.edtf ?? '')?.[0];
  const to = /^\d{4}/.exec(period.edtf ?? '')?.[0];
  if (!from || !to || Number(to) - Number(from) < 2 || period.edtf?.includes('/')) return period;
  return { ...period, edtf: `${from}/${to}`, how: `${period.how} against ${from}` };
}

/** What is said on a day: the day is that of the telling. */
const TELLS =
  /^(部署|召开|印发|发布|公布|出台|提出|宣布|明确|强调|指出|表示|介绍|通报|获悉|审议|披露|下发|要求|透露|解读)/;

/** 2月19日，某市部署…: the day dates what was said, not what was said of. */
export function datesTelling({ parsed: { tokens }, at }: Frame, time: Time): boolean {
  if (time.role !== 'at' || !/^\d{4}-\d\d-\d\d$/.test(time.edtf ?? '')) return false;
  const from = tokens.findIndex((t) => t.time === time);
  return tokens.slice(from + 1, at).some((t) => t.kind === 'word' && TELLS.test(t.text));
}

/** Times of the clause that stand before the figure, in order. */
function timesBefore(frame: Frame): Time[] {
  const { tokens } = frame.parsed;
  return datingOthers(tokens, frame.from, frame.at);
}

/** The times of a stretch of tokens that are not bound to a figure before `at` by 的. */
export function datingOthers(tokens: readonly Token[], from: number, at: number): Time[] {
  return tokens.slice(from, at).flatMap((t, k) => {
    const i = from + k;
    const figure = isDe(tokens[i + 1]) ? tokens[i + 2] : undefined;
    const bound = figure?.kind === 'quantity' && (i + 2 !== at || figure.quantity?.dimension === 'multiple');
    return t.time && !bound && !isNameOnly(tokens, i) && !isOfWhole(tokens, i) ? [t.time] : [];
  });
}

/** 占全年任务的62%: the year is of the task that a part is done of. */
function isOfWhole(tokens: readonly Token[], at: number): boolean {
  const whole = /^(目标)?(任务|目标|预算|计划)/.test(tokens[at + 1]?.text ?? '');
  return whole && tokens[at].time?.rule === 'whole-year' && tokens.slice(at + 2, at + 4).some(isDe);
}

/** “十四五”规划重大工程: the plan's name says whose the works are; “十四五”规划提出 says for when. */
function isNameOnly(tokens: readonly Token[], at: number): boolean {
  if (tokens[at].time?.rule !== 'plan-name') return false;
  const after = tokens.slice(at + 1, at + 4).map((t) => t.text);
  return !/^(发展)?(规划|计划)(纲要)?(提出|明确|确定|规定|要求|目标|主要|预期|期|，|：|\)|）)/.test(
    after.join(''),
  );
}

/** 工业总产值突破万亿元(到2035年): a time after the figure in its clause, before the next figure. */
function timesAfter(frame: Frame): Time[] {
  const { tokens } = frame.parsed;
  const rest = tokens.slice(frame.at + 1, frame.to);
  const next = rest.findIndex((t) => t.quantity);
  return (next < 0 ? rest : rest.slice(0, next)).flatMap((t) => (t.time ? [t.time] : []));
}

/** The base is an attribute of the figure itself: only 的 stands between. */
function attributive(frame: Frame, base: Time): boolean {
  const { tokens } = frame.parsed;
  const i = tokens.findIndex((t) => t.time === base);
  return i + 2 === frame.at && tokens[i + 1].text === '的';
}
