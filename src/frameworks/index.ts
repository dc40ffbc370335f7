import type { Article } from '../model/document.js';
import type { Span } from '../text/span.js';
import { codedMentions } from './coded.js';
import { countedSystems } from './counted-systems.js';
import { explainCode } from './explain-code.js';
import { groupBy } from './group-by.js';
import { partsOfName } from './heads.js';
import { type NameMention, nameMentions } from './names.js';
import { giveOwners, type Owners } from './owner.js';
import { Page } from './page.js';
import { Places } from './places.js';
import { partsSpelled, spelledNames } from './spelled-names.js';
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
  const mentioned = codedMentions(page);
  const spelled = spelledNames(page, mentioned);
  const long = new Set(spelled.map((name) => name.long));
  const all = mentioned.filter((mention) => !long.has(mention));
  const definitions: Span[] = [...long];
  const coded = [...groupBy(all, ({ code }) => code).values()].map((places) => {
    const { code } = places[0];
    const name = spelled.find(({ short }) => short.code === code);
    const {
      parts,
      complete,
      definitions: own,
    } = name
      ? { parts: partsSpelled(name), complete: true, definitions: [] }
      : explainCode(page, places.slice(0, ASKED), all);
    definitions.push(...own);
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

function longestName(places: readonly Pick<NameMention, 'name'>[]): string {
  return places.reduce((name, place) => (place.name.length > name.length ? place.name : name), '');
}

function spansOf(places: readonly { start: number; end: number }[]): DraftFramework['mentions'] {
  return places.map(({ start, end }) => ({ start, end }));
}
