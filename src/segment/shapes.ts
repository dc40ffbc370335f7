/** What a line looks like: tests on its characters alone, cheap enough to ask of every line. */

const CLOSERS = '”’"\'』」）)】》〉]';
const STOPS = '。！？!?；;';

/** Whether it ends as a sentence does: in 。！？； or an ellipsis, closing quotes and brackets left out of account. */
export function endsSentence(text: string): boolean {
  let end = text.length;
  while (end > 0 && CLOSERS.includes(text[end - 1])) end--;
  if (end === 0) return false;
  return STOPS.includes(text[end - 1]) || text[end - 1] === '…' || text.endsWith('...', end);
}

/** Whether it was cut off: it ends in an ellipsis, as the teaser of another article does. */
export function isCutOff(text: string): boolean {
  return text.length <= 240 && /(?:…|\.{3,}|。{3,})[”"]?$/.test(text);
}

/** Whether it can only be a paragraph of running text: sentences with their punctuation, not cut off. */
export function isProse(text: string): boolean {
  if (isCutOff(text)) return false;
  if (text.length >= 12 && endsSentence(text)) return true;
  return text.length >= 60 && /[，,。；;]/.test(text);
}

/** Whether it is running text that breaks off without punctuation, as at a line break or an inline tag. */
export function isUnfinished(text: string): boolean {
  if (text.length < 20 || !/[，,。；;]/.test(text)) return false;
  return (
    !endsSentence(text) && !'：:'.includes(text[text.length - 1]) && !CLOSERS.includes(text[text.length - 1])
  );
}

/** How many Han characters it has. */
export function hanCount(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/** Whether a number of any script stands in it. */
export function hasFigure(text: string): boolean {
  return /\d|[%％]|[一二三四五六七八九十百千两]+(?:成|倍|万|亿|个|家)/.test(text);
}

/** A line's words alone: no white space, no punctuation, no marks. For comparing titles. */
export function bare(text: string): string {
  return text.replace(/[\p{P}\p{S}\p{Z}\s]+/gu, '').toLowerCase();
}
