import type { UnitEntry } from '../model/lexicon.js';
import type { Dimension } from '../model/mentions.js';
import type { Trie } from '../text/trie.js';
import { type Decimal, decimal, times, toNumber } from './decimal.js';
import type { Amount } from './fraction.js';
import { type Numeral, readNumeral } from './numeral.js';

export type Found = Amount;

const SIGNS: [string, string][] = [
  ['US$', 'USD'],
  ['HK$', 'HKD'],
  ['$', 'USD'],
  ['￥', 'CNY'],
  ['¥', 'CNY'],
  ['€', 'EUR'],
  ['£', 'GBP'],
];
const WAN = decimal('10000');
const DASH = /^\s*(?:[-－–—~～〜]{1,2}|至|到)\s*/;

/** A number read with the unit after it. */
interface Part {
  start: number;
  end: number;
  number: Numeral;
  unit: UnitEntry | null;
  unitText: string;
  negative: boolean;
  half: boolean;
}

/** Number and unit at `at`, two of them joined into a range (600—800亿元), or null. */
export function measureAt(text: string, at: number, units: Trie<UnitEntry>): Found | null {
  const sign = SIGNS.find(([s]) => text.startsWith(s, at));
  if (sign) return signed(text, at, sign);
  const first = readPart(text, at, units);
  if (!first) return null;
  const range = readRange(text, first, units);
  if (range) return range;
  return single(text, first);
}

function signed(text: string, at: number, [mark, unit]: [string, string]): Found | null {
  const number = readNumeral(text, at + mark.length);
  if (!number?.arabic) return null;
  return amount(
    { start: at, end: number.end, low: number.low, high: number.high },
    { unit, unitText: mark, dimension: 'money', op: number.more ? '>' : null, rule: 'currency-sign' },
  );
}

function readPart(text: string, at: number, units: Trie<UnitEntry>): Part | null {
  const quoted = /[“‘]/.test(text[at]);
  const negative = text[at] === '负' || text[at] === '-';
  const from = quoted || negative ? at + 1 : at;
  const prior = text[at - 1] ?? '';
  // A digit or letter before makes it the tail of a longer name: C919, 2.5 of PM2.5.
  if (/[A-Za-z\d._]/.test(prior) || (negative && text[at] === '-' && /[\d\p{Script=Han}]/u.test(prior)))
    return null;
  if (/[第几数]/.test(prior) || (prior === '十' && /\d/.test(text[from] ?? ''))) return null;
  const number = readNumeral(text, from);
  if (!number) return null;
  let end = number.end;
  if (quoted) {
    if (!/[”’]/.test(text[end] ?? '')) return null;
    end++;
  }
  while (text[end] === ' ' && number.arabic) end++;
  const half = text.startsWith('个半', end);
  const match = half ? units.longestAt(`个${text.slice(end + 2)}`, 0) : units.longestAt(text, end);
  const unit =
    match && usable(text, { end, number, entry: match.value, unitEnd: match.end + (half ? end + 1 : 0) })
      ? match
      : null;
  if (quoted && !unit) return null;
  const unitEnd = unit ? unit.end + (half ? end + 1 : 0) : number.end;
  return {
    start: at,
    end: unitEnd,
    number,
    unit: unit?.value ?? null,
    unitText: unit ? text.slice(end, unitEnd) : '',
    negative,
    half: half && unit !== null,
  };
}

