import type { Conflict } from '../model/corpus.js';
import type { Fact } from '../model/output.js';
import { amountKey, compatible } from './amounts.js';
import { groupBy } from './groups.js';
import { endOf } from './period.js';
import { aboutOf, tell } from './tell.js';
import { isNameable, thingKey } from './thing.js';

/**
 * Numbers for one thing and period that cannot all hold: two articles of which each gives numbers that none of the
 * other's agrees with. An article at odds with itself alone is none: its two numbers have a context that tells them
 * apart (a stage, a part, a mean), and that no label bears.
 * @param facts In the order of `byPlace`.
 */
export function findConflicts(facts: readonly Fact[]): Conflict[] {
  const usable = facts.filter(
    (fact) => isNameable(fact) && fact.op !== 'none' && fact.period !== null && endOf(fact.period) !== null,
  );
  const told = groupBy(usable, (fact) => `${thingKey(fact)} ${fact.period} ${fact.modality}`);
  return [...told.values()].filter(clash).map((group) => ({
    ...aboutOf(group[0]),
    period: group[0].period ?? '',
    modality: group[0].modality,
    tellings: [...groupBy(group, amountKey).values()].map(tell),
  }));
}

function clash(facts: readonly Fact[]): boolean {
  const versions = new Map(
    [...groupBy(facts, (fact) => fact.document).values()].map((told) => [
      [...new Set(told.map(amountKey))].sort().join('\n'),
      told,
    ]),
  );
  const distinct = [...versions.values()];
  return distinct.some((a, i) =>
    distinct.slice(i + 1).some((b) => a.every((x) => b.every((y) => !compatible(x, y)))),
  );
}
