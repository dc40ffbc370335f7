export const CHINESE_DIGITS = '零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖';
const DIGIT_VALUES = '0001223456789123456789';

/** Powers of ten of the magnitude words. */
export const POWERS: Record<string, number> = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3, 万: 4, 亿: 8 };

/** Digits of the tens that have a character of their own. */
export const TENS: Record<string, string> = { 廿: '2', 卅: '3' };

/** Digits that are words or names of their own as well (陆地, 拾起, 伍家岗): a number only together, or before money. */
export const FORMAL = /^[肆伍陆拾佰仟]$/;

/** Chinese digits in ASCII, one by one: 一九八五 is 1985. */
export function asciiDigits(chinese: string): string {
  let digits = '';
  for (const char of chinese) digits += DIGIT_VALUES[CHINESE_DIGITS.indexOf(char)];
  return digits;
}

/** Whether two ASCII digits stand for one or the other: 七八 and 三五 do, 九八 is the end of a year. */
export function areNeighbours(digits: string): boolean {
  return Number(digits[1]) === Number(digits[0]) + 1 || digits === '35';
}
