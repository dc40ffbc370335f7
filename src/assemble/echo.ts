import type { Draft } from './draft.js';

/** Why a fact has its period, where it is that of what it repeats: what is told after it is of that time too. */
export const SAID = 'said before';

/** Small round counts say nothing: three of one thing are not the three of another. */
const DISTINCT = 20;

/**
 * What was said of the same figure in words of its own holds when it is said again: 将实施重点项目900个 before
 * 900个重点项目中…. Figures too common to tell are left as they are.
 */
export function agreeWithSaid(fact: Draft, facts: readonly Draft[]): void {
  if (fact.value === null || Math.abs(fact.value) < DISTINCT) return;
  const same = facts.filter((other) => isSameFigure(fact, other));
  const aimed = same.find((other) => other.cue !== null);
  if (aimed) {
    if (fact.modality !== aimed.modality) fact.why.modality = SAID;
    fact.modality = aimed.modality;
  }
  const period = same.find((other) => other.modality === 'target' && other.period !== null)?.period ?? null;
  if (fact.period !== null || period === null) return;
  fact.period = period;
  fact.why.period = SAID;
}

/** Whether two facts tell the same figure of the same thing, one perhaps under a shorter name. */
export function isSameFigure(a: Draft, b: Draft): boolean {
  const [one, other] = [a, b].map(({ indicator }) => indicator.replace(/总|平均/g, ''));
  const labels = one.includes(other) || other.includes(one);
  const periods = a.period === null || b.period === null || a.period === b.period;
  return labels && periods && a.aspect === b.aspect && a.unit === b.unit && a.value === b.value;
}
