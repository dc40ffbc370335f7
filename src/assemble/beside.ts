import { dealt, eventCounted } from './borrowed.js';
import { contributed } from './contributed.js';
import { isMeasure } from './coordination.js';
import type { Frame } from './frame.js';
import { GAP } from './left.js';
import { isBare } from './noun-phrase.js';
import { reached } from './reach.js';
import { withClause } from './relative-clause.js';
import { readRight } from './right.js';
import { HIGHLY } from './settled.js';
import { is, isAnd, isDe, isVerb, type Token, textOf } from './token.js';

/** The noun phrase beside a figure that names what it measures. */
export interface Beside {
  tokens: Token[];
  /** Rule, for `explain`. */
  how: string;
  /** A verb or head that stands on the other side: 投资100亿元的项目 is 项目投资. */
  suffix?: string;
}

const HEADS = ['generic-head', 'growth-head', 'fall-head', 'share-head'] as const;
/** Money that says nothing of itself: what it is for follows. */
const FUNDS = /^(资金|经费|专项资金|补助资金|财政资金|预算内资金)$/;

/** Chooses the side by the sort of the unit: counts and money may stand before their noun, rates stand after it. */
export function besideIt(frame: Frame): Beside {
  const { left, right, quantity } = frame;
  if (quantity.dimension === 'rank') return ranked(frame);
  if (['percent', 'points', 'multiple'].includes(quantity.dimension)) {
    if (ofTheirs(frame)?.length === 1) return { tokens: [], how: 'the same of others' };
    const part = contributed(frame);
    if (part.length > 0) return { tokens: part, how: 'part of a whole after the figure' };
    const within = isVerbOnly(left.np) ? [] : reached(frame);
    if (within.length > 0) return { tokens: within, how: 'share of those it reaches' };
    const whole = frame.scope !== null && left.np.every((t) => t === frame.scope);
    if (left.np.length > 0 && !whole && !isVerbOnly(left.np))
      return { tokens: left.np, how: 'left of the figure' };
    if (is(right.np[0], 'rise', 'fall', 'growth-head', 'fall-head'))
      return { tokens: [], how: 'right of the figure' };
    const apart =
      right.np.length > 0 ? [...right.event, ...right.relative.filter((t) => t.text !== '用于')] : [];
    return { tokens: [...apart, ...right.np], how: 'right of the figure' };
  }
  const spread = quantity.dimension === 'count' && !isVerbOnly(left.np) ? reached(frame) : [];
  if (spread.length > 0) return { tokens: spread, how: 'those it reaches' };
  const event = eventCounted(frame);
  if (event.length > 0) return { tokens: event, how: 'event counted' };
  const price = dealt(frame);
  if (price.length > 0) return { tokens: price, how: 'price of a deal' };
  const counted = withoutNextHead(frame);
  const verbOnly = isVerbOnly(left.np);
  const things = ofThings(frame);
  if (things.length > 0)
    return { tokens: things, how: 'of the things counted next', suffix: textOf(left.np) };
  const extent = quantity.dimension === 'physical' && right.possessive ? extentOf(left.np) : '';
  const thing = counted.slice(
    0,
    counted.findLastIndex((t) => !isVerb(t) && !/^全[线部面]$/.test(t.text)) + 1,
  );
  if (extent && thing.length > 0) return { tokens: thing, how: 'extent before the figure', suffix: extent };
  if (counted.length > 0 && (!right.possessive || left.np.length === 0 || verbOnly || isBare(left.np))) {
    if (quantity.dimension === 'money') return money(frame, counted);
    return count(frame, counted);
  }
  if (verbOnly && quantity.dimension === 'money') return purpose(frame);
  // 5.2亿人次参与: a verb alone is told of people.
  if (
    counted.length === 0 &&
    left.np.length === 0 &&
    right.event.length > 0 &&
    /^(人|人次|户|名)$/.test(quantity.unit ?? '')
  )
    return { tokens: right.event, how: 'verb after the figure' };
  return { tokens: left.np, how: 'left of the figure' };
}

/** 东盟成为第一大贸易伙伴: a country is no measure, what it is the first of is. */
function ranked({ left, right }: Frame): Beside {
  const of = right.np.filter((t) => t.text !== '大');
  const place = left.np.length > 0 && left.np.every((t) => /^(ns|nrt|j)$/.test(t.tag));
  return place && of.length > 0
    ? { tokens: of, how: 'right of the rank' }
    : { tokens: left.np, how: 'left of the rank' };
}