/** What a unit of one character is part of when a certain character follows: 个性, 人民, 家庭, 年级, 度假. */
const NOT_UNIT: Record<string, RegExp> = {
  个: /^[性体别人]/,
  家: /^[庭长属乡园]/,
  件: /^套/,
  场: /^[所地馆景面]/,
  份: /^额/,
  所: /^[有在谓]/,
  处: /^[理于在罚置长]/,
  名: /^[单称列字誉牌优城镇校]/,
  位: /^[于居列置次]/,
  部: /^[门署委长级队]/,
  种: /^[植子业粮养]/,
  类: /^[似型别]/,
  次: /^[要数日会生产]/,
  起: /^[来到步点因义]/,
  门: /^[槛户类店]/,
  支: /^[持撑出援付柱部队]/,
  块: /^链/,
  片: /^区/,
  间: /^[接隔]/,
  对: /^[于接外比标口]/,
  单: /^[位一项个独元]/,
  票: /^[据房]/,
  股: /^[权份东市]/,
  字: /^[号]/,
  度: /^[假过]/,
  方: /^[面式向案便法针]/,
  元: /^[旦素首]/,
  里: /^[程面的]/,
  条: /^[件例款]/,
  头: /^[部]/,
  台: /^[湾风商]/,
  口: /^[号岸]/,
  周: /^[边围年期]/,
  天: /^[然气津]/,
  国: /^[家有企际道产内务]/,
  地: /^[区方级处点位铁市块]/,
  米: /^[粉饭面]/,
  本: /^[地市省区科次]/,
  级: /^/,
  届: /^/,
  步: /^[行]/,
  列: /^[车入为]/,
  首: /^[次个批家]/,
  校: /^[园区企地]/,
  班: /^[子列]/,
  人: /^[民才口工均大类员物为机形力事文]/,
  年: /^[级度轻产均代报鉴龄底末初内前份]/,
  克: /^[服]/,
  升: /^[至级]/,
  户: /^[外籍口]/,
  批: /^[准复发]/,
  项: /^目/,
  成: /^/,
};

function usable(
  text: string,
  of: { end: number; number: Numeral; entry: UnitEntry; unitEnd: number },
): boolean {
  const word = text.slice(of.end, of.unitEnd);
  const after = text.slice(of.unitEnd, of.unitEnd + 2);
  if (NOT_UNIT[word]?.test(after)) return false;
  if (
    of.entry.dimension === 'duration' &&
    word === '年' &&
    /^\d{4}$|^[12]\d{3}/.test(text.slice(of.end - 4, of.end))
  )
    return false;
  if (/^[A-Za-z]/.test(word) && /^[A-Za-z\d]/.test(after)) return false;
  // P, 兆 and the like are units only after Arabic digits.
  if ((/^[A-Za-z]+$/.test(word) || /^(兆|角|圆|方|地|国|步|里|字|块)$/.test(word)) && !of.number.arabic)
    return word === '国' || word === '地';
  return true;
}

/** Two numbers joined by a dash, 至 or 到, or 在…和…之间; what the second has and the first lacks is shared. */
function readRange(text: string, first: Part, units: Trie<UnitEntry>): Found | null {
  const dash = DASH.exec(text.slice(first.end, first.end + 4));
  const between = /^(和|与)/.exec(text.slice(first.end, first.end + 1));
  const join = dash ?? between;
  if (!join || first.negative) return null;
  const second = readPart(text, first.end + join[0].length, units);
  if (!second || (between && !text.startsWith('之间', second.end))) return null;
  if (/^[至到]/.test(join[0]) && first.unit && /[由从自]$/.test(text.slice(0, first.start))) return null;
  if (first.unit && second.unit && first.unit.unit !== second.unit.unit) return null;
  if (!second.unit && second.number.magnitude < WAN) return null;
  const shareMagnitude =
    !first.unit &&
    first.number.magnitude === decimal('1') &&
    second.number.magnitude > decimal('1') &&
    !second.number.wordsOnly;
  const low = scaled(first, shareMagnitude ? second.number.magnitude : null, second.unit);
  const high = scaled(second, null, second.unit);
  if (low >= high) return null;
  return amount({ start: first.start, end: second.end, low, high }, describe(second));
}

function scaled(part: Part, magnitude: Decimal | null, unit: UnitEntry | null): Decimal {
  const value = magnitude === null ? part.number.low : times(part.number.low, magnitude);
  return times(value, decimal((part.unit ?? unit)?.factor ?? '1'));
}

