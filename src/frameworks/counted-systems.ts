import { type CountedList, countedLists } from './counted.js';
import { groupBy } from './group-by.js';
import type { Page } from './page.js';
import { Places } from './places.js';
import type { Taken } from './taken.js';
import type { DraftFramework } from './types.js';

/** Nouns that count anything: each number of them is a list of its own. */
const GENERIC =
  /(?:方面|问题|任务|要求|工作|重点|关系|目标|特点|环节|领域|方向|措施|举措|点|变化|原则|阶段|层面)$/;

/** The counted lists of an article as systems: what is told of one number in several places is told of one system. */
export function countedSystems(page: Page, taken: Taken): DraftFramework[] {
  const all = countedLists(page, taken);
  const index = new Places(page, new Set(all.map(({ code }) => code)));
  return [...groupBy(all, ({ code }) => code).values()].flatMap((ofCode) => {
    const systems = distinct(ofCode);
    return systems.map((lists) => {
      const best =
        lists.find(({ complete }) => complete) ?? lists.find(({ parts }) => parts.length > 0) ?? lists[0];
      const { code, parts, complete } = best;
      const everywhere = systems.length === 1 && !GENERIC.test(best.count.label);
      const mentions = everywhere ? mentionsOf(lists, index) : spansOf(lists);
      return { name: code, code, owner: null, parts, complete, mentions };
    });
  });
}

/** Lists of one code by the system they are of: other items make another, a bare number is the first of them. */
function distinct(lists: readonly CountedList[]): CountedList[][] {
  const systems: CountedList[][] = [];
  const byItem = new Map<string, CountedList[]>();
  for (const list of lists.filter(({ parts }) => parts.length > 0)) {
    const items = list.parts.flatMap((part) => part.items.map(({ text }) => text));
    const known = items.map((item) => byItem.get(item)).find((system) => system !== undefined);
    const same = GENERIC.test(list.count.label)
      ? undefined
      : (known ?? (list.complete ? undefined : systems[0]));
    const system = same ?? [];
    if (!same) systems.push(system);
    system.push(list);
    for (const item of items) if (!byItem.has(item)) byItem.set(item, system);
  }
  if (systems.length === 0) return [[...lists]];
  systems[0].push(...lists.filter(({ parts }) => parts.length === 0));
  return systems;
}

function spansOf(lists: readonly CountedList[]): DraftFramework['mentions'] {
  return lists.map(({ count: { start, end } }) => ({ start, end })).sort((a, b) => a.start - b.start);
}

function mentionsOf(lists: readonly CountedList[], index: Places): DraftFramework['mentions'] {
  return index
    .of(lists.map(({ count: { start, end }, code }) => ({ start, end, code })))
    .map(({ start, end }) => ({ start, end }));
}
