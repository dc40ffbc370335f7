import { trim } from './noun-phrase.js';
import { is, isAnd, isDe, isNominal, type Token } from './token.js';

/** 利润由负转正: how it turned is told of it. */
const TURNS =
  /^(由[负正降升增减亏盈跌涨].?|转[负正降升增减亏盈跌涨]|扭亏.*|止跌.*|企稳.*|从无到有|从小到大|从弱到强|由弱到强|由小变大)$/;

/** What a sentence is about: the noun phrase it opens with, past times, subjects and connectives. */
export function topic(tokens: readonly Token[], before: number): Token[] {
  let i = 0;
  while (
    i < before &&
    (tokens[i].kind === 'time' ||
      tokens[i].kind === 'subject' ||
      tokens[i].kind === 'break' ||
      is(tokens[i], 'conjunction', 'adverb'))
  )
    i++;
  const np: Token[] = [];
  const isPerson = (t: Token) => /^nr/.test(t.tag) && t.text.length > 1;
  while (
    i < before &&
    !isPerson(tokens[i]) &&
    !TURNS.test(tokens[i].text) &&
    (isNominal(tokens[i]) || is(tokens[i], 'generic-head') || isAnd(tokens[i]) || isDe(tokens[i])) &&
    !(is(tokens[i], 'aspire', 'value') || /^(超额|如期|按期|提前)$/.test(tokens[i].text))
  )
    np.push(tokens[i++]);
  // 会上, 近年来: a place or time is no topic.
  if (/[上中下里内后前时间]$/.test(np[np.length - 1]?.text ?? '')) return [];
  // 稳增长, 有效实施: an adjective or a syllable opens no sentence as its topic.
  const phrase = trim(np);
  return phrase.some((t) => t.text.length > 1 && !/^(a|ad|z|i|l)$/.test(t.tag)) ? phrase : [];
}
