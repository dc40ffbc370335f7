import type { IndicatorEntry } from '../model/lexicon.js';
import type { Span } from '../text/span.js';
import { besideIt } from './beside.js';
import { attained, beneficiary, ofClauseBefore, priced, spentOn } from './borrowed.js';
import { completed, restarted } from './ellipsis.js';
import type { Frame } from './frame.js';
import type { IndicatorIndex } from './indicator-index.js';
import { isBare, isYearly, nounPhrase, topic } from './noun-phrase.js';
import { is, isAnd, isDe, isNominal, isVerb, type Token } from './token.js';

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
}

const text = (tokens: readonly Token[]) => tokens.map((t) => t.text).join('');

/**
 * What the figure of a frame measures: the noun phrase beside it, or what the passage last spoke of.
 * Null where neither is there.
 */
export function measure(frame: Frame, antecedent: Antecedent, index: IndicatorIndex): Measured | null {
  const own = besideIt(frame);
  if (own.tokens.length === 0) {
    const inherited = fromPassage(frame, antecedent, index);
    const label = inherited && restarted(frame, antecedent);
    return label
      ? { ...inherited, label, base: label, entry: index.find(label), lead: index.lead(label) }
      : inherited;
  }
  const { how } = own;
  const tokens = isBare(own.tokens) ? [...attained(frame, own.tokens), ...own.tokens] : own.tokens;
  const head = headOf(tokens[tokens.length - 1]);
  const core = head && head !== 'share' ? tokens.slice(0, -1) : tokens;
  const about = { index, how, head, span: spanOf(tokens) };
  const rank = frame.quantity.dimension === 'rank';
  const before =
    isBare(tokens) && !antecedent.near
      ? headedBy(frame, antecedent, index)
      : fromPassage(frame, antecedent, index);
  // 研发投入增长12%，占GDP比重达2.6%: whose share it is was told before.
  if (before && antecedent.near && is(tokens[0], 'share-verb'))
    return headed(before, tokens, { ...about, rank });
  if (before && (core.length === 0 || isBare(tokens))) return headed(before, tokens, { ...about, rank });
  if (core.length === 0) return rank || !head ? build(tokens, about) : null;
  const built = build(head && head !== 'share' && !rank ? core : tokens, about);
  const grows = head === 'growth' || frame.left.links.some((t) => is(t, 'rise', 'fall'));
  if (built.label === '经济' && grows) return economy(index, about.span);
  const label = whole(frame, { measured: built, tokens, suffix: own.suffix }, antecedent);
  const shared = antecedent.measured?.lead;
  const leads = tokens[0].start < frame.token.start || (shared && label.startsWith(shared));
  const lead = leads ? index.lead(label) : '';
  return label === built.label
    ? { ...built, lead }
    : { ...built, label, base: label, entry: index.find(label), lead };
}

/** The label with what stands elsewhere: a head on the other side, those a verb is told of, what a list leaves out. */
function whole(
  frame: Frame,
  own: { measured: Measured; tokens: readonly Token[]; suffix?: string },
  antecedent: Antecedent,
): string {
  const { measured, tokens, suffix } = own;
  if (suffix) return measured.label.endsWith(suffix) ? measured.label : measured.label + suffix;
  const verbal = !measured.entry && tokens.every((t) => isVerb(t) || is(t, 'activity'));
  const people = verbal ? VERBAL[frame.quantity.unit ?? ''] : undefined;
  if (people) return beneficiary(frame, measured.label + people) ?? measured.label + people;
  const borrowed =
    beneficiary(frame, measured.label) ??
    spentOn(frame, tokens) ??
    priced(frame, measured, antecedent) ??
    ofClauseBefore(frame, measured);
  if (borrowed) return borrowed;
  // 对规上工业增长的贡献率: whose contribution it is was told before.
  const of = frame.parsed.tokens[frame.parsed.tokens.indexOf(tokens[0]) - 1];
  if (antecedent.near && antecedent.measured && of?.text === '对' && /贡献率?$/.test(measured.label))
    return `${antecedent.measured.base}对${measured.label}`;
  return completed(frame, own, antecedent);
}

/** 4.3亿人次受益, 惠及2100万人: a verb alone is named by those it is told of. */
const VERBAL: Record<string, string> = { 人: '人数', 人次: '人次', 户: '户数', 名: '人数', 家: '家数' };

/** What was spoken of: in this sentence, else what the sentence opens with, else in the paragraph. */
function fromPassage(frame: Frame, { measured, near }: Antecedent, index: IndicatorIndex): Measured | null {
  const points = frame.quantity.dimension === 'points';
  const inherited = (how: string, of: Measured): Measured => ({
    ...of,
    label: (points && of.share) || apiece(frame) + stockOf(frame, of),
    head: null,
    span: null,
    how,
  });
  if (measured && near) return inherited('inherited', measured);
  const opening = topic(frame.parsed.tokens, frame.from).filter((t) => !ofSpeaker(frame, t));
  if (opening.length > 0 && frame.from > 0)
    return inherited('topic', build(opening, { index, how: 'topic', head: null, span: null }));
  if (measured) return inherited('inherited', measured);
  const grows = frame.quantity.dimension === 'percent' && frame.left.links.some((t) => is(t, 'rise', 'fall'));
  if (!grows) return null;
  // 增长6%以上 with nothing to grow is said of the economy.
  return economy(index, null);
}

/** What a noun phrase alone names; a growth head says how it is told and not what. */
export function named(np: readonly Token[], index: IndicatorIndex): Measured {
  const head = headOf(np[np.length - 1]);
  const core = head && head !== 'share' && np.length > 1 ? np.slice(0, -1) : np;
  const built = build(core, { index, how: 'named', head, span: spanOf(np) });
  return built.label === '经济' ? economy(index, built.span) : built;
}

