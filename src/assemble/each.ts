import type { Subject, Time } from '../model/mentions.js';
import type { Frame } from './frame.js';
import { isAnd, type Token } from './token.js';

/** Whose, or of when, a figure is that stands in a row with others. */
export interface Each {
  subject: Subject | null;
  time: { edtf: string | null } | null;
}

const NONE: Each = { subject: null, time: null };

/**
 * 宁波、绍兴出口分别增长6.4%、12.1%; 一季度、上半年分别增长4.9%、6.8%: as many regions or times before a row of figures
 * as there are figures in it, one each.
 */
export function each(group: readonly Frame[], k: number): Each {
  if (group.length < 2) return NONE;
  const [{ at, from, parsed }] = group;
  const before = parsed.tokens.slice(from, at);
  const joint = before.find((t) => t.subject?.members?.length === group.length)?.subject?.members;
  const subjects = joint ?? row(before, (t) => t.subject ?? null, group.length);
  return {
    subject: subjects?.[k] ?? null,
    time: row(before, datingOf, group.length)?.[k] ?? yearOf(before, k, group.length),
  };
}

const datingOf = ({ time }: Token): Time | null =>
  time && (time.role === 'at' || time.role === 'span' || time.role === 'deadline') ? time : null;

/** The things of a row that is `length` long: each joined to the next. */
function row<T>(tokens: readonly Token[], read: (token: Token) => T | null, length: number): T[] | null {
  let found: T[] = [];
  for (let i = 0; i <= tokens.length; i++) {
    const thing = i < tokens.length ? read(tokens[i]) : null;
    const joined = found.length > 0 && i > 1 && isAnd(tokens[i - 1]) && read(tokens[i - 2]) !== null;
    if (thing !== null) found = joined ? [...found, thing] : [thing];
    else if (!isAnd(tokens[i]) && found.length === length) return found;
  }
  return null;
}

/** 今明两年分别增长6.2%和6.0%: the years of the stretch, where it has as many. */
function yearOf(tokens: readonly Token[], k: number, length: number): { edtf: string } | null {
  const time = tokens.find((t) => t.time?.rule === 'two-years')?.time;
  const [, from, to] = /^(\d{4})\/(\d{4})$/.exec(time?.edtf ?? '') ?? [];
  return from && Number(to) - Number(from) + 1 === length ? { edtf: String(Number(from) + k) } : null;
}
