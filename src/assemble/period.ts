import type { Time } from '../model/mentions.js';
import type { Modality } from '../model/output.js';
import { boundTo, datesTelling, dating, timesAfter, timesBefore } from './dating.js';
import type { Frame } from './frame.js';
import { isYearly } from './noun-phrase.js';
import { recurringFor, recurringIn } from './recurring.js';
import { cameTo, endOf, hasReached, isOver, originOf, yearsOf } from './stretch.js';
import { dated, isEarly, tenseOf } from './tense.js';
import { is, isDe, isNominal, type Token } from './token.js';

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
  /** The years of the plan that the article looks back on. */
  plan: string | null;
  /** The section reports on what is over. */
  reviews: boolean;
  /** ISO date of the article or a prefix. */
  reference: string | null;
}

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
    (recurring ? context.sentence.findLast((t) => t.role === 'base' && t.edtf !== null) : undefined) ??
    setOff(frame);
  if (base && attributive(frame, base)) return { edtf: base.edtf, how: 'year of the base', ofBase: true };
  const inSentence =
    at ??
    timesAfter(frame).find((t) => dating(t) && t.rule !== 'consecutive') ??
    context.sentence.findLast((t) => dating(t) && t.rule !== 'consecutive');
  const told = inSentence && !datesTelling(frame, inSentence) ? inSentence : null;
  const main =
    yearsOf(frame, context) ?? lastYears(fromTime(told, context, modality), { frame, time: told, context });
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

/** 一季度 in a review that appears before it is over is of the year reviewed. */
function lastYears(
  period: PeriodOf,
  { frame, time, context }: { frame: Frame; time: Time | null; context: TimeContext },
): PeriodOf {
  const { reference, reviews } = context;
  const words = frame.parsed.tokens.find((t) => t.time === time)?.text ?? '';
  const [, year] = /^(\d{4})-\d\d/.exec(period.edtf ?? '') ?? [];
  if (
    !reviews ||
    !year ||
    /[年今去]/.test(words.replace('半年', '')) ||
    tenseOf(period.edtf, reference) === 'past'
  )
    return period;
  return { ...period, edtf: period.edtf?.replaceAll(year, String(Number(year) - 1)) ?? null };
}

/** A change against a base more than a year back runs from the base to the period: 较2020年增长36.4%. */
function withBase(period: PeriodOf, base: Time | null): PeriodOf {
  const from = /^\d{4}$/.exec(base?.edtf ?? '')?.[0];
  const to = /^\d{4}/.exec(period.edtf ?? '')?.[0];
  if (!from || !to || Number(to) - Number(from) < 2 || period.edtf?.includes('/')) return period;
  return { ...period, edtf: `${from}/${to}`, how: `${period.how} against ${from}` };
}

/** 与2015年相比，森林面积增加…，蓄积量增长…: set off, a base holds for the changes of the whole sentence. */
function setOff({ parsed, from, left }: Frame): Time | undefined {
  const base = parsed.tokens.slice(0, from).findLast((t) => t.time?.role === 'base')?.time;
  const changes =
    left.links.some((t) => is(t, 'rise', 'fall')) || is(left.np.at(-1), 'growth-head', 'fall-head');
  const between = base && parsed.text.slice(base.start, parsed.tokens[from].start);
  return changes && between && /^[^，,。；;]*(?:相比较?|比较)[，,]/.test(between) ? base : undefined;
}

/** The base is an attribute of the figure itself: 比1980年的7159亿元, 与2010年人口普查的72.5万人相比. */
function attributive(frame: Frame, base: Time): boolean {
  const { tokens } = frame.parsed;
  const i = tokens.findIndex((t) => t.time === base);
  const between = tokens.slice(i + 1, frame.at - 1);
  return isDe(tokens[frame.at - 1]) && frame.at > i + 1 && between.every((t) => t.time || isNominal(t));
}
