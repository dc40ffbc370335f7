import type { Article, Block, Declared, Normalised, Notice, Sentence } from '../model/document.js';
import { toBlocks } from './blocks.js';
import { layOut } from './layout.js';
import { toLines } from './lines.js';
import { findPublished } from './published.js';
import { findPublisher } from './publisher.js';
import { splitSentences } from './sentences.js';
import { joinLines } from './wrap.js';

/**
 * Finds the article in a document: leaves out the furniture of its page, and tells title, publisher, date,
 * headings, captions, table rows and sentences. The notices of the stages before are passed on; `date-conflict`
 * and `no-article` are added. Never throws on any text.
 */
export function segment(normalised: Normalised, declared: Declared): Article {
  const { text } = normalised.text;
  const layout = layOut(joinLines(toLines(text)), declared.title);
  const blocks = toBlocks(layout);
  const { published, notices } = findPublished(layout, declared);
  if (blocks.length === 0)
    notices.push({ code: 'no-article', message: 'no text but page furniture', start: 0, end: 0 });
  const title = blocks.find((block) => block.kind === 'title');
  return {
    text: normalised.text,
    title: title ? oneLine(text.slice(title.start, title.end)) : declared.title?.trim() || null,
    publisher: findPublisher(layout, declared.publisher),
    published,
    blocks,
    sentences: blocks.flatMap((block, i) => sentencesOf(text, block, i)),
    damaged: normalised.damaged,
    notices: [...normalised.notices, ...notices.map((notice) => inOriginal(normalised, notice))],
  };
}

/** A table's row is one sentence: its cells are read together. */
function sentencesOf(text: string, block: Block, index: number): Sentence[] {
  if (block.kind === 'row') return [{ block: index, start: block.start, end: block.end }];
  return splitSentences(text.slice(block.start, block.end)).map(({ start, end }) => ({
    block: index,
    start: block.start + start,
    end: block.start + end,
  }));
}

function inOriginal({ text }: Normalised, notice: Notice): Notice {
  return { ...notice, ...text.toOriginal(notice) };
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, '');
}
