import type { Span } from '../text/span.js';
import { exactBeside, firstOf } from './beside-name.js';
import { itemsByHead, itemsWithHead } from './by-head.js';
import type { Group, NameMention } from './names.js';
import type { Page } from './page.js';
import type { DraftItem, DraftPart } from './types.js';
import { MEANS } from './words.js';

/** What the several numerals of a name count: one list for all of them, or items told by their heads. */
export function manyGroups(
  page: Page,
  places: readonly NameMention[],
  groups: readonly Group[],
): DraftPart[] | null {
  const counted = groups.filter(({ value }) => value !== null);
  const together = counted.length === groups.length ? inOneList(page, places, groups) : null;
  if (together) return together;
  const heads = groups.map(({ rest }) => rest);
  for (const place of places) {
    const meaning = meaningOf(page, place);
    const ways = [
      ...(meaning ? [(group: Group) => itemsWithHead(page, meaning, { ...group, heads }) ?? []] : []),
      (group: Group) => itemsByHead(page, place, group, { defined: counted.length < groups.length }),
    ];
    for (const way of ways) {
      const parts = groups.map((group) => ({
        count: group.value,
        label: group.rest,
        items: group.value === null ? [] : way(group),
        parts: [],
      }));
      const told = parts.filter(({ count, items }) => items.length === count).length;
      if (told > 0 && told === counted.length) return parts;
    }
  }
  return null;
}

/** The rest of a sentence that says what a name means: 构建“一带两圈”格局，即：…. */
function meaningOf(page: Page, place: NameMention): Span | null {
  const { end } = page.around(place.end);
  const rest = page.text.slice(place.end, end);
  const lead = MEANING.exec(rest)?.[0];
  return lead ? { start: place.end + lead.length, end } : null;
}

const MEANING = new RegExp(`^[”’」』"]?[\\p{Script=Han}]{0,12}?${MEANS}`, 'u');

function inOneList(page: Page, places: readonly NameMention[], groups: readonly Group[]): DraftPart[] | null {
  const total = groups.reduce((n, { value }) => n + value!, 0);
  const list = firstOf(places, (place) => exactBeside(page, place, total));
  return list && deal(groups, list.items);
}

/** One list for all numerals of a name: as many for each as it says, in order. */
function deal(groups: readonly Group[], items: readonly DraftItem[]): DraftPart[] | null {
  let at = 0;
  const parts = groups.map(({ value, rest }) => {
    const own = items.slice(at, at + value!);
    at += value!;
    return { count: value, label: rest, items: own, parts: [] };
  });
  const shared = parts.filter((part) => part.items.every(({ text }) => text.includes(part.label[0])));
  return shared.length * 2 > parts.length ? parts : null;
}
