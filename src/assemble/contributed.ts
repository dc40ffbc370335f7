import type { Frame } from './frame.js';
import type { Antecedent } from './measured.js';
import { nounPhrase } from './noun-phrase.js';
import { ORIGIN } from './right.js';
import { is, isAnd, isDe, isNominal, isVerb, nounAt, type Token, textOf } from './token.js';

/** Verbs that say who provides a part of a whole; what is a part of it stands before them. */
const PROVIDES = /^(贡献|创造|提供|吸纳|解决|承担|支撑|缴纳|撑起|集聚|集中)$/;

/**
 * 民营经济贡献了72%的生产总值、75%的税收; 六成以上的产值来自民营经济: whose part it is of the whole named after the figure,
 * as the words of a label (民营经济占生产总值比重). Empty where nobody is named, or but a region: then the figure is its own.
 */
export function contributed(frame: Frame): Token[] {
  const { quantity, right } = frame;
  if (quantity.dimension !== 'percent' || !right.possessive || right.np.length === 0) return [];
  return provider(frame) ?? origin(frame) ?? [];
}

/** Whether nothing but a list of shares of wholes stands in `[from, to)`. */
function listed(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .every(
      (t) =>
        t.quantity?.dimension === 'percent' ||
        (t.kind === 'break' ? /[，,]/.test(t.text) : isNominal(t) || isVerb(t)) ||
        t.kind === 'subject' ||
        isDe(t) ||
        isAnd(t) ||
        is(t, 'perfective'),
    );
}

function provider(frame: Frame): Token[] | null {
  const { parsed, at, from, previous, right } = frame;
  const { tokens, clauseOf } = parsed;
  const verb = tokens.findLastIndex((t, i) => i < at && PROVIDES.test(t.text));
  if (verb < 0 || !listed(tokens, verb + 1, at)) return null;
  const first = tokens.findIndex((t, i) => i > verb && t.quantity);
  // 提供优惠的30%: the first of the list stands right behind the verb, but for 了 and what the whole is of.
  if (tokens.slice(verb + 1, first).some((t) => !is(t, 'perfective') && t.kind !== 'subject')) return null;
  let clause = clauseOf[verb];
  let who: Token[] = [];
  // 创造了四成的出口，解决了26%的就业: said once.
  for (let last = verb - 1; who.length === 0 && clause >= 0; clause--) {
    const start = clauseOf.indexOf(clause);
    const told = tokens.slice(start, last + 1).findLastIndex((t) => PROVIDES.test(t.text));
    if (told >= 0) last = start + told - 1;
    who = nounPhrase(tokens, start, last);
    if (who.length === 0 && told < 0 && start <= last) return null;
    last = start - 2;
  }
  if (who.length === 0) return null;
  const scope = tokens[at - 1].subject && tokens[at - 1].subject?.type !== 'self' ? [tokens[at - 1]] : [];
  const own = verb >= from && !previous ? who : who.map((t) => nounAt(right.np[0], t.text));
  return [
    ...own,
    nounAt(right.np[0], '占'),
    ...scope,
    ...right.np,
    ...right.event,
    nounAt(right.np[0], '比重'),
  ];
}

function origin(frame: Frame): Token[] | null {
  const { parsed, at, to, right } = frame;
  const { tokens } = parsed;
  const verb = tokens.findIndex((t, i) => i > at && i < to && (ORIGIN.test(t.text) || t.text === '由'));
  if (verb < 0 || !listed(tokens, at + 1, verb)) return null;
  const rest = tokens.slice(verb + 1, to);
  // 由新能源车配送: what they do with it is told with them, but for 由…提供.
  const done = rest.at(-1);
  const by = tokens[verb].text === '由';
  if (!done || (by && !isVerb(done) && done.tag !== 'vn')) return null;
  const who = by ? rest.slice(0, -1) : rest;
  if (who.length === 0 || !who.every((t) => isNominal(t) || isAnd(t))) return null;
  const verbs = by && !PROVIDES.test(done.text) ? [done] : [];
  return [
    ...[...who, ...verbs].map((t) => nounAt(right.np[0], t.text)),
    ...right.np,
    nounAt(right.np[0], '占比'),
  ];
}

/** Verbs that say what one thing adds to the change of another. */
const ADDS = /^(影响|拉动)$/;

/** 猪肉价格上涨2.1%，影响CPI上涨0.03个百分点: what adds to the change of an index is named with it; null where nothing does. */
export function addedTo(frame: Frame, np: readonly Token[], { measured, near }: Antecedent): string | null {
  const verb = np.findIndex((t) => ADDS.test(t.text));
  if (frame.quantity.dimension !== 'points' || verb < 0 || verb === np.length - 1) return null;
  const cause = verb === 0 && near ? (measured?.base ?? '') : '';
  const index = textOf(np.slice(verb));
  return `${cause}${textOf(np.slice(0, verb))}${index}${index.endsWith('经济') ? '增长' : ''}`;
}
