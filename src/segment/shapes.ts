/** What a line looks like: tests on its characters alone, cheap enough to ask of every line. */

const CLOSERS = '”’"\'』」）)】》〉]';
const STOPS = '。！？!?；;';
/** A credit in brackets after the last sentence: …。（记者某某） */
const SIGNED = /[。！？”][（(【[][^（()）【】[\]]{1,40}[)）】\]]$/;

const CUT_ENDS = '….。”"]】)）';

/** Whether it ends as a sentence does: in 。！？； or an ellipsis, closing quotes and brackets left out of account. */
export function endsSentence(text: string): boolean {
  let end = text.length;
  while (end > 0 && CLOSERS.includes(text[end - 1])) end--;
  if (end === 0) return false;
  return STOPS.includes(text[end - 1]) || text[end - 1] === '…' || text.endsWith('...', end);
}

/** Whether it was cut off by a program, as the teaser of another article is: a writer's own ellipsis is ……. */
export function isCutOff(text: string): boolean {
  if (text.length > 240 || !CUT_ENDS.includes(text[text.length - 1])) return false;
  return /(?:(?<!…)…|\.{3,}|。{3,})[”"]?$|[[【(（](?:详细|详情|更多|全文|查看详情)[\]】)）]$/.test(text);
}

/** Whether it can only be a paragraph of running text: sentences with their punctuation, not cut off. */
export function isProse(text: string): boolean {
  if (isCutOff(text)) return false;
  if (text.length >= 12 && (endsSentence(text) || SIGNED.test(text))) return true;
  return text.length >= 60 && /[，,。；;]/.test(text);
}

/** Whether it is running text that breaks off without punctuation, as at a line break or an inline tag. */
export function isUnfinished(text: string): boolean {
  if (text.length < 12 || (text.length < 20 && !/[。；;]/.test(text)) || !/[，,。；;]/.test(text))
    return false;
  return (
    !endsSentence(text) && !'：:'.includes(text[text.length - 1]) && !CLOSERS.includes(text[text.length - 1])
  );
}

/** How many Han characters of the basic blocks it has. */
export function hanCount(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3400 && code <= 0x9fff) count++;
  }
  return count;
}

/** Whether a number of any script stands in it. */
export function hasFigure(text: string): boolean {
  return /\d|[%％]|[一二三四五六七八九十百千两]+(?:成|倍|万|亿|个|家)/.test(text);
}

/** Whether a figure stands in it that is no year, month or plan: 增长5%, but not 2024年工作回顾. */
export function hasAmount(text: string): boolean {
  return hasFigure(text.replace(/(?:19|20)?\d{2}年|\d{1,2}(?:[-—至]\d{1,2})?月份?/g, ''));
}

/** A line's words alone: no white space, no punctuation, no marks. For comparing titles. */
export function bare(text: string): string {
  return text.replace(/[\p{P}\p{S}\p{Z}\s]+/gu, '').toLowerCase();
}
