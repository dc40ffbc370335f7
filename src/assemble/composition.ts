import type { Frame } from './frame.js';
import { nounPhrase } from './noun-phrase.js';

/** 九成的耕地是坡地, 八成以上的企业为民营企业: the part is named after the whole that the share is of. */
export function compose(frame: Frame): void {
  const { quantity, left, right, parsed } = frame;
  const share = quantity.dimension === 'percent' && right.possessive && right.np.length > 0;
  if (
    !share ||
    left.np.length > 0 ||
    !/^(为|是|属|属于|系|均为|都是)$/.test(parsed.tokens[right.end]?.text ?? '')
  )
    return;
  const last = frame.to - 1;
  const part = nounPhrase(parsed.tokens, right.end + 1, last);
  // 九成的村是去年才通的路: what goes on is no noun.
  if (part.length === 0 || parsed.tokens.indexOf(part[0]) > right.end + 1) return;
  frame.scope = null;
  frame.left = { ...left, np: part, whole: right.np };
  frame.right = { ...right, np: [], event: [], relative: [], possessive: false };
}
