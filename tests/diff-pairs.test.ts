import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { diffBooks, isChanged } from '../src/compare/diff.js';
import type { Fact } from '../src/model/output.js';
import { book, document, fact } from './compare-facts.js';

/** Removed, changed fields and added of two versions of one article. */
function changes(old: Partial<Fact>[], now: Partial<Fact>[]) {
  const version = (facts: Partial<Fact>[]) =>
    book(
      facts.map((fields) => fact(fields)),
      [document('a')],
    );
  const [diff] = diffBooks(version(old), version(now)).filter(isChanged);
  if (!diff) return [[], [], []];
  const { removed, changed, added } = diff.facts;
  const values = (facts: Fact[]) => facts.map(({ value }) => value);
  return [values(removed), changed.map(({ fields }) => fields.map(({ field }) => field)), values(added)];
}

describe('facts of two versions', () => {
  const rows: [string, Partial<Fact>, Partial<Fact>, string[] | null][] = [
    ['a number', {}, { value: 120 }, ['value']],
    ['a comparator', {}, { op: '>=' }, ['op']],
    ['a year', {}, { period: '2024' }, ['period']],
    ['a subject', {}, { subject: '临海市' }, ['subject']],
    ['a target that is a result', { modality: 'target' }, { value: 98 }, ['value', 'modality']],
    [
      'a longer label',
      { indicator: '新建中小学学校', indicatorId: null },
      { indicator: '新建中小学校', indicatorId: null },
      ['indicator'],
    ],
    ['a binding word', { strength: 'soft' }, { strength: 'hard' }, ['strength']],
    [
      'a range for a number',
      { value: 5 },
      { op: 'range', value: null, min: 5, max: 6 },
      ['op', 'value', 'min', 'max'],
    ],
    ['a currency under one id', { id: 'x' }, { id: 'x', unit: 'USD' }, ['unit']],
    ['another name of the entry', {}, { indicator: 'GDP' }, []],
    ['another unit', { value: 20e8, unit: '斤' }, { value: 1e6, unit: 't' }, []],
    ['year, number and who', {}, { period: '2024', value: 7, subject: '临海市' }, null],
    [
      'what is measured',
      { indicatorId: null, indicator: '引进项目' },
      { indicatorId: null, indicator: '植树面积' },
      null,
    ],
    ['level and growth', {}, { aspect: 'growth', value: 7 }, null],
    ['the kind of unit', {}, { unit: '家', value: 7 }, null],
  ];
  test.each(rows)('that differ in %s', (_, old, now, expected) => {
    const apart = [[100], [], [now.value ?? 100]];
    const together = [[], expected?.length ? [expected] : [], []];
    expect(changes([old], [now])).toEqual(expected ? together : apart);
  });

  it('go to the one that is most alike', () => {
    const old = [
      { period: '2022', value: 1 },
      { period: '2023', value: 2 },
    ];
    const now = [
      { period: '2023', value: 2 },
      { period: '2022', value: 3 },
      { period: '2024', value: 4 },
    ];
    expect(changes(old, now)).toEqual([[], [['value']], [4]]);
  });
});

describe('articles of two books', () => {
  const text = (id: string, values: number[]) =>
    values.map((value) => fact({ document: id, value, indicator: `${id}项目` }));

  it('are paired by path, by bytes, by likeness, or not at all', () => {
    const hash = (digit: string) => ({ sha256: digit.repeat(64) });
    const old = book(
      [
        fact({ document: 'p' }),
        fact({ document: 'b1', value: 5 }),
        ...text('工业大会综述', [1, 2]),
        fact({ document: 'x', value: 9 }),
      ],
      [
        document('p'),
        document('b1', hash('7')),
        document('工业大会综述', hash('3')),
        document('x', { ...hash('4'), title: '春耕' }),
      ],
    );
    const like = text('工业大会综述', [1, 3]).map((each) => ({ ...each, document: 'l2' }));
    const now = book(
      [
        fact({ document: 'p', value: 101 }),
        fact({ document: 'b2', value: 5 }),
        ...like,
        fact({ document: 'y', value: 8, indicator: '棉花产量' }),
      ],
      [
        document('p'),
        document('b2', hash('7')),
        document('l2', { ...hash('5'), title: '工业大会综述' }),
        document('y', { ...hash('6'), title: '棉田' }),
      ],
    );
    const pairs = diffBooks(old, now).map((diff) => [diff.old?.id ?? null, diff.new?.id ?? null]);
    expect(pairs).toEqual([
      ['p', 'p'],
      ['b1', 'b2'],
      ['工业大会综述', 'l2'],
      [null, 'y'],
      ['x', null],
    ]);
  });
});

describe('whatever the versions', () => {
  const anyFacts = fc.array(
    fc
      .record({
        period: fc.constantFrom('2022', '2023', null),
        value: fc.constantFrom(1, 2, 3),
        modality: fc.constantFrom('target' as const, 'actual' as const),
        id: fc.constantFrom('x', 'y', 'z'),
      })
      .map((fields) => fact(fields)),
    { maxLength: 8 },
  );

  it('each fact is in one change at most, and none is lost', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (a, b) => {
        const diffs = diffBooks(book(a, [document('a')]), book(b, [document('a')]));
        const { removed = [], added = [], changed = [], moved = [] } = diffs[0]?.facts ?? {};
        const olds = [...removed, ...[...changed, ...moved].map((pair) => pair.old)];
        const news = [...added, ...[...changed, ...moved].map((pair) => pair.new)];
        expect(new Set(olds).size).toBe(olds.length);
        expect(new Set(news).size).toBe(news.length);
        expect(a.length - olds.length).toBe(b.length - news.length);
      }),
    );
  });
});
