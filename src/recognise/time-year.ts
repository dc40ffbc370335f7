import { HAN_DIGITS, numeral, RANGE, yearNumber } from '../text/date-numerals.js';
import { years } from './time-period.js';
import type { Dated, Reader, Scan } from './time-scan.js';
import { matchAt } from './time-scan.js';

/** Years as numbers: 2025年, 一九八五年, 98年以来, 十年前, 80年代, 本世纪中叶. */

const FOUR = '(?:1[89]|2[01])\\d\\d';
const HAN = '[一二][〇零○Ｏ一二三四五六七八九]{3}';
const ANY = `(?:${FOUR}|${HAN})`;
/** 2000年历史 is a length of time. */
const AGE = '(?:[多余]|的?(?:历史|文明|文化史|悠久|建城史|传承|古))';
const PART = `全年|[上下]半年|第?[一二三四]季度|前[\\d${HAN_DIGITS}]{1,2}个?[季月]|春节|春运`;

/** A year, or a year without 年 where the words after it leave no doubt: 2021—2025年, 2024全年, (2023—2025). */
const YEAR = new RegExp(
  `(?<![\\d〔[第${HAN_DIGITS}]|\\d[.,])(${ANY})(?:` +
    `(学年|财年|年度(?!假))|年(?!${AGE}|[代龄级鉴]|均(?!价))|(?=年均(?!价)|${PART})` +
    `|(?=${RANGE}${ANY}(?:年|学年|财年|[)）]))|(?=、${ANY}年)|(?=Q[1-4]|H[12])|(?=/${ANY}(?:学年|财年|年度))|(?<=[-—–－~～―至]\\d{4})(?=[)）])` +
    ')',
  'y',
);

/** Two digits are a year after an apostrophe, with a zero in front, or before what only a year has. */
const SHORT_YEAR = new RegExp(
  `(?<![\\d第]|\\d[.,])(?:['’‘](\\d\\d)年|(0\\d|[〇零][一二三四五六七八九])年(?!代)` +
    `|(\\d\\d)年(?=年?[底末](?![部层线气色蕴盘座端梢])|\\d{1,2}月|第?[一二三四]季度|[上下]半年|前[\\d${HAN_DIGITS}]{1,2}个?[季月])` +
    '|([5-9]\\d)年(?=以来|至今|起(?![步点])))',
  'y',
);

const COUNT = `(\\d{1,3}|[${HAN_DIGITS}两百]{1,5})`;
const AGO = new RegExp(
  `(?<![\\d第${HAN_DIGITS}两百千万亿几数个上]|\\d\\.)${COUNT}([多余])?年([多余])?(?:之前|以前|前(?![期后景列沿提往半所瞻三前]))`,
  'y',
);

const DECADE =
  /(?:(本|上)世纪|(二十一|二十|十九|2[01]|19)世纪)?([一二三四五六七八九]十|(?:1[89]|20)?[1-9]0)年代(?:初期?|中期|中(?!国)|末期?|后期|前期)?/y;
const CENTURY = /(?:本|21|二十一)世纪(中叶|末)/y;

const TWO_YEARS = /今明两年|去今两年|今明后三年/y;

/** 2023/24年度, 2023-24学年: a year that runs into the next, with two digits of that. */
const SPLIT_YEAR =
  /(?<![\d.])((?:1[89]|20)\d\d)[-/](\d\d)(?:财政年度|年度|学年|财年|年?(?:榨季|产季|赛季|采暖季|供暖季))/y;
