import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../src/read/index.js';
import { printArticle } from '../src/store/article.js';
import { proveArticle } from '../src/store/verify.js';
import { engine } from './engine.js';

/**
 * Short articles written for the tests, each with what is expected of it: `fixtures/golden/<case>/article.*` and
 * `facts.yaml`. `UPDATE_GOLDEN=1 npx vitest run tests/golden.test.ts` rewrites the latter, to be read before it is kept.
 */
const golden = new URL('../fixtures/golden/', import.meta.url);
const cases = readdirSync(golden).sort();

describe.each(cases)('%s', (name) => {
  const folder = new URL(`${name}/`, golden);
  const file = readdirSync(folder).find((each) => each.startsWith('article.'))!;
  const source = readDocument(readFileSync(new URL(file, folder)), file);
  const extraction = engine().extract(source);

  it('gives the facts that are expected', () => {
    const expected = new URL('facts.yaml', folder);
    const printed = printArticle(extraction);
    if (process.env.UPDATE_GOLDEN) writeFileSync(expected, printed);
    expect(printed).toBe(readFileSync(expected, 'utf8'));
  });

  it('cites exactly', () => {
    expect(proveArticle(extraction, { sha256: source.sha256, text: source.text.original })).toEqual([]);
  });
});

it('there are cases', () => {
  expect(cases.length).toBeGreaterThan(5);
});
