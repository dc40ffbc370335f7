/** An exact decimal: `digits` × 10^-`scale`. Amounts are computed in it, so that 3.1万亿 comes out as 3100000000000. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { digits: 0n, scale: 0 };
export const ONE: Decimal = { digits: 1n, scale: 0 };
export const HALF: Decimal = { digits: 5n, scale: 1 };

/** Reads ASCII digits with at most one point among them. */
export function parseDecimal(text: string): Decimal {
  const point = text.indexOf('.');
  if (point < 0) return { digits: BigInt(text), scale: 0 };
  return { digits: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

const POWERS_OF_TEN: Decimal[] = [];

export function powerOfTen(power: number): Decimal {
  POWERS_OF_TEN[power] ??= { digits: 10n ** BigInt(power), scale: 0 };
  return POWERS_OF_TEN[power];
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: raised(a, scale) + raised(b, scale), scale };
}

export function negated(a: Decimal): Decimal {
  return { digits: -a.digits, scale: a.scale };
}

export function isLess(a: Decimal, b: Decimal): boolean {
  const scale = Math.max(a.scale, b.scale);
  return raised(a, scale) < raised(b, scale);
}

/**
 * What per cent `part` is of `whole`, rounded half up to two places, where it is less than one to eight: 1 of 3 is 33.33.
 * `whole` must not be zero.
 */
export function percentOf(part: Decimal, whole: Decimal): Decimal {
  const hundredfold = times(part, powerOfTen(2));
  return quotient(hundredfold, whole, isLess(hundredfold, whole) ? 8 : 2);
}

/** `part` divided by `whole`, rounded half up to some places. `whole` must not be zero. */
export function quotient(part: Decimal, whole: Decimal, places: number): Decimal {
  const scale = Math.max(part.scale, whole.scale);
  const divisor = raised(whole, scale);
  const digits = (raised(part, scale) * 10n ** BigInt(places) * 2n + divisor) / (divisor * 2n);
  return { digits, scale: places };
}

/** The n for which the number is the n-th power of ten, null where it is none. */
export function powerOf({ digits, scale }: Decimal): number | null {
  const written = digits.toString();
  return scale === 0 && /^10*$/.test(written) ? written.length - 1 : null;
}

/** The nearest double: the one and only rounding. */
export function toNumber(a: Decimal): number {
  return a.scale === 0 ? Number(a.digits) : Number(`${a.digits}e-${a.scale}`);
}

function raised(a: Decimal, scale: number): bigint {
  if (a.scale === scale) return a.digits;
  return a.digits * 10n ** BigInt(scale - a.scale);
}
