import type { Frame } from './frame.js';
import { is, type Token, textOf } from './token.js';

/** Nouns that have a length of time for their value. */
const NOUN =
  /(时间|寿命|工期|年限|期限|年龄|时长|周期|时限|用时|耗时|时延|间隔|学制|天数|月数|年数|住院日|车程|(建设|施工|投资|运营|经营|回收|回款|还款|宽限|保修|质保|保质|保证|合同|合作|租赁|承包|有效|试用|试行|过渡|公示|存续|封闭|锁定|等待|追溯|潜伏|生长|生育|采摘|采收|休渔|禁渔|封山|服务|保护|贷款|缴费)期)$/;

/** 年龄在60岁以上: where something lies is not what it takes. */
const places = (t: Token) => /^[在以对向用经]$/.test(t.text);

/**
 * A length of time is a figure only where something is said to take, last or be changed by it. `before` is the figure
 * before in the sentence: 优良天数341天，增加9天 tells a change in its unit.
 */
export function isResult({ left, right, quantity }: Frame, before: Frame | undefined): boolean {
  const { np, links } = left;
  if (links.some((t) => /^(缩短|压缩|压减)/.test(t.text))) return true;
  if (np.length === 0)
    return links.some((t) => is(t, 'rise', 'fall')) && before?.quantity.unit === quantity.unit;
  // 工期3年的工程: it tells the thing named after it apart.
  return !right.possessive && !links.some(places) && NOUN.test(textOf(np));
}

/** 建设工期48个月, 运营期20年: how long a work is to take or to serve, unless it is told as changed or done. */
export function isAllotted({ left: { np, links }, quantity }: Frame): boolean {
  const stated = links.every((t) => is(t, 'value', 'adverb'));
  return (
    quantity.dimension === 'duration' &&
    stated &&
    /(?<!实际)(工期|(建设|施工|运营|经营)(周)?期)$/.test(textOf(np))
  );
}
