import type { Sentence } from '../model/document.js';
import type { Cue, Mention, Quantity, Speaker } from '../model/mentions.js';
import { compose } from './composition.js';
import type { Left } from './left.js';
import { readLeft } from './left.js';
import { isResult } from './length.js';
import { isAgent } from './predicate.js';
import { type Right, readRight } from './right.js';
import { is, isAnd, type Token } from './token.js';
import { isInBase } from './whole.js';

/** A sentence made ready for assembly. Token and mention offsets are relative to the sentence. */
export interface Parsed {
  sentence: Sentence;
  text: string;
  tokens: Token[];
  cues: Cue[];
  speakers: Speaker[];
  mentions: Mention[];
  /** For each token the number of its clause, counted from 0. */
  clauseOf: number[];
}

/** A figure with its surroundings in its clause: the frame that indicator, aspect, period and the rest are read from. */
export interface Frame {
  parsed: Parsed;
  /** Index of the figure's token. */
  at: number;
  token: Token;
  quantity: Quantity;
  /** Token range `[from, to)` of the clause. */
  from: number;
  to: number;
  left: Left;
  right: Right;
  /** The frame just before in the same clause, null for the first. */
  previous: Frame | null;
  /** In 由A提高到B: A is what it came from, B what it came to. */
  leg: 'from' | 'to' | null;
  /** The whole that a share is of, where it stands right before it: 全国 in 全国50%的光伏玻璃. */
  scope: Token | null;
}

/** Numbers the clauses of a tokenised sentence: a break token ends one. */
export function numberClauses(tokens: readonly Token[]): number[] {
  let clause = 0;
  return tokens.map((token) => (token.kind === 'break' ? clause++ : clause));
}

/** Quantities that never make a fact of their own but stand inside the name of something: 千亿级, 三大, 一个. */
const NAMING_RULES = new Set(['size-class', 'da', 'article']);

/** The frames of all figures of a sentence that may become facts, in reading order. */
export function frames(parsed: Parsed): Frame[] {
  const { tokens, clauseOf } = parsed;
  const result: Frame[] = [];
  tokens.forEach((token, at) => {
    const quantity = token.quantity;
    if (!quantity || NAMING_RULES.has(quantity.rule)) return;
    // 是第二名的两倍: who it is compared with.
    if (quantity.dimension === 'rank' && isInBase(tokens, at)) return;
    const from = clauseOf.indexOf(clauseOf[at]);
    const end = clauseOf.lastIndexOf(clauseOf[at]);
    const to = tokens[end].kind === 'break' ? end : end + 1;
    const last = result.at(-1);
    const previous = last && last.from === from ? last : null;
    const next = tokens.findIndex(
      (t, i) => i > at && i < to && t.quantity && !NAMING_RULES.has(t.quantity.rule),
    );
    const frame: Frame = {
      parsed,
      at,
      token,
      quantity,
      from,
      to,
      previous,
      leg: null,
      scope: null,
      left: readLeft(tokens, previous ? after(tokens, previous, at) : from, at),
      right: readRight(tokens, at, next < 0 ? to : next),
    };
    const listed = frame.left.joined && previous?.quantity.dimension === 'duration';
    if (quantity.dimension === 'duration' && !listed && !isResult(frame, last)) return;
    result.push(frame);
  });
  for (const frame of result) {
    tieLegs(frame);
    frame.scope = scopeOf(frame);
    compose(frame);
  }
  result.forEach((frame, i) => {
    shareEvent(frame, result[i + 1]);
  });
  return result;
}

/** 1200家企业、3400个品牌参展: what is said of the last is said of each. */
function shareEvent(frame: Frame, next: Frame | undefined): void {
  const { right, quantity, parsed } = frame;
  const listed =
    next?.previous === frame &&
    isAnd(parsed.tokens[right.end]) &&
    next.at === right.end + 1 &&
    right.np.length > 0;
  if (!listed || right.event.length > 0 || quantity.dimension !== 'count' || next.right.np.length === 0)
    return;
  if (isAgent(right.np[right.np.length - 1])) frame.right = { ...right, event: next.right.event };
}

/** Where the words of a figure begin after another in the clause: past the noun of that one if only 、 is left between. */
function after(tokens: readonly Token[], previous: Frame, at: number): number {
  const { end } = previous.right;
  const joins = isAnd(tokens[end]) && tokens.slice(end + 1, at).every((t) => is(t, 'rise', 'fall'));
  return joins ? end : previous.at + 1;
}

/** Marks 由A提高到B, 从A增加到B: two levels of one indicator. */
function tieLegs(frame: Frame): void {
  const { previous, left, parsed, at } = frame;
  // 由7.1%降至零: what it came to has no figure.
  if (
    /^[由从]$/.test(parsed.tokens[at - 1]?.text ?? '') &&
    /^(降|减|升|增)[至到为]/.test(parsed.text.slice(frame.token.end))
  )
    frame.leg = 'from';
  if (!previous || left.np.length > 0) return;
  // 由下降3.1%转为增长12.6%: two changes, not two levels.
  const last = left.links.at(-1);
  if (last && is(last, 'rise', 'fall') && !/[到至为]$/.test(last.text)) return;
  const came =
    left.links.some((t) => is(t, 'to') || /[到至为]$/.test(t.text)) &&
    left.links.some((t) => is(t, 'rise', 'fall', 'to'));
  if (came && previous.left.links.some((t) => /^(由|从|自)$/.test(t.text))) {
    previous.leg = 'from';
    frame.leg = 'to';
  }
}

function scopeOf(frame: Frame): Token | null {
  const { quantity, right, left, previous, parsed, at, from } = frame;
  if (quantity.dimension !== 'percent' || !right.possessive || right.np.length === 0) return null;
  const before = at > 0 ? parsed.tokens[at - 1] : undefined;
  if (before?.subject || (before && /^(全球|世界|国内|亚洲|行业)$/.test(before.text) && at > from))
    return before;
  return left.joined ? (previous?.scope ?? null) : null;
}
