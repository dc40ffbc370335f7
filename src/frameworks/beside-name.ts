import { itemsAfter } from './after.js';
import { itemsBefore } from './before.js';
import type { Listed } from './lists.js';
import type { NameMention } from './names.js';
import type { Page } from './page.js';
import type { DraftItem } from './types.js';

/** What is found first of some places of a name, in order. */
export function firstOf(
  places: readonly NameMention[],
  find: (place: NameMention) => Listed | null,
): Listed | null {
  for (const place of places) {
    const found = find(place);
    if (found) return found;
  }
  return null;
}

/** A list of exactly so many items directly before or after a name. */
export function exactBeside(page: Page, place: NameMention, n: number): Listed | null {
  const quoted = place.start < place.inner.start || /[“‘「『"]/.test(page.text[place.inner.start - 1] ?? '');
  const at = quoted ? place.inner.start - 1 : place.inner.start;
  const before = itemsBefore(page, at, n);
  if (before && !before.open && isListOf(page, before.items, place)) return before;
  const after = itemsAfter(page, place.end, n) ?? (quoted ? itemsAfter(page, place.inner.end + 1, n) : null);
  return after && !after.open ? after : null;
}

/** Items divided by marks are a list whatever their words; words run together are one where they bear the head. */
function isListOf(page: Page, items: readonly DraftItem[], { groups }: NameMention): boolean {
  if (items.some(({ text }) => text.length > 16)) return false;
  const between = page.text.slice(items[0].end, items[1].start);
  const [a, b] = items.map(({ text }) => text.length);
  const paired = /^(?:和|与|及)$/.test(between) && items.length === 2 && Math.abs(a - b) <= 2 && a > 2;
  return (
    paired ||
    /[、+＋]/.test(between) ||
    items.every(({ text }) => groups.some(({ rest }) => text.includes(rest[0])))
  );
}
