import type { Span } from '../text/span.js';
import { clean, itemsOf, trimmed } from './lists.js';
import type { Group, NameMention } from './names.js';
import type { Page } from './page.js';
import { beforeThing, withoutLead } from './trim.js';
import type { DraftItem } from './types.js';
import { HEAD, MEANS } from './words.js';

/** Blocks before and after the name in which a list without any other sign is looked for. */
export const NEAR = 2;
/** Characters of a block that are looked at on either side. */
const REACH = 1500;
/** The longest phrase that says what one head stands for, with all that describes it. */
const LONGEST_DEFINITION = 240;

/** The stretch of a block that is near an offset: all of it, or its beginning where the offset is elsewhere. */
export function near(block: Span, offset: number): Span {
  const inside = block.start <= offset && offset < block.end;
  const from = inside ? Math.max(block.start, offset - REACH) : block.start;
  return { start: from, end: Math.min(block.end, (inside ? offset : from) + REACH) };
}

const SPACES = '[城岛区带轴廊心圈核极翼园湾谷镇片链港环]';
/** A head that things which stand on a map may be called by. */
const PLACED = new RegExp(`^(?:${SPACES}|.*${HEAD})$`, 'u');

/**
 * What a numeral of a name counts, told by its head: defined (“一核”即…), or at the start of clauses
 * (其中，甲城…；乙城…). None where they are not as many as it says.
 * @param defined only the first will do: the other numerals of the name leave open how many there are
 */
export function itemsByHead(
  page: Page,
  place: NameMention,
  group: Group,
  { defined: onlyDefined }: { defined: boolean },
): DraftItem[] {
  const at = page.blockAt(place.start);
  const near_ = page.blocks.slice(at, at + NEAR + 1).map((block) => near(block, place.start));
  for (const block of near_) {
    const defined = definedItems(page, block, { ...group, numeral: page.slice(place.inner) });
    if (defined) return defined;
  }
  if (onlyDefined || !PLACED.test(group.rest)) return [];
  const items: DraftItem[] = [];
  for (const block of near_) {
    for (const item of openingClauses(
      page,
      block,
      `[\\p{Script=Han}]{1,7}?${group.rest}(?=[\\p{Script=Han}“])`,
    ))
      if (!/[的在将是为]/.test(item.text) && items.every(({ text }) => text !== item.text)) items.push(item);
  }
  return items.length === group.value ? items : [];
}

function openingClauses(page: Page, block: Span, form: string): DraftItem[] {
  const clauses = new RegExp(`(?:^|[。；;：:，,]|其中[，,])(${form})`, 'gu');
  return [...page.slice(block).matchAll(clauses)].map((match) => {
    const end = block.start + match.index + match[0].length;
    return clean(page, { start: end - match[1].length + withoutLead(match[1], []), end });
  });
}

/** The sides of a name like 两翼齐飞, each of which opens a clause: 东翼…, 西翼…. */
export function sides(page: Page, place: NameMention, { value, rest }: Group): DraftItem[] {
  if (!new RegExp(SPACES).test(rest[0])) return [];
  const at = page.blockAt(place.start);
  const found = new Map<string, DraftItem>();
  for (const block of page.blocks.slice(at, at + NEAR + 1)) {
    for (const item of openingClauses(page, near(block, place.start), `[东西南北中左右]${rest[0]}`))
      if (!found.has(item.text)) found.set(item.text, item);
  }
  return found.size === value ? [...found.values()] : [];
}

/** “一核”即…, “六新”产业为…, 一核是…: the list after it, or all in its sentence that ends with the head. */
function definedItems(
  page: Page,
  block: Span,
  { value, rest, numeral }: Group & { numeral: string },
): DraftItem[] | null {
  const named = new RegExp(
    `(?:[“‘「][${numeral}]{1,2}[个大]?${rest}[”’」][\\p{Script=Han}]{0,4}?|(?<=[，,。；;：:\\n])[${numeral}]${rest})${MEANS}`,
    'gu',
  );
  for (const match of page.slice(block).matchAll(named)) {
    const start = block.start + match.index + match[0].length;
    const clause = upTo(page, { start, end: block.end }, /[，,。；;！？]/);
    const items = value === 1 ? oneItem(page, clause) : severalItems(page, clause, { value, rest });
    const sentence = upTo(page, { start, end: block.end }, /[。；;！？]/);
    const told = items ?? itemsWithHead(page, sentence, { value, rest });
    if (told) return told;
  }
  return null;
}

function upTo(page: Page, { start, end }: Span, mark: RegExp): Span {
  const text = page.text.slice(start, Math.min(end, start + LONGEST_DEFINITION));
  const at = text.search(mark);
  return { start, end: start + (at < 0 ? text.length : at) };
}

function oneItem(page: Page, span: Span): DraftItem[] | null {
  const item = clean(page, { start: span.start + withoutLead(page.slice(span), []), end: span.end });
  return item.text.length >= 2 && item.text.length <= 30 ? [item] : null;
}

function severalItems(page: Page, span: Span, { value, rest }: Group): DraftItem[] | null {
  const listed = itemsOf(page, span, value);
  if (!listed) return null;
  const described = listed.every(({ text }) => text.includes('的') && text.endsWith(rest));
  return described ? listed.map((item) => withoutModifier(page, item)) : trimmed(page, listed);
}

/** 以先进装备为重点的沿江经济带 is the 沿江经济带, 打造山城休闲圈 the 山城休闲圈. */
function withoutModifier(page: Page, span: Span): DraftItem {
  return clean(page, { start: span.start + beforeThing(page.slice(span)), end: span.end });
}

/** All phrases of a stretch that end with the head, where they are as many as the numeral says. */
export function itemsWithHead(
  page: Page,
  span: Span,
  { value, rest, heads = [rest] }: Group & { heads?: readonly string[] },
): DraftItem[] | null {
  const divider = new RegExp(
    `[、，,；;：:。！？“”‘’（）()\\n]|(?<=${heads.map((head) => `[^、，,]${head}`).join('|')})(?:以及|和|及|与)`,
    'u',
  );
  const items: DraftItem[] = [];
  let { start } = span;
  for (const phrase of page.slice(span).split(divider)) {
    const end = start + phrase.length;
    const item = withoutModifier(page, { start, end });
    if (
      item.text.endsWith(rest) &&
      item.text.length > rest.length &&
      !items.some(({ text }) => text === item.text)
    )
      items.push(item);
    const mark = page.text.slice(end, end + 2) === '以及' ? 2 : 1;
    start = end + mark;
  }
  return items.length === value ? items : null;
}
