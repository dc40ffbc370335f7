import type { Span } from '../text/span.js';
import { HALF, isLess, ONE, parseDecimal } from './decimal.js';
import type { Numeral } from './number.js';

/** A doubtful unit word in its place. */
interface Place {
  text: string;
  numeral: Numeral;
  word: string;
  /** Where the word stands. */
  span: Span;
}

const TEN = parseDecimal('10');
const HUNDRED = parseDecimal('100');
const LATIN = /[A-Za-z]$/;
const LATIN_OR_DIGIT = /[A-Za-z0-9]/;
const WARMTH = /(?:温|摄氏|零下|零上|暑|热|冷|冻|烧)[^。；]{0,8}$/;
const WITHIN = /^(?:以内|之内|内)/;
const AFTER_PLACE = /[别场民域值政长委庄校直道街路楼号院馆]/;
/** 提升2.5个、5.7个百分点 */
const POINTS_AFTER = /^(?:[、和及]\d+(?:\.\d+)?个){0,4}[、和及]\d+(?:\.\d+)?个百分点/;
/** 3分、5分和1毛钱: what the last of a list is in, all of it is. */
const COINS_AFTER = /^(?:[、和及]\d+(?:\.\d+)?分){0,3}[、和及]\d+(?:\.\d+)?(?:分钱|毛钱|角)/;
const SECONDS_AFTER = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})秒/;
const PAIRED = /^(?:夫妻|夫妇|新人|情侣|双|列车|动车|高铁|旅客|客车|双胞胎|师徒|$|[\s，。；、,;)）])/;
const PHASE = /^(?:工程|项目|建设|基金|规划|用地|扩建|厂房|厂区|机组|生产线|装置|地块)/;
/** 三千两白银; 两 before anything else is a number: 两国. */
const WEIGHED = /^(?:$|[\s，。；、,;)）]|白?银|黄?金|重|半(?![斤两个])|[以左]|多)/;
/** 2块5, 三块五毛, 花费三块: money; else 块 counts pieces. */
const COIN_AFTER = /^(?:[\d一二三四五六七八九](?:[角毛]|[到至]|[^\u4e00-\u9fa5\d.]|$))/;
const PAID = /(?:花费?|[售单均标]?价格?|[卖收付赚省][了到我你他]?|只要|仅需)[^，。；\d]{0,3}$/;
const ENDS = /^(?:$|[\s，。；、,;)）])/;
const FORMAL_MONEY = /[壹贰叁肆伍陆柒捌玖拾佰仟万亿]/;
const FAHRENHEIT = /华氏(?:温度|度数?)?[^，。；\d]{0,4}$/;
const APART = /^(?:[的重净装内]|以[上下内]|左右|每|\/|[^\u4e00-\u9fa5]|$)/;
/** What is sold by the dozen; before any other word 打 is a verb: 三打两建. */
const BY_THE_DOZEN =
  /^(?:$|[\s，。；、,;)）的装]|以[上下]|左右|苹果|鸡?蛋|[啤红]酒|铅笔|钢笔|玫瑰|鲜花|毛巾|[袜鞋杯]|饮料|可乐|手套|衬衫|口罩)/;
const DUAL = /^(?:[化结论正里催锂股区朱桥村素]|[一二三]次)/;

/** Conditions under which doubtful words are units of a number. A word that is not listed always is. */
const CONDITIONS: Record<string, (place: Place) => boolean> = {
  成: ({ text, numeral, span }) =>
    !isLess(TEN, numeral.high ?? numeral.value) && !isLess(numeral.value, HALF) && text[span.end] !== '为',
  方: ({ numeral }) => numeral.large,
  分: ({ text, numeral }) => numeral.arabic && !/[时点元角:第]/.test(text[numeral.start - 1] ?? ''),
  点: ({ numeral }) => numeral.arabic && (numeral.value.scale > 0 || !isLess(numeral.value, HUNDRED)),
  日: ({ text, numeral, span }) =>
    WITHIN.test(text.slice(span.end, span.end + 2)) && text[numeral.start - 1] !== '月',
  年: ({ numeral }) => numeral.digits === null || isShortSpan(numeral),
  里: ({ numeral }) => !isLess(numeral.value, TEN) && !numeral.round,
  期: ({ text, numeral, span }) => numeral.arabic && !PHASE.test(text.slice(span.end, span.end + 3)),
  元: ({ text, numeral, span }) => !isSingle(numeral) || !isDual(text, numeral, span),
  对: ({ text, span }) => PAIRED.test(text.slice(span.end, span.end + 3)),
  班: ({ numeral }) => numeral.arabic,
  队: ({ numeral }) => numeral.arabic,
  类: ({ text, numeral }) => !numeral.high || !'一二'.includes(text[numeral.start]),
  伏: ({ numeral }) => numeral.arabic,
  兆: ({ numeral }) => numeral.arabic,
  打: ({ text, span }) => BY_THE_DOZEN.test(text.slice(span.end, span.end + 2)),
  圆: ({ text, numeral }) => FORMAL_MONEY.test(text.slice(numeral.start, numeral.end)),
  角: ({ text, numeral, span }) => numeral.arabic && !/[形星亭楼度]/.test(text[span.end] ?? ''),
  毛: ({ text, numeral, span }) =>
    (numeral.arabic || text[numeral.start] === '两') && ENDS.test(text.slice(span.end, span.end + 1)),
  g: isApart,
  h: isApart,
  L: ({ text, span }) => !/[级家型]/.test(text[span.end] ?? ''),
  P: ({ text, numeral, span }) => numeral.arabic && !LATIN_OR_DIGIT.test(text[span.end] ?? ''),
  两: ({ text, span }) => WEIGHED.test(text.slice(span.end, span.end + 2)),
  国: ({ numeral }) => isCountOfPlaces(numeral),
  地: ({ numeral }) => isCountOfPlaces(numeral),
};
for (const word of '省 市 县 区 镇 村 乡 街道 旗 地市 县区 县市 县市区 市州 乡镇'.split(' '))
  CONDITIONS[word] = isPlaceNoun;

