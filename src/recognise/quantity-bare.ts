import { parseDecimal, quotient, ZERO } from './decimal.js';
import { impliedNumeral } from './number.js';
import { asciiDigits } from './number-digits.js';
import type { Draft, Form } from './quantity-draft.js';
import { percentage } from './quantity-special.js';
import { sticky } from './quantity-unit.js';

/** Numbers that tell no amount of anything in an article, and are numbers all the same: 一百五十二点三, 打七五折. */

/** Rule of a quantity whose number is told and cannot be known. */
export const VAGUE_RULE = 'vague';

const LATIN = /[A-Za-z]/;
/** Before and after a lone Chinese digit that is said as a number: “五”, 答案是四. */
const SAID_BEFORE = /(?:^|[\s，。；：、,;:!?！？（(“"‘'《=]|[是为到和与])$/;
const SAID_AFTER = /^(?:$|[\s，。；：、,;:!?！？）)”"’'》=+]|[和与])/;
/** What is numbered by it, dated or named: 3号楼, 第三. */
const NAMED_BEFORE = /[第初周]$/;
const NAMED_AFTER = /^[年月日号时点#＃]/;

/** Whether a number without a unit is one to be told, and no part of a word, a name or a code. */
export function isNumber(text: string, { start, end, numeral, unit }: Draft): boolean {
  const before = text.slice(Math.max(0, start - 1), start);
  const after = text.slice(end, end + 1);
  if (unit || LATIN.test(before) || LATIN.test(after)) return false;
  if (NAMED_BEFORE.test(before) || NAMED_AFTER.test(after)) return false;
  if (numeral.arabic) return true;
  const written = text.slice(numeral.start, numeral.end);
  if (/^[万亿]$/.test(written)) return false;
  if (written.length === 1) return SAID_BEFORE.test(before) && SAID_AFTER.test(after);
  // 四百五, 十五, 零点五; 七八 and 百万 alone are figures of speech
  return !numeral.round && /[十百千万亿拾佰仟兆点又]/.test(written);
}

const DISCOUNT =
  /(?:([1-9]\d?(?:\.\d)?)|([一二两三四五六七八九])点?([一二三四五六七八九])?|[半对]) ?折(?![叠旧合射算腾磨损线页断成])/y;
const SLASH = /([1-9]\d{0,2})\/([1-9]\d{0,2})(?![\d/.月])/y;

/** 九折, 打七五折, 8.8折, 对折: the price in per cent of the full one. */
export const discountForm: Form = ({ text, at }) => {
  const match = sticky(DISCOUNT, text, at);
  if (!match) return null;
  const [written, arabic, tens, ones = '零'] = match;
  const spelt = tens ? asciiDigits(tens + ones) : '50';
  const value = parseDecimal(arabic ? fullTenths(arabic) : spelt);
  return percentage({ start: at, end: at + written.length }, { rule: 'discount', value, op: null });
};

const VAGUE =
  /(?:[一二两三四五六七八九十百千零]{1,6}几(?:十|百|千)?|[几数](?=[十百千万亿])(?:十|百|千)?)[万亿]{0,2}/y;

/** 数十亿元, 十几万人: how many nobody can tell, so that it has no value. */
export const vagueForm: Form = ({ text, at, units }) => {
  const match = sticky(VAGUE, text, at);
  if (!match) return null;
  const span = { start: at, end: at + match[0].length };
  const numeral = impliedNumeral(span, ZERO);
  const unit = units.after(text, numeral);
  const end = unit?.end ?? span.end;
  return {
    drafts: [{ rule: VAGUE_RULE, start: at, end, numeral, value: ZERO, high: null, unit, op: '~' }],
    end,
  };
};

/** 1/2, 3/5, 16/5 as a number; in an article it would need a word before that shows that it is no date. */
export const ratioForm: Form = ({ text, at }) => {
  const match = /[\d./]/.test(text[at - 1] ?? '') ? null : sticky(SLASH, text, at);
  if (!match) return null;
  const [written, part, whole] = match;
  const span = { start: at, end: at + written.length };
  const value = quotient(parseDecimal(part), parseDecimal(whole), 6);
  const numeral = { ...impliedNumeral(span, value), arabic: true };
  const draft: Draft = { ...span, rule: 'unit', numeral, value, high: null, unit: null, op: null };
  return { drafts: [draft], end: span.end };
};

/** 9 is 90 per cent, 75 is 75, 8.8 is 88. */
function fullTenths(written: string): string {
  const [whole, fraction] = written.split('.');
  return whole.length === 2 ? written : `${whole}${fraction ?? '0'}`;
}
