import type { Mention, NonQuantity, Quantity, Time } from '../model/mentions.js';
import { contains, overlaps } from '../text/span.js';

/**
 * Settles what several recognisers claim. A refiner maps mentions to mentions; they run in this order because
 * a name must have taken its digits before times are held against quantities.
 */
const REFINERS: ((mentions: Mention[], text: string) => Mention[])[] = [
  indicatorsTakeNumerals,
  wordsTakeBareNumbers,
  namesTakeDigits,
  timesTakeNumbers,
  censusesTakeNames,
  longestSubjects,
];

export function refine(mentions: Mention[], text: string): Mention[] {
  return REFINERS.reduce((all, refiner) => refiner(all, text), mentions).sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

/** A numeral inside the name of an indicator counts nothing: 第一产业增加值, 九年义务教育巩固率. */
function indicatorsTakeNumerals(mentions: Mention[]): Mention[] {
  const indicators = mentions.filter((m) => m.kind === 'indicator');
  if (indicators.length === 0) return mentions;
  return mentions.filter((m) => m.kind !== 'quantity' || !indicators.some((i) => contains(i, m)));
}

/** A number without a unit that touches any other word is part of it: 三明市, 五一节, 第一季度. */
function wordsTakeBareNumbers(mentions: Mention[]): Mention[] {
  const others = mentions.filter((m) => m.kind !== 'quantity' && m.kind !== 'cue');
  return mentions.filter(
    (m) => m.kind !== 'quantity' || m.rule !== 'number' || !others.some((o) => overlaps(o, m)),
  );
}

/** A quantity or time that touches a name, a marker or an idiom is part of it. A wider time keeps its own: 第三季度. */
function namesTakeDigits(mentions: Mention[]): Mention[] {
  const names = mentions.filter((m): m is NonQuantity => m.kind === 'nonquantity');
  if (names.length === 0) return mentions;
  return mentions.filter((m) => m.kind !== 'quantity' || !names.some((n) => overlaps(n, m)));
}

/**
 * A number that dates something is no quantity: 2025年, 前5个月, 近三年. A bare length of time (role `duration`)
 * is a quantity as well: it may be what a sentence is about.
 */
function timesTakeNumbers(mentions: Mention[]): Mention[] {
  const times = mentions.filter((m): m is Time => m.kind === 'time' && m.role !== 'duration');
  const quantities = mentions.filter((m): m is Quantity => m.kind === 'quantity');
  const lost = new Set<Mention>();
  for (const quantity of quantities) {
    const time = times.find((t) => overlaps(t, quantity));
    if (time && (quantity.dimension === 'duration' || contains(time, quantity) || !contains(quantity, time)))
      lost.add(quantity);
  }
  const kept = new Set<Mention>(quantities.filter((q) => !lost.has(q)));
  return mentions.filter((m) => {
    if (m.kind === 'quantity') return kept.has(m);
    return !(
      m.kind === 'time' &&
      m.role === 'duration' &&
      quantities.some((q) => kept.has(q) && overlaps(q, m))
    );
  });
}

/** 第七次全国人口普查: it is of the nation, and not what is told of it. */
function censusesTakeNames(mentions: Mention[]): Mention[] {
  const censuses = mentions.filter((m) => m.kind === 'time' && m.rule === 'census');
  return mentions.filter((m) => m.kind !== 'subject' || !censuses.some((c) => contains(c, m)));
}

/** Of subjects inside one another the widest stays. */
function longestSubjects(mentions: Mention[]): Mention[] {
  const subjects = mentions.filter((m) => m.kind === 'subject');
  return mentions.filter(
    (m) =>
      m.kind !== 'subject' ||
      !subjects.some((s) => s !== m && contains(s, m) && s.end - s.start > m.end - m.start),
  );
}
