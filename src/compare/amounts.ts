import type { Fact, Operator } from '../model/output.js';

/** The number of a fact: an operator over one value or a range, in a unit. */
export type Amount = Pick<Fact, 'op' | 'value' | 'min' | 'max' | 'unit'>;

/** Units of one kind in a common base, so that 亿斤 meets 万吨: GB 3100–3102 legal units; 1 亩 = 10000/15 m². */
const BASES: Record<string, [base: string, factor: number]> = {
  斤: ['kg', 0.5],
  kg: ['kg', 1],
  t: ['kg', 1000],
  mu: ['m2', 10000 / 15],
  ha: ['m2', 10000],
  km2: ['m2', 1e6],
  m2: ['m2', 1],
  km: ['m', 1000],
  m: ['m', 1],
};

/** The closed interval of values an amount allows; a strict bound is treated as closed. */
export interface Interval {
  low: number;
  high: number;
  unit: string;
}

/** How far 左右 and 约 may stray, as a part of the value: half of the last digit it is usually rounded to. */
const AROUND = 0.05;

export function intervalOf(amount: Amount): Interval {
  const [unit, factor] = BASES[amount.unit] ?? [amount.unit, 1];
  const of = (low: number, high: number) => ({ low: low * factor, high: high * factor, unit });
  if (amount.op === 'range') return of(amount.min ?? -Infinity, amount.max ?? Infinity);
  if (amount.value === null) return of(-Infinity, Infinity);
  const { value } = amount;
  const half = step(value) / 2;
  const around = Math.max(Math.abs(value) * AROUND, half);
  const bounds: Record<Exclude<Operator, 'range' | 'none'>, [number, number]> = {
    '=': [value - half, value + half],
    '~': [value - around, value + around],
    '>': [value, Infinity],
    '>=': [value, Infinity],
    '<': [-Infinity, value],
    '<=': [-Infinity, value],
  };
  const [low, high] = amount.op === 'none' ? [-Infinity, Infinity] : bounds[amount.op];
  return of(low, high);
}

/** The weight of the last digit a number was given to: 0.1 of 5.3, 10¹¹ of 3 100 000 000 000. */
function step(value: number): number {
  const [digits, exponent] = Math.abs(value).toExponential().split('e');
  return 10 ** (Number(exponent) - (digits.split('.')[1]?.length ?? 0));
}

/** Whether two amounts can both be true of one thing: 超2000亿 and 2083亿, 3.1万亿 and 31032亿. */
export function compatible(a: Amount, b: Amount): boolean {
  const x = intervalOf(a);
  const y = intervalOf(b);
  return x.unit !== y.unit || (x.low <= y.high && y.low <= x.high);
}

/** Whether two amounts say the same, unit for unit after conversion: 1.1万亿 and 11000亿. */
export function sameAmount(a: Amount, b: Amount): boolean {
  const x = intervalOf(a);
  const y = intervalOf(b);
  const close = (p: number, q: number) =>
    p === q || Math.abs(p - q) <= 1e-9 * Math.max(Math.abs(p), Math.abs(q));
  return a.op === b.op && x.unit === y.unit && close(x.low, y.low) && close(x.high, y.high);
}
