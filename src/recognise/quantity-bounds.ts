import type { Quantity } from '../model/mentions.js';

/** What stands between two bounds of one thing: 大于5%且小于8%, 100以上、500以下, 最多100最少20. */
const JOINT = /^[,，、]?\s*(?:的?同时|并且|而且|且|并|但|而|又|和|或)?[,，]?\s*$/;

const LOWER = new Set(['>', '>=']);
const UPPER = new Set(['<', '<=']);

/** Makes one range of a lower and an upper bound that are told one right after the other. */
export function joinBounds(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const last = joined.at(-1);
    const range = last && united(text, last, quantity);
    if (range) joined[joined.length - 1] = range;
    else joined.push(quantity);
  }
  return joined;
}

function united(text: string, a: Quantity, b: Quantity): Quantity | null {
  const [low, high] = LOWER.has(a.op) ? [a, b] : [b, a];
  if (!LOWER.has(low.op) || !UPPER.has(high.op) || low.value === null || high.value === null) return null;
  if (low.value >= high.value || !JOINT.test(text.slice(a.outer.end, b.outer.start))) return null;
  if (a.unit !== b.unit && a.unit !== null && b.unit !== null) return null;
  const measured = b.unit === null ? a : b;
  return {
    ...measured,
    start: a.start,
    end: b.end,
    rule: 'range',
    op: 'range',
    value: null,
    min: low.value,
    max: high.value,
    outer: { start: a.outer.start, end: b.outer.end },
    bareMagnitude: a.bareMagnitude && b.bareMagnitude,
  };
}
