const DIGITS = '零一二三四五六七八九';

/** A whole number of one to three figures or of one to three Chinese numerals, as a source of a pattern. */
export const NUMERAL = '(?:\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九双])';

/** The value of a text that {@link NUMERAL} matches; null for the letters and words that stand for any number. */
export function numeralValue(numeral: string): number | null {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const plain = numeral.replace(/[两双]/, '二');
  if (/^(?:[A-Za-z多]+|若干|一批)$/.test(plain)) return null;
  const ten = plain.indexOf('十');
  if (ten < 0) return DIGITS.indexOf(plain);
  const tens = ten === 0 ? 1 : DIGITS.indexOf(plain[0]);
  const units = ten === plain.length - 1 ? 0 : DIGITS.indexOf(plain[ten + 1]);
  return tens * 10 + units;
}

/** 一二三四 as `1234`, 415X as it is; null where a sign is no single numeral. */
export function digitsOf(text: string): string | null {
  if (/^\d+[XN]?$/.test(text)) return text;
  const digits = Array.from(text.replaceAll('两', '二'), (sign) => DIGITS.indexOf(sign));
  return digits.some((digit) => digit < 0) ? null : digits.join('');
}
