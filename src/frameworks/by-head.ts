import type { Span } from '../text/span.js';
import { clean, itemsOf, trimmed } from './lists.js';
import type { Group, NameMention } from './names.js';
import type { Page } from './page.js';
import { withoutLead } from './trim.js';
import type { DraftItem } from './types.js';

/** Blocks before and after the name in which a list without any other sign is looked for. */
export const NEAR = 2;
/** Characters of a block that are looked at on either side. */
const REACH = 1500;

/** The stretch of a block that is near an offset: all of it, or its beginning where the offset is elsewhere. */
export function near(block: Span, offset: number): Span {
  const inside = block.start <= offset && offset < block.end;
  const from = inside ? Math.max(block.start, offset - REACH) : block.start;
  return { start: from, end: Math.min(block.end, (inside ? offset : from) + REACH) };
}

const SPACES = '[城岛区带轴廊心圈核极翼园湾谷镇片链港环]';

/** What a numeral counts, told where a clause begins with it (其中，甲城…；乙城…) or defined (“一核”即…). */
export function itemsByHead(page: Page, place: NameMention, { value, rest }: Group): DraftItem[] {
  const at = page.blockAt(place.start);
  const numeral = page.slice(place.inner);
  const items: DraftItem[] = [];
  for (const block of page.blocks.slice(at, at + NEAR + 1).map((one) => near(one, place.start))) {
    const text = page.slice(block);
    const named = text.matchAll(
      new RegExp(
        `(?:[“‘「][${numeral}]{1,2}${rest}[”’」]|(?<=[，,。；;：:\\n])[${numeral}]${rest}(?=[即是指为：:]))(?:即|是指|指的是|指|为|是|：|:)([^，,。；;]{2,30})`,
        'gu',
      ),
    );
    for (const match of named) {
      const end = block.start + match.index + match[0].length;
      const listed = itemsOf(page, { start: end - match[1].length, end }, value);
      if (listed) return trimmed(page, listed);
    }
    if (!new RegExp(SPACES).test(rest)) continue;
    for (const match of text.matchAll(
      new RegExp(`(?:^|[。；;：:，,]|其中[，,])([\\p{Script=Han}]{1,7}?${rest})(?=[\\p{Script=Han}“])`, 'gu'),
    )) {
      const end = block.start + match.index + match[0].length;
      const lead = withoutLead(match[1], []);
      const item = clean(page, { start: end - match[1].length + lead, end });
      if (!/[的在将是为]/.test(item.text) && items.every(({ text: other }) => other !== item.text))
        items.push(item);
    }
  }
  return items.length === value ? items : [];
}
