import type { Framework } from '../model/output.js';
import { groupBy } from './groups.js';
import { members, sharesMembers } from './thing.js';

/**
 * Frameworks of which several articles may speak, in groups: one code, and owners that agree. An owner agrees with
 * itself, a joint one (A、B) with its members, and none at all with the only one that there is. Two lists that were
 * counted by chance alike (六大方面) and share no item are two.
 * @param frameworks In order of documents; groups keep it.
 */
export function sameFrameworks(frameworks: readonly Framework[]): Framework[][] {
  return [...groupBy(frameworks, ({ code }) => code).values()].flatMap(byOwner).flatMap(byList);
}

function byOwner(alike: readonly Framework[]): Framework[][] {
  const classes = [...groupBy(alike, ({ owner }) => owner ?? '').values()];
  const [loose, settled] = partition(classes, ([{ owner }]) => owner === null || members(owner).length > 1);
  for (const group of loose) {
    const homes = settled.filter(([{ owner }]) => agree(owner, group[0].owner));
    if (homes.length === 1) homes[0].push(...group);
    else settled.push(group);
  }
  return settled.map((group) => alike.filter((each) => group.includes(each)));
}

function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b || sharesMembers(a, b);
}

/** A numeral with a measure word is a count of things (五个方面), and no name such as 三城一岛. */
const counted = /^[\d一二两三四五六七八九十百千]+[个大项条种类批份家座位件次]/;

function byList(alike: Framework[]): Framework[][] {
  if (!counted.test(alike[0].code)) return [alike];
  const groups: Framework[][] = [];
  for (const each of alike) {
    const home = groups.find((group) => group.some((other) => haveCommon(items(other), items(each))));
    if (home) home.push(each);
    else groups.push([each]);
  }
  return groups;
}

function haveCommon(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((item) => b.includes(item));
}

function items({ parts }: Pick<Framework, 'parts'>): string[] {
  return parts.flatMap((part) => [...part.items.map(({ text }) => text), ...items(part)]);
}

function partition<T>(all: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((item) => !test(item))];
}
