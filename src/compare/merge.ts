import type { Fact } from '../model/output.js';
import { sameAmount } from './amounts.js';

/** Groups in order of first appearance. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}

/**
 * Facts that say the same of the same thing, in groups: one amount, indicator, aspect, subject, modality and a
 * period that agrees. A rate per year (P1Y) agrees with a stretch of years: 每年 of the last two years.
 */
export function mergeSame(facts: readonly Fact[]): Fact[][] {
  const alike = groupBy(facts, (f) =>
    JSON.stringify([f.indicatorId ?? f.indicator, f.aspect, f.regionCode ?? f.subject, f.modality]),
  );
  return [...alike.values()].flatMap((group) => {
    const merged: Fact[][] = [];
    for (const fact of group) {
      const home = merged.find(
        (m) => sameAmount(m[0], fact) && m.every((f) => samePeriod(f.period, fact.period)),
      );
      if (home) home.push(fact);
      else merged.push([fact]);
    }
    return merged;
  });
}

function samePeriod(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  const yearly = (p: string | null) => p === 'P1Y';
  const stretch = (p: string | null) => p?.includes('/') ?? false;
  return (yearly(a) && stretch(b)) || (yearly(b) && stretch(a));
}
