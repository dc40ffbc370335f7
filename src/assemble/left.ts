import type { Operator } from '../model/output.js';
import { nounPhrase, withoutPace } from './noun-phrase.js';
import { settled } from './settled.js';
import { surpassed } from './surpassed.js';
import { is, isAnd, isApiece, isDe, isNominal, isVerb, type Token, textOf } from './token.js';
import { against } from './whole.js';

/** What stands before a figure in its clause. */
export interface Left {
  /** The noun phrase that names what is measured; empty where the clause has none before the figure. */
  np: Token[];
  /** What links it to the figure: predicates, adverbs, times, in reading order. */
  links: Token[];
  /** The whole of which a share is told: GDP in 占GDP七成. */
  whole: Token[];
  /** The figure is joined to the one before by 、 or 和 with nothing between, or but a verb of change of its own. */
  joined: boolean;
  /** It is told as a multiple of something that is named: 是五年前的3倍. */
  multiplies: boolean;
  /** What a verb before the whole says of the share: 超过全球一半. */
  op: Operator | null;
}

/** Verbs that set a figure against another's. */
export const GAP = /^(高于|低于|快于|慢于|高出|低出|好于|优于|超出|领先|落后|落后于|领先于)$/;

/** Adjectives that set a figure against another's after 比. */
const HIGHER = /^(高|快|大|多|高出|快出|低|慢|小|少|低出)$/;

/** Whether the adjective says that the figure compared is the smaller one. */
export function isLower(links: readonly Token[]): boolean {
  return links.some((t) => /^(低|慢|小|少|低出)$/.test(t.text));
}

/** 比各项贷款平均增速高: what is no time and stands between 比 and the adjective. */
export function comparedWith(links: readonly Token[]): string {
  const than = links.findIndex((t) => /^(比|较)$/.test(t.text));
  const higher = links.findLastIndex((t) => HIGHER.test(t.text));
  const between = than < 0 || higher < than ? [] : links.slice(than + 1, higher);
  if (between.some((t) => t.kind === 'time')) return '';
  return between
    .filter((t) => !/^(分别|都|均|还|也)$/.test(t.text))
    .map((t) => t.text)
    .join('');
}

/** What 对 names as the other side of a flow: 对沿线国家进出口额, 中央对地方转移支付. */
const FLOW =
  /(进出口额?|进出口总额|出口额?|进口额?|贸易额?|投资额?|转移支付(资金|规模)?|贡献率?|依存度|援助|销售额?)$/;

/** Reads the tokens `[from, at)` before the figure at `at`, from right to left. */
export function readLeft(tokens: readonly Token[], from: number, at: number): Left {
  const joined =
    at > from && isAnd(tokens[from]) && tokens.slice(from + 1, at).every((t) => is(t, 'rise', 'fall'));
  let i = at - 1;
  const links: Token[] = [];
  const set = against(tokens, from, at);
  if (set) {
    links.unshift(...tokens.slice(set.verb, at));
    i = set.verb - 1;
  }
  const beyond = set ? null : surpassed(tokens, { from, last: i }, tokens[at]);
  if (beyond !== null) {
    links.unshift(...tokens.slice(beyond, i + 1));
    i = beyond - 1;
  }
  while (i >= from && isLink(tokens, i, from)) links.unshift(tokens[i--]);
  const phrase = whole(tokens, { from, at }, nounPhrase(tokens, from, i));
  const np = given(tokens, toward(tokens, from, settled(phrase, tokens[at], links)));
  const place = placeBefore(tokens, from, np);
  const multiplies = set !== null && tokens[at].quantity?.dimension === 'multiple';
  const of = { whole: set?.whole ?? [], op: set?.op ?? null, joined, multiplies };
  if (place !== null)
    return { np: nounPhrase(tokens, from, place - 1), links: [...tokens.slice(place, at)], ...of };
  const paced = is(
    links.find((t) => t.text !== '平均'),
    'rise',
    'fall',
  );
  return { np: paced ? withoutPace(np) : np, links, ...of };
}

/** Words that point back to what was told of before: 到2027年，这个数字要提高到75%. */
const POINTS_BACK = /^(这|这个|该|此|这一|这项|上述)$/;
const POINTED_AT = /^(数字|数据|数值|比例|比重|指标|占比)$/;

/** The phrase with what an adverb parts from it: 人才公寓已交付1200套; empty where it only points back. */
function whole(tokens: readonly Token[], { from, at }: { from: number; at: number }, np: Token[]): Token[] {
  const first = np.length > 0 ? tokens.indexOf(np[0]) : -1;
  const before = tokens[first - 1];
  if (first <= from || !before) return np;
  if (POINTS_BACK.test(before.text) && np.length === 1 && POINTED_AT.test(np[0].text)) return [];
  const next = tokens[at + 1];
  const closes = next === undefined || next.kind === 'break' || next.kind === 'pause';
  if (!closes || !np.every((t) => is(t, 'list-verb')) || !/^(已|已经|均|全部|共|累计)$/.test(before.text))
    return np;
  const noun = nounPhrase(tokens, from, first - 2);
  return noun.length > 0 && noun.every((t) => isNominal(t) && !is(t, 'activity', 'adverb'))
    ? [...noun, ...np]
    : np;
}

/** 向全体股东每10股派发红利, 按发电量每度补贴: whom it goes to and what it goes by are not what is measured. */
function given(tokens: readonly Token[], np: Token[]): Token[] {
  const each = np.findIndex(isApiece);
  return each > 0 && /^([向对给按]|按照)$/.test(tokens[tokens.indexOf(np[0]) - 1]?.text ?? '')
    ? np.slice(each)
    : np;
}

