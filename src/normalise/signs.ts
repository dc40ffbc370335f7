import type { Edit, MappedText } from '../text/mapped-text.js';
import { UNIT } from './units.js';

/** 1，100万: a Chinese comma between thousands. Only before a unit: 10，200家 may as well be two numbers. */
const THOUSANDS = new RegExp(`(?<![\\d.,，])\\d{1,2}(?:，\\d{3})+(?![\\d，])(?=(?:\\.\\d+)? ?${UNIT})`, 'g');
/** 3。5%, 3·5%: another dot as decimal point. Where no rate or magnitude follows it may be a date (3·15) or two sentences. */
const POINT = /(?<=(?<!\d)\d{1,3})[。・·•‧∙](?=\d+ ?(?:%|‰|个百分点|[百千]?[万亿]))/g;
const HAN_DIGITS = '零〇一二两三四五六七八九';
/**
 * 七二九．二亿, 五十九·五二斤, 百分之二·五: a sign as the point between Chinese digits. Only before a unit or after 百分之: days
 * of the year have the same form (五·四运动); and 二．三个重点 at the head of a line is its number.
 */
const HAN_POINT = new RegExp(
  `(?<=(?<!(?:^|[，。；：])[ \\u3000]*|[．·・•‧.])[${HAN_DIGITS}十百千万])[．·・•‧.](?=[${HAN_DIGITS}]+ ?${UNIT})` +
    `|(?<=[百千万]分之[${HAN_DIGITS}十百千]{1,8})[．·・•‧.](?=[${HAN_DIGITS}])`,
  'gm',
);
/** 一九八○年, 二O二五年, 二0二五年: a circle, letter or digit for 〇. */
const ZERO =
  /(?<=[一二三四五六七八九〇零○◯])[○◯](?=[一二三四五六七八九〇零○◯年月日号．·・•‧.])|(?<=[一二三四五六七八九〇零○◯][O0]?)[O0](?=[O0]?[一二三四五六七八九〇零○◯年])/g;

const ANY =
  /\d[，。・·•‧∙]\d|[○◯]|[一二三四五六七八九〇零][O0]|[一二两三四五六七八九〇零十百千万][．·・•‧.][一二三四五六七八九〇零○]/;

function replacements(text: string, pattern: RegExp, replace: (found: string) => string): Edit[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: replace(match[0]),
  }));
}

/** Sets right the signs written in place of a decimal point, a thousands separator or 〇. */
export function mendSigns(text: MappedText): MappedText {
  if (!ANY.test(text.text)) return text;
  let result = text.edit(replacements(text.text, THOUSANDS, (found) => found.replaceAll('，', ',')));
  result = result.edit(replacements(result.text, POINT, () => '.'));
  result = result.edit(replacements(result.text, ZERO, () => '〇'));
  return result.edit(replacements(result.text, HAN_POINT, () => '点'));
}
