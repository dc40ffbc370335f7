import type { Fact, Operator } from '../model/output.js';

/** The number of a fact: an operator over one value or a range, in a unit. */
export type Amount = Pick<Fact, 'op' | 'value' | 'min' | 'max' | 'unit'>;

/**
 * Units of one kind in a common base, so that 亿斤 meets 万吨 and 亩 meets 公顷: legal units of GB 3100-93; 1 亩 is
 * 10000/15 m², 1 斤 half a kilogram (State Council's order on legal units, 1984).
 */
const bases: Record<string, [base: string, factor: number]> = {
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

/** The unit that amounts of its kind are compared in, and how many of it one is. */
export function baseOf(unit: string): [base: string, factor: number] {
  return Object.hasOwn(bases, unit) ? bases[unit] : [unit, 1];
}

/** The closed interval of values an amount allows, in its base unit; a strict bound is treated as closed. */
export interface Interval {
  low: number;
  high: number;
  unit: string;
}

/** How far 左右 and 约 may stray, as a part of the value. */
export const around = 0.05;

export function intervalOf(amount: Amount): Interval {
  const [unit, factor] = baseOf(amount.unit);
  const [low, high] = bounds(amount);
  return { low: low * factor, high: high * factor, unit };
}

function bounds({ op, value, min, max }: Amount): [number, number] {
  if (op === 'range') return [min ?? -Infinity, max ?? Infinity];
  if (op === 'none' || value === null) return [-Infinity, Infinity];
  const half = halfStep(value);
  const stray = Math.max(Math.abs(value) * around, half);
  const of: Record<Exclude<Operator, 'range' | 'none'>, [number, number]> = {
    '=': [value - half, value + half],
    '~': [value - stray, value + stray],
    '>': [value, Infinity],
    '>=': [value, Infinity],
    '<': [-Infinity, value],
    '<=': [-Infinity, value],
  };
  return of[op];
}

/** Half the weight of the last digit a number is written to, a hair less: of 6% and 7% only one can hold. */
function halfStep(value: number): number {
  const size = Math.abs(value);
  const power = writtenIn.find((least) => size >= least) ?? 1;
  const fraction = String(Number((size / power).toPrecision(12))).split('.')[1] ?? '';
  return (power * 10 ** -fraction.length * (1 - 1e-6)) / 2;
}

/** 万亿, 亿 and 万: 3.1万亿 is written to a tenth of 万亿, 1200万 to one 万. */
const writtenIn = [1e12, 1e8, 1e4];

/** Whether two amounts can both be true of one thing: 超2000亿 and 2083亿, 3.1万亿 and 31032亿. */
export function compatible(a: Amount, b: Amount): boolean {
  const x = intervalOf(a);
  const y = intervalOf(b);
  return x.unit !== y.unit || (atMost(x.low, y.high) && atMost(y.low, x.high));
}

/** `a <= b`, but for what binary fractions do to the last digits. */
export function atMost(a: number, b: number): boolean {
  const size = Math.max(Math.abs(a), Math.abs(b));
  return a <= b || (Number.isFinite(size) && a - b <= 1e-12 * size);
}

/** A key that amounts share which say the same in whatever unit: 1.1万亿 and 11000亿, 20亿斤 and 100万吨. */
export function amountKey({ op, value, min, max, unit }: Amount): string {
  const [base, factor] = baseOf(unit);
  const told = (n: number | null) => (n === null || factor === 1 ? n : Number((n * factor).toPrecision(12)));
  return `${op} ${told(value)} ${told(min)} ${told(max)} ${base}`;
}
