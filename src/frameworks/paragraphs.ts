import type { Count } from './counts.js';
import { topic } from './enumeration.js';
import { clean, type Listed } from './lists.js';
import type { Page } from './page.js';
import type { DraftItem } from './types.js';

const MARK = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])/;
const DRESSED =
  /(?:打造|建设|建成|构建|形成|成为|培育|做强|做大|做优|壮大|锻造|塑造|集聚|增强|突出|聚焦)((?![一二两三四五六七八九十\d])[\p{Script=Han}A-Za-z]{2,14})[“‘「"]([\p{Script=Han}]{1,10})[”’」"]/gu;

/** Names in quotation marks that the article makes of several things: 打造甲“高地”；…打造乙“高地”. */
export type Dressed = ReadonlyMap<string, readonly DraftItem[]>;

/** For each such name the things that become one, in one pass over the article. */
export function dressedNames(page: Page): Dressed {
  const found = new Map<string, DraftItem[]>();
  for (const block of page.blocks) {
    if (block.kind === 'caption' || block.kind === 'title') continue;
    for (const match of page.slice(block).matchAll(DRESSED)) {
      const [all, thing, label] = match;
      const start = block.start + match.index + all.length - label.length - 2 - thing.length;
      const item = clean(page, { start, end: start + thing.length });
      const items = found.get(label) ?? [];
      if (!items.some(({ text }) => text === item.text)) found.set(label, [...items, item]);
    }
  }
  return found;
}

/**
 * The items of a number whose noun stands in quotation marks, told one by one elsewhere: things that are made one
 * of that name, or paragraphs that begin with the noun.
 */
export function namedOneByOne(page: Page, count: Count, dressed: Dressed): Listed | null {
  if (count.quoted !== 'label' || count.value === null || count.value < 2) return null;
  const items = [...(dressed.get(count.label) ?? [])];
  if (items.length >= 2 && items.length <= count.value) return { items, open: items.length < count.value };
  const opened = openings(page, count);
  return opened.length === count.value ? { items: opened, open: false } : null;
}

function openings(page: Page, count: Count): DraftItem[] {
  const items: DraftItem[] = [];
  const here = page.blockAt(count.start);
  for (let k = here; k <= here + count.value! && k < page.blocks.length; k++) {
    const { start, end } = page.blocks[k];
    const from = k === here ? count.end : start;
    const opens = new RegExp(
      `(?:^|[。；;](?:首先是|其次是|再次是|此外|最后是|一是|二是|三是)?)${count.label}[\\p{Script=Han}]`,
      'u',
    );
    const match = opens.exec(page.text.slice(from, Math.min(end, from + 200)));
    if (match) items.push(topic(page, from + match.index + match[0].length - count.label.length - 1));
    else if (k !== here) break;
  }
  return items;
}

/** The paragraphs under a heading that bears the number, where there are as many: each opens with its item. */
export function underHeading(page: Page, count: Count): Listed | null {
  const at = page.blockAt(count.start);
  const block = page.blocks[at];
  const mark = MARK.exec(page.slice(block));
  if ((block.kind !== 'heading' && !mark) || count.value === null || count.value < 2) return null;
  if (page.text.slice(block.start, count.start).search(/[。；;]/) >= 0) return null;
  const items: DraftItem[] = [];
  for (let k = at + 1; k < page.blocks.length; k++) {
    const { kind, start } = page.blocks[k];
    if (kind === 'heading' || kind === 'caption' || MARK.test(page.text.slice(start, start + 6))) break;
    items.push(topic(page, start));
  }
  return items.length === count.value ? { items, open: false } : null;
}

const CLAUSE_ENDS = /[，,。：:；;！？]/;
/** Characters of a sentence that may come before the next one with an item. */
const LONGEST_SENTENCE = 300;

/** The sentences after that of a number, where as many in a row open with a phrase that ends with its noun. */
export function sentenceBySentence(page: Page, { value, end, label }: Count): Listed | null {
  if (value === null || value < 2 || label.length < 2) return null;
  const items: DraftItem[] = [];
  let at = page.around(end).end + 1;
  while (items.length < value) {
    const block = page.blocks[page.blockAt(at)];
    if (!block) return null;
    const start = Math.max(at, block.start);
    const opening = page.text.slice(start, Math.min(block.end, start + 24)).split(CLAUSE_ENDS)[0];
    if (!opening.endsWith(label) || opening.length <= label.length) return null;
    items.push(clean(page, { start, end: start + opening.length }));
    const rest = page.text.slice(start, Math.min(block.end, start + LONGEST_SENTENCE));
    const stop = rest.search(/[。！？]/);
    at = stop < 0 ? block.end : start + stop + 1;
  }
  return { items, open: false };
}
