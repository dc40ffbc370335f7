import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unite } from '../src/compare/union.js';
import type { FactBook } from '../src/model/output.js';
import { parseFactBook } from '../src/store/read-back.js';
import { article, contents, extract, folder } from './cli-process.js';
import { book, document, fact } from './compare-facts.js';

/** Books of few documents, so that many meet: same ids with other bytes, same bytes with other readings. */
const anyBook: fc.Arbitrary<FactBook> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'news#2', 'news#10'),
      sha256: fc.constantFrom('1', '2').map((digit) => digit.repeat(64)),
      values: fc.array(fc.constantFrom(1, 2, 3), { maxLength: 3 }),
    }),
    { selector: ({ id }) => id, maxLength: 4 },
  )
  .chain((docs) => fc.tuple(fc.constant(docs), fc.constantFrom('0.1.0', '0.9.0', '0.10.0')))
  .map(([docs, version]) => {
    const facts = docs.flatMap(({ id, values }) =>
      values.map((value, i) => ({ ...fact({ document: id, value }), id: `f${i}`, source: fixedSource })),
    );
    const documents = docs.map(({ id, sha256 }) => document(id, { sha256, path: `${id.split('#')[0]}.txt` }));
    return { ...book(facts, documents), generator: { name: 'zhibiao', version } };
  });
const fixedSource = {
  start: 0,
  end: 4,
  line: 1,
  quote: '增长一成',
  valueStart: 2,
  valueEnd: 4,
  text: '增长一成',
};

describe('the union of books', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(anyBook, anyBook, (a, b) => {
        expect(unite([a, b])).toEqual(unite([b, a]));
      }),
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(anyBook, anyBook, anyBook, (a, b, c) => {
        const all = unite([a, b, c]);
        expect(unite([unite([a, b]), c])).toEqual(all);
        expect(unite([a, unite([b, c])])).toEqual(all);
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyBook, anyBook, (a, b) => {
        const both = unite([a, b]);
        expect(unite([both, both])).toEqual(both);
        expect(unite([both, a])).toEqual(both);
      }),
    );
  });

  it('has every document once, under an id of its own, with its facts', () => {
    fc.assert(
      fc.property(anyBook, anyBook, (a, b) => {
        const { documents, facts } = unite([a, b]);
        const ids = documents.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const wanted = new Set([...a.documents, ...b.documents].map(({ id, sha256 }) => `${id} ${sha256}`));
        expect(ids.length).toBe(wanted.size);
        expect(facts.filter((each) => !ids.includes(each.document))).toEqual([]);
      }),
    );
  });

  it('tells documents of one id apart by their bytes', () => {
    const of = (digit: string, value: number) =>
      book([fact({ document: 'a', value })], [document('a', { sha256: digit.repeat(64) })]);
    const { facts } = unite([of('1', 5), of('2', 6)]);
    expect(facts.map((each) => [each.document, each.value])).toEqual([
      ['a~11111111', 5],
      ['a~22222222', 6],
    ]);
  });
});

describe('extract merge', { timeout: 60_000 }, () => {
  it('gives what one run over all articles gives', async () => {
    const other = article.replaceAll('临江', '临海').replace('300亿元', '400亿元');
    const work = folder({
      'north/a.txt': article,
      'south/b.txt': other,
      'all/a.txt': article,
      'all/b.txt': other,
    });
    const parts = ['north', 'south', 'all'];
    await Promise.all(parts.map((part) => extract([part, '-o', `out-${part}`, '--quiet'], { cwd: work })));
    const { code } = await extract(['merge', 'out-south', 'out-north/facts.json', '-o', 'merged'], {
      cwd: work,
    });
    expect(code).toBe(0);
    expect(contents(join(work, 'merged'))).toEqual(contents(join(work, 'out-all')));
  });

  it('prints the facts.json without a folder to write to', async () => {
    const work = folder({ 'in/a.txt': article });
    await extract(['in', '-o', 'out', '--quiet'], { cwd: work });
    const { stdout } = await extract(['merge', 'out', 'out'], { cwd: work });
    expect(stdout).toBe(readFileSync(join(work, 'out/facts.json'), 'utf8'));
    expect(parseFactBook(stdout).documents.length).toBe(1);
  });

  it('refuses articles, and results that are damaged', async () => {
    const work = folder({ 'a.txt': article, 'facts.json': '{"schemaVersion": 1, "facts": 3}' });
    const texts = await extract(['merge', 'a.txt'], { cwd: work });
    expect([texts.code, texts.stderr]).toEqual([2, expect.stringContaining('a.txt: no facts.json')]);
    const damaged = await extract(['merge', 'facts.json'], { cwd: work });
    expect([damaged.code, damaged.stderr]).toEqual([
      2,
      expect.stringContaining('facts.json: not as the schema'),
    ]);
  });
});
