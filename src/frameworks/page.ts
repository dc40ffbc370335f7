import type { Article, Block } from '../model/document.js';
import type { Span } from '../text/span.js';

/** The article's text with its blocks, and the questions that all rules ask of it. */
export class Page {
  readonly text: string;
  readonly blocks: readonly Block[];

  constructor(article: Article) {
    this.text = article.text.text;
    this.blocks = article.blocks;
  }

  /** Index of the block an offset stands in, or of the next one; the number of blocks after the last. */
  blockAt(offset: number): number {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.blocks[middle].end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The sentence around an offset: from a mark of `ends` (or the block's start) to the next one (or its end). */
  around(offset: number, ends = SENTENCE_END): Span {
    const block = this.blocks[Math.min(this.blockAt(offset), this.blocks.length - 1)];
    const first = Math.max(block.start, offset - REACH);
    const last = Math.min(block.end, offset + REACH);
    let start = offset;
    while (start > first && !ends.includes(this.text[start - 1])) start--;
    let end = offset;
    while (end < last && !ends.includes(this.text[end])) end++;
    return { start, end };
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }
}

/** Characters looked at on either side: a block without a full stop must not be read again for each name in it. */
const REACH = 600;

const SENTENCE_END = '。！？!?';
export const CLAUSE_END = '。！？!?；;';

const PAIRS: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '（': '）',
  '(': ')',
  '【': '】',
};

/**
 * The text with all that stands in brackets or quotation marks replaced by □, so that marks inside divide nothing.
 * What is not closed within 60 characters stays as it is.
 */
export function masked(text: string): string {
  if (!/[“‘「『《（(【]/.test(text)) return text;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const close = PAIRS[text[i]];
    const end = close ? text.slice(i, i + 60).indexOf(close) : -1;
    if (end > 0) {
      out += text[i] + '□'.repeat(end - 1) + close;
      i += end;
    } else out += text[i];
  }
  return out;
}
