import { type Decimal, ONE, powerOfTen, quotient, times } from './decimal.js';
import type { Numeral } from './number.js';

/** What signs and Latin letters behind Arabic digits make of them: 2^5, 1.2e6, 3×10^8, 15k, 3 billion. */

const POWER = /\^([+-]?\d{1,2})(?![\d.])|的(\d{1,2})次方/y;
const SCIENTIFIC = /(?:[eE]|[×xX*]10(?:\^|的))([+-]?\d{1,2})(?:次方)?(?![\dA-Za-z])/y;
/** 10k, 20w以上, 7k元; a name goes on with other words: 5k跑. */
const LETTER =
  / ?([kKwM])(?![A-Za-z\d])(?=$|[^\u4e00-\u9fa5]|左右|上下|以[上下内]|[元块到至]|个百分点)| (thousand|million|billion|trillion)(?![A-Za-z])/y;
const LETTERS: Record<string, number> = {
  k: 3,
  K: 3,
  w: 4,
  M: 6,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
};
/** Decimals of a power with a negative exponent. */
const PLACES = 12;
/** A greater number than has so many digits is no amount of anything, and a double cannot hold it. */
const MOST_DIGITS = 300;

/** The numeral with the notation behind it taken in; the numeral itself where there is none. */
export function withNotation(text: string, numeral: Numeral): Numeral {
  const { arabic, high, more, trailing, value, end } = numeral;
  if (!arabic || high || more || trailing.length > 0) return numeral;
  const at = (pattern: RegExp) => {
    pattern.lastIndex = end;
    return pattern.exec(text);
  };
  const power = at(POWER);
  const exponent = Number(power?.[1] ?? power?.[2]);
  if (power && value.digits.toString().length * Math.abs(exponent) < MOST_DIGITS)
    return told(numeral, power, raised(value, exponent));
  const scientific = at(SCIENTIFIC);
  if (scientific) return told(numeral, scientific, shifted(value, Number(scientific[1])));
  const letter = at(LETTER);
  if (!letter) return numeral;
  const places = LETTERS[letter[1] ?? letter[2]];
  return { ...told(numeral, letter, shifted(value, places)), trailing: [places] };
}

function told(numeral: Numeral, [written]: RegExpExecArray, value: Decimal): Numeral {
  return { ...numeral, end: numeral.end + written.length, value, digits: null };
}

function shifted({ digits, scale }: Decimal, places: number): Decimal {
  return places < 0 ? { digits, scale: scale - places } : times({ digits, scale }, powerOfTen(places));
}

function raised(base: Decimal, exponent: number): Decimal {
  let result = ONE;
  for (let i = Math.abs(exponent); i > 0; i--) result = times(result, base);
  return exponent < 0 && result.digits !== 0n ? quotient(ONE, result, PLACES) : result;
}
