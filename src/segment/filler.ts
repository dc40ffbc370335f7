import type { Item } from './furniture.js';

/** 以下是200字阐述, 以下是改写后的文章: a generator's own words before what it wrote. */
const GENERATED_LABEL =
  /^(?:以下|下面|这)(?:是|为)?[^。！？；]{0,14}?(?:\d{2,4}\s*字(?:左右|以内|以上)?的?[^。！？；]{0,8}|改写|扩写|缩写|仿写|重写|润色|生成)[^。！？；]{0,14}[:：,，.…]*$/;
const MACHINE_LABEL =
  /^[【[（(\s■*#]*(?:(?:AI|ai|Ai)(?:智能)?|(?:智能|机器|人工智能|大模型|自动)(?:生成)?(?=[^:：]{2,4}[】\])）:：]))\s*(?:生成)?的?\s*(?:导读|摘要|总结|概要|概述|速览|速读|提要|小结|要点|核心提示)\s*[】\])）]?\s*(?:[:：]|$)/;
/** 内容摘要由AI生成: where the sentence comes after what was written, 以上 begins it. */
const GENERATED_BY =
  /^(?!以上|上述)[^。]{0,8}(?:摘要|总结|导读|概要|提要)[^。]{0,6}(?:由|为)[^。]{0,12}(?:AI|人工智能|大模型|智能|机器)[^。]{0,8}(?:生成|提供|撰写)/;
/** A summary stands at the head: after so many paragraphs at most. */
const AT_HEAD = 2;
const CONTENTS_LABEL =
  /^[【[（(\s■*#]*(?:目\s*录|目\s*次|本期(?:节目)?(?:的)?(?:主要)?(?:内容|看点|要目|目录)|节目单|今日要目|要目|文章目录|内容目录)\s*[】\])）]?\s*[:：]?$/;
const NUMBERED =
  /^(?:\d{1,2}\s*[.．、)）]|[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十\d]{1,3}[章节篇部]|[-•·●*]\s|[①-⑳])/;

/**
 * Indices of the lines that a program wrote about the article (a labelled summary and the paragraph after it)
 * and of its table of contents. A summary labelled as a person's (摘要, 导读, 编者按) is left in: it is text.
 */
export function findFiller(items: readonly Item[]): Set<number> {
  const found = new Set<number>();
  const last = items.findLastIndex((item) => item.prose);
  let paragraphs = 0;
  for (let i = 0; i < items.length; i++) {
    if (found.has(i)) continue;
    if (items[i].text.length <= 400 && paragraphs <= AT_HEAD && isGeneratedLabel(items[i].text))
      markSummary(items, { at: i, last }, found);
    else if (items[i].text.length <= 40 && CONTENTS_LABEL.test(items[i].text)) markContents(items, i, found);
    if (items[i].prose && !found.has(i)) paragraphs++;
  }
  return found;
}

function isGeneratedLabel(text: string): boolean {
  return (
    MACHINE_LABEL.test(text) || (text.length <= 40 && (GENERATED_LABEL.test(text) || GENERATED_BY.test(text)))
  );
}

/** The label and, where it stands alone, the list or the one paragraph after it; never the document's last one. */
function markSummary(
  items: readonly Item[],
  { at, last }: { at: number; last: number },
  found: Set<number>,
): void {
  const inline = items[at].text.length > 40;
  let end = at + 1;
  if (!inline) {
    if (items[end]?.prose || items[end]?.kind === 'cutOff') end++;
    else while (items[end] && NUMBERED.test(items[end].text)) end++;
  }
  if (last < end) end = inline ? at : at + 1;
  for (let i = at; i < end; i++) found.add(i);
}

function markContents(items: readonly Item[], at: number, found: Set<number>): void {
  let end = at + 1;
  while (items[end] && items[end].text.length <= 80 && NUMBERED.test(items[end].text)) end++;
  if (end - at < 3) return;
  for (let i = at; i < end; i++) found.add(i);
}
