import { CHINESE_DIGITS } from './number-digits.js';
import type { Token } from './number-token.js';

/** White space inside a numeral, always seen from where it begins. */

const MAGNITUDE = /[ \u00a0]{1,2}(?=[十百千万亿拾佰仟])/y;
const DIGIT = new RegExp(
  `[ \\u00a0]{1,2}(?=[${CHINESE_DIGITS}](?:[ \\u00a0]{0,2}[十百千万亿拾佰仟点又]|[^\\u4e00-\\u9fa5]|$))`,
  'y',
);
const FIGURE = /[ \u00a0]{1,2}(?=\d{1,3}[千百十])/y;
const POINT = new RegExp(`[ \\u00a0]{1,2}(?=点[ \\u00a0]{0,2}[${CHINESE_DIGITS}])`, 'y');
const MORE = /[ \u00a0]{1,2}(?=[多余] ?[万亿])/y;
const LARGE = /[ \u00a0]{1,2}(?=[万亿])/y;

/** What has been read of a numeral: its tokens, and whether 多 or 余 was the last of it. */
interface Begun {
  list: readonly Token[];
  more: boolean;
}

/**
 * Length of the white space at `at` that parts a numeral which goes on behind it (1800 亿元, 一百 五 十 二, 3万 4千); 0
 * where the numeral has ended.
 */
export function gapLength(text: string, at: number, begun: Begun): number {
  for (const pattern of patternsOf(begun)) {
    pattern.lastIndex = at;
    const gap = pattern.exec(text);
    if (gap) return gap[0].length;
  }
  return 0;
}

function patternsOf({ list, more }: Begun): RegExp[] {
  const last = list.at(-1);
  if (!last) return [];
  if (more) return [LARGE];
  if (last.kind === 'figure' && last.arabic) return [list.length > 1 ? MAGNITUDE : LARGE];
  if (last.kind === 'magnitude') return [DIGIT, FIGURE, MAGNITUDE, POINT, MORE];
  return [MAGNITUDE, POINT];
}
