import type { Lexicon } from '../model/lexicon.js';
import { HAN_DIGITS } from '../text/date-numerals.js';
import { days, periodOf, years } from './time-period.js';
import { PLAN_READER } from './time-plan.js';
import type { Dated, Reader, Scan } from './time-scan.js';
import { firstOf, matchAt, saidYear } from './time-scan.js';
import { readWithin, WITHIN_STARTS, type Within } from './time-within.js';
import { censusReader, shiftReader } from './time-words.js';
import { YEAR_READERS } from './time-year.js';

/** Reads dates: a year with what cuts it, or a part of a year whose year the sentence or the article tells. */
export interface DateReader {
  starts: string;
  read: (scan: Scan, at: number) => Dated | null;
}

const ISO =
  /(?<!\d[.-]?)((?:19|20)\d\d)(?:([-/.])(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])(?![\d.-]|[年月])|-(1[0-2]|0[1-9])(?![\d-]|年))/y;

/** What begins a date within a year where the sentence has no year for it. */
const NO_BARE = new RegExp(`[\\d·第${HAN_DIGITS}两百千万年近]$|连续$|\\d\\.$`);
const NUMERAL = new RegExp(`[\\d${HAN_DIGITS}]`);
/** 目前三季度 is 目前 and a quarter. */
const NO_FIRST = /(?<![项栏科题节数账])目$|[之以此先日事空超提生学]$/;
const HAN_MONTH = new RegExp(`^[${HAN_DIGITS}]+月$`);

const YEAR_PART = /年(?:底(?![部层线气色蕴盘座])|初(?![步心始级])|中(?=[,，、前时])|终)|岁末/y;
/** How a clause goes on from a month: 五月，…; 六月出口, 十月失业率. */
const AFTER_MONTH =
  /^(?:$|[,，、。；;)）至以起前的]|外销|出口|进口|贸易|外贸|营收|营业|物价|消费|失业|景气|工业|制造业|薪资|零售|餐饮|订单|来台|访港|入境|单月|当月|累计|[A-Z]{2})/;
const MONTH_PART = /月(?:底(?![部层线])|末|初)/y;

export function dateReader(lexicon: Lexicon): DateReader {
  const census = censusReader(lexicon);
  const readers: Reader<Dated>[] = [
    census,
    { starts: '12', read: readIso },
    ...YEAR_READERS,
    PLAN_READER,
    shiftReader(lexicon),
    { starts: WITHIN_STARTS, read: readBare },
    { starts: '年岁', read: readYearPart },
    { starts: '月', read: readMonthPart },
    { starts: '0123456789', read: readDayOfMonth },
  ];
  const readWhole = firstOf(readers);
  const read = (scan: Scan, at: number): Dated | null => {
    const whole = readWhole(scan, at);
    if (!whole) return null;
    if (whole.grain === 'year') return counted(whole, census.read(scan, whole.end)) ?? cutYear(scan, whole);
    return whole.grain === 'month' ? cutMonth(scan, whole) : whole;
  };
  return { starts: readers.map((reader) => reader.starts).join(''), read };
}

/** 2010年第六次人口普查: both say the same. */
function counted(year: Dated, census: Dated | null): Dated | null {
  return census && census.period?.from === year.period?.from
    ? { ...year, end: census.end, grain: 'other' }
    : null;
}

function readIso({ text }: Scan, at: number): Dated | null {
  const match = matchAt(ISO, text, at);
  if (!match) return null;
  const [words, year, , month, day, alone] = match;
  const period = alone ? periodOf(words) : days(Number(year), [Number(month), Number(day)]);
  return { end: at + words.length, period, rule: alone ? 'month' : 'day', grain: 'other' };
}

/** 2024年前三季度, 今年的一季度, 去年底. */
function cutYear({ text }: Scan, year: Dated): Dated {
  const within =
    readWithin(text, year.end, true) ??
    (/[的 ]/.test(text[year.end] ?? '') ? apart(text, year.end + 1) : null);
  if (!within) return year;
  const period = year.period && within.on(Number(year.period.from));
  return { ...year, end: within.end, period, rule: within.rule, grain: 'other' };
}

function apart(text: string, at: number): Within | null {
  const within = readWithin(text, at, false);
  return within && within.rule !== 'holiday' ? within : null;
}

/** 本月8日, 上月底. */
function cutMonth({ text }: Scan, month: Dated): Dated {
  const match = matchAt(/(3[01]|[12]\d|0?[1-9])[日号]|[底末初]|[上中下]旬/y, text, month.end);
  if (!match) return month;
  const day = match[1] && month.period ? `${month.period.from}-${match[1].padStart(2, '0')}` : null;
  return {
    ...month,
    end: month.end + match[0].length,
    period: day ? periodOf(day) : month.period,
    grain: 'other',
  };
}

