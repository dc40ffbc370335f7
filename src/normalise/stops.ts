import type { MappedText } from '../text/mapped-text.js';

/** What a sentence ends in: a character, a percentage, a closing mark. */
const BEFORE = '[\\u4e00-\\u9fff%"”)）》]';
const AT_END = new RegExp(`(?<=${BEFORE})\\.(?=["”)）]?[ \\t]*(?:\\n|$))`, 'g');
/** 一. and (二). at the head of a line are its number. */
const STOP = new RegExp(
  `(?<=${BEFORE})(?<!(?:^|\\n)[ \\t(（]*[一二三四五六七八九十]{1,3}[)）]?)\\.(?=[\\u4e00-\\u9fff"“(（《]|["”)）]?[ \\t]*(?:\\n|$))`,
  'g',
);
const FEWEST = 2;

/**
 * A text without a single 。 whose lines end in a half-width full stop has it for one everywhere: …,增长5%.同时,…
 * In any other it may be a point in a name (约翰.史密斯), and stays.
 */
export function mendStops(text: MappedText): MappedText {
  const { text: plain } = text;
  if (plain.includes('。') || !plain.includes('.')) return text;
  if (Array.from(plain.matchAll(AT_END)).length < FEWEST) return text;
  const stops = Array.from(plain.matchAll(STOP), ({ index }) => index);
  return text.edit(stops.map((at) => ({ start: at, end: at + 1, text: '。' })));
}
