import type { Frame } from './frame.js';
import { isVerb, type Token } from './token.js';

/**
 * 药物制度在30%的医疗机构实施, 试点范围扩大到23%的县: the share is of those after 的, told apart by what stands before the
 * figure. Empty where it says nothing of the kind.
 */
export function reached({ parsed: { tokens }, at, left, right }: Frame): Token[] {
  const last = right.np.findLastIndex((t) => !isVerb(t) && t.kind !== 'pause') + 1;
  if (!right.possessive || last === 0 || left.np.length === 0) return [];
  const those = right.np.slice(0, last);
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

/** Verbs that say how far something reaches. */
const SPREADS = /^(扩大|推广|扩展|延伸|拓展|覆盖|普及)(到|至)?$/;
