import type { AspectOf } from './aspect.js';
import type { Frame } from './frame.js';
import { comparedWith, GAP, isLower } from './left.js';
import type { Measured } from './measured.js';
import { is, textOf } from './token.js';

/** A share is named by its part and its whole, an area by the thing it is the area of. */
export function labelFor(measured: Measured, aspect: AspectOf, frame: Frame): string {
  const { label } = measured;
  if (frame.quantity.dimension === 'points') {
    const { links } = frame.left;
    const gap = links.find((t) => GAP.test(t.text));
    const name = rateOf(frame, measured) ?? label;
    if (gap) return `${name}${gap.text}${links.find((t) => t.subject)?.text ?? ''}`;
    const other = comparedWith(links);
    if (other) return `${name}${isLower(links) ? '低于' : '高于'}${other}`;
    if (aspect.aspect === 'growth') return name;
  }
  if (aspect.aspect === 'share' && frame.leg === 'to' && measured.share) return measured.share;
  if (aspect.aspect === 'share') {
    const whole = frame.scope?.text ?? textOf(frame.left.whole);
    const plan =
      /(预算|预算数|计划|目标|任务)$/.test(whole) && !frame.left.links.some((t) => is(t, 'share-verb'));
    if (plan) return `${label}完成${whole}`;
    if (whole && !/占|比重|比例/.test(label)) {
      // 占全国份额 says already what it is.
      const head = whole.endsWith('份额') ? '' : '比重';
      return `${label}占${whole.replace(/(的)?(比重|比例)$/, '')}${head}`;
    }
    return /占|比重|比例|份额|率$/.test(label)
      ? label.replace(/(占.+)的(?=(比重|比例|份额)$)/, '$1')
      : `${label}占比`;
  }
  if (
    measured.span === null &&
    aspect.aspect === 'level' &&
    /^(km2|m2|mu|ha)$/.test(frame.quantity.unit ?? '')
  ) {
    return /面积|用地|土地/.test(label) ? label : `${label}面积`;
  }
  return label;
}

/** 增速, 降幅 with what it is the rate of, where the figure's own words name it; null where they do not. */
export function rateOf({ left }: Frame, { label, head, span }: Measured): string | null {
  if (!span || head === null || head === 'share') return null;
  const last = left.np.at(-1);
  if (last && !is(last, 'growth-head', 'fall-head')) return null;
  // The second of 增速分别高4.2和0.7个百分点 has no words of its own.
  const rate = last?.text ?? (head === 'fall' ? '降幅' : '增速');
  return label.endsWith(rate) || (label.endsWith('增长') && rate.startsWith('增长')) ? label : label + rate;
}