/** 民国113年: counted from 1912. */
const MINGUO = /民国(\d{2,3})年/y;
/** 113年全国产值…，112年度: so the years of Taiwan are told without the word too. A length of time goes on otherwise. */
const MINGUO_BARE =
  /(?:(?<=^|[，。；：（、,;:(至到从自在由]|统计|\s)(9\d|1[0-2]\d)年(?=度|\d|底|全[国年台]|[上下]半年|第[一二三四]季|[降增升]至|[\u4e00-\u9fa5]{0,8}(?:产值|产量|收入|支出|人数|人次|面积|出口|进口|订单|营收|预算|岁入|岁出|[达超]))|(?<=[比较])(9\d|1[0-2]\d)年(?=[增减成降上下]))/y;
/** How far back or ahead of the article such a year may lie. */
const MINGUO_REACH = { back: 15, ahead: 5 };

export const YEAR_READERS: readonly Reader<Dated>[] = [
  { starts: '12', read: readSplitYear },
  { starts: '民', read: readMinguo },
  { starts: '19', read: readBareMinguo },
  { starts: '12一二', read: readYear },
  { starts: `0123456789〇零'’‘`, read: readShortYear },
  { starts: `0123456789${HAN_DIGITS}两`, read: readAgo },
  { starts: `123456789${HAN_DIGITS}本上`, read: readDecade },
  { starts: '本2二', read: readCentury },
  { starts: '今去', read: readTwoYears },
];

function readBareMinguo({ clock, text }: Scan, at: number): Dated | null {
  const match = clock.year === null ? null : matchAt(MINGUO_BARE, text, at);
  const year = 1911 + Number(match?.[1] ?? match?.[2]);
  const { back, ahead } = MINGUO_REACH;
  if (!match || clock.year === null || year < clock.year - back || year > clock.year + ahead) return null;
  return { end: at + match[0].length, period: years(year), rule: 'year', grain: 'year' };
}

function readYear({ text }: Scan, at: number): Dated | null {
  const match = matchAt(YEAR, text, at);
  if (!match) return null;
  const year = yearNumber(match[1]);
  const end = at + match[0].length;
  // A school year and a financial year that is not said by both its ends run into the next.
  const next = match[2] === '学年' && !/[-—–－~～―至/]/.test(text[at - 1] ?? '');
  return {
    end,
    period: years(year, next ? year + 1 : year),
    rule: 'year',
    grain: match[2] ? 'other' : 'year',
  };
}

function readSplitYear({ text }: Scan, at: number): Dated | null {
  const match = matchAt(SPLIT_YEAR, text, at);
  const year = Number(match?.[1]);
  if (!match || Number(match[2]) !== (year + 1) % 100) return null;
  return { end: at + match[0].length, period: years(year, year + 1), rule: 'year', grain: 'other' };
}

function readMinguo({ text }: Scan, at: number): Dated | null {
  const match = matchAt(MINGUO, text, at);
  return (
    match && {
      end: at + match[0].length,
      period: years(1911 + Number(match[1])),
      rule: 'year',
      grain: 'year',
    }
  );
}

function readShortYear(scan: Scan, at: number): Dated | null {
  const match = matchAt(SHORT_YEAR, scan.text, at);
  if (!match) return null;
  const digits = match.slice(1).find((group) => group !== undefined) ?? '';
  const short = yearNumber(digits);
  // At most fifteen years ahead of the article, else of the century before.
  const latest = scan.clock.year === null ? 2040 : scan.clock.year + 15;
  const year = 2000 + short <= latest ? 2000 + short : 1900 + short;
  return { end: at + match[0].length, period: years(year), rule: 'short-year', grain: 'year' };
}

function readAgo(scan: Scan, at: number): Dated | null {
  const match = matchAt(AGO, scan.text, at);
  if (!match) return null;
  const count = match[2] || match[3] ? null : numeral(match[1]);
  const now = scan.clock.year;
  const year = count === null || now === null ? null : now - count;
  return { end: at + match[0].length, period: years(year), rule: 'years-ago', grain: 'other' };
}

function readDecade({ text }: Scan, at: number): Dated | null {
  const match = matchAt(DECADE, text, at);
  if (!match) return null;
  const [words, relative, century, tens] = match;
  const decade = numeral(tens) ?? 0;
  if (decade >= 1000)
    return { end: at + words.length, period: years(decade, decade + 9), rule: 'decade', grain: 'other' };
  const hundreds = century
    ? (numeral(century) ?? 0) - 1
    : relative === '本'
      ? 20
      : relative === '上' || decade > 20
        ? 19
        : 20;
  const first = hundreds * 100 + decade;
  return { end: at + words.length, period: years(first, first + 9), rule: 'decade', grain: 'other' };
}

function readCentury({ text }: Scan, at: number): Dated | null {
  const match = matchAt(CENTURY, text, at);
  if (!match) return null;
  const year = match[1] === '末' ? 2100 : 2050;
  return { end: at + match[0].length, period: years(year), rule: 'century', grain: 'other' };
}

/** 今明两年, 去今两年, 今明后三年. */
function readTwoYears({ clock, text }: Scan, at: number): Dated | null {
  const match = matchAt(TWO_YEARS, text, at);
  if (!match) return null;
  const [first, last] = match[0].startsWith('去') ? [-1, 0] : [0, match[0].includes('后') ? 2 : 1];
  const period = clock.year === null ? null : years(clock.year + first, clock.year + last);
  return { end: at + match[0].length, period, rule: 'two-years', grain: 'other' };
}
