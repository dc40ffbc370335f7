import type { Fact } from '../model/output.js';
import { baseOf } from './amounts.js';
import { compareText } from './groups.js';

/** The dictionary entry of what a fact measures, else its label. */
export function indicatorKey(fact: Pick<Fact, 'indicatorId' | 'indicator'>): string {
  return fact.indicatorId ?? fact.indicator;
}

/** Whose figure it is: the region's code, else the name. */
export function subjectKey(fact: Pick<Fact, 'regionCode' | 'subject'>): string {
  return fact.regionCode ?? fact.subject ?? '';
}

/** The parts of a joint subject or owner (甲县、乙县); none of nobody. */
export function members(name: string | null): string[] {
  return name?.split('、') ?? [];
}

/** Whether of two names one is joint and has all parts of the other: 甲县、乙县 and 乙县. */
export function sharesMembers(a: string | null, b: string | null): boolean {
  const [few, many] = [members(a), members(b)].sort((x, y) => x.length - y.length);
  return many.length > 1 && few.every((member) => many.includes(member));
}

/** Against the month before, of one year out of several: such a number is another than the one without the word. */
const bases = { growth: /环比|年均|平均/, level: /年均|每年/, share: null, rank: null };

function basis({ aspect, source }: Fact): string {
  return bases[aspect]?.exec(source.text)?.[0] ?? '';
}

/**
 * What a number is a number of, but for when and whether aimed at or reached: indicator, aspect, subject, kind of
 * unit and basis. Numbers of one thing and one period can be held against each other.
 */
export function thingKey(fact: Fact): string {
  const [unit] = baseOf(fact.unit);
  return JSON.stringify([indicatorKey(fact), fact.aspect, subjectKey(fact), unit, basis(fact)]);
}

/**
 * Whether it is sure that another article means the same by it: an indicator of the dictionary and somebody's. A free
 * label may be a count of another kind.
 */
export function isNameable(fact: Fact): boolean {
  return fact.indicatorId !== null && fact.subject !== null;
}

/** Order by document and place: total, so that what is built on it does not depend on the order of the facts. */
export function byPlace(a: Fact, b: Fact): number {
  const { source: x } = a;
  const { source: y } = b;
  return (
    compareText(a.document, b.document) ||
    x.valueStart - y.valueStart ||
    x.valueEnd - y.valueEnd ||
    compareText(a.id, b.id)
  );
}
