import type { Time } from '../model/mentions.js';
import type { Frame } from './frame.js';
import type { PeriodOf, TimeContext } from './period.js';
import type { Token } from './token.js';

/** 每年 or 年均 as it bears on a figure. */
export interface Recurring {
  time: Time;
  /** 每人每年600元, 每月270元: a rate of pay, which holds for the year it is told of. */
  each: boolean;
}

/**
 * What recurs, for a figure: in its own words, after the figure before it. 年均 says it of one figure alone, and so does
 * 每人每年; 每年 in an earlier clause of the sentence, and a measure that goes on, hold for the figures after them.
 */
export function recurringFor(frame: Frame): Recurring | null {
  const { tokens } = frame.parsed;
  const shared = frame.left.joined || frame.leg !== null;
  const from = shared || !frame.previous ? frame.from : frame.previous.at + 1;
  const own = last(tokens, from, frame.at, (t) => t.time?.role === 'recurring');
  if (own !== null) return read(frame, own);
  const dated = last(tokens, frame.from, frame.at, (t) => t.time?.role === 'at' || t.time?.role === 'span');
  if (dated !== null) return null;
  const told = last(tokens, 0, frame.from, (t) => /每/.test(t.text) && isYearly(t));
  const every = told === null ? null : read(frame, told);
  if (every && !every.each) return every;
  const before = last(tokens, 0, frame.from, isAmount);
  if (before === null || namesAnother(frame)) return null;
  const same = tokens[before].quantity?.unit === frame.quantity.unit;
  const rate = same ? last(tokens, 0, before, isYearly) : null;
  return rate !== null && last(tokens, rate, before, isAmount) === null ? read(frame, rate) : null;
}

/** 年均 and 每年 within a stretch of years take the stretch; alone they are a rate per year. */
export function recurringIn(main: PeriodOf, { time, each }: Recurring, context: TimeContext): PeriodOf {
  if (main.edtf?.includes('/') || (each && main.edtf !== null)) return main;
  if (main.how === 'passage' || main.edtf === null) {
    const span = context.span ?? (context.passage?.includes('/') ? context.passage : context.plan);
    if (span) return { edtf: span, how: `${time.rule} of the passage`, ofBase: false };
    return { edtf: time.edtf, how: time.rule, ofBase: false };
  }
  return main;
}

/** Whether the clause names a measure of its own; a place in it (在执行中) is none. */
function namesAnother({ left: { np }, parsed: { tokens } }: Frame): boolean {
  return np.length > 0 && tokens[tokens.indexOf(np[0]) - 1]?.text !== '在';
}

function read({ parsed: { tokens, text } }: Frame, at: number): Recurring | null {
  const { time } = tokens[at];
  if (!time) return null;
  const paid = tokens[at + 1]?.quantity?.dimension === 'money' && time.rule !== 'every-year';
  return { time, each: paid || /每[^，。；、\d]{1,3}$/.test(text.slice(0, time.start)) };
}

const isAmount = ({ quantity }: Token) => quantity !== undefined && quantity.dimension !== 'duration';
const isYearly = (token: Token) => token.time?.rule === 'every-year';

/** Index of the last token of `[from, to)` that is such, or null. */
function last(
  tokens: readonly Token[],
  from: number,
  to: number,
  such: (token: Token, index: number) => boolean,
): number | null {
  for (let i = to - 1; i >= from; i--) if (such(tokens[i], i)) return i;
  return null;
}
