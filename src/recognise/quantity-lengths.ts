import type { Quantity } from '../model/mentions.js';

/** How many of the second unit one of the first is: 1小时36分钟, 12年4个月, 2天6小时, 3分20秒. */
const SMALLER: Record<string, readonly [string, number]> = {
  年: ['个月', 12],
  天: ['小时', 24],
  小时: ['分钟', 60],
  分钟: ['秒', 60],
};

/** Makes one length of time of two that are told one right after the other, in the unit of the smaller. */
export function joinLengths(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const last = joined.at(-1);
    const length = last && sum(text, last, quantity);
    if (length) joined[joined.length - 1] = length;
    else joined.push(quantity);
  }
  return joined;
}

function sum(text: string, large: Quantity, small: Quantity): Quantity | null {
  const [unit, count] = SMALLER[large.unit ?? ''] ?? [];
  if (!count || small.unit !== unit || large.value === null || small.value === null) return null;
  if (small.value >= count || !/^[零又]?$/.test(text.slice(large.end, small.start))) return null;
  return {
    ...small,
    start: large.start,
    op: small.op === '=' ? large.op : small.op,
    value: large.value * count + small.value,
    outer: { start: large.outer.start, end: small.outer.end },
  };
}
