/**
 * Exact decimals: a whole number of 10⁻¹². Statistical figures have at most a handful of decimals, and every
 * magnitude word is a power of ten, so that no step of reading 3.1万亿 ever rounds.
 */
export type Decimal = bigint;

const PLACES = 12;
const ONE = 10n ** BigInt(PLACES);

/** Reads digits with an optional point; digits beyond the twelfth decimal are cut. */
export function decimal(digits: string): Decimal {
  const [whole, fraction = ''] = digits.split('.');
  return BigInt(whole || '0') * ONE + BigInt(fraction.padEnd(PLACES, '0').slice(0, PLACES));
}

export function times(a: Decimal, b: Decimal): Decimal {
  return (a * b) / ONE;
}

export function over(a: Decimal, b: Decimal): Decimal {
  return (a * ONE) / b;
}

/** The nearest double of the exact value, by its decimal notation: 2.8 stays 2.8. */
export function toNumber(value: Decimal): number {
  const sign = value < 0n ? '-' : '';
  const digits = (value < 0n ? -value : value).toString().padStart(PLACES + 1, '0');
  return Number(`${sign}${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`);
}

/** Rounded half up to so many decimals: 一 of 三 is told as 33.33 %. */
export function rounded(value: Decimal, places: number): Decimal {
  const unit = 10n ** BigInt(PLACES - places);
  return ((value + unit / 2n) / unit) * unit;
}
