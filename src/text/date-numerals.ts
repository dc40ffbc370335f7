/** Numbers as dates and lengths of time are written with them: below 1000, Arabic or Chinese. */

const DIGITS = '〇一二三四五六七八九';

/** A number, or a Chinese numeral up to 999; null for one that names no single number (两三). */
export function numeral(text: string): number | null {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  const match =
    /^(?:([一二三四五六七八九两])百(?:零(?=[一二三四五六七八九]$))?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九两])?$/.exec(
      text,
    );
  if (!match || text === '') return null;
  const [, hundreds, tens, ten, ones] = match;
  return digit(hundreds, 0) * 100 + (ten ? digit(tens, 1) * 10 : 0) + digit(ones, 0);
}

/** A year written digit by digit: 一九八○, 二〇二五, or in Arabic digits. */
export function yearNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return Number(Array.from(text, (char) => Math.max(DIGITS.indexOf(char), 0)).join(''));
}

function digit(char: string | undefined, missing: number): number {
  if (char === undefined) return missing;
  return char === '两' ? 2 : DIGITS.indexOf(char);
}

/** What joins the ends of a stretch: 至, 到, a dash or two. */
export const RANGE = '\\s?(?:至|到|[-—–－~～―−]{1,2})\\s?';

/** Any Chinese digit or ten that may begin a numeral. */
export const HAN_DIGITS = '一二三四五六七八九十';
