import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { bindBook } from '../src/book.js';
import { type ArticleDiff, type Changes, diffBooks, isChanged } from '../src/compare/diff.js';
import type { FieldChange } from '../src/compare/fields.js';
import type { Fact, FactBook, Framework } from '../src/model/output.js';
import { readDocument } from '../src/read/index.js';
import { engine } from './engine.js';

/**
 * Two versions of an article in `fixtures/versions/<case>/`, with the changes between them and no others.
 * `UPDATE_VERSIONS=1 npx vitest run tests/diff.test.ts` rewrites what is expected, to be read before it is kept.
 */
const versions = new URL('../fixtures/versions/', import.meta.url);
const cases = readdirSync(versions).sort();

function bookOf(folder: URL, stem: string): FactBook {
  const file = readdirSync(folder).find((name) => name.startsWith(`${stem}.`))!;
  const source = readDocument(readFileSync(new URL(file, folder)), file);
  return bindBook([{ extractions: [engine().extract(source)], failures: [] }]).book;
}

const fieldRows = (fields: FieldChange[]) => fields.map(({ field, from, to }) => [field, from, to]);
const factRow = (fact: Fact) => [
  fact.indicator,
  fact.modality,
  fact.op,
  fact.value ?? [fact.min, fact.max],
  fact.unit,
  fact.period,
  fact.subject,
];

function changeRows<T>(
  { added, removed, changed }: Changes<T>,
  row: (item: T) => unknown,
  name: (item: T) => string,
) {
  return {
    removed: removed.map(row),
    changed: changed.map((pair) => [name(pair.old), ...fieldRows(pair.fields)]),
    added: added.map(row),
  };
}

function told({ fields, facts, frameworks }: ArticleDiff) {
  const lists = {
    article: fieldRows(fields),
    ...changeRows<Fact>(facts, factRow, (fact) => fact.indicator),
    frameworks: Object.values(
      changeRows<Framework>(
        frameworks,
        ({ code }) => code,
        ({ code }) => code,
      ),
    ).flat(),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

describe.each(cases)('%s', (name) => {
  const folder = new URL(`${name}/`, versions);
  const [old, now] = [bookOf(folder, 'old'), bookOf(folder, 'new')];

  it('differs in what is expected', () => {
    const found = diffBooks(old, now).filter(isChanged).map(told)[0] ?? {};
    const file = new URL('expected.yaml', folder);
    if (process.env.UPDATE_VERSIONS) writeFileSync(file, stringify(found, { flowCollectionPadding: false }));
    expect(found).toEqual(parse(readFileSync(file, 'utf8')));
  });

  it('has facts to compare, and no difference from itself', () => {
    expect(old.facts.length).toBeGreaterThan(0);
    expect(diffBooks(old, old)).toEqual([]);
  });

  it('shows what is new as gone when read backwards', () => {
    const [there, back] = [diffBooks(old, now), diffBooks(now, old)];
    expect(back.map(({ facts }) => facts.added)).toEqual(there.map(({ facts }) => facts.removed));
    expect(back.map(({ facts }) => facts.changed.length)).toEqual(
      there.map(({ facts }) => facts.changed.length),
    );
  });
});

it('there are a dozen cases and more', () => {
  expect(cases.length).toBeGreaterThan(11);
});