/**
 * Which dictionary word the unit word at `span` stands for behind `numeral`: itself, as a rule; null where the
 * place shows that it is no unit.
 */
export function readAs(text: string, numeral: Numeral, span: Span): string | null {
  const word = text.slice(span.start, span.end);
  if (word === '度' || word === '°') return degrees(text, numeral);
  if (word === '个' && POINTS_AFTER.test(text.slice(span.end, span.end + 24))) return '个百分点';
  if (word === '块' && isMoney(text, numeral, span)) return '块钱';
  if (word === '分' && SECONDS_AFTER.test(text.slice(span.end, span.end + 4))) return '分钟';
  if (word === '分' && COINS_AFTER.test(text.slice(span.end, span.end + 12))) return '分钱';
  if (LATIN.test(word) && LATIN_OR_DIGIT.test(text[span.end] ?? '')) return null;
  return (CONDITIONS[word]?.({ text, numeral, word, span }) ?? true) ? word : null;
}

/** 度 of electricity after 电 or with 万 and 亿; of warmth after a word for it; else of anything. */
function degrees(text: string, numeral: Numeral): string | null {
  const before = text.slice(Math.max(0, numeral.start - 12), numeral.start);
  if (numeral.large || /电[^。；]{0,10}$/.test(before) || text.startsWith('度电', numeral.end)) return '度';
  if (FAHRENHEIT.test(before)) return '华氏度';
  return WARMTH.test(before) || before.endsWith('负') ? '摄氏度' : null;
}

/** A letter is a unit where no word goes on with it: 5g基站. */
function isApart({ text, span }: Place): boolean {
  return APART.test(text.slice(span.end, span.end + 2));
}

function isMoney(text: string, numeral: Numeral, span: Span): boolean {
  if (COIN_AFTER.test(text.slice(span.end, span.end + 2))) return true;
  const paid = PAID.test(text.slice(Math.max(0, numeral.start - 6), numeral.start));
  return paid && ENDS.test(text.slice(span.end, span.end + 1));
}

/** Not a calendar year: 21年 may be either and is left to the reader of times. */
function isShortSpan({ digits, arabic, more }: Numeral): boolean {
  return arabic && (digits!.length < 4 || more !== null || !/^[12]\d{3}$/.test(digits!));
}

function isSingle(numeral: Numeral): boolean {
  return !numeral.arabic && numeral.end - numeral.start === 1;
}

/** 二元结构, 三元正极: the prefix, not money. */
function isDual(text: string, numeral: Numeral, span: Span): boolean {
  return text[numeral.start] === '二' || DUAL.test(text.slice(span.end, span.end + 2));
}

/** 两国, 三地, 27国; 一国 and 二地 are parts of names. */
function isCountOfPlaces({ value, arabic, round, large }: Numeral): boolean {
  return !round && !large && value.scale === 0 && (arabic || isLess(ONE, value));
}

/** 11区, 9市: only after Arabic digits, for 三区 and 四省 are names as a rule. */
function isPlaceNoun({ text, numeral, span }: Place): boolean {
  return (
    numeral.arabic &&
    numeral.value.scale === 0 &&
    isLess(numeral.value, parseDecimal('10000')) &&
    !AFTER_PLACE.test(text[span.end] ?? '')
  );
}
