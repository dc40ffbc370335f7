import type { Article, Block, Declared, Normalised, Sentence } from '../model/document.js';
import { toBlocks } from './blocks.js';
import { datelineLength } from './dateline.js';
import { layOut } from './layout.js';
import { toLines, trim } from './lines.js';
import { findPublished } from './published.js';
import { findPublisher } from './publisher.js';
import { rejoin } from './rejoin.js';
import { splitSentences } from './sentences.js';
import { cleanTitle } from './title.js';
import { joinLines } from './wrap.js';

/**
 * Finds the article in a document: leaves out the furniture of its page, makes broken lines whole, and tells title,
 * publisher, date, headings, captions, table rows and sentences. The article's text is the normalised one without
 * the breaks inside its paragraphs. The notices of the stages before are passed on; `date-conflict` and
 * `no-article` are added. Never throws on any text.
 */
export function segment(normalised: Normalised, declared: Declared): Article {
  const joined = joinLines(toLines(normalised.text.text));
  const { text: mapped, lines, damaged } = rejoin(normalised.text, joined, normalised.damaged);
  const { text } = mapped;
  const declaredTitle = cleanTitle(declared.title);
  const layout = layOut(lines, declaredTitle);
  const blocks = toBlocks(layout);
  const { published, notices } = findPublished(layout, declared);
  if (blocks.length === 0)
    notices.push({ code: 'no-article', message: 'no text but page furniture', start: 0, end: 0 });
  const title = blocks.find((block) => block.kind === 'title');
  return {
    text: mapped,
    title: title ? text.slice(title.start, title.end) : declaredTitle,
    publisher: findPublisher(layout, declared.publisher),
    published,
    blocks,
    sentences: blocks.flatMap((block, i) => sentencesOf(text, block, i)),
    damaged,
    notices: [
      ...normalised.notices,
      ...notices.map((notice) => ({ ...notice, ...mapped.toOriginal(notice) })),
    ],
  };
}

/** A table's row is one sentence: its cells are read together. A dateline is one of its own. */
function sentencesOf(text: string, block: Block, index: number): Sentence[] {
  if (block.kind === 'row') return [{ block: index, start: block.start, end: block.end }];
  const from =
    block.start + (block.kind === 'paragraph' ? datelineLength(text.slice(block.start, block.end)) : 0);
  const opening = trim(text, { start: block.start, end: from });
  const dateline: Sentence[] = from > block.start ? [{ block: index, ...opening, dateline: true }] : [];
  const rest = splitSentences(text.slice(from, block.end)).map(({ start, end }) => ({
    block: index,
    start: from + start,
    end: from + end,
  }));
  return [...dateline, ...rest];
}
