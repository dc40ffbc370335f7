import type { Operator } from '../model/output.js';
import type { Span } from '../text/span.js';
import { type Decimal, HALF, isLess, ONE, parseDecimal, percentOf } from './decimal.js';
import { impliedNumeral, numeralAt } from './number.js';
import type { Draft, Form, Reading } from './quantity-draft.js';
import { impliedUnit, sticky } from './quantity-unit.js';

const FOLD = /翻了?(近|约|超)?(?:([一二两三四五六1-6])?番|([一1])?倍)/y;
/** 翻倍 alone tells by how much something grew only where no other verb follows: not 翻倍努力. */
const DOUBLED = /^翻了?倍(?=[\u4e00-\u9fa5])(?!增|上?涨|以上|左右|[的至到且并于后])/;
const FOLDS = '一二三四五六';
const FIGURES_OF_GROWTH = /[两双二三23]位数(?![字学据组码])/y;
const HALF_UNIT =
  /个(?:百分点|小时|月|钟头)|小时|公[里斤升顷]|千米|加仑|吨|斤(?!八两)|成(?![品型熟本立功人年员])/y;
const BIG = /[\d两二三四五六七八九十]{1,3}大/y;
const WHOLE = /百分百(?!分)/y;
const SLASH = /([1-9])\/([2-9]|10)(?![\d/.月万亿])/y;
const SHARE_BEFORE = /(?:[约近超逾过占达足到至有的]|[少低高多大小]于)$/;
const HAN = /[\u4e00-\u9fa5]/;
const NAMES_OF_BIG = /^(?:[学会代型道街堂楼厅队使臣众小约概致幅批]|一[些点])/;
const TWO = parseDecimal('2');
const FIFTY = parseDecimal('50');
const MOST_BIG = parseDecimal('30');

/** 翻一番, 翻两番, 翻番, 翻倍: growth by 100, 300 … per cent. */
export const foldForm: Form = ({ text, at }) => {
  const match = sticky(FOLD, text, at);
  if (!match || DOUBLED.test(text.slice(at, at + 6))) return null;
  const [written, approximate, times = '一'] = match;
  const folds = times === '两' ? 2 : FOLDS.indexOf(times) + 1 || Number(times);
  const value = parseDecimal(String(100 * (2 ** folds - 1)));
  const op = approximate === '超' ? '>' : approximate ? '~' : null;
  return percentage({ start: at, end: at + written.length }, { rule: 'fold', value, op });
};

/** 两位数增长: ten per cent or more. */
export const figuresForm: Form = ({ text, at }) => {
  const match = sticky(FIGURES_OF_GROWTH, text, at);
  if (!match || /[第\d]/.test(text[at - 1] ?? '')) return null;
  const value = parseDecimal(/[三3]/.test(match[0]) ? '100' : '10');
  return percentage({ start: at, end: at + match[0].length }, { rule: 'figures', value, op: '>=' });
};

/** 不少于1/3, 约2/3: only where a word before shows that it is no date. */
export const slashForm: Form = ({ text, at }) => {
  const match = sticky(SLASH, text, at);
  if (
    !match ||
    Number(match[1]) >= Number(match[2]) ||
    !SHARE_BEFORE.test(text.slice(Math.max(0, at - 2), at))
  )
    return null;
  const value = percentOf(parseDecimal(match[1]), parseDecimal(match[2]));
  return percentage({ start: at, end: at + match[0].length }, { rule: 'share', value, op: null });
};

/** 百分百 */
export const wholeForm: Form = ({ text, at }) => {
  if (!sticky(WHOLE, text, at)) return null;
  return percentage({ start: at, end: at + 3 }, { rule: 'percent', value: parseDecimal('100'), op: null });
};

/** 一半, 半数, 过半, and half of a unit: 半小时, 半个百分点. */
export const halfForm: Form = ({ text, at, units, bare }) => {
  if (text.startsWith('一半', at)) {
    if (/[另前后上下]/.test(text[at - 1] ?? '')) return { drafts: [], end: at + 2 };
    return percentage({ start: at, end: at + 2 }, { rule: 'share', value: FIFTY, op: null });
  }
  if (text[at] !== '半') return null;
  if (text[at + 1] === '百') return bare ? halfHundred(at) : null;
  if (text[at + 1] === '数' && text[at + 2] !== '字') {
    const op = text[at - 1] === '过' ? '>' : null;
    return percentage({ start: at, end: at + 2 }, { rule: 'share', value: FIFTY, op });
  }
  if (text[at - 1] === '过' && text[at - 2] !== '超') {
    return percentage({ start: at - 1, end: at + 1 }, { rule: 'share', value: FIFTY, op: '>' });
  }
  if (!sticky(HALF_UNIT, text, at + 1)) return null;
  const numeral = impliedNumeral({ start: at, end: at + 1 }, HALF);
  const unit = units.at(text, at + 1, numeral);
  if (!unit) return null;
  const draft: Draft = {
    rule: 'unit',
    start: at,
    end: unit.end,
    numeral,
    value: HALF,
    high: null,
    unit,
    op: null,
  };
  return { drafts: [draft], end: unit.end };
};

/** 半百 counts years of age as a rule, and is a number of anything. */
function halfHundred(at: number): ReturnType<Form> {
  const span = { start: at, end: at + 2 };
  const numeral = { ...impliedNumeral(span, FIFTY), round: true };
  return {
    drafts: [{ ...span, rule: 'number', numeral, value: FIFTY, high: null, unit: null, op: null }],
    end: span.end,
  };
}

/** 六大重点产业: a count, part of a slogan as a rule. */
export const bigForm: Form = ({ text, at, units }) => {
  if (!sticky(BIG, text, at)) return null;
  const { numeral } = numeralAt(text, at, (offset) => units.length(text, offset));
  if (!numeral || text[numeral.end] !== '大' || numeral.round || numeral.large || numeral.more) return null;
  const { value, high } = numeral;
  if (high || value.scale > 0 || isLess(value, TWO) || isLess(MOST_BIG, value)) return null;
  const end = numeral.end + 1;
  if (!HAN.test(text[end] ?? '') || NAMES_OF_BIG.test(text.slice(end, end + 2))) return null;
  const unit = { ...impliedUnit('个', 'count'), text: '大' };
  return { drafts: [{ rule: 'da', start: at, end, numeral, value, high, unit, op: null }], end };
};

/** A share or rate that a set form tells. */
export function percentage(
  span: Span,
  fields: { rule: string; value: Decimal; op: Operator | null },
): Reading {
  const numeral = impliedNumeral(span, ONE);
  const draft: Draft = { ...span, ...fields, numeral, high: null, unit: impliedUnit('%', 'percent') };
  return { drafts: [draft], end: span.end };
}
