import type { Frame } from './frame.js';
import type { IndicatorIndex } from './indicator-index.js';
import { build, economy, type Measured, spanOf } from './measured.js';
import { nounPhrase } from './noun-phrase.js';
import { is, type Token, textOf } from './token.js';

/** How something changes, between its name and the verb of change: 投资稳定增长, 出口持续较快增长. */
const isManner = (t: Token) =>
  /^(a|ad|d|an)$/.test(t.tag) ||
  is(t, 'adverb') ||
  /^(平稳|稳定|稳步|[较更]?快|快速|持续|适度|合理|健康|协调|中高速|两位数)+$/.test(t.text);

/**
 * 固定资产投资稳定增长、力争达到3%: a rate hoped for right after a change that has no figure is the rate of that change. Null
 * where the words before are none of that.
 */
export function hopedFor(frame: Frame, index: IndicatorIndex): Measured | null {
  const { tokens } = frame.parsed;
  if (frame.quantity.dimension !== 'percent' || frame.left.np.length > 0 || frame.right.np.length > 0)
    return null;
  let i = frame.at - 1;
  while (i >= 0 && is(tokens[i], 'aspire', 'value', 'rise', 'fall', 'adverb')) i--;
  const hopes = tokens.slice(i + 1, frame.at).some((t) => is(t, 'aspire'));
  const change = tokens[i - 1];
  if (!hopes || !/^[、，,]$/.test(tokens[i]?.text ?? '') || !is(change, 'rise', 'fall')) return null;
  let last = i - 2;
  while (last >= 0 && isManner(tokens[last])) last--;
  const np = last < 0 ? [] : nounPhrase(tokens, 0, last);
  const head = is(change, 'fall') ? 'fall' : 'growth';
  if (np.length === 0) return null;
  return textOf(np) === '经济'
    ? economy(index, spanOf(np))
    : build(np, { index, how: 'change hoped for', head, span: spanOf(np) });
}
