import type { Edit, MappedText } from '../text/mapped-text.js';
import { UNIT } from './units.js';

/** 1，100万: a Chinese comma between thousands. Only before a unit: 10，200家 may as well be two numbers. */
const THOUSANDS = new RegExp(`(?<![\\d.,，])\\d{1,2}(?:，\\d{3})+(?![\\d，])(?=(?:\\.\\d+)? ?${UNIT})`, 'g');
/** 3。5%, 3·5%: another dot as decimal point. Where no rate or magnitude follows it may be a date (3·15) or two sentences. */
const POINT = /(?<=(?<!\d)\d{1,3})[。・·•‧∙](?=\d+ ?(?:%|‰|个百分点|[百千]?[万亿]))/g;
/** 一九八○年, 二O二五年, 二0二五年: a circle, letter or digit for 〇. */
const ZERO =
  /(?<=[一二三四五六七八九〇零○◯])[○◯](?=[一二三四五六七八九〇零○◯年月日号])|(?<=[一二三四五六七八九〇零○◯][O0]?)[O0](?=[O0]?[一二三四五六七八九〇零○◯年])/g;

const ANY = /\d[，。・·•‧∙]\d|[○◯]|[一二三四五六七八九〇零][O0]/;

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
  return result.edit(replacements(result.text, ZERO, () => '〇'));
}