/** What is told of others in 高于全省5.2%的平均水平, 高于全国2.8%的出口增幅: the words from 的 on; null where the figure is no such one. */
export function ofTheirs({ parsed: { tokens }, at, from, to }: Frame): readonly Token[] | null {
  const gap = tokens.slice(Math.max(from, at - 4), at - 1).some((t) => GAP.test(t.text));
  if (!gap || !tokens[at - 1].subject || !isDe(tokens[at + 1])) return null;
  const end = tokens.findIndex(
    (t, i) =>
      i > at + 1 &&
      i < to &&
      (is(t, 'growth-head', 'fall-head') || /^(平均|水平|平均水平|平均值)$/.test(t.text)),
  );
  return end < 0 || end > at + 5 ? null : tokens.slice(at + 2, end + 1);
}

/** 长达4000公里的管道, 总长60公里的绿道: the extent is of the thing after 的. */
function extentOf(np: readonly Token[]): string {
  const own = textOf(np);
  return /^[长高宽深]$/.test(own) ? `${own}度` : isBare(np) ? own : '';
}

/** 总投资1200亿元的36个项目: the head before is of the things that are counted next. */
function ofThings({ parsed: { tokens }, at, left }: Frame): Token[] {
  const end = tokens.findIndex((t, i) => i > at && t.kind === 'break');
  const counts = isDe(tokens[at + 1]) && tokens[at + 2]?.quantity?.dimension === 'count';
  return counts && isBare(left.np)
    ? withoutTail(readRight(tokens, at + 2, end < 0 ? tokens.length : end).np)
    : [];
}

/** A verb, or two joined (取消和下放), that has its object behind the figure. */
function isVerbOnly(np: readonly Token[]): boolean {
  // 高标准建设百平方公里的新城: how it is done is no part of what it is.
  if (np.length > 1 && HIGHLY.test(np[0].text)) return isVerbOnly(np.slice(1));
  if (np.length === 0 || np.length > 3) return false;
  if (np.length > 1)
    return np.every((t) => is(t, 'activity') || isAnd(t)) && !np.every((t) => is(t, 'generic-head'));
  const [only] = np;
  if (is(only, 'growth-head', 'fall-head', 'share-head')) return false;
  return is(only, 'activity') || (isVerb(only) && !is(only, 'generic-head'));
}

/** 推动180个项目开工, 签约64个项目, 17个城市开通高铁. */
function count(frame: Frame, counted: Token[]): Beside {
  const { left, right } = frame;
  // 已开工的57个项目: what stands before 的 tells the things apart that are counted.
  const { tokens } = frame.parsed;
  const de = tokens[frame.at - 1];
  const apart = left.np.length > 0 && isDe(de) && !frame.previous?.right.np.includes(left.np[0]);
  const clause = apart ? withClause(tokens, frame.from, [...left.np, de]) : [];
  if (frame.quantity.dimension === 'count' && clause.some((t) => isVerb(t) || is(t, 'activity')))
    return { tokens: [...clause, ...counted], how: 'round the figure' };
  // 助学贷款提标惠及1100万学生: subject and verb before, object after.
  if (left.np.at(-1)?.text === '惠及' && left.links.length === 0)
    return { tokens: [left.np[left.np.length - 1], ...counted], how: 'round the figure' };
  // 免费为30万名妇女开展筛查: for whom it is done, not what it amounts to.
  const served = de?.text === '为' && (right.event.length > 0 || right.relative.length > 0);
  // 目录涉及41种药品: what it is of stands behind.
  const holds = left.links.some((t) => /^(涉及|包括|包含|涵盖|含|录得|录)$/.test(t.text));
  const linked = !served && !holds && left.links.some((t) => is(t, 'value', 'adverb'));
  if (left.np.length > 0 && !isVerbOnly(left.np) && linked)
    return { tokens: left.np, how: 'left of the figure' };
  // 完成雨污分流改造120个小区: what was done stands whole before the figure.
  const last = left.np[left.np.length - 1];
  if (
    left.np.length > 1 &&
    left.links.length === 0 &&
    !isVerbOnly(left.np) &&
    is(last, 'list-verb') &&
    !/^[新净再]/.test(last.text)
  )
    return { tokens: [...left.np, ...counted], how: 'round the figure' };
  const verb =
    isVerbOnly(left.np) &&
    left.links.every((t) => is(t, 'perfective')) &&
    left.np.every((t) => is(t, 'activity') || isAnd(t))
      ? left.np
      : [];
  return { tokens: [...verb, ...right.event, ...right.relative, ...counted], how: 'right of the figure' };
}

