import type { Article } from '../model/document.js';
import type { Span } from '../text/span.js';
import { codedMentions } from './coded.js';
import { type CountedList, countedLists } from './counted.js';
import { explainCode } from './explain-code.js';
import { partsOfName } from './heads.js';
import { type NameMention, nameMentions } from './names.js';
import { giveOwners, type Owners } from './owner.js';
import { Page } from './page.js';
import { Places } from './places.js';
import { Taken } from './taken.js';
import type { DraftFramework, DraftPart } from './types.js';

export type { Owners } from './owner.js';
export type { DraftFramework, DraftPart } from './types.js';

/**
 * The named numeral systems and counted lists of an article, in the order of their first mention. All spans are
 * UTF-16 into the article's text. Knows nothing but that text: a code is split by the counts it stands beside.
 */
export function findFrameworks(article: Article, owners: Owners): DraftFramework[] {
  const page = new Page(article);
  if (page.blocks.length === 0) return [];
  const { coded, definitions } = codedSystems(page);
  const taken = new Taken(page.text.length, [...coded.flatMap(({ mentions }) => mentions), ...definitions]);
  const named = namedSystems(page, taken);
  taken.add(named.flatMap(({ mentions }) => mentions));
  const found = [...coded, ...named, ...countedSystems(page, taken)];
  giveOwners(page, found, owners);
  return found.sort(
    (a, b) => a.mentions[0].start - b.mentions[0].start || a.mentions[0].end - b.mentions[0].end,
  );
}

/** A name said more often than this is explained at one of the first places, or nowhere. */
const ASKED = 20;

function codedSystems(page: Page): { coded: DraftFramework[]; definitions: Span[] } {
  const all = codedMentions(page);
  const definitions: Span[] = [];
  const coded = [...groupBy(all, ({ code }) => code).values()].map((places) => {
    const { parts, complete, definitions: own } = explainCode(page, places.slice(0, ASKED), all);
    definitions.push(...own);
    const { code } = places[0];
    return { name: longestName(places), code, owner: null, parts, complete, mentions: spansOf(places) };
  });
  return { coded, definitions };
}

function namedSystems(page: Page, taken: Taken): DraftFramework[] {
  const free = nameMentions(page).filter((name) => !taken.touches(name));
  const shares = sharesOf(free);
  const all = free.filter(({ code }) => !shares.has(code));
  const groups = groupBy(all, ({ code }) => code);
  const index = new Places(page, groups.keys());
  return [...groups.values()].flatMap((places) => {
    const everywhere = index.of(places);
    const { parts, complete } = partsOfName(page, everywhere.slice(0, ASKED));
    if (!isSystem(places, parts)) return [];
    return [
      {
        name: longestName(places),
        code: places[0].code,
        owner: null,
        parts,
        complete,
        mentions: spansOf(everywhere),
      },
    ];
  });
}

/** What looks like a name and may be none is one where the text lists what it asks for. */
function isSystem(places: readonly NameMention[], parts: readonly DraftPart[]): boolean {
  const needs = places.map((place) => place.needs);
  if (needs.includes(null)) return true;
  if (parts.length === 0) return false;
  const [{ rest }] = places[0].groups;
  return needs.includes('items') || parts[0].items.every(({ text }) => text.endsWith(rest));
}

/** 一核 and 两带 beside 一核两带 say what that name is made of. */
function sharesOf(names: readonly NameMention[]): Set<string> {
  const several = names.filter(({ groups }) => groups.length > 1);
  return new Set(
    several.flatMap(
      ({ code }) => code.match(/[一二两三四五六七八九十双多][^、，,一二两三四五六七八九十双多]+/g) ?? [],
    ),
  );
}

/** Nouns that count anything: each number of them is a list of its own. */
const GENERIC =
  /(?:方面|问题|任务|要求|工作|重点|关系|目标|特点|环节|领域|方向|措施|举措|点|变化|原则|阶段|层面)$/;

function countedSystems(page: Page, taken: Taken): DraftFramework[] {
  const all = countedLists(page, taken);
  const isTold = ({ count, parts }: CountedList) => GENERIC.test(count.label) && parts.length > 0;
  const keyOf = ({ code, count }: CountedList) => `${code}@${count.start}`;
  const groups = groupBy(all, (list) => {
    const told = isTold(list) ? list : all.find((other) => other.code === list.code && isTold(other));
    return told ? keyOf(told) : list.code;
  });
  const index = new Places(page, new Set(all.map(({ code }) => code)));
  return [...groups.values()].map((lists) => {
    const best =
      lists.find(({ complete }) => complete) ?? lists.find(({ parts }) => parts.length > 0) ?? lists[0];
    const { code, parts, complete } = best;
    return { name: code, code, owner: null, parts, complete, mentions: mentionsOfCounted(lists, index) };
  });
}

function mentionsOfCounted(lists: readonly CountedList[], index: Places): DraftFramework['mentions'] {
  const own = lists.map(({ count: { start, end } }) => ({ start, end }));
  if (GENERIC.test(lists[0].count.label)) return own;
  return index
    .of(lists.map(({ count: { start, end }, code }) => ({ start, end, code })))
    .map(({ start, end }) => ({ start, end }));
}

function groupBy<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

function longestName(places: readonly Pick<NameMention, 'name'>[]): string {
  return places.reduce((name, place) => (place.name.length > name.length ? place.name : name), '');
}

function spansOf(places: readonly { start: number; end: number }[]): DraftFramework['mentions'] {
  return places.map(({ start, end }) => ({ start, end }));
}