function readBare(scan: Scan, at: number): Dated | null {
  const { text } = scan;
  const within = readWithin(text, at, false);
  const before = text.slice(Math.max(0, at - 2), at);
  if (!within || (NUMERAL.test(text[at]) && NO_BARE.test(before))) return null;
  if (text[at] === '前' && NO_FIRST.test(before)) return null;
  const words = text.slice(at, within.end);
  // 十月 and 三月 begin names and idioms; alone they are a date only where the clause goes on from them.
  if (
    HAN_MONTH.test(words) &&
    !/^十[一二]月$/.test(words) &&
    !AFTER_MONTH.test(text.slice(within.end, within.end + 3))
  )
    return null;
  const year = inferYear(scan, within, at);
  return {
    end: within.end,
    period: year === null ? null : within.on(year),
    rule: within.rule,
    grain: 'other',
    guessed: saidYear(scan) === null && !/^(?:month|day)s?$/.test(within.rule),
  };
}

/** 年底, 年初: of the year said before, else of the article's. */
function readYearPart(scan: Scan, at: number): Dated | null {
  const match = matchAt(YEAR_PART, scan.text, at);
  if (!match || new RegExp(`[\\d${HAN_DIGITS}两半几数多百]`).test(scan.text[at - 1] ?? '')) return null;
  const said = saidYear(scan);
  const rule = /初/.test(match[0]) ? 'year-start' : 'year-end';
  return {
    end: at + match[0].length,
    period: years(said ?? scan.clock.year),
    rule,
    grain: 'other',
    guessed: said === null,
  };
}

/** 月底, 月初: of the month said before, else of the article's. */
function readMonthPart(scan: Scan, at: number): Dated | null {
  const match = matchAt(MONTH_PART, scan.text, at);
  if (!match || /[\d个每岁满]/.test(scan.text[at - 1] ?? '')) return null;
  const { year, month } = scan.clock;
  const said = scan.said?.to.slice(0, 7);
  const own = year !== null && month !== null ? `${year}-${String(month).padStart(2, '0')}` : null;
  const period = periodOf(said?.length === 7 ? said : own);
  return { end: at + match[0].length, period, rule: 'month-end', grain: 'other', guessed: !said };
}

/** 8日 where a sentence begins or a reporter dates his line: the last such day, by the article's date. */
function readDayOfMonth(scan: Scan, at: number): Dated | null {
  const { clock, text } = scan;
  const match = matchAt(/(3[01]|[12]\d|0?[1-9])日(?![内均游元起间程照用常产前后以报志光本])/y, text, at);
  if (!match || !/(?:^|[,，。;；:：、\s(（]|记者|电|于|在|至|和)$/.test(text.slice(Math.max(0, at - 2), at)))
    return null;
  const end = at + match[0].length;
  const day = Number(match[1]);
  const said = scan.said && scan.said.to.length === 10 ? scan.said.to.split('-').map(Number) : null;
  const [year, month] = said ?? [clock.year, clock.month];
  if (year === null || month === null) return { end, period: null, rule: 'day', grain: 'other' };
  const before = !said && clock.day !== null && day > clock.day + 3 ? 1 : 0;
  const [y, m] = month - before < 1 ? [year - 1, 12] : [year, month - before];
  return { end, period: days(y, [m, day]), rule: 'day', grain: 'other' };
}

/** 完成年计划的52% tells how much was done of it. */
const AHEAD_AFTER =
  /^(?:底|末)?(?:之|以)?前(?![期后])|将|拟|力争|争取|确保|预计|(?<![年度家成过额])计划(?![的规指任完])|届时/;
const AHEAD_BEFORE = /力争|争取|确保|计划|预计|将于?|拟于?|最迟|不晚于|定于|(?<!截|直)[至到]$/;
const OVER = /累计|共|了|达到?/;

/** Whether the words around a date without a year speak of what is to come. */
function looksAhead(text: string, start: number, end: number): boolean {
  const sentence = /^[^。；;！？]{0,24}/.exec(text.slice(end, end + 24))?.[0] ?? '';
  // 一季度同比增长5.9%，二季度力争6.3%: a clause that compares is told, whatever the next one aims at.
  const clause = /^[^，,]*/.exec(sentence)?.[0] ?? '';
  const after = /同比|环比|比上年|比去年/.test(clause) ? clause : sentence;
  const near = after.slice(0, 12);
  if (near.includes('已') || (OVER.test(near) && !/^(?:底|末)?(?:之|以)?前|将|预计/.test(after)))
    return false;
  return AHEAD_AFTER.test(after) || AHEAD_BEFORE.test(text.slice(Math.max(0, start - 6), start));
}

/**
 * The year of a part of a year said without it: the year said before; else, by the article's date, the latest
 * such part that has begun (for 前7个月: that is over), or the next one where the words look ahead; for 3月1日起
 * the one nearest.
 */
function inferYear(scan: Scan, within: Within, at: number): number | null {
  const said = saidYear(scan);
  const { month, year } = scan.clock;
  if (said !== null || year === null || month === null) return said ?? year;
  if (/^起(?![步点])/.test(scan.text.slice(within.end, within.end + 2))) {
    return year + Math.round((month - within.first) / 12);
  }
  if (looksAhead(scan.text, at, within.end)) return within.last < month ? year + 1 : year;
  return (within.counted ? within.last : within.first) > month ? year - 1 : year;
}