/** Chinese numbers of one character that only count what they stand before. */
function single(text: string, part: Part): Found | null {
  const { number, unit } = part;
  if (!unit) return unitless(text, part);
  if (number.wordsOnly && number.low < WAN && !/^(money|physical|percent)$/.test(unit.dimension)) return null;
  const factor = decimal(unit.factor);
  const half = part.half ? decimal('0.5') : 0n;
  const sign = part.negative ? -1n : 1n;
  const value = (n: Decimal) => sign * times(n + half, factor);
  const described = describe(part);
  const one = text.slice(part.start, number.end);
  const sizeClass = /^级/.test(text.slice(part.end)) && unit.dimension === 'money';
  const rule = sizeClass
    ? 'size-class'
    : unit.dimension === 'count' && (one === '一' || one === '首')
      ? 'article'
      : described.rule;
  const multiplied = multiplier(text, part);
  return amount(
    {
      start: multiplied ? multiplied.start : part.start,
      end: part.end,
      low: value(number.low) * (multiplied?.by ?? 1n),
      high: value(number.high) * (multiplied?.by ?? 1n),
    },
    { ...described, rule },
  );
}

/** 2×350兆瓦: so many units of a size. */
function multiplier(text: string, part: Part): { start: number; by: bigint } | null {
  const match = /(\d{1,3})\s?[×xX*]\s?$/.exec(text.slice(Math.max(0, part.start - 6), part.start));
  return match ? { start: part.start - match[0].length, by: BigInt(match[1]) } : null;
}

/** A number without a unit: a bare magnitude (1700亿), a size class (千亿级), or a count of 大 (六大). */
function unitless(text: string, part: Part): Found | null {
  const { number } = part;
  const after = text.slice(number.end, number.end + 2);
  const counting = text.slice(part.start, number.end);
  if (
    after.startsWith('大') &&
    !number.arabic &&
    /^[两三四五六七八九十]+$/.test(counting) &&
    !/^大[会小家约概型量中学力厦桥]/.test(after)
  ) {
    return amount(
      { start: part.start, end: number.end + 1, low: number.low, high: number.high },
      { unit: '个', unitText: '大', dimension: 'count', op: null, rule: 'da' },
    );
  }
  if (number.magnitude < WAN) return null;
  if (
    /^(级|元级)/.test(after) ||
    (number.wordsOnly && /^以上\p{Script=Han}/u.test(text.slice(number.end, number.end + 3)))
  )
    return bare(part, 'size-class');
  if (number.wordsOnly && counting.length === 1) return null;
  return bare(part, 'bare-magnitude');
}

function bare(part: Part, rule: string): Found {
  const { number } = part;
  const sign = part.negative ? -1n : 1n;
  const found = amount(
    { start: part.start, end: number.end, low: sign * number.low, high: sign * number.high },
    { unit: null, unitText: '', dimension: 'number', op: number.more ? '>' : null, rule },
  );
  return { ...found, bareMagnitude: true };
}

/** 度 is of electricity where there are ten thousands of it; angles and temperatures are small. */
function isElectricity(part: Part): boolean {
  return part.unitText === '度' && part.number.high >= WAN;
}

function describe(part: Part): {
  unit: string | null;
  unitText: string;
  dimension: Dimension;
  op: Amount['op'];
  rule: string;
} {
  return {
    unit: isElectricity(part) ? 'kWh' : (part.unit?.unit ?? null),
    unitText: part.unitText,
    dimension: part.unit?.dimension ?? 'number',
    op: part.number.more ? '>' : null,
    rule: part.unit ? part.unit.dimension : 'bare-magnitude',
  };
}

function amount(
  span: { start: number; end: number; low: Decimal; high: Decimal },
  of: { unit: string | null; unitText: string; dimension: Dimension; op: Amount['op']; rule: string },
): Found {
  const [low, high] = span.low <= span.high ? [span.low, span.high] : [span.high, span.low];
  return {
    start: span.start,
    end: span.end,
    low: toNumber(low),
    high: toNumber(high),
    ...of,
    bareMagnitude: of.unit === null,
  };
}
