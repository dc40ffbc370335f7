import { type Decimal, parseDecimal, plus, quotient, ZERO } from './decimal.js';
import { impliedNumeral } from './number.js';
import { asciiDigits, CHINESE_DIGITS } from './number-digits.js';
import { amountAt, withMinus } from './quantity-amount.js';
import type { Draft, Form } from './quantity-draft.js';
import { percentage } from './quantity-special.js';
import { sticky } from './quantity-unit.js';

/** Numbers that tell no amount of anything in an article, and are numbers all the same: 一百五十二点三, 打七五折. */

/** Rule of a quantity whose number is told and cannot be known. */
export const VAGUE_RULE = 'vague';

const LATIN = /[A-Za-z]/;
/** A magnitude word and what completes it: 百三, 千三. */
const ELIDED = /^[百千万][一二三四五六七八九]$/;
/** Before and after a lone Chinese digit that is said as a number: “五”, 答案是四. */
const SAID_BEFORE = /(?:^|[\s，。；：、,;:!?！？（(“"‘'《=]|[是为到和与])$/;
const SAID_AFTER = /^(?:$|[\s，。；：、,;:!?！？）)”"’'》=+]|[和与]|[不而却]是|[这那]是)/;
/** What is numbered by it, dated or named: 3号楼, 第三. */
const NAMED_BEFORE = /[第初周每点时]$/;
const NAMED_AFTER = /^(?:[年月日号时点室后强版#＃]|时?代)/;
/** So many digits in a row number a thing or a person. */
const CODE_DIGITS = 15;

/** Whether a number without a unit is one to be told, and no part of a word, a name or a code. */
export function isNumber(text: string, { start, end, numeral, unit }: Draft): boolean {
  const before = text.slice(Math.max(0, start - 1), start);
  const after = text.slice(end, end + 2);
  if (unit || LATIN.test(before) || LATIN.test(after[0] ?? '')) return false;
  if (NAMED_BEFORE.test(before) || NAMED_AFTER.test(after)) return false;
  if (numeral.arabic) return (numeral.digits?.length ?? 0) < CODE_DIGITS;
  const written = text.slice(numeral.start, numeral.end);
  if (/^[万亿]$/.test(written)) return false;
  if (written.length === 1) return SAID_BEFORE.test(before) && SAID_AFTER.test(after);
  // 四百五, 十五, 零点五, 千三; 七八 and 百万 alone are figures of speech
  return (!numeral.round || ELIDED.test(written)) && /[十百千万亿拾佰仟兆点又廿卅]/.test(written);
}

const HALF_PRICE = parseDecimal('50');
const FIGURE = '[一二两三四五六七八九壹贰叁肆伍陆柒捌玖]';
const TENTHS = `(?:[1-9] ?\\d?(?:\\.\\d)?|${FIGURE}(?: ?点)?(?: ?${FIGURE})?)`;
const DISCOUNT = new RegExp(
  `(?:(?:(${TENTHS})[-—~～至到])?(${TENTHS})|[半对]) ?折(?![叠旧合射算腾磨损线页断成])`,
  'y',
);

/** 九折, 打七五折, 8.8折, 对折, 三至五折: the price in per cent of the full one. */
export const discountForm: Form = ({ text, at }) => {
  const match = sticky(DISCOUNT, text, at);
  if (!match) return null;
  const [written, low, high] = match;
  const value = high ? fullTenths(high) : HALF_PRICE;
  const reading = percentage({ start: at, end: at + written.length }, { rule: 'discount', value, op: null });
  if (low) reading.drafts[0] = { ...reading.drafts[0], value: fullTenths(low), high: value };
  return reading;
};

const VAGUE =
  /(?:(?:[一二两三四五六七八九十百千零壹贰叁肆伍陆柒捌玖拾佰仟] ?){1,6}几(?:十|百|千)?|[几数](?=[十百千万亿])(?:十|百|千)?)[万亿]{0,2}(?:[多余][万亿])?/y;

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

const SLASH = /(?:([1-9]\d{0,2}) )?([1-9]\d{0,2})\/([1-9]\d{0,2})(?![\d/.月万亿])/y;

/** 1/2, 16/5, 1 3/5 as a number; in an article it would need a word before that shows that it is no date. */
export const ratioForm: Form = (place) => {
  const { text, at } = place;
  const match = /[\d./]/.test(text[at - 1] ?? '') ? null : sticky(SLASH, text, at);
  if (!match) return null;
  const [written, whole = '0', part, parts] = match;
  const span = { start: at, end: at + written.length };
  const value = plus(parseDecimal(whole), quotient(parseDecimal(part), parseDecimal(parts), 6));
  const numeral = { ...impliedNumeral(span, value), arabic: true };
  const draft: Draft = { ...span, rule: 'unit', numeral, value, high: null, unit: null, op: null };
  return { drafts: [withMinus(place, draft)], end: span.end };
};

const POINT = /(?<![\w.])\.\d/y;

/** .5: what a number with nothing before its point begins with. A number is no part of a version or a code. */
export const pointForm: Form = (place) => {
  if (!sticky(POINT, place.text, place.at)) return null;
  const { draft, end } = amountAt(place);
  return { drafts: draft ? [draft] : [], end };
};

/** 9 is 90 per cent, 75 and 七五 are 75, 8.8 is 88. */
function fullTenths(written: string): Decimal {
  const digits = Array.from(written.replace(/[ 点]/g, ''), (char) =>
    CHINESE_DIGITS.includes(char) ? asciiDigits(char) : char,
  );
  const [whole, fraction] = digits.join('').split('.');
  return parseDecimal(whole.length === 2 ? digits.join('') : `${whole}${fraction ?? '0'}`);
}
