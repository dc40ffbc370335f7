import type { UnitEntry } from '../model/lexicon.js';
import type { Dimension } from '../model/mentions.js';
import { Trie } from '../text/trie.js';
import { type Decimal, HALF, negated, ONE, parseDecimal, plus, times, ZERO } from './decimal.js';
import type { Numeral } from './number.js';
import { readAs } from './quantity-fit.js';
import { withParts } from './quantity-part.js';

/** A unit found behind a number n, which then means n × `factor` + `extra` of `unit`. */
export interface UnitMatch {
  end: number;
  /** The unit word as written, alone. */
  text: string;
  unit: string;
  dimension: Dimension;
  factor: Decimal;
  extra: Decimal;
  /** 多 or 余 inside or behind the unit: 三年多, 两个多月. */
  more: boolean;
}

/** A dictionary unit; null in its place is a look-alike. */
interface Unit {
  unit: string;
  dimension: Dimension;
  factor: Decimal;
}

const GAP = /[ \u00a0]{1,4}(?! )/y;
const HAN_UNIT = /^[\u4e00-\u9fa5]$/;
const INSERTED = /个([半多余])(小时|钟头|分钟|月|星期|季度|百分点|工作日)/y;
const FIGURE = '[\\d一二三四五六七八九]';
const NO_WORD = '(?=[到至]|[^\\u4e00-\\u9fa5\\d.]|$)';
/** 5元3角, 五元七毛八分, 两块三 */
const COINS = new RegExp(
  `(${FIGURE})[角毛](?:(${FIGURE})(?:分钱?|${NO_WORD})|钱)?|(?<=块)(${FIGURE})${NO_WORD}|零?(${FIGURE})分(?!之)钱?`,
  'y',
);
const FIGURES = '一二三四五六七八九';
const HAN = /[\u4e00-\u9fa5]/;
const LONGEST_CURRENCY = 8;
/** 5公里多, 一年余; a 多 that begins a word of its own (多功能, 多元) is none. */
export const MORE_AFTER = /[多余](?![元样式功媒方边云地党人家种个项层级数维下额])/y;
/** 六成五 is 65 per cent; 三成一线员工 is 30. */
const TENTH =
  /(?:[二三四五六七八九半]|一(?![级线流批般切体定类期些个代度道部]))(?![一二三四五六七八九十百千万亿个成])/y;
const HALF_AFTER = /半(?![个数年天径导成价])/y;
const PER = /[/·]|每(?=平方米|立方米|千克|公斤|吨|升|千瓦时|小时|秒|亩|公顷|平方公里)/y;
const MANY = /(?:1?0{1,3})?[百千万亿]{1,2}|1?0{1,6}/y;
/** What stands below the stroke only: 元/月, 元/生. */
const ONLY_PER = /学期|床日|月|生|车|时(?![间段期代光])|[sda](?![A-Za-z])/y;
/** Names of the output for what is written short below the stroke: t/d is t/天. */
const SHORT: Record<string, string> = { s: '秒', 时: '小时', d: '天', a: '年' };

/** The units of the lexicon, read behind a number. */
export class Units {
  readonly #words = new Trie<Unit | null>();
  readonly #currencies = new Map<string, string>();
  readonly #currency: RegExp;

  constructor(entries: readonly UnitEntry[]) {
    for (const { unit, dimension, words, factor, before } of entries) {
      for (const word of before) this.#currencies.set(word, unit);
      const value = unit === 'none' ? null : { unit, dimension, factor: parseDecimal(factor) };
      for (const word of words) this.#words.add(word, value);
    }
    const signs = Array.from(this.#currencies.keys(), escaped).sort((a, b) => b.length - a.length);
    this.#currency = new RegExp(`(?:${signs.join('|')})(?=[ \\u00a0]{0,2}$)`);
  }

  /** The currency that is written before the number at `at`, and whether by a sign, which is part of the number. */
  currencyBefore(text: string, at: number): { unit: string; start: number; isSign: boolean } | null {
    const from = Math.max(0, at - LONGEST_CURRENCY);
    const match = this.#currency.exec(text.slice(from, at));
    if (!match) return null;
    const [word] = match;
    return { unit: this.#currencies.get(word)!, start: from + match.index, isSign: !HAN.test(word) };
  }

  /** Length of the unit word that begins at `at`, 0 for none. */
  length(text: string, at: number): number {
    const match = this.#words.longestAt(text, at);
    return match?.value ? match.end - at : 0;
  }

  /** The unit of `numeral`, or null. White space may stand between Arabic digits and their unit. */
  after(text: string, numeral: Numeral): UnitMatch | null {
    const inserted = sticky(INSERTED, text, numeral.end);
    if (inserted) return this.#around(numeral.end, inserted);
    const gap = sticky(GAP, text, numeral.end);
    const match = this.at(text, numeral.end + (gap?.[0].length ?? 0), numeral);
    return match && gap && !mayStandApart(text, numeral, { match, gap: gap[0].length }) ? null : match;
  }

  /** The unit of `numeral` that begins at `start`. */
  at(text: string, start: number, numeral: Numeral): UnitMatch | null {
    const found = this.#words.longestAt(text, start);
    if (!found?.value) return null;
    const word = readAs(text, numeral, found);
    const value = word === null ? null : this.#word(word);
    if (!value) return null;
    const match = { end: found.end, text: text.slice(start, found.end), ...value, extra: ZERO, more: false };
    return this.#withTail(text, this.#withDivisor(text, this.#withDivisor(text, match)));
  }

  /** 两个半小时, 三个多月: the unit goes around what belongs to the number. */
  #around(start: number, [written, inserted, noun]: RegExpExecArray): UnitMatch | null {
    const value = this.#word(`个${noun}`) ?? this.#word(noun);
    if (!value) return null;
    const extra = inserted === '半' ? times(HALF, value.factor) : ZERO;
    return { end: start + written.length, text: `个${noun}`, ...value, extra, more: inserted !== '半' };
  }

  /** What a word is the unit of, null for none. */
  #word(word: string): Unit | null {
    const match = this.#words.longestAt(word, 0);
    return match?.end === word.length ? match.value : null;
  }

