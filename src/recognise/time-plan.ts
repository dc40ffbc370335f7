import { HAN_DIGITS, numeral } from '../text/date-numerals.js';
import { years } from './time-period.js';
import type { Dated, Reader, Scan } from './time-scan.js';
import { matchAt } from './time-scan.js';

/** Five-year plans: “十四五”期间, 十三五末, 第六个五年计划. The first ran from 1953, the third from 1966. */

const SHORT = '(?:[“"「『‘]((?:十[一二三四五六七八九]?|[一二三四五六七八九])五)[”"」』’](?!普法|至尊|之尊)';
/** Without quotation marks 十四五 may be fourteen or fifteen of something, and 七五 may be anything. */
const BARE = `|(?<![${HAN_DIGITS}百\\d第零])(?:(十[一二三四五六七八九]五)(?![个岁名人天家万亿米元种项次斤里度分届年月日号条所千百多余块座只头位])|((?:十|[一二三四五六七八九])五)(?=计划|规划|期间|时期|以来|期?末)))`;
const LONG = '|第([一二三四五六七八九十]{1,2})个五年(?=计划|规划|时期|期间)';

/** What the words after the name cut out of the plan's years. */
const TAIL = new RegExp(
  '(?:发展)?(规划|计划|规划纲要|发展纲要)?(?:(实施以来|以来|期间|时期|期内|阶段|中期)' +
    `|期?(末年|末期|末|收官之年|收官年|最后一年)|(开局之年|开局年|首年|起步之年|初期|初年|初)` +
    `|的?([前后头])([${HAN_DIGITS}两\\d])年|第([${HAN_DIGITS}\\d])年)?`,
  'y',
);

const PLAN = new RegExp(`${SHORT}${BARE}${LONG}`, 'y');

export const PLAN_READER: Reader<Dated> = { starts: `“"「『‘第${HAN_DIGITS}`, read: readPlan };

function readPlan({ text, clock }: Scan, at: number): Dated | null {
  const match = matchAt(PLAN, text, at);
  if (!match) return null;
  const number = match[4] ? numeral(match[4]) : ordinal(match[1] ?? match[2] ?? match[3]);
  if (number === null || number < 1) return null;
  const first = number < 3 ? 1948 + number * 5 : 1951 + number * 5;
  const nameEnd = at + match[0].length;
  const tail = matchAt(TAIL, text, nameEnd);
  const rest = tail?.slice(2).some((group) => group !== undefined) ? tail : null;
  if (!tail || !rest)
    return {
      end: nameEnd,
      period: years(first, first + 4),
      rule: tail?.[1] ? 'plan-name' : 'plan',
      grain: 'other',
    };
  const [from, to] = cut(rest);
  // “十四五”以来 said in the third year is of three years.
  const since = /以来$/.test(rest[0]) && clock.year !== null && clock.year >= first;
  const last = since && clock.year !== null ? Math.min(first + to, clock.year) : first + to;
  return {
    end: nameEnd + rest[0].length,
    period: years(first + from, last),
    rule: since ? 'plan-since' : 'plan',
    grain: 'other',
  };
}

/** 十四五 → 14, 十五 → 10, 七五 → 7. */
function ordinal(name: string): number | null {
  return numeral(name.slice(0, -1));
}

/** First and last year of what the words cut out, counted from the plan's first. */
function cut([, , whole, last, first, side, count, nth]: RegExpExecArray): [number, number] {
  if (whole) return [0, 4];
  if (last) return [4, 4];
  if (first) return [0, 0];
  const n = Math.min(Math.max(numeral(count ?? nth) ?? 5, 1), 5);
  if (nth) return [n - 1, n - 1];
  return side === '后' ? [5 - n, 4] : [0, n - 1];
}
