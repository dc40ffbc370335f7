import type { Fact } from '../model/output.js';
import { amountKey } from './amounts.js';
import { groupBy } from './groups.js';
import { indicatorKey, members, sharesMembers, subjectKey } from './thing.js';

/**
 * Facts that say the same of the same thing, in groups: one indicator, aspect, modality and amount, and subjects and
 * periods that agree. A rate per year (P1Y) agrees with a stretch of years (每年 of the last two years), a joint subject
 * with a member of it (A、B with B).
 * @param facts In the order of `byPlace`; groups and their facts keep it, so that the result has one form.
 */
export function mergeSame(facts: readonly Fact[]): Fact[][] {
  const alike = groupBy(facts, (fact) =>
    JSON.stringify([indicatorKey(fact), fact.aspect, fact.modality, amountKey(fact)]),
  );
  return [...alike.values()].flatMap((group) => (group.length === 1 ? [group] : mergeAgreeing(group)));
}

/** Facts alike but for subject and period. Those that agree with themselves alone are settled by a key. */
function mergeAgreeing(facts: readonly Fact[]): Fact[][] {
  const classes = [...groupBy(facts, (fact) => JSON.stringify([subjectKey(fact), fact.period])).values()];
  const settled = classes.filter(([first]) => !isLoose(first));
  for (const loose of classes.filter(([first]) => isLoose(first))) {
    const home = settled.find((group) => group.every((fact) => agree(fact, loose[0])));
    if (home) home.push(...loose);
    else settled.push(loose);
  }
  const order = new Map(facts.map((fact, i) => [fact, i]));
  const place = (fact: Fact) => order.get(fact) ?? 0;
  for (const group of settled) group.sort((a, b) => place(a) - place(b));
  return settled.sort((a, b) => place(a[0]) - place(b[0]));
}

function isLoose(fact: Fact): boolean {
  return fact.period === 'P1Y' || members(fact.subject).length > 1;
}

function agree(a: Fact, b: Fact): boolean {
  return samePeriod(a.period, b.period) && sameSubject(a, b);
}

function samePeriod(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  const stretch = (period: string | null) => period?.includes('/') ?? false;
  return (a === 'P1Y' && stretch(b)) || (b === 'P1Y' && stretch(a));
}

function sameSubject(a: Fact, b: Fact): boolean {
  return subjectKey(a) === subjectKey(b) || sharesMembers(a.subject, b.subject);
}
