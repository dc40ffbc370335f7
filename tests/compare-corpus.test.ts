import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { corpus } from '../src/compare/corpus.js';
import { corpusSchema } from '../src/model/corpus.js';
import type { Fact } from '../src/model/output.js';
import { book, document, fact } from './compare-facts.js';

const own = { indicator: '引进优质项目', indicatorId: null, unit: '个', op: '>', value: 400 } as const;

describe('facts of two articles', () => {
  const rows: [string, Partial<Fact>, Partial<Fact>, boolean][] = [
    ['one number', {}, {}, true],
    ['another name of the entry', {}, { indicator: 'GDP' }, true],
    ['another unit', { value: 20e8, unit: '斤' }, { value: 1e6, unit: 't' }, true],
    ['a label of their own', own, own, true],
    ['every year, and of two years', { ...own, period: 'P1Y' }, { ...own, period: '2023/2024' }, true],
    ['every year, and of one year', { ...own, period: 'P1Y' }, { ...own, period: '2023' }, false],
    [
      'a joint subject and its member',
      { subject: '甲新区、乙区' },
      { subject: '乙区', regionCode: '440100' },
      true,
    ],
    ['joint subjects that overlap', { subject: '甲新区、乙区' }, { subject: '乙区、丙区' }, false],
    ['a joint subject and a stranger', { subject: '甲新区、乙区' }, { subject: '丙区' }, false],
    ['a region by code and another of its name', { regionCode: '1' }, { regionCode: '2' }, false],
    ['another period', {}, { period: '2022' }, false],
    ['a target and a result', { modality: 'target' }, {}, false],
    ['another operator', { op: '>' }, {}, false],
    ['another indicator', {}, { indicatorId: 'gnp' }, false],
    ['growth and level', { aspect: 'growth' }, {}, false],
  ];
  test.each(rows)('%s', (_, a, b, expected) => {
    const { merged } = corpus(book([fact(a), fact({ ...b, document: 'b' })]));
    expect(merged.map(({ sources }) => sources.map((place) => place.document))).toEqual(
      expected ? [['a', 'b']] : [],
    );
  });

  it('of one article are no merge', () => {
    expect(corpus(book([fact(), fact()])).merged).toEqual([]);
  });

  it('take the definite period and cite all', () => {
    const facts = [
      fact({ ...own, period: 'P1Y' }),
      fact({ ...own, period: '2023/2024', document: 'b' }),
      fact(own),
    ];
    const { merged } = corpus(book(facts));
    expect(merged.map(({ period, sources }) => [period, sources.length])).toEqual([['2023/2024', 2]]);
  });
});

describe('conflicts', () => {
  const rows: [string, Partial<Fact>, Partial<Fact>, boolean][] = [
    ['two numbers', { value: 100 }, { value: 130 }, true],
    ['two targets', { value: 6, modality: 'target' }, { value: 7, modality: 'target' }, true],
    ['a floor that holds', { op: '>', value: 2000e8 }, { value: 2083e8 }, false],
    ['a floor that does not hold', { op: '>', value: 2000e8 }, { value: 1983e8 }, true],
    ['a rounded number', { value: 3.1e12 }, { value: 31032e8 }, false],
    ['other units', { value: 100 }, { value: 5, unit: '%' }, false],
    ['other years', { value: 100 }, { value: 130, period: '2022' }, false],
    ['no year', { period: null }, { value: 130, period: null }, false],
    ['every year', { period: 'P1Y' }, { value: 130, period: 'P1Y' }, false],
    ['others', { subject: '临江市' }, { value: 130, subject: '临海市' }, false],
    ['nobody', { subject: null }, { value: 130, subject: null }, false],
    ['a label of their own', { ...own, op: '=' }, { ...own, op: '=', value: 500 }, false],
    ['target and result', { modality: 'target' }, { value: 130 }, false],
    ['growth and level', { aspect: 'growth' }, { value: 130 }, false],
  ];
  test.each(rows)('%s', (_, a, b, expected) => {
    const { conflicts } = corpus(book([fact(a), fact({ ...b, document: 'b' })]));
    expect(conflicts.map(({ tellings }) => tellings.length)).toEqual(expected ? [2] : []);
  });

  it('are none between a rate on the month and a rate on the year', () => {
    const rate = (text: string, fields: Partial<Fact>) => {
      const made = fact({ ...fields, aspect: 'growth', unit: '%', indicatorId: 'cpi' });
      return { ...made, source: { ...made.source, text } };
    };
    const facts = [
      rate('同比上涨0.7%', { value: 0.7 }),
      rate('环比下降0.5%', { value: -0.5, document: 'b' }),
    ];
    expect(corpus(book(facts)).conflicts).toEqual([]);
  });

  it('are none inside one article, nor with one that gives both numbers', () => {
    const both = [fact({ value: 100 }), fact({ value: 130 })];
    expect(corpus(book(both)).conflicts).toEqual([]);
    expect(corpus(book([...both, fact({ value: 130, document: 'b' })])).conflicts).toEqual([]);
  });
});

/** Facts of few kinds, so that many meet. */
const anyFact = fc
  .record({
    document: fc.constantFrom('a', 'b', 'c'),
    period: fc.constantFrom('2022', '2023', 'P1Y', '2022/2023', null),
    subject: fc.constantFrom('甲区', '乙区', '甲区、乙区', null),
    modality: fc.constantFrom('target' as const, 'actual' as const),
    op: fc.constantFrom('=' as const, '>' as const, '~' as const),
    value: fc.constantFrom(100, 101, 200),
    strength: fc.constantFrom('hard' as const, 'soft' as const, null),
  })
  .map((fields) => fact(fields));
const dated = ['a', 'b', 'c'].map((id, i) =>
  document(id, { published: ['2022-03-05', '2023-03-05', null][i] }),
);

describe('whatever the facts', () => {
  it('the corpus does not depend on their order', () => {
    const shuffled = fc
      .array(anyFact, { maxLength: 12 })
      .chain((facts) =>
        fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
      );
    fc.assert(
      fc.property(shuffled, ([facts, others]) => {
        const reversed = [...dated].reverse();
        expect(corpus(book(others, reversed))).toEqual(corpus(book(facts, dated)));
      }),
    );
  });

  it('the corpus is as its schema has it', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 12 }), (facts) => {
        expect(corpusSchema.safeParse(corpus(book(facts, dated))).success).toBe(true);
      }),
    );
  });

  it('a fact is in one merged entry at most', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 12 }), (facts) => {
        const cited = corpus(book(facts, dated)).merged.flatMap(({ sources }) =>
          sources.map((place) => place.fact),
        );
        expect(new Set(cited).size).toBe(cited.length);
      }),
    );
  });
});
