import type { Aspect } from '../model/output.js';
import type { Frame } from './frame.js';
import { reckoned } from './grant.js';
import { comparedWith, GAP } from './left.js';
import type { Measured } from './measured.js';
import { goesBeyond } from './surpassed.js';
import { is, isDe, type Token } from './token.js';

/** What is told of the indicator, and with which sign. */
export interface AspectOf {
  aspect: Aspect;
  /** The change goes down: the value is negative. */
  negative: boolean;
  how: string;
}

const level = (how: string): AspectOf => ({ aspect: 'level', negative: false, how });
const growth = (negative: boolean, how: string): AspectOf => ({ aspect: 'growth', negative, how });
const share = (how: string): AspectOf => ({ aspect: 'share', negative: false, how });

/** A ratio that is an indicator of its own (失业率, 覆盖率), not a share of a whole. */
const RATIO =
  /(率|(?<![制年季幅额])度|系数|指数|面|强度|水平|之比|(缴费|首付|首付款|报销|支付|起付|分担|持股|税负|配套|扣除|抵扣|贴息|补助|补贴|奖励|奖补|资助|补偿|返还|减免|折算|分成|资本金|计提|提取|出资|承担)比例|(率|比例)[上下]限|占GDP的?比例|LPR|S[Hh][Ii][Bb][Oo][Rr])$/;

/** What is the better the less of it there is: 浓度改善11% is a fall. */
const LESS_IS_BETTER = /(浓度|排放量?|综合指数|PM2\.5|PM10|能耗|强度|失业率|亏损)$/;

/** Reads the aspect from the predicate, the head of the noun phrase, and the unit. */
export function aspectOf(
  frame: Frame,
  { measured, before }: { measured: Measured; before: (AspectOf & { unit: string | null }) | null },
): AspectOf {
  const { quantity, left, right } = frame;
  if (quantity.dimension === 'rank') return { aspect: 'rank', negative: false, how: 'rank' };
  // 减按25%计入: what is less is the share itself.
  const change = frame.leg || reckoned(frame) ? null : changeVerb(frame);
  // 增速由5.1%提高到7.9%: what it came to is told as what it came from.
  if (frame.leg === 'to' && before?.aspect === 'growth' && before.unit === quantity.unit)
    return growth(before.negative, `${before.how}, as before`);
  const relative = ['percent', 'points', 'multiple'].includes(quantity.dimension);
  const gap = left.links.some((t) => GAP.test(t.text)) || comparedWith(left.links) !== '';
  // 比全省平均水平多5000元 is a gap, 比上年多3家 a change.
  if (gap && (quantity.dimension === 'points' || change?.text === '多')) return level('gap');
  const headed = measured.span !== null && (measured.head === 'growth' || measured.head === 'fall');
  // 增幅回落17个百分点: the verb tells the sign, whatever its head is called.
  if (headed && !(change && !change.to && quantity.dimension === 'points'))
    return growth(measured.head === 'fall', `${measured.head} head`);
  if (change && !change.to) {
    const better = change.text === '改善' && LESS_IS_BETTER.test(measured.label);
    return growth(change.fall || better, `change: ${change.text}`);
  }
  if (!relative) return level('amount');
  // 超额8.69%完成计划, 超过计划27%; not 超额完成90%的任务.
  if (quantity.dimension === 'percent' && !right.possessive && goesBeyond(left.links))
    return growth(false, 'beyond what was planned');
  if (left.multiplies) return growth(false, 'multiple of a base');
  if (/翻/.test(frame.token.text)) return growth(false, 'multiplied');
  if (!frame.leg && (is(right.np[0], 'growth-head') || followedBy(frame, 'rise')))
    return growth(false, 'growth after the figure');
  if (!frame.leg && followedBy(frame, 'fall')) return growth(true, 'fall after the figure');
  if (quantity.dimension === 'points') return growth(false, 'percentage points');
  if (RATIO.test(measured.label) && left.whole.length === 0 && !/占/.test(measured.label))
    return level('ratio');
  // 购置税按7.5%征收, 加征25%的关税: a rate, though its name does not say so.
  const levied = [frame.at - 1, frame.at + 1].some((i) =>
    /^(征收|加征|计征|课征|计提|收取|缴纳)$/.test(frame.parsed.tokens[i]?.text ?? ''),
  );
  if (levied && !/占/.test(measured.label)) return level('rate levied');
  const part = left.links.some((t) => is(t, 'share-verb'));
  if (part || left.whole.length > 0 || measured.head === 'share') return share('share of a whole');
  if (left.links.some((t) => t.time?.role === 'base')) return growth(false, 'compared with a base');
  // 平均每年递增4%，争取达到5%: the figure after it is of the same kind.
  if (measured.span === null && !frame.leg && before?.aspect === 'growth' && before.unit === quantity.unit)
    return growth(false, 'as before');
  const ratio =
    measured.entry?.units.some((u) => u === '%' || u === '‰') || measured.entry?.aspect === 'share';
  if (measured.entry && ratio) return { aspect: measured.entry.aspect, negative: false, how: 'dictionary' };
  if (quantity.dimension === 'multiple') return growth(false, 'multiple');
  return share('part of a whole');
}

