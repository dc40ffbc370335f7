import type { GrammarClass } from '../model/lexicon.js';
import type { Grammar, Token } from './token.js';

/** Verbs that hold the measure they change: 降价 is told of the price. */
const HOLDS: Readonly<Record<string, readonly [noun: string, verb: string]>> = {
  降价: ['价格', '下降'],
  跌价: ['价格', '下跌'],
  涨价: ['价格', '上涨'],
  提价: ['价格', '上调'],
  减亏: ['亏损', '减少'],
  降薪: ['薪酬', '下降'],
  涨薪: ['薪酬', '上涨'],
  加薪: ['薪酬', '上涨'],
  降息: ['利率', '下调'],
  加息: ['利率', '上调'],
};

/** Verbs that tell a change only where a figure follows: 改善7.7%, but 改善居住条件. */
const CHANGES: Readonly<Record<string, GrammarClass>> = {
  改善: 'rise',
  优化: 'rise',
  减轻: 'fall',
  前进: 'rise',
  后退: 'fall',
};

/** Spells such verbs out before their figure: (药品)降价|32% is 价格|下降|32%. */
export function spellOut(tokens: readonly Token[], grammar: Grammar): Token[] {
  return tokens.flatMap((token, i) => {
    const { dimension, unit } = tokens[i + 1]?.quantity ?? {};
    if (!/^(percent|points|money|multiple)$/.test(dimension ?? '') && unit !== '位') return [token];
    const change = CHANGES[token.text];
    if (change) return [{ ...token, tag: 'v', classes: new Set([change]) }];
    const held = HOLDS[token.text];
    if (!held) return [token];
    const [noun, verb] = held;
    return [
      { ...token, text: noun, tag: 'n', classes: new Set(['generic-head']) },
      { ...token, text: verb, tag: 'v', classes: grammar.get(verb) ?? new Set() },
    ];
  });
}