  #withDivisor(text: string, match: UnitMatch): UnitMatch {
    const stroke = match.dimension === 'percent' ? null : sticky(PER, text, match.end);
    if (!stroke) return match;
    let at = match.end + stroke[0].length;
    let below = this.#words.longestAt(text, at);
    const many = below?.value ? '' : (sticky(MANY, text, at)?.[0] ?? '');
    at += many.length;
    below ??= this.#words.longestAt(text, at);
    const end = below?.value ? below.end : at + (sticky(ONLY_PER, text, at)?.[0].length ?? 0);
    if (end === at) return match;
    const plain = below?.value?.factor.digits === 1n && below.value.factor.scale === 0;
    const written = text.slice(at, end);
    const name = below?.value && plain ? below.value.unit : (SHORT[written] ?? written);
    const unit = `${match.unit}/${many}${name}`;
    return { ...match, end, unit, text: match.text + text.slice(match.end, end) };
  }

  #withTail(text: string, match: UnitMatch): UnitMatch {
    const tenth = match.text === '成' ? sticky(TENTH, text, match.end) : null;
    if (tenth) {
      return {
        ...match,
        end: match.end + 1,
        extra: parseDecimal(tenth[0] === '半' ? '5' : figureOf(tenth[0])),
      };
    }
    const coins = match.unit === 'CNY' ? sticky(COINS, text, match.end) : null;
    if (coins) {
      const [, tenths, hundredths, bare, alone] = coins;
      const extra = parseDecimal(
        `0.${figureOf(tenths ?? bare ?? '0')}${figureOf(hundredths ?? alone ?? '0')}`,
      );
      return { ...match, end: match.end + coins[0].length, extra };
    }
    const whole = withParts(text, match);
    if (whole !== match) return whole;
    if (match.dimension === 'count') return match;
    if (sticky(HALF_AFTER, text, match.end)) {
      return { ...match, end: match.end + 1, extra: plus(match.extra, times(HALF, match.factor)) };
    }
    return sticky(MORE_AFTER, text, match.end) ? { ...match, end: match.end + 1, more: true } : match;
  }
}

/** A unit that no word behind the number spells: the `%` of 一半, the `CNY` of ￥500. */
export function impliedUnit(unit: string, dimension: Dimension, factor = ONE): UnitMatch {
  return { end: 0, text: '', unit, dimension, factor, extra: ZERO, more: false };
}

/** A number that opens the text may be that of a list (1 个人所得税): a symbol or a long word behind it shows that it counts. */
function mayStandApart(
  text: string,
  { arabic, start }: Numeral,
  { match, gap }: { match: UnitMatch; gap: number },
): boolean {
  if (gap > 2) return match.text.length > 2;
  return !HAN_UNIT.test(match.text) || (arabic && start > 0) || match.end === text.length;
}

function escaped(word: string): string {
  return word.replaceAll('$', '\\$');
}

/** What a number with a unit means in the unit of the output. */
export function inBaseUnit(value: Decimal, unit: UnitMatch | null): Decimal {
  if (!unit) return value;
  const { factor, extra } = unit;
  return plus(times(value, factor), value.digits < 0n ? negated(extra) : extra);
}

/** What a sticky pattern matches at an offset. */
export function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function figureOf(char: string): string {
  const index = FIGURES.indexOf(char);
  return index < 0 ? char : String(index + 1);
}