function followedBy(frame: Frame, kind: 'rise' | 'fall'): boolean {
  const tokens = frame.parsed.tokens;
  const next = isDe(tokens[frame.at + 1]) ? tokens[frame.at + 2] : tokens[frame.at + 1];
  // 分别从50%、75%提高至100%: what it came from.
  const to = next && (/[到至为]$/.test(next.text) || is(tokens[tokens.indexOf(next) + 1], 'to'));
  return next !== undefined && is(next, kind) && !to && frame.at + 1 < frame.to;
}

interface Change {
  fall: boolean;
  /** 提高到, 降至: the figure is what it came to. */
  to: boolean;
  text: string;
}

/** 至少降低30%: a verb of change among the words that bound the figure. */
const BOUNDED =
  /(?:至少|最少|最多|至多|最高)(?:再|平均)?(?:(降低|下降|减少|压减|缩短|压缩|削减|下调)|(增长|提高|增加|上升|提升))$/;

/** The verb of change that governs the figure, if one does. */
function changeVerb(frame: Frame): Change | null {
  const { links, np } = frame.left;
  const { quantity, parsed } = frame;
  const bounded = BOUNDED.exec(parsed.text.slice(quantity.outer.start, quantity.start));
  if (bounded) return { fall: bounded[1] !== undefined, to: false, text: bounded[0] };
  const at = links.findLastIndex((t) => is(t, 'rise', 'fall'));
  if (at >= 0) {
    const verb = links[at];
    const to =
      /[至到为]$/.test(verb.text) ||
      is(links[at + 1], 'to') ||
      (is(links[at + 1], 'perfective') && is(links[at + 2], 'to'));
    return { fall: is(verb, 'fall'), to, text: verb.text };
  }
  return verbInFigure(frame) ?? verbBeforeObject(frame, np);
}

/** 至少降低30%: the verb stands between the comparator and the number, and was read with them. */
function verbInFigure({ token, quantity }: Frame): Change | null {
  const verb = /(增长|提高|增加|上升|上涨|降低|下降|减少|压减|缩短)$/.exec(
    token.text.slice(0, quantity.start - token.start),
  )?.[0];
  return verb ? { fall: /[降减缩]/.test(verb), to: false, text: verb } : null;
}

/** 减少贫困人口1000万, 压减收费项目30%: the verb of change stands before the noun phrase, and says nothing but the change. */
function verbBeforeObject(frame: Frame, np: readonly Token[]): Change | null {
  if (np.length === 0) return null;
  const { tokens } = frame.parsed;
  const first = tokens.indexOf(np[0]);
  const before = tokens[first - 1];
  if (before && /^(增加|减少|降低|减轻|压减|净增|净减|削减|多增|少增)$/.test(before.text))
    return { fall: is(before, 'fall'), to: false, text: before.text };
  // 下调存款准备金率0.5个百分点.
  if (before && frame.quantity.dimension === 'points' && is(before, 'rise', 'fall'))
    return { fall: is(before, 'fall'), to: false, text: before.text };
  // 削减政府层面设立的收费项目60%: of a percentage the verb may open the clause.
  if (frame.quantity.dimension !== 'percent' || frame.previous || frame.left.links.length > 0) return null;
  const verb = tokens.slice(frame.from, first).find((t) => t.kind === 'word' && !is(t, 'adverb', 'aspire'));
  const changes =
    verb && /^(减少|降低|减轻|压减|削减|精简|压缩|缩减|取消|缩短|下调|提高|上调)$/.test(verb.text);
  return changes
    ? { fall: is(verb, 'fall') || /精简|取消/.test(verb.text), to: false, text: verb.text }
    : null;
}
