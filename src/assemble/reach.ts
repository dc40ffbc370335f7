import type { Frame } from './frame.js';
import { isVerb, type Token, textOf } from './token.js';

/**
 * 药物制度在30%的医疗机构实施, 试点范围扩大到23%的县, 改革扩大到29个省: the figure is of those behind it, told apart by what
 * stands before it. Empty where it says nothing of the kind.
 */
export function reached({ parsed: { tokens }, at, left, right }: Frame): Token[] {
  const last = right.np.findLastIndex((t) => !isVerb(t) && t.kind !== 'pause') + 1;
  const those = right.np.slice(0, last);
  const divisions = DIVISIONS.test(textOf(those)) && right.event.length === 0;
  if ((!right.possessive && !divisions) || last === 0 || left.np.length === 0) return [];
  if (tokens[at - 1].text === '在') {
    const verbs = [...right.np.slice(last), ...right.event];
    return verbs.length > 0 ? [...verbs, ...left.np, ...those] : [];
  }
  const np = SPREADS.test(left.np[left.np.length - 1].text) ? left.np.slice(0, -1) : left.np;
  const verb = tokens.slice(tokens.indexOf(left.np[0]), at).find((t) => SPREADS.test(t.text));
  if (!verb || np.length === 0) return [];
  // 试点范围扩大到: the range is of those; 客运覆盖: the verb tells them apart.
  const range = /^(范围|覆盖面)$/.test(np[np.length - 1].text) && np.length > 1;
  return [
    ...np.slice(0, range ? -1 : undefined),
    ...(verb.text.startsWith('覆盖') ? [{ ...verb, text: '覆盖' }] : []),
    ...those,
  ];
}

/** What says nothing without what reaches it: 改革扩大到29个省, 主电网覆盖74个县. */
const DIVISIONS =
  /^(省|市|县|区|州|盟|旗|省份|省区市?|地市|州市|县区|县市区?|区县|乡镇|镇街|街道|乡|镇|行政村|村|社区|城市|国家|国家和地区|地区)$/;

/** Verbs that say how far something reaches. */
const SPREADS = /^(扩大|推广|扩展|延伸|拓展|覆盖|普及)(到|至)?$/;
