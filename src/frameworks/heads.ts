import { exactBeside, firstOf } from './beside-name.js';
import { NEAR, near, sides } from './by-head.js';
import { clean, itemsOf, type Listed, trimmed } from './lists.js';
import { manyGroups } from './many-heads.js';
import type { Group, NameMention } from './names.js';
import { masked, type Page } from './page.js';
import type { DraftItem, DraftPart } from './types.js';

/** The parts of a name of numerals that the text lists; none where it does not explain the name. */
export function partsOfName(
  page: Page,
  places: readonly NameMention[],
): { parts: DraftPart[]; complete: boolean } {
  const { groups } = places[0];
  const found = groups.length === 1 ? oneGroup(page, places, groups[0]) : manyGroups(page, places, groups);
  if (!found) return { parts: [], complete: false };
  return {
    parts: found,
    complete: found.every(({ count, items }) => count !== null && items.length === count),
  };
}

function oneGroup(page: Page, places: readonly NameMention[], { value, rest }: Group): DraftPart[] | null {
  if (value === null || value < 2) return null;
  const beside = firstOf(places, (place) => exactBeside(page, place, value));
  const listed =
    beside ??
    firstOf(places, (place) => listNear(page, place, { n: value, head: rest[0] })) ??
    firstOf(places, (place) => listedAs(sides(page, place, { value, rest })));
  if (!listed) return null;
  const label = headOf(rest, listed.items);
  return [{ count: value, label, items: listed.items, parts: [] }];
}

const listedAs = (items: DraftItem[]): Listed | null => (items.length > 0 ? { items, open: false } : null);

/** The noun of a single numeral: the whole of it, or its first sign where the items share only that. */
function headOf(rest: string, items: readonly DraftItem[]): string {
  if (rest.length > 1 && items.every(({ text }) => text.includes(rest))) return rest;
  return items.every(({ text }) => text.includes(rest[0])) ? rest[0] : rest;
}

interface Sought {
  n: number;
  head: string;
}

/** A list of the right length near the name, each of whose items has the head: 新储备、新开工、新投产 for 三新. */
function listNear(page: Page, place: NameMention, sought: Sought): Listed | null {
  const at = page.blockAt(place.start);
  for (const step of [0, 1, -1, 2, -2]) {
    if (Math.abs(step) > NEAR) continue;
    const block = page.blocks[at + step];
    const found = block && listWithHead(page, near(block, place.start), sought);
    if (found) return { items: found, open: false };
  }
  return null;
}

function listWithHead(
  page: Page,
  block: { start: number; end: number },
  { n, head }: Sought,
): DraftItem[] | null {
  const text = page.slice(block);
  if (text.split(head).length <= n) return null;
  const mask = masked(text);
  for (const clause of mask.matchAll(/[^，,。；;：:！!？?（）()“”\n]+/g)) {
    if (!/[、和与及]/.test(clause[0]) || clause[0].length > 200) continue;
    const span = { start: block.start + clause.index, end: block.start + clause.index + clause[0].length };
    const items = itemsOf(page, span, n);
    if (!items?.every((item) => item.text.includes(head))) continue;
    const cut = fromHead(page, trimmed(page, toHead(page, items, head), { runsOn: true }), head);
    if (isEven(cut, head)) return cut;
  }
  return null;
}

/** The first item from its head on, where all others begin with it: 力争碳达峰、碳中和. */
function toHead(page: Page, [first, ...others]: readonly DraftItem[], head: string): DraftItem[] {
  const alike = others.every(({ text }) => text.startsWith(head));
  const at = alike ? page.slice(first).lastIndexOf(head) : 0;
  return [clean(page, { start: first.start + at, end: first.end }), ...others];
}

/** Items that all begin or all end with the head, or bear it at about one length. */
function isEven(items: readonly DraftItem[], head: string): boolean {
  const texts = items.map(({ text }) => text);
  if (texts.every((text) => text.startsWith(head)) || texts.every((text) => text.endsWith(head))) return true;
  const place = texts[0].indexOf(head);
  return place >= 0 && texts.every((text) => text.indexOf(head) === place && text.length <= place + 6);
}

/** The last item without what follows it, where all begin with the head and it alone runs on. */
function fromHead(page: Page, items: readonly DraftItem[], head: string): DraftItem[] {
  const last = items[items.length - 1];
  const others = items.slice(0, -1);
  const tail = /(?:项目|工作|任务|要求|政策|格局|局面|机制|平台|行动)+$/.exec(last.text)?.[0].length ?? 0;
  const longest = Math.max(...others.map(({ text }) => text.length));
  const runsOn = last.text.startsWith(head) && last.text.length > longest && last.text.length - tail >= 2;
  return runsOn ? [...others, clean(page, { start: last.start, end: last.end - tail })] : [...items];
}
