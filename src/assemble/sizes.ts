import type { Quantity } from '../model/mentions.js';
import { isMeasure } from './coordination.js';
import { is, isDe, isNominal, type Token, textOf } from './token.js';

/**
 * An amount that sorts the things counted beside it (亿元以上项目46个, 10亿元以上3个, 50亿元企业5家, 50万元以上的村占比, 65岁以上老人)
 * is part of their name, as the 千亿级 of 千亿级集群 is.
 */
export function classSizes(all: readonly Token[]): Token[] {
  const tokens = attributed(all);
  return tokens.map((token, i) =>
    token.quantity && sorts(tokens, i, token.quantity)
      ? { ...token, quantity: { ...token.quantity, rule: 'size-class' } }
      : token,
  );
}

function sorts(tokens: readonly Token[], i: number, { dimension, unit, op }: Quantity): boolean {
  const joined = isDe(tokens[i + 1]);
  const from = joined ? i + 2 : i + 1;
  const end = nominalEnd(tokens, from);
  const named = end > from;
  const next = figureFrom(tokens, end);
  const bounded = /(以上|以下|以内)$/.test(tokens[i].text);
  if (dimension === 'percent') return false;
  if (unit === '岁' && named) return true;
  // 500头以上的养殖场48个
  if (dimension === 'count') return bounded && joined && named && (next === 'count' || next === 'percent');
  if (bounded)
    return (
      next === 'count' ||
      (named && tokens[i - 1]?.quantity?.dimension === 'count') ||
      (joined && (next === 'percent' || (named && tokens[end].quantity?.dimension === 'money')))
    );
  // 50亿元企业5家; 1亿元至10亿元的268家, 500万元至3000万元的占35%
  if (dimension !== 'money') return false;
  return joined ? op === 'range' && next !== undefined : named && next === 'count';
}

/** How the things named up to `end` are told, where a count or share of them follows: 12家, 达到12家, 占35%. */
function figureFrom(tokens: readonly Token[], end: number): 'count' | 'percent' | undefined {
  let at = end;
  while (at < tokens.length && is(tokens[at], 'value', 'adverb', 'activity', 'rise', 'to', 'share-verb'))
    at++;
  const dimension = tokens[at]?.quantity?.dimension;
  return dimension === 'count' || dimension === 'percent' ? dimension : undefined;
}

/** Where the nouns that begin at `from` end. */
function nominalEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex((t, i) => i >= from && !isNominal(t));
  return end < 0 ? tokens.length : end;
}

/** What a size is said of before it, and how: 首次, 均, 达到. */
const isLink = (t: Token) => is(t, 'adverb') || /^(首次|达|达到|超过|突破|在)$/.test(t.text);

/**
 * 产值超10亿元的企业23家, 对营业收入首次突破1亿元的企业: a bound that sorts those who are counted, or are given something,
 * is taken as one word of their name.
 */
function attributed(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  let i = 0;
  for (const [at, token] of tokens.entries()) {
    if (at < i) continue;
    i = at + 1;
    const head = sortedBy(tokens, at);
    if (head === null) {
      result.push(token);
      continue;
    }
    const de = isDe(tokens[at + 1]) ? tokens[at + 1] : null;
    if (de) i++;
    const links = result
      .splice(result.length - (at - 1 - head))
      .filter((t) => !is(t, 'adverb') && t.text !== '在');
    result.push({
      ...token,
      start: links[0]?.start ?? token.start,
      end: de?.end ?? token.end,
      text: textOf([...links, token]),
      kind: 'word',
      tag: 'n',
      quantity: undefined,
    });
  }
  return result;
}

/** Index of the noun whose bound at `at` sorts the things named after it, or null. */
function sortedBy(tokens: readonly Token[], at: number): number | null {
  const { quantity } = tokens[at];
  if (!quantity || !/^[<>]/.test(quantity.op) || ['percent', 'points', 'rank'].includes(quantity.dimension))
    return null;
  let head = at - 1;
  while (head >= 0 && isLink(tokens[head])) head--;
  const noun = tokens[head];
  if (!noun || !(noun.kind === 'indicator' || is(noun, 'generic-head') || isMeasure(noun.text))) return null;
  const from = isDe(tokens[at + 1]) ? at + 2 : at + 1;
  const end = nominalEnd(tokens, from);
  if (end === from) return null;
  let first = head;
  while (first > 0 && isNominal(tokens[first - 1])) first--;
  const before = tokens[first - 1];
  // 给予, 对: who is given something.
  // 6个产值超千亿元产业集群: right after the count it needs no 的.
  if (
    before?.quantity?.dimension === 'count' ||
    (from === at + 2 && /^(对|给|给予|向|奖励)$/.test(before?.text ?? ''))
  )
    return head;
  return figureFrom(tokens, end) ? head : null;
}
