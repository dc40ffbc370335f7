import { itemsAfter } from './after.js';
import { itemsBefore } from './before.js';
import type { Count } from './counts.js';
import type { Listed } from './lists.js';
import type { Page } from './page.js';
import { type Dressed, namedOneByOne, sentenceBySentence, underHeading } from './paragraphs.js';

/** The items that a number counts, where the text lists them: before it, after it, or one by one. */
export function itemsOfCount(page: Page, count: Count, dressed: Dressed = new Map()): Listed | null {
  const { value } = count;
  if (value === null || value > 40) return null;
  // “三大工程”: the mark that opens it stands between the list and the number
  const at = count.quoted === 'whole' ? count.start - 1 : count.start;
  const before = itemsBefore(page, at, value);
  if (before && !before.open) return before;
  const after = itemsAfter(page, count.end, value);
  if (after && !after.open) return after;
  return (
    namedOneByOne(page, count, dressed) ??
    underHeading(page, count) ??
    sentenceBySentence(page, count) ??
    before ??
    after
  );
}
