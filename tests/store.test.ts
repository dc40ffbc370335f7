import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  citationSchema,
  documentSchema,
  type FactBook,
  factBookSchema,
  factSchema,
  frameworkItemSchema,
  frameworkPartSchema,
  frameworkSchema,
  sourceSchema,
  warningSchema,
} from '../src/model/output.js';
import { articleHeader, printArticle } from '../src/store/article.js';
import { printFactBook } from '../src/store/facts-json.js';
import { keyOrder } from '../src/store/key-order.js';
import { articlesOf, planFiles } from '../src/store/plan.js';
import { parseArticle, parseFactBook, StoreError } from '../src/store/read-back.js';
import { printJsonSchema, schemaNames } from '../src/store/schemas.js';
import { printYaml } from '../src/store/yaml-print.js';
import { sampleBook } from './store-sample.js';

/** The value with the keys of every record in reverse: what no printer may depend on. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

describe('key order', () => {
  it.each([
    ['document', documentSchema],
    ['warning', warningSchema],
    ['fact', factSchema],
    ['source', sourceSchema],
    ['framework', frameworkSchema],
    ['part', frameworkPartSchema],
    ['item', frameworkItemSchema],
    ['citation', citationSchema],
    ['book', factBookSchema],
  ] as const)('of a %s is the schema’s', (name, schema) => {
    expect(keyOrder[name]).toEqual(Object.keys(schema.shape));
  });

  it('is kept whatever order the records come in', () => {
    const shuffled = reversed(sampleBook) as FactBook;
    expect(printFactBook(shuffled)).toBe(printFactBook(sampleBook));
    expect(articlesOf(shuffled).map(printArticle)).toEqual(articlesOf(sampleBook).map(printArticle));
  });
});

describe('files', () => {
  it('of the sample are as the fixture has them', () => {
    const [article] = articlesOf(sampleBook);
    expect(printArticle(article)).toBe(
      readFileSync(new URL('../fixtures/store/article.yaml', import.meta.url), 'utf8'),
    );
  });

  it('are read back as they were', () => {
    expect(parseFactBook(printFactBook(sampleBook))).toEqual(sampleBook);
    const articles = articlesOf(sampleBook);
    expect(articles.map((article) => parseArticle(printArticle(article)))).toEqual(articles);
  });

  it('print numbers without an exponent and end in a line break', () => {
    const json = printFactBook(sampleBook);
    expect(json).toContain('"value": 3100000000000,\n');
    expect(json.endsWith('}\n')).toBe(true);
    expect(printArticle(articlesOf(sampleBook)[0])).toContain('value: 3100000000000\n');
  });

  it('name their schema by the way from where they stand', () => {
    expect(articleHeader('a')).toBe('# yaml-language-server: $schema=../../schema/article.schema.json');
    expect(articleHeader('a/b/c')).toBe(
      '# yaml-language-server: $schema=../../../../schema/article.schema.json',
    );
  });

  it('are planned by format, facts.json last', () => {
    const paths = (...formats: ('yaml' | 'json')[]) =>
      planFiles(
        { book: sampleBook, corpus: { merged: [], conflicts: [], targets: [], frameworks: [] } },
        formats,
      ).map((file) => file.path);
    expect(paths('json', 'yaml')).toEqual(['facts/2024/报告.yaml', 'corpus.yaml', 'facts.json']);
    expect(paths('yaml')).toEqual(['facts/2024/报告.yaml', 'corpus.yaml']);
    expect(paths('json')).toEqual(['facts.json']);
  });

  it.each([
    ['no JSON', '{', /^cannot be parsed: /],
    ['another shape', '{"schemaVersion": 2}', /^not as the schema has it: schemaVersion: /],
  ])('that are no results are refused: %s', (_, text, message) => {
    expect(() => parseFactBook(text)).toThrow(StoreError);
    expect(() => parseFactBook(text)).toThrow(message);
    expect(() => parseArticle(text)).toThrow(StoreError);
  });
});

describe('YAML', () => {
  it.each([
    ['工业投资', '工业投资'],
    ['工业投资超1800亿元', '工业投资超1800亿元'],
    ['CNY', 'CNY'],
    ['004_da31490efb5fcc9a.txt', '004_da31490efb5fcc9a.txt'],
    ['说:好', '"说:好"'],
    ['%', '"%"'],
    ['=', '"="'],
    ['~', '"~"'],
    ['2023', '"2023"'],
    ['2023-01-29', '"2023-01-29"'],
    ['2021/2025', '"2021/2025"'],
    ['1e5', '"1e5"'],
    ['0x1f', '"0x1f"'],
    ['440100', '"440100"'],
    ['no', '"no"'],
    ['Null', '"Null"'],
    ['', '""'],
    [' a', '" a"'],
    ['a #b', '"a #b"'],
    ['a\nb', '"a\\nb"'],
    ['a\u2028b', '"a\\u2028b"'],
    ['a"b', '"a\\"b"'],
  ])('of the word %j', (word, printed) => {
    expect(printYaml({ word })).toBe(`word: ${printed}\n`);
  });

  it.each([
    [3_100_000_000_000, '3100000000000'],
    [2.8, '2.8'],
    [-3, '-3'],
    [1e21, '1000000000000000000000'],
    [1.25e22, '12500000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-1e-10, '-0.0000000001'],
  ])('of the number %d', (value, printed) => {
    expect(printYaml({ value })).toBe(`value: ${printed}\n`);
  });

  it('of any data is read back the same by YAML 1.2 and 1.1', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[0-9eExobn_.:+\-/ 年月约]{0,8}$/),
      fc.constantFrom(
        'yes',
        'Off',
        'y',
        'NaN',
        '<<',
        '---',
        '...',
        '? a',
        '- a',
        '12:30:00',
        '1_000',
        '!x',
        '&a',
        '*a',
      ),
    );
    const leaf = fc.oneof(
      text,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', 'source', 'items', 'parts', '名称', 'y'), tie('tree'), {
          maxKeys: 4,
          noNullPrototype: true,
        }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const data = { value: JSON.parse(JSON.stringify(value)) };
        const printed = printYaml(data);
        expect(parse(printed)).toEqual(data);
        expect(parse(printed, { version: '1.1' })).toEqual(data);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe('JSON Schema', () => {
  it.each(schemaNames)('%s is committed as it is generated (else: extract schema -o schema)', (name) => {
    const committed = readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), 'utf8');
    expect(committed).toBe(printJsonSchema(name));
    expect(JSON.parse(committed).$schema).toBe('http://json-schema.org/draft-07/schema#');
  });
});
