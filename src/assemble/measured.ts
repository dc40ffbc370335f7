import type { IndicatorEntry } from '../model/lexicon.js';
import type { Span } from '../text/span.js';
import { isMeasure } from './coordination.js';
import type { IndicatorIndex } from './indicator-index.js';
import { isYearly } from './noun-phrase.js';
import { is, isAnd, isDe, isNominal, type Token, textOf } from './token.js';

/** What a figure measures. */
export interface Measured {
  /** The row label. */
  label: string;
  /** The label without a head that names only growth or size: what later clauses of the passage speak of. */
  base: string;
  entry: IndicatorEntry | null;
  /** The verbs of disposal before its noun, which hold for the items of a list after it. */
  lead: string;
  /** Head that decides the aspect, if the noun phrase has one. */
  head: 'growth' | 'fall' | 'share' | null;
  /** As what share it was told: what percentage points after it speak of. */
  share?: string;
  /** As what rate (…增速, …降幅): what percentage points and ranks after it speak of. */
  rate?: string;
  /** Where its own words stand in the sentence; null where it is inherited. */
  span: Span | null;
  /** Rule, for `explain`. */
  how: string;
}

/** What the passage last spoke of. */
export interface Antecedent {
  measured: Measured | null;
  /** It was in this very sentence. */
  near: boolean;
  /** The unit it was told in. */
  unit: string | null;
  /** The whole whose parts are being told, up to the full stop: 机电产品出口 before 其中…；…；…. */
  whole: string | null;
  /** What the section, or a sentence of nothing else, is about. */
  topic: string | null;
}

/** What a head says of how the figure is told. */
export function headOf(last: Token): Measured['head'] {
  if (is(last, 'growth-head')) return 'growth';
  if (is(last, 'fall-head')) return 'fall';
  return is(last, 'share-head') || /占比$|比重$/.test(last.text) ? 'share' : null;
}

/** Where a phrase stands. */
export function spanOf(tokens: readonly Token[]): Span | null {
  return tokens.length > 0
    ? { start: Math.min(...tokens.map((t) => t.start)), end: Math.max(...tokens.map((t) => t.end)) }
    : null;
}

/** A row label is short: of a long phrase what stands after 的 or from the count that sums a list up (四大主导产业). */
const LABEL_LENGTH = 20;

/** So much after 等 names a kind by itself: 演唱会、音乐节等大型演出, not 座谈、考察等活动; after one example more is wanted. */
const KIND = { several: 4, one: 6 };

/** Kinds that say nothing without the examples: 煤炭、冶金等行业的利润. */
const ANY_KIND = /^(行业|产业|领域|地区|企业|部门|方面|项目|活动|产品|单位|机构|城市|国家|方式|渠道)$/;

/** What the examples before 等 are of, with the verb of disposal before them: 新开工滨海大道等道路 is 新开工道路. */
function withoutExamples(tokens: readonly Token[]): readonly Token[] {
  const etc = tokens.findLastIndex((t) => t.text === '等');
  const kind = etc > 0 ? tokens.slice(etc + 1) : [];
  const starts = kind.findIndex((t) => !isDe(t));
  const least = tokens.slice(0, Math.max(etc, 0)).some(isAnd) ? KIND.several : KIND.one;
  const verbs = tokens.slice(
    0,
    tokens.findIndex((t) => !is(t, 'list-verb', 'activity')),
  );
  const own = starts >= 0 ? kind.slice(starts) : [];
  const vague = own.length > 0 && ANY_KIND.test(own[0].text) && (isMeasure(textOf(own)) || own.length === 1);
  const named = vague ? [] : own;
  return textOf([...verbs, ...named]).length >= least && named.length > 0 ? [...verbs, ...named] : tokens;
}

function shorten(all: readonly Token[]): readonly Token[] {
  const tokens = withoutExamples(all);
  if (textOf(tokens).length <= LABEL_LENGTH) return tokens;
  const sum = tokens.findIndex((t) => t.quantity?.rule === 'da');
  if (sum > 0 && isNominal(tokens[sum - 1])) return tokens.slice(sum);
  const de = tokens.findLastIndex((t, i) => isDe(t) && textOf(tokens.slice(i + 1)).length >= 3);
  return de < 0 ? tokens : tokens.slice(de + 1);
}

/** 签约的项目 is 签约项目. */
function isAfterVerb(tokens: readonly Token[], de: number): boolean {
  const before = tokens.slice(0, de);
  return (
    de > 0 && textOf(before).length <= 4 && before.every((t) => is(t, 'activity', 'list-verb', 'adverb'))
  );
}

/** What a phrase names, under a label as short as a row label is. */
export function build(
  tokens: readonly Token[],
  about: { index: IndicatorIndex; how: string; head: Measured['head']; span: Span | null },
): Measured {
  // 年快递业务量: the year before it tells the period, not what is measured; but 年用电量100万度以上的企业.
  const yearly = isYearly(tokens) && !/\d/.test(textOf(tokens));
  const named = shorten(yearly ? tokens.slice(1) : tokens);
  // 50万元以上的村: a size is a part of the name.
  const loose = (t: Token, i: number) =>
    isDe(t) && (isAfterVerb(named, i) || isAnd(named[i - 1]) || named[i - 1]?.quantity !== undefined);
  const label = textOf(named.filter((t, i) => !loose(t, i)));
  return {
    label,
    base: label,
    entry: about.index.find(label),
    lead: '',
    head: about.head,
    span: about.span,
    how: about.how,
  };
}

/** 增长6%以上 with nothing to grow is said of the economy. */
export function economy(index: IndicatorIndex, span: Span | null): Measured {
  const entry = index.find('经济增长') ?? index.find('地区生产总值');
  return {
    label: '经济增长',
    base: '经济增长',
    entry,
    lead: '',
    head: span ? 'growth' : null,
    span,
    how: 'the economy',
  };
}
