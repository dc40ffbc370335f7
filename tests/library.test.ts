import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { extract, InputError } from '../src/index.js';
import { article, root } from './cli-process.js';

describe('the library', () => {
  it('extracts from a string and from bytes alike', () => {
    const fromText = extract(article);
    expect(fromText.facts.map(({ indicator, value }) => [indicator, value])).toContainEqual([
      '工业投资',
      30_000_000_000,
    ]);
    expect(extract(new TextEncoder().encode(article))).toEqual(fromText);
    const { start, end, quote } = fromText.facts[0].source;
    expect(Array.from(article).slice(start, end).join('')).toBe(quote);
  });

  it('dates a document that bears no date by the caller', () => {
    const text = '今年,临江市力争工业投资超过300亿元。';
    expect(extract(text).facts[0].period).toBeNull();
    expect(extract(text, { referenceDate: '2021-03-05' }).facts[0].period).toBe('2021');
    expect(extract(text, { path: 'news/2022-03-05.txt', referenceDate: '2021-03-05' }).facts[0].period).toBe(
      '2022',
    );
  });

  it('refuses what is no document', () => {
    expect(() => extract('')).toThrow(InputError);
  });

  it('is what the package exports', () => {
    const code = "import { extract } from 'zhibiao'; console.log(extract('').facts)";
    const run = () =>
      execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, stdio: 'pipe' });
    expect(run).toThrow('InputError');
  });
});
