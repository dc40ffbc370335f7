import type { Quantity } from '../model/mentions.js';
import type { Operator } from '../model/output.js';
import type { Comparison } from './comparator.js';
import { toNumber } from './decimal.js';
import type { Numeral } from './number.js';
import { FORMAL } from './number-digits.js';
import { isNumber, VAGUE_RULE } from './quantity-bare.js';
import type { Draft, Place } from './quantity-draft.js';
import { inBaseUnit } from './quantity-unit.js';

/** What stands beside a draft. */
interface Beside {
  before: Comparison | null;
  after: Comparison | null;
}

const PLACE_WORDS = new Set(['省', '市', '县', '区', '镇', '村', '乡', '街道', '旗', '国', '地']);
/** 有效期一年, 用时一天 and 一年以内 are lengths of time; 这一年, 关键一年 name the year itself. */
const LENGTH_BEFORE = /[期用时满历经隔需仅达长为延短]$/;
const LENGTH_AFTER = /^(?:时间|期(?!间))/;
const LATIN = /[A-Za-z]/;
const EACH =
  /每(?:个|新增|增加|减少|增长|下降|上升|引进|招用|吸纳|培育|培养|销售|生产|完成|建设|提高|降低|高于|低于|超|超过|超出|高出|延长|推迟|购买|收购|交售|满|隔)?$/;
/** 每开通1条航线给予50万元: for each that is done. */
const EACH_DONE = /每(?![年月天日人户周季亩吨县镇乡村市区校家个省])[一-龥]{2,3}$/;
const INCLUDING = /(?:及?以[上下内])?[（(]不?含$/;
const SIZE_UNITS = new Set(['money', 'physical', 'number']);
const WORD_OF_CLASS = /^级(?!数)/;

/**
 * Makes a quantity of a draft: looks at the comparators on both sides, works out the exact value and decides
 * what the number may be taken for. Null where it counts nothing: 千家 in a slogan, 二次, 每万人.
 */
export function settle({ text, comparators, bare }: Omit<Place, 'at'>, draft: Draft): Quantity | null {
  if (isRestated(text, draft)) return null;
  const opens = draft.opens ?? draft.start;
  const beside = {
    before: comparators.before(text, { ...draft, start: opens }),
    after: comparators.after(text, draft),
  };
  const rule = ruleOf(text, draft, beside) ?? (bare && isNumber(text, draft) ? 'number' : null);
  if (rule === null) return null;
  const { unit, numeral } = draft;
  const { before, after } = beside;
  const op = operatorOf(draft, beside);
  const low = toNumber(inBaseUnit(draft.value, unit));
  const high = draft.high && toNumber(inBaseUnit(draft.high, unit));
  // 上万名 is one word for ten thousand or more: its comparator belongs to the number.
  const start =
    before && numeral.round && text.slice(before.at, draft.start) === '上' ? before.at : draft.start;
  return {
    kind: 'quantity',
    start,
    end: draft.end,
    rule,
    dimension: unit?.dimension ?? 'number',
    op,
    value: high === null && rule !== VAGUE_RULE ? low : null,
    min: high === null ? null : low,
    max: high,
    unit: unit?.unit ?? null,
    unitText: unit?.text ?? '',
    outer: {
      start: before?.at ?? (after ? comparators.holder(text, opens) : Math.min(start, opens)),
      end: after?.at ?? draft.end,
    },
    bareMagnitude: unit === null,
  };
}

function operatorOf({ high, op, numeral, unit }: Draft, { before, after }: Beside): Operator {
  if (high) return 'range';
  if (op) return op;
  if (after) return after.op;
  if (before && before.op !== '~') return before.op;
  return numeral.more ?? (unit?.more ? '>' : (before?.op ?? '='));
}

function ruleOf(text: string, draft: Draft, beside: Beside): string | null {
  const { rule, numeral, unit } = draft;
  if (rule !== 'unit' && rule !== 'range' && rule !== 'shared-unit' && rule !== 'product') return rule;
  if (isBasis(text, draft) || (numeral.value.digits === 0n && !numeral.arabic)) return null;
  if (LATIN.test(text[draft.start - 1] ?? '') && !standsBesideLatin(draft)) return null;
  const compared = beside.before !== null || beside.after !== null || numeral.more !== null;
  if (isSizeClass(text, draft)) return 'size-class';
  if (FORMAL.test(text.slice(numeral.start, numeral.end)) && unit?.dimension !== 'money') return null;
  if (!unit) return isBare(draft, compared) ? (rule === 'unit' ? 'bare' : rule) : null;
  if (!compared && isVague(numeral)) return unit.dimension === 'physical' ? 'size-class' : null;
  if (unit.dimension === 'duration') return isArticleOfTime(text, draft, compared) ? 'article' : rule;
  if (unit.dimension !== 'count') return rule;
  return countRule(text, draft, compared);
}

/** 5万元(含5万元)以上 and 30家以下(不含30家) say the same number once more. */
function isRestated(text: string, { start, end }: Draft): boolean {
  const bracket = INCLUDING.exec(text.slice(Math.max(0, start - 6), start));
  return bracket !== null && text.slice(0, start - bracket[0].length).endsWith(text.slice(start, end));
}

/** 每万人拥有, 每新增1名, 1美元兑: what something else is reckoned by. */
function isBasis(text: string, { start, end, numeral }: Draft): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const exchanged = /^兑(?![换现付])/.test(text.slice(end, end + 2));
  return exchanged || EACH.test(before) || (isOne(numeral) && EACH_DONE.test(before));
}

