import type { Sentence } from '../model/document.js';
import type { Cue, Mention, Quantity, Speaker } from '../model/mentions.js';
import type { Left } from './left.js';
import { readLeft } from './left.js';
import { type Right, readRight } from './right.js';
import type { Token } from './token.js';

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
    const from = clauseOf.indexOf(clauseOf[at]);
    const end = clauseOf.lastIndexOf(clauseOf[at]);
    const to = tokens[end].kind === 'break' ? end : end + 1;
    const last = result.at(-1);
    const previous = last && last.from === from ? last : null;
    const start = previous ? previous.at + 1 : from;
    const next = tokens.findIndex((t, i) => i > at && i < to && t.quantity && !NAMING_RULES.has(t.quantity.rule));
    result.push({
      parsed, at, token, quantity, from, to, previous,
      left: readLeft(tokens, start, at),
      right: readRight(tokens, at, next < 0 ? to : next),
    });
  });
  return result;
}
