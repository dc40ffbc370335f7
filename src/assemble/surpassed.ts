import { isDe, isNominal, isVerb, type Token } from './token.js';

/** What a percentage tells how far it was surpassed, and not what is measured: a plan, a record, a year before. */
const SURPASSED = /(计划|指标|定额|记录|纪录|最高年|年产量|最高产量|设计能力)$/;
const VERB = /^(超过|超|超出|超额)$/;

/**
 * 超过解放前最高年产量46%, 超额完成年计划6.5%: index of the verb before what was surpassed, which ends at `last`; null where
 * the figure is told of nothing such.
 */
export function surpassed(
  tokens: readonly Token[],
  { from, last }: { from: number; last: number },
  figure: Token,
): number | null {
  const percent = figure.quantity?.dimension === 'percent';
  if (!percent || last < from || !SURPASSED.test(tokens[last].text)) return null;
  const verb = tokens.findLastIndex((t, i) => i >= from && i < last && VERB.test(t.text));
  const between = tokens.slice(verb + 1, last + 1);
  const plain = between.every(
    (t) => isNominal(t) || isVerb(t) || t.kind === 'time' || t.text === '年' || isDe(t),
  );
  return verb >= from && between.length <= 5 && plain ? verb : null;
}

/** Whether the words between what is measured and a percentage tell by how much it went beyond something. */
export function goesBeyond(links: readonly Token[]): boolean {
  const verb = links.find((t) => VERB.test(t.text));
  return verb !== undefined && (verb.text === '超额' || SURPASSED.test(links[links.length - 1].text));
}