function isOne({ value }: Numeral): boolean {
  return value.digits === 1n && value.scale === 0;
}

function countRule(text: string, { rule, start, numeral, unit }: Draft, compared: boolean): string | null {
  const written = text.slice(numeral.start, numeral.end);
  // Before a classifier two is 两; 二 is an ordinal or part of a name: 二次供水, 二类疫苗.
  if (written === '二' && start === numeral.start) return null;
  if (written === '一' && !compared) return 'article';
  return PLACE_WORDS.has(unit!.text) ? 'place' : rule;
}

/** 千亿级, 5千亿级, 万亿元级, 10万吨级, 万亩 as an adjective, 500千伏. */
function isSizeClass(text: string, { end, unit, numeral }: Draft): boolean {
  if (unit?.unit === 'kV') return true;
  return (
    SIZE_UNITS.has(unit?.dimension ?? 'number') &&
    (unit !== null || (numeral.large && !isVague(numeral))) &&
    WORD_OF_CLASS.test(text.slice(end, end + 2))
  );
}

/** 百万 and 千万 without a unit are figures of speech more often than numbers; 千亿 and 万亿 are not. */
function isBare({ numeral }: Draft, compared: boolean): boolean {
  const spelt = !numeral.round || (numeral.trailing.length > 1 && numeral.trailing.at(-1) === 8);
  return numeral.large && (spelt || compared);
}

/** 百家, 千名 and 万元 alone say no more than many; 千万元 and 百万户 say how many. */
function isVague({ start, end, round }: Numeral): boolean {
  return round && end - start === 1;
}

function standsBesideLatin({ numeral, unit }: Draft): boolean {
  return numeral.large || ['percent', 'points', 'money'].includes(unit?.dimension ?? '');
}

function isArticleOfTime(text: string, { start, end, numeral, unit }: Draft, compared: boolean): boolean {
  if (text.slice(numeral.start, numeral.end) !== '一' || compared || unit!.more || unit!.extra.digits)
    return false;
  if (unit!.unit === '个月' || unit!.unit === '小时') return false;
  return !LENGTH_BEFORE.test(text[start - 1] ?? '') && !LENGTH_AFTER.test(text.slice(end, end + 2));
}
