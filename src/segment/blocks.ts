import type { Block } from '../model/document.js';
import { hasBullet, isCaption } from './captions.js';
import type { Item } from './furniture.js';
import { headingLevels } from './headings.js';
import type { Layout } from './layout.js';
import { headingMark } from './marks.js';
import { rowsOf } from './rows.js';
import { bare } from './shapes.js';

/** A line of the article with what it is so far; `undefined` for a paragraph or heading, to be told by its place. */
export interface Draft {
  item: Item;
  kind: 'title' | 'caption' | 'row' | undefined;
  /** Whether a date of its own stands under it: a signature, no heading. */
  signed: boolean;
}

/** The article's blocks in order: what each kept line is. */
export function toBlocks(layout: Layout): Block[] {
  const drafts = withoutRepeats(draft(layout), layout);
  const headers = rowsOf(drafts.map(({ item }) => item.line));
  for (const [i] of headers) drafts[i].kind ??= 'row';
  const levels = headingLevels(drafts);
  return drafts.map(({ item, kind }, i) => {
    const { start, end, text } = item.line;
    const header = headers.get(i);
    if (kind === 'row') return { kind, level: 0, start, end, ...(header?.length ? { header } : {}) };
    const markup = headingMark(text)?.markup ?? 0;
    const plain = levels[i] > 0 ? 'heading' : 'paragraph';
    return { level: levels[i], start: start + markup, end, kind: kind ?? plain };
  });
}

function draft({ items, kept, title, bodyStart }: Layout): Draft[] {
  return kept.map((i) => {
    const item = items[i];
    const signed = i > bodyStart && items[i + 1]?.kind === 'time';
    if (i === title || isSubtitle(items, i, { title, bodyStart })) return { item, signed, kind: 'title' };
    const lone =
      hasBullet(item.text) && !hasBullet(items[i - 1]?.text ?? '') && !hasBullet(items[i + 1]?.text ?? '');
    const leads = lone && i <= bodyStart;
    return { item, signed, kind: isCaption(item.text) || leads ? 'caption' : undefined };
  });
}

/** ——在…会议上: the second line of a title. */
function isSubtitle(
  items: readonly Item[],
  at: number,
  { title, bodyStart }: { title: number; bodyStart: number },
): boolean {
  return title >= 0 && at > title && at < bodyStart && at <= title + 2 && /^(?:—|--)/.test(items[at].text);
}

/** The title again in the article: the caption of a photo where it stands beside one, else not the article's. */
function withoutRepeats(drafts: readonly Draft[], { items, title }: Layout): Draft[] {
  if (title < 0) return [...drafts];
  const words = bare(items[title].text);
  const isRepeat = ({ item, kind }: Draft) =>
    kind !== 'title' && !item.prose && item.text.length <= 120 && bare(item.text) === words;
  return drafts.flatMap((one, i) => {
    if (!isRepeat(one)) return [one];
    const besideCaption = drafts[i - 1]?.kind === 'caption' || drafts[i + 1]?.kind === 'caption';
    return besideCaption ? [{ ...one, kind: 'caption' as const }] : [];
  });
}
