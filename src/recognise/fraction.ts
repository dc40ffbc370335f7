import type { Dimension } from '../model/mentions.js';
import type { Operator } from '../model/output.js';
import { decimal, over, rounded, times, toNumber } from './decimal.js';
import { readNumeral } from './numeral.js';

/** A number with its unit as one of the readers found it; `low` and `high` differ for a range. */
export interface Amount {
  start: number;
  end: number;
  low: number;
  high: number;
  unit: string | null;
  unitText: string;
  dimension: Dimension;
  /** Said by the number itself (过半, 前三, 七万多), null where it is silent. */
  op: Exclude<Operator, 'range' | 'none'> | null;
  rule: string;
  bareMagnitude: boolean;
}

const percent = (
  start: number,
  end: number,
  of: { low: number; high?: number; op?: Amount['op']; rule: string },
): Amount => ({
  start,
  end,
  low: of.low,
  high: of.high ?? of.low,
  unit: '%',
  unitText: '%',
  dimension: 'percent',
  op: of.op ?? null,
  rule: of.rule,
  bareMagnitude: false,
});

/** 百分之六点五, 千分之三, 三分之二 at `at`, in percent. */
export function fractionAt(text: string, at: number): Amount | null {
  const base = /^(负?)(百|千|万)分之/.exec(text.slice(at, at + 5));
  if (base) {
    const number = readNumeral(text, at + base[0].length);
    if (!number) return null;
    const scale = { 百: decimal('1'), 千: decimal('0.1'), 万: decimal('0.01') }[
      base[2] as '百' | '千' | '万'
    ];
    const sign = base[1] ? -1 : 1;
    return percent(at, number.end, {
      low: sign * toNumber(times(number.low, scale)),
      high: sign * toNumber(times(number.high, scale)),
      rule: 'fraction',
    });
  }
  const denominator = readNumeral(text, at);
  if (!denominator || !text.startsWith('分之', denominator.end) || denominator.low === 0n) return null;
  const numerator = readNumeral(text, denominator.end + 2);
  if (!numerator) return null;
  const value = rounded(over(numerator.low * 100n, denominator.low), 2);
  return percent(at, numerator.end, { low: toNumber(value), rule: 'fraction' });
}

/** What cannot follow 成 as tenths: 三成立, 一成功. */
const NOT_TENTHS = /^[立为功都员果长本就效交品分绩熟形套片年]/;

/** Amounts that are words: 一半, 过半, 七成半, 两位数, 翻一番, 倍增. */
export function wordAmountAt(text: string, at: number): Amount | null {
  const rest = text.slice(at, at + 8);
  if (/^(一半|半数)/.test(rest)) return percent(at, at + 2, { low: 50, rule: 'half' });
  if (/^过半(?!年|个|天|小时|夜)/.test(rest)) return percent(at, at + 2, { low: 50, op: '>', rule: 'half' });
  const digits = /^([两三四])位数/.exec(rest);
  if (digits)
    return percent(at, at + 3, { low: 10 ** ('两三四'.indexOf(digits[1]) + 1), op: '>=', rule: 'digits' });
  const doubled = /^翻(?:了)?(?:([一两二三四])?番)/.exec(rest);
  if (doubled) {
    const times = Math.max(1, ' 一两三四'.indexOf(doubled[1] === '二' ? '两' : (doubled[1] ?? '一')));
    return percent(at, at + doubled[0].length, { low: (2 ** times - 1) * 100, rule: 'doubled' });
  }
  return tenths(text, at);
}

/** 七成, 八成半, 三四成. */
function tenths(text: string, at: number): Amount | null {
  const number = readNumeral(text, at);
  if (!number || text[number.end] !== '成' || NOT_TENTHS.test(text.slice(number.end + 1))) return null;
  if (number.high > decimal('10') || (number.wordsOnly && text[at] !== '十')) return null;
  const half = text[number.end + 1] === '半' ? 5 : 0;
  return percent(at, number.end + (half ? 2 : 1), {
    low: toNumber(number.low) * 10 + half,
    high: toNumber(number.high) * 10 + half,
    op: number.more ? '>' : null,
    rule: 'tenths',
  });
}
