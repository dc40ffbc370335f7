import type { Span } from '../text/span.js';
import { COMMON_CHARACTERS } from './common.js';
import { simplified } from './dictionary.js';
import { code, inGb2312 } from './gbk.js';

/** What about a `?` tells that it stands for lost bytes, and how far the damage reaches. */

const HAN = /[\u3400-\u9fff]/;
const HAN_OR_LOST = /[?\u3400-\u9fff]/;
const DIGIT = /[\d０-９]/;
const NUMERAL = /[\d０-９〇零一二三四五六七八九十百千万亿两萬億兩]/;
const NUMERAL_SIGN = /[.,．，]/;
const PUNCTUATION = /[,;:!?，；：！？、。]/;
const LAST_OF_FIRST_LEVEL = 0xd7f9;
const TONED_READING = /[（(][A-Za-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}[)）]/g;

/** A letter or sign by itself, as the second byte of a character may look. */
const LONE_HALF = /^[\u3000-\uffef]{0,5}[@-Z\\^-z|~](?:[\u3400-\u9fff(（，。]|$)/;
const WHOLE_YEAR = /^(?:19|20)\d\d年/;
/** No number is written with a nought before another digit. */
const HEADLESS = /^0\d/;

/** A document with this many readings was put through the kind of tool that damages text. */
const ANNOTATED = 3;
/** How many characters behind a `?` are looked at. */
const NEAR = 5;

let common: Set<string> | undefined;

/** Whether no writer of news would use the character here: neither common nor of the first level of GB 2312. */
function isOdd(char: string): boolean {
  common ??= new Set(COMMON_CHARACTERS);
  if (common.has(char)) return false;
  if (!HAN.test(char)) return (char > '\u02ff' && char < '\u2000') || (char > '\u30ff' && char < '\u3130');
  const form = simplified(char);
  return !common.has(form) && (!inGb2312(form) || (code(form) ?? 0) > LAST_OF_FIRST_LEVEL);
}

/** Whether bare readings may go in and out of this text, and bytes with them. */
export function mayBeAnnotated(text: string): boolean {
  return text.search(TONED_READING) >= 0;
}

export function isAnnotated(text: string): boolean {
  return (text.match(TONED_READING)?.length ?? 0) >= ANNOTATED;
}

/** How many odd characters stand close behind the offset, up to the first ASCII character. */
export function oddness(text: string, at: number): number {
  const from = PUNCTUATION.test(text[at] ?? '') ? at + 1 : at;
  let odd = 0;
  for (let i = from; i < from + NEAR && i < text.length && text[i] > '\x7f'; i++) if (isOdd(text[i])) odd++;
  return odd;
}

/** The end of the odd characters that begin near the offset. */
export function endOfOdd(text: string, from: number): number {
  let end = from;
  for (let i = from; i < end + NEAR && i < text.length && text[i] > '\x7f'; i++)
    if (isOdd(text[i])) end = i + 1;
  return end;
}

/** How far a numeral reaches from the offset in the direction of the step, a point or comma between digits included. */
function endOfNumeral(text: string, from: number, step: 1 | -1): number {
  const isPart = (at: number) =>
    NUMERAL.test(text[at] ?? '') || (NUMERAL_SIGN.test(text[at] ?? '') && DIGIT.test(text[at + step] ?? ''));
  let at = from;
  while (isPart(at)) at += step;
  return at;
}

/** A span with the whole of every numeral it touches. */
export function withNumerals(text: string, span: Span): Span {
  return { start: endOfNumeral(text, span.start - 1, -1) + 1, end: endOfNumeral(text, span.end, 1) };
}

/** Whether the `?` stands in an address or a line of ASCII. */
export function isPlainQuery(text: string, at: number): boolean {
  const next = text[at + 1] === '?' ? text[at + 2] : text[at + 1];
  return (text[at - 1] ?? '\n') <= '\x7f' && (next ?? '\n') <= '\x7f';
}

/** In an annotated text: a letter by itself soon after the `?`, as the other half of a character: 增?L, 環境?掷m改善. */
export function hasLoneHalf(text: string, at: number): boolean {
  return LONE_HALF.test(text.slice(at + 1, at + 8));
}

/** Whether the `?` has the look of half a character that took the first digit of a number with it. */
export function hasEatenDigit(text: string, at: number, annotated: () => boolean): boolean {
  const number = text.slice(at + 1, at + 6);
  if (text[at] !== '?' || !DIGIT.test(number[0] ?? '') || !HAN_OR_LOST.test(text[at - 1] ?? '')) return false;
  return HEADLESS.test(number) || (!WHOLE_YEAR.test(number) && annotated());
}
