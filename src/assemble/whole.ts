import type { Operator } from '../model/output.js';
import { is, isAnd, isDe, isNominal, type Token } from './token.js';

/** What a figure is set against: the whole of a share, the base of a ratio, the scope of a rank. */
export interface Against {
  /** Index of the verb that sets it against that: 占 in 占GDP的7%, 是 in 是五年前的3倍. */
  verb: number;
  /** What a percentage is of; empty for ranks and multiples, which are not told as shares. */
  whole: Token[];
  /** What the verb says of the figure: 超过全球一半, 不足总量的一成. */
  op: Operator | null;
}

/** Reads backwards from the figure at `at` what it is set against; null where it stands for itself. */
export function against(tokens: readonly Token[], from: number, at: number): Against | null {
  const verb = scopeVerb(tokens, from, at);
  if (verb === null) return baseOf(tokens, from, at);
  const between = tokens.slice(verb + 1, at);
  // 占投资的比重由上年的31%: the 的 is of the year.
  const until = between.findIndex((t) => /^[由从]$/.test(t.text));
  const of = until < 0 ? between : between.slice(0, until);
  const whole =
    until < 0 && isDe(tokens[at - 1])
      ? of.filter((t) => !/^(time|open|close)$/.test(t.kind) && !is(t, 'perfective'))
      : of.filter((t) => isNominal(t) || t.kind === 'subject');
  return { verb, whole: isDe(whole.at(-1)) ? whole.slice(0, -1) : whole, op: null };
}

/** Index of a 占 or 居 whose object (占GDP, 居全国大城市) stands between it and the figure, or null. */
function scopeVerb(tokens: readonly Token[], from: number, at: number): number | null {
  const rank = tokens[at].quantity?.dimension === 'rank';
  for (let i = at - 1; i >= from && at - i <= 8; i--) {
    const token = tokens[i];
    if (is(token, 'share-verb') && !rank) return i;
    if (is(token, 'rank-verb') && rank) return i;
    const passable =
      isNominal(token) ||
      token.kind === 'subject' ||
      token.kind === 'time' ||
      token.kind === 'quote' ||
      isDe(token) ||
      isAnd(token) ||
      token.kind === 'open' ||
      token.kind === 'close' ||
      is(token, 'adverb', 'perfective', 'to', 'preposition', 'generic-head', 'activity') ||
      // 占消费支出的两成: between 占 and 的 verbs are parts of a name.
      (isDe(tokens[at - 1]) && /^v/.test(token.tag));
    if (!passable) return null;
  }
  return null;
}

/** Verbs that set a figure against the amount of something else. */
const EQUALS = /^(为|是|仅为|约为|均为|即|相当于|恢复|恢复到|恢复至)$/;
const REACHES = /^(达|达到|完成|超过|超|逾|突破|接近|不足|不到|低于|高于)$/;
const BOUNDS: readonly (readonly [RegExp, Operator])[] = [
  [/^(超过|超|逾|突破|高于)$/, '>'],
  [/^(不足|不到|低于)$/, '<'],
  [/^(接近|约为)$/, '~'],
];
/** Wholes that a share is told of without 的. */
const WORLD = /^(全球|世界|全国|全省|全市|国内)$/;

/** 是挂牌前的3.5倍, 完成年度目标的119%, 恢复至2019年同期的九成, 超过全球一半: what the figure is a part or a multiple of. */
function baseOf(tokens: readonly Token[], from: number, at: number): Against | null {
  const dimension = tokens[at].quantity?.dimension;
  if (dimension !== 'percent' && dimension !== 'multiple') return null;
  const last = isDe(tokens[at - 1]) ? at - 2 : at - 1;
  if (last === at - 1 && !WORLD.test(tokens[last]?.text ?? '')) return null;
  // 高于全国2.8%的增幅: the figure is theirs.
  if (last === at - 1 && isDe(tokens[at + 1])) return null;
  const verb = verbBefore(tokens, from, last);
  if (verb === null) return null;
  const words = tokens.slice(verb + 1, last + 1).filter((t, i) => i > 0 || !is(t, 'to'));
  // 提高到2023年的64%: a year alone dates the figure, where it is not said to equal it.
  const dates = words.every((t) => t.kind === 'time' || is(t, 'to'));
  if (words.length === 0 || (dates && dimension === 'percent' && !EQUALS.test(tokens[verb].text)))
    return null;
  const op = BOUNDS.find(([words]) => words.test(tokens[verb].text))?.[1] ?? null;
  const whole = words.map((t) => (t.kind === 'time' ? { ...t, text: t.text.replace(/^[到至为]/, '') } : t));
  return { verb, whole: dimension === 'percent' ? whole : [], op };
}

/** The verb before the base that ends at `last`; of 恢复|到 and 增加|到 the first part. */
function verbBefore(tokens: readonly Token[], from: number, last: number): number | null {
  for (let i = last; i >= from && last - i <= 7; i--) {
    const token = tokens[i];
    const reached = is(token, 'to') || (token.kind === 'time' && /^[到至]/.test(token.text));
    const changes = reached && (is(tokens[i - 1], 'rise', 'fall') || EQUALS.test(tokens[i - 1]?.text ?? ''));
    if (changes && i > from) return i - 1;
    if (EQUALS.test(token.text) || REACHES.test(token.text)) return i < last ? i : null;
    if (is(token, 'rise', 'fall') && /[到至为]$/.test(token.text)) return i < last ? i : null;
    const part =
      token.kind === 'time' ||
      token.kind === 'subject' ||
      token.kind === 'indicator' ||
      // 是第二名的两倍
      token.quantity?.dimension === 'rank' ||
      (token.kind === 'word' && !/^(p|c|y|u[^j])/.test(token.tag));
    if (!part || is(token, 'share-verb')) return null;
  }
  return null;
}

/** Whether what stands at `i` is part of what the next figure is set against: the 2019年 of 恢复至2019年的九成. */
export function isInBase(tokens: readonly Token[], i: number): boolean {
  const next = Math.max(0, i + 1);
  const ahead = tokens.slice(next, i + 8).findIndex((t) => t.quantity);
  const base = ahead < 0 ? null : baseOf(tokens, 0, next + ahead);
  return base !== null && base.verb < i;
}