/** A flow with its two sides: 中央对地方一般性转移支付; where it names but one, that one. */
function toward(tokens: readonly Token[], from: number, np: Token[]): Token[] {
  const at = np.length > 0 ? tokens.indexOf(np[0]) - 1 : -1;
  if (at < from || tokens[at].text !== '对' || !isFlow(np)) return np;
  const giver = nounPhrase(tokens, from, at - 1);
  if (giver.length > 0) return [...giver, tokens[at], ...np];
  // 对第一大贸易伙伴东盟进出口: what rank the partner has is no part of its name.
  const partner = np.findIndex((t, i) => i > 0 && /伙伴$/.test(np[i - 1].text) && t.text.length > 1);
  return partner > 0 || np[0].kind === 'subject' || np[0].tag === 'ns'
    ? [tokens[at], ...np.slice(Math.max(partner, 0))]
    : np;
}

function isFlow(np: readonly Token[]): boolean {
  return FLOW.test(textOf(np)) && !np.some((t) => /^(给予|实行|提供|发放|加征|增加)$/.test(t.text));
}

/** Among whom a rank is told, where it is no region: 排全国第五、西部前三. */
const AMONG = /^(全球|世界|亚洲|西部|东部|中部|东北|华东|华南|华北|华中|西南|西北|行业|同行业|国内)$/;

function isLink(tokens: readonly Token[], i: number, from: number): boolean {
  const token = tokens[i];
  if (token.kind === 'time') return true;
  if (tokens[i + 1]?.quantity?.dimension === 'rank' && i > from && AMONG.test(token.text)) return true;
  // 财政收入十年翻一番: how long it took.
  if (token.quantity?.unit === '年' && token.quantity.dimension === 'duration') return true;
  if (token.kind === 'quote') return true;
  if (token.kind === 'subject') {
    const role = token.subject?.role;
    return (
      role === 'comparison' ||
      role === 'rank-scope' ||
      (i > from && is(tokens[i - 1], 'rank-verb', 'share-verb', 'preposition'))
    );
  }
  if (isDe(token)) return true;
  if (token.kind !== 'word') return false;
  // 高于全国平均水平1.2个百分点: the gap is told, what it is a gap of stands before.
  const gap = GAP.test(token.text) || tokens.slice(Math.max(from, i - 3), i).some((t) => GAP.test(t.text));
  if (gap && (GAP.test(token.text) || /^(平均|平均水平|平均数|平均值|同期|水平)$/.test(token.text)))
    return true;
  if (
    is(token, 'generic-head', 'share-head', 'growth-head', 'fall-head') &&
    !is(token, 'value', 'rise', 'fall')
  )
    return false;
  if (is(token, 'value', 'rise', 'fall', 'to', 'perfective', 'adverb', 'preposition', 'rank-verb')) {
    return !isAnd(token) || i === from;
  }
  if (/^(原有|原来|原先|当初|最初|以往|此前|之前|当时|现有)$/.test(token.text)) return isDe(tokens[i + 1]);
  // Adverbs are many; what qualifies the noun (最, 新) belongs to it.
  if (/^d/.test(token.tag) && !/^(最|新|非)$/.test(token.text) && !is(token, 'activity')) return true;
  if (/^(实际|同期|合计|预算|名义|同口径|可比口径|可比价格|可比价|按年|按月|按季|实质)$/.test(token.text))
    return true;
  if (token.text === '每' || isApiece(token)) return true;
  // 比各项贷款平均增速高4.2个百分点.
  if (HIGHER.test(token.text) && tokens.slice(from, i).some((t) => /^(比|较)$/.test(t.text))) return true;
  if (/^(将|要|拟|计划|预计|预期|力争|争取|确保|目标|应|可|须|必须|能|会|已|已经|曾|曾经)$/.test(token.text))
    return true;
  return false;
}

/** A phrase of place, time or comparison (在执行中, 比去年预算) is no noun phrase of the figure; the index of its first word. */
function placeBefore(tokens: readonly Token[], from: number, np: readonly Token[]): number | null {
  if (np.length === 0) return null;
  const opener = tokens.indexOf(np[0]) - 1;
  // 比去年预算低, 比制度建立之初压减: what it is compared with is not what is measured.
  // 对单个企业给予支持: who is given it is not what is measured.
  if (opener >= from && tokens[opener].text === '对' && isFlow(np)) return null;
  if (opener >= from && /^(对|向|给|扣除|剔除|不含|按|按照)$/.test(tokens[opener].text)) return opener;
  const compared = comparisonBefore(tokens, from, opener);
  if (compared !== null) return compared;
  if (!/(中|上|下|里|内|间|后|期间|方面|过程中|之中|以来)$/.test(np[np.length - 1].text)) return null;
  return opener >= from && /^(在|从|当|于|经|经过)$/.test(tokens[opener].text) ? opener : null;
}

/** Where the phrase after 比 begins that ends at `last` (比全省平均水平, 比制度建立之初), or null. */
function comparisonBefore(tokens: readonly Token[], from: number, last: number): number | null {
  for (let i = last; i >= from && i > last - 6; i--) {
    if (tokens[i].time?.role === 'base' || /^(比|较|相比)$/.test(tokens[i].text)) return i;
    const passable =
      isNominal(tokens[i]) || isVerb(tokens[i]) || tokens[i].kind === 'subject' || isDe(tokens[i]);
    if (!passable || is(tokens[i], 'value', 'rise', 'fall')) return null;
  }
  return null;
}