/** 新增12家、达到86家: what was added is not all there is. */
function stockOf({ left, previous }: Frame, { base, lead }: Measured): string {
  const reached = left.links.some((t) => /^(达到?|增至|增加到|总数达?)$/.test(t.text));
  const added =
    /^(新增|净增|再增)$/.test(lead) && (previous !== null || left.links.some((t) => t.text === '累计'));
  return reached && added ? base.slice(lead.length) : base;
}

/** 人均18640元 after an indicator: the same, told by the head. Growth a head is no other indicator. */
function apiece({ quantity, left }: Frame): string {
  if (
    !['money', 'count', 'physical'].includes(quantity.dimension) ||
    left.links.some((t) => is(t, 'rise', 'fall'))
  )
    return '';
  const by = left.links.map((t) => t.text).find((t) => /^([人户日月]均|平均每[人户])$/.test(t));
  return by?.replace(/平均每(.)/, '$1均') ?? '';
}

function economy(index: IndicatorIndex, span: Span | null): Measured {
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

/** A person who speaks is nothing that is measured. */
function ofSpeaker(frame: Frame, token: Token): boolean {
  return frame.parsed.speakers.some((s) => s.start < token.end && token.start < s.end);
}

/** 建成现代产业集群，规模突破7000亿元: a head alone is of what the clause before ends with. */
function headedBy(frame: Frame, antecedent: Antecedent, index: IndicatorIndex): Measured | null {
  const { tokens, clauseOf } = frame.parsed;
  const clause = clauseOf[frame.at] - 1;
  // 聚焦全年投资过万亿: a time before it opens a statement of its own.
  if (tokens.slice(frame.from, frame.at).some((t) => t.kind === 'time')) return null;
  const np = frame.previous || clause < 0 ? [] : nounPhrase(tokens, clauseOf.indexOf(clause), frame.from - 2);
  if (np.length === 0 || np.some((t) => /^nr/.test(t.tag) || ofSpeaker(frame, t)))
    return frame.previous ? fromPassage(frame, antecedent, index) : null;
  return build(np, { index, how: 'clause before', head: null, span: null });
}

/** A head alone (总投资, 增速) is told of what was spoken of before. */
function headed(
  before: Measured,
  tokens: readonly Token[],
  about: { index: IndicatorIndex; how: string; head: Measured['head']; span: Span | null; rank: boolean },
): Measured {
  const own = text(tokens);
  const named = !about.head || about.head === 'share' || about.rank;
  // 新增企业1.9万户，总量达到12万户: the stock is of the things, not of those that were added.
  const stock = (about.rank ? /^(总数|总户数|保有量)$/ : /^(总量|总数|累计|存量|总户数|保有量)$/).test(own);
  // 播种面积420万亩，总产量180万吨: a yield is of the crop and not of its area.
  const yields = /^(营业收入|营收|利润总额|净?利润|税收|销售收入)$/.test(own)
    ? /(资产总额|总资产|总产值|产值|增加值|营业收入|利润总额|利润|销售额)$/
    : /(产量|单产|亩产|产值)$/.test(own)
      ? /((播种|种植|养殖)?面积|总产量?|产量|(平均)?[亩单]产)$/
      : /^$/;
  const stem = before.base
    .slice(stock ? before.lead.length : 0)
    .replace(/(建设|工作|落地|开工)$/, '')
    .replace(yields, '');
  // 新增公路里程260公里，总里程8000公里.
  const total = own.startsWith('总') && stem.endsWith(own.slice(1)) ? own.length - 1 : 0;
  const whole = total > 0 ? stem.slice(before.lead.length, -total) + own : stem + own;
  const label = !named || stem.endsWith(own) ? before.base : whole;
  return {
    label,
    base: about.head === 'share' ? before.base : label,
    entry: named ? about.index.find(label) : before.entry,
    lead: '',
    head: about.head,
    span: about.span,
    how: `${about.how}, head of ${before.how}`,
  };
}

function headOf(last: Token): Measured['head'] {
  if (is(last, 'growth-head')) return 'growth';
  if (is(last, 'fall-head')) return 'fall';
  return is(last, 'share-head') || /占比$|比重$/.test(last.text) ? 'share' : null;
}

function spanOf(tokens: readonly Token[]): Span | null {
  return tokens.length > 0 ? { start: tokens[0].start, end: tokens[tokens.length - 1].end } : null;
}

/** A row label is short: of a long phrase what stands after 的 or from the count that sums a list up (四大主导产业). */
const LABEL_LENGTH = 20;

function shorten(tokens: readonly Token[]): readonly Token[] {
  if (text(tokens).length <= LABEL_LENGTH) return tokens;
  const sum = tokens.findIndex((t) => t.quantity?.rule === 'da');
  if (sum > 0 && isNominal(tokens[sum - 1])) return tokens.slice(sum);
  const de = tokens.findLastIndex((t, i) => isDe(t) && text(tokens.slice(i + 1)).length >= 3);
  return de < 0 ? tokens : tokens.slice(de + 1);
}

function build(
  tokens: readonly Token[],
  about: { index: IndicatorIndex; how: string; head: Measured['head']; span: Span | null },
): Measured {
  // 年快递业务量: the year before it tells the period, not what is measured.
  const named = shorten(isYearly(tokens) ? tokens.slice(1) : tokens);
  const label = text(named.filter((t, i) => !(isDe(t) && i > 0 && isAnd(named[i - 1]))));
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
