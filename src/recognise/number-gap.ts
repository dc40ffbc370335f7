import { CHINESE_DIGITS } from './number-digits.js';
import type { Token } from './number-token.js';

/** White space inside a numeral, always seen from where it begins. */

const MAGNITUDE = /[ \u00a0]{1,2}(?=[十百千万亿拾佰仟])/y;
const DIGIT = new RegExp(
  `[ \\u00a0]{1,2}(?=[${CHINESE_DIGITS}](?:[ \\u00a0]{0,2}[十百千万亿拾佰仟点]|[^\\u4e00-\\u9fa5]|$))`,
  'y',
);
const FIGURE = /[ \u00a0]{1,2}(?=\d{1,3}[千百十])/y;
const POINT = new RegExp(`[ \\u00a0]{1,2}(?=点[ \\u00a0]{0,2}[${CHINESE_DIGITS}])`, 'y');
const LARGE = /[ \u00a0]{1,2}(?=[万亿])/y;

/**
 * Length of the white space at `at` that parts a numeral which goes on behind it (1800 亿元, 一百 五 十 二, 3万 4千); 0
 * where the numeral has ended.
 * @param last the token before it
 */
export function gapLength(text: string, at: number, last: Token | undefined): number {
  if (!last) return 0;
  const kinds: RegExp[] = [];
  if (last.kind === 'magnitude') kinds.push(DIGIT, FIGURE);
  kinds.push(...(last.kind === 'figure' && last.arabic ? [LARGE] : [MAGNITUDE, POINT]));
  for (const pattern of kinds) {
    pattern.lastIndex = at;
    const gap = pattern.exec(text);
    if (gap) return gap[0].length;
  }
  return 0;
}