/** 完成600亿元工业投资, 总金额800亿元的石化项目: a head or verb before goes behind. */
function money(frame: Frame, counted: Token[]): Beside {
  const { left } = frame;
  if (FUNDS.test(textOf(counted))) {
    const spent = purposeAfter(frame);
    if (spent.length > 0) return { tokens: spent, how: 'purpose after the figure', suffix: textOf(counted) };
  }
  // 将2亿元财政资金纳入直达范围.
  if (frame.right.relative[0]?.text === '纳入')
    return { tokens: [...frame.right.relative, ...counted], how: 'right of the figure' };
  // 发放200亿元补贴: a verb of disposal stays before its object.
  if (left.np.length > 0 && left.np.every((t) => is(t, 'list-verb')))
    return { tokens: [...left.np, ...counted], how: 'round the figure' };
  const heads = left.np.every((t) => is(t, 'activity', 'generic-head'));
  if (heads && (isVerbOnly(left.np) || isBare(left.np)))
    return { tokens: counted, how: 'right of the figure, head left of it', suffix: textOf(left.np) };
  return { tokens: counted, how: 'right of the figure' };
}

/** 投入10亿元支持创新, 投资50亿元在某地建设基地: what it is spent on follows with a verb of its own. */
function purpose(frame: Frame): Beside {
  const np = purposeAfter(frame);
  if (np.length === 0) return { tokens: frame.left.np, how: 'verb before the figure' };
  return { tokens: np, how: 'purpose after the figure', suffix: textOf(frame.left.np) };
}

/** The noun phrase of the verb of purpose after the figure: 支持创新, 用于促进就业, 在某地建设基地. */
function purposeAfter(frame: Frame): Token[] {
  const { tokens } = frame.parsed;
  const isPurpose = (t: Token) => is(t, 'aspire') || /^(用于|建立|购买|兴建|扩建|研发|改造|对)$/.test(t.text);
  let verb = tokens.findIndex((t, i) => i > frame.at && i < frame.to && isPurpose(t));
  while (verb >= 0 && verb + 1 < frame.to && isPurpose(tokens[verb + 1])) verb++;
  return verb < 0 ? [] : readRight(tokens, verb, frame.to).np;
}

/** What is done with the counted things stands after them: 项目建设正酣, 活动精彩纷呈, 服务业的蓬勃发展. */
function withoutTail(np: Token[]): Token[] {
  const de = np.findLastIndex(isDe);
  if (de > 0 && /^v/.test(np[np.length - 1].tag)) return np.slice(0, de);
  const thing = np.findLastIndex((t) => t.text !== '建设' && !isState(t));
  return thing < 0 ? np : np.slice(0, thing + 1);
}

/** 正酣, 拔地而起: how something is. */
function isState(token: Token): boolean {
  return (
    (token.tag === 'z' && !/[地区园]$/.test(token.text)) ||
    (/^[il]$/.test(token.tag) && token.text.length === 4)
  );
}

/** 14亿多人口大国, 14亿中国人的饭碗: so many people are counted, and not what they have. */
function withoutWhole(np: Token[], { bareMagnitude }: Frame['quantity']): Token[] {
  const last = np[np.length - 1];
  if (!bareMagnitude || np.length < 2 || !/^(大国|大省|大市|饭碗)$/.test(last.text)) return np;
  return np.slice(0, isDe(np[np.length - 2]) ? -2 : -1);
}

/** The counted noun without a head that belongs to a later figure: (15个)产业集群〔总营收达到4万亿〕. */
function withoutNextHead(frame: Frame): Token[] {
  const { np } = frame.right;
  const end = np.at(-1);
  const next = frame.parsed.tokens[frame.parsed.tokens.indexOf(end as Token) + 1];
  const shared =
    np.length > 1 &&
    end !== undefined &&
    ((is(end, ...HEADS) && is(next, 'value', 'rise', 'fall', 'rank-verb')) ||
      ((isMeasure(end.text) || /均年?增收$/.test(end.text)) &&
        (next?.quantity !== undefined ||
          next?.kind === 'time' ||
          is(next, 'value', 'rise', 'fall', 'adverb'))));
  return withoutWhole(withoutTail(shared ? np.slice(0, -1) : np), frame.quantity);
}
