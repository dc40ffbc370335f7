import { z } from 'zod';
import { aspects, type Fact, type FactBook, modalities, operators } from '../model/output.js';
import { compatible } from './amounts.js';
import { groupBy, mergeSame } from './merge.js';
import { verdictOf, verdicts } from './verdict.js';

const amount = {
  op: z.enum(operators),
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  unit: z.string(),
};
const about = { indicator: z.string(), aspect: z.enum(aspects), subject: z.string().nullable() };
const citation = z.strictObject({
  document: z.string(),
  fact: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
});
const told = z.strictObject({ ...amount, sources: z.array(citation) });

/** What stands in `corpus.yaml`: facts across articles. */
export const corpusSchema = z.strictObject({
  merged: z
    .array(
      z.strictObject({
        ...about,
        period: z.string().nullable(),
        modality: z.enum(modalities),
        ...amount,
        sources: z.array(citation),
      }),
    )
    .describe('one fact told in several places'),
  conflicts: z
    .array(
      z.strictObject({ ...about, period: z.string(), modality: z.enum(modalities), tellings: z.array(told) }),
    )
    .describe('numbers for one thing that cannot all hold'),
  targets: z
    .array(
      z.strictObject({ ...about, period: z.string(), verdict: z.enum(verdicts), target: told, result: told }),
    )
    .describe('targets with what became of them'),
});

export type Corpus = z.infer<typeof corpusSchema>;

/** Looks across the articles of a book. A pure function of the facts, whatever their order. */
export function corpus(book: Pick<FactBook, 'facts'>): Corpus {
  const facts = [...book.facts].sort(byPlace);
  return {
    merged: mergeSame(facts)
      .filter((group) => new Set(group.map((f) => f.document)).size > 1)
      .map((group) => ({
        ...aboutOf(group[0]),
        period: group[0].period,
        modality: group[0].modality,
        ...amountOf(group[0]),
        sources: group.map(cite),
      })),
    conflicts: conflicts(facts),
    targets: targets(facts),
  };
}

function conflicts(facts: readonly Fact[]): Corpus['conflicts'] {
  return dated(facts).flatMap((group) => {
    const tellings = mergeSame(group);
    const clash = tellings.some((a) => tellings.some((b) => !compatible(a[0], b[0])));
    if (!clash || !nameable(group[0])) return [];
    const { period, modality } = group[0];
    return [{ ...aboutOf(group[0]), period: period ?? '', modality, tellings: tellings.map(tell) }];
  });
}

function targets(facts: readonly Fact[]): Corpus['targets'] {
  const results = groupBy(
    facts.filter((f) => f.modality === 'actual' && f.period !== null),
    trackKey,
  );
  return facts
    .filter((f) => f.modality === 'target' && f.period !== null && nameable(f))
    .flatMap((target) => {
      const result = results.get(trackKey(target))?.find((f) => f.document !== target.document);
      if (!result) return [];
      return [
        {
          ...aboutOf(target),
          period: target.period ?? '',
          verdict: verdictOf(target, result),
          target: tell([target]),
          result: tell([result]),
        },
      ];
    });
}

/** Groups that speak of one thing in one period. */
function dated(facts: readonly Fact[]): Fact[][] {
  const usable = facts.filter((f) => f.period !== null && !f.period.startsWith('P'));
  return [...groupBy(usable, (f) => JSON.stringify([trackKey(f), f.modality])).values()];
}

const trackKey = (f: Fact) =>
  JSON.stringify([f.indicatorId ?? f.indicator, f.aspect, f.regionCode ?? f.subject, f.period, f.unit]);

/** Only an indicator of the dictionary is sure to be the same thing in two sentences; a free label may be a count of another kind. */
const nameable = (f: Fact) => f.indicatorId !== null && f.subject !== null;

const aboutOf = ({ indicator, aspect, subject }: Fact) => ({ indicator, aspect, subject });
const amountOf = ({ op, value, min, max, unit }: Fact) => ({ op, value, min, max, unit });
const cite = ({ document, id, source }: Fact) => ({
  document,
  fact: id,
  start: source.start,
  end: source.end,
  quote: source.quote,
});
const tell = (group: readonly Fact[]) => ({ ...amountOf(group[0]), sources: group.map(cite) });

function byPlace(a: Fact, b: Fact): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  return a.source.valueStart - b.source.valueStart || a.source.valueEnd - b.source.valueEnd;
}
