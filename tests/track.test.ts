import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { bindBook } from '../src/book.js';
import { track } from '../src/compare/track.js';
import type { Fact } from '../src/model/output.js';
import { readDocument } from '../src/read/index.js';
import { book, document, fact } from './compare-facts.js';
import { engine } from './engine.js';

const plan = document('plan', { published: '2023-01-15' });
const review = document('review', { published: '2024-01-20' });
const target = (fields: Partial<Fact> = {}) => fact({ modality: 'target', document: 'plan', ...fields });
const result = (fields: Partial<Fact> = {}) => fact({ document: 'review', value: 110, ...fields });

/** Verdict, target and result of each target followed. */
function followed(facts: Fact[], documents = [plan, review], free = false) {
  const { targets } = track(book(facts, documents), { free });
  return targets.map((each) => [each.verdict, each.target.value, each.result?.value ?? null]);
}

describe('a target', () => {
  it('meets the result that a later article gives', () => {
    expect(followed([target(), result()])).toEqual([['met', 100, 110]]);
    expect(followed([target(), result({ value: 90 })])).toEqual([['missed', 100, 90]]);
  });

  const strangers: [string, Partial<Fact>][] = [
    ['another year', { period: '2022' }],
    ['another subject', { subject: '临海市' }],
    ['another indicator', { indicatorId: 'gnp' }],
    ['growth', { aspect: 'growth' }],
    ['another kind of unit', { unit: '%' }],
    ['the same article', { document: 'plan' }],
    ['a provision', { modality: 'provision' }],
  ];
  test.each(strangers)('stays open beside a result of %s', (_, fields) => {
    expect(followed([target(), result(fields)])).toEqual([['open', 100, null]]);
  });

  it('has no result from before it was set', () => {
    const early = document('review', { published: '2022-12-01' });
    expect(followed([target(), result()], [plan, early])).toEqual([['open', 100, null]]);
  });

  it('is not set by an article that appeared after its period', () => {
    expect(followed([target()], [document('plan', { published: '2024-02-01' })])).toEqual([]);
  });

  it('is unclear while the period runs, unless it is reached and can only grow', () => {
    const midyear = document('review', { published: '2023-10-20' });
    expect(followed([target(), result({ value: 90 })], [plan, midyear])).toEqual([['unclear', 100, 90]]);
    expect(followed([target(), result()], [plan, midyear])).toEqual([['met', 100, 110]]);
    expect(followed([target({ op: '<=' }), result({ value: 90 })], [plan, midyear])).toEqual([
      ['unclear', 100, 90],
    ]);
  });

  it('takes the first report on the whole period', () => {
    const midyear = document('midyear', { published: '2023-07-20' });
    const later = document('later', { published: '2025-01-20' });
    const facts = [
      target(),
      result({ document: 'midyear', value: 60 }),
      result({ document: 'later', value: 112 }),
    ];
    expect(followed([...facts, result()], [plan, midyear, review, later])).toEqual([['met', 100, 110]]);
  });

  it('is unclear where an article gives results that differ in it, an exact one before a bound', () => {
    expect(followed([target(), result(), result({ value: 90 })])).toEqual([['unclear', 100, 110]]);
    expect(followed([target(), result(), result({ op: '<=', value: 120 })])).toEqual([['met', 100, 110]]);
  });

  it('that was revised counts as last set, with what it was before', () => {
    const revision = document('revision', { published: '2023-07-30' });
    const facts = [target(), target({ document: 'revision', value: 95 }), result({ value: 97 })];
    const { targets } = track(book(facts, [plan, revision, review]), { free: false });
    expect(
      targets.map((each) => [each.target.value, each.earlier.map(({ value }) => value), each.verdict]),
    ).toEqual([[95, [100], 'met']]);
  });

  it('cites all articles that set it', () => {
    const facts = [target(), target({ document: 'echo' })];
    const { targets } = track(book(facts, [plan]), { free: false });
    expect(targets.map((each) => each.target.sources.map((place) => place.document))).toEqual([
      ['echo', 'plan'],
    ]);
  });

  it('under a label of its own is followed when asked for', () => {
    const label = { indicator: '新开夜校', indicatorId: null, unit: '所' };
    expect(followed([target(label), result(label)])).toEqual([]);
    expect(followed([target(label), result(label)], [plan, review], true)).toEqual([['met', 100, 110]]);
  });
});

describe('a series', () => {
  it('shows the years without a number', () => {
    const facts = [
      fact({ period: '2020', value: 1 }),
      fact({ period: '2023', value: 4 }),
      target({ period: '2024' }),
    ];
    const { series } = track(book(facts), { free: false });
    const points = series.flatMap((each) => each.points);
    expect(
      points.map(({ year, result: r, target: t }) => [year, t?.value ?? null, r?.value ?? null]),
    ).toEqual([
      ['2020', null, 1],
      ['2021', null, null],
      ['2022', null, null],
      ['2023', null, 4],
      ['2024', 100, null],
    ]);
  });

  it('takes two years with results', () => {
    expect(track(book([fact(), target({ period: '2024' })]), { free: false }).series).toEqual([]);
  });
});

const reports = new URL('../../shared/corpora/work-reports/', import.meta.url);

describe.skipIf(!existsSync(reports))(
  'the national work reports of 2022 to 2024',
  { timeout: 60_000 },
  () => {
    const years = ['2022', '2023', '2024'];
    const run = () => {
      const extractions = years.map((year) => {
        const file = `${year}.txt`;
        return engine().extract({ ...readDocument(readFileSync(new URL(file, reports)), file), id: year });
      });
      return track(bindBook([{ extractions, failures: [] }]).book, { free: false }).targets;
    };

    it('pair their headline targets with the results of the next year', () => {
      const headline = ['国内生产总值', '城镇新增就业', '居民消费价格', '城镇调查失业率'];
      const endOfYear = (row: unknown[]) => row[0] === '2022' && row[1] === '城镇调查失业率';
      const found = run()
        .filter(
          (each) => each.period < '2024' && headline.includes(each.indicator) && each.verdict !== 'open',
        )
        .map((each) => {
          const { period, indicator, verdict, target: aim, result: came } = each;
          return [
            period,
            indicator,
            verdict,
            aim.op,
            aim.value,
            came?.value ?? null,
            came?.sources[0].document ?? null,
          ];
        });
      // the report of 2023 gives the unemployment of the end of the year alone: it may be taken for the year's, or not
      expect(found.filter(endOfYear).map((row) => row.slice(2, 6))).toSatisfy(
        (rows: unknown[][]) => rows.length === 0 || JSON.stringify(rows) === '[["met","<=",5.5,5.5]]',
      );
      expect(found.filter((row) => !endOfYear(row))).toEqual([
        ['2022', '国内生产总值', 'missed', '~', 5.5, 3, '2023'],
        ['2022', '城镇新增就业', 'met', '>=', 11_000_000, 12_060_000, '2023'],
        ['2022', '居民消费价格', 'met', '~', 3, 2, '2023'],
        ['2023', '国内生产总值', 'met', '~', 5, 5.2, '2024'],
        ['2023', '城镇新增就业', 'met', '~', 12_000_000, 12_440_000, '2024'],
        ['2023', '城镇调查失业率', 'met', '~', 5.5, 5.2, '2024'],
        ['2023', '居民消费价格', 'met', '~', 3, 0.2, '2024'],
      ]);
    });
  },
);
