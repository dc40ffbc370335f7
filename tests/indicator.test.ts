import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileLexicon } from '../src/lexicon/compile.js';
import { indicatorRecogniser } from '../src/recognise/indicator.js';

interface Row {
  text: string;
  /** The words found, in order, each with the entry it names. */
  found: [word: string, id: string][];
}

const lexicon = compileLexicon(new URL('../src/lexicon/', import.meta.url));
const recognise = indicatorRecogniser(lexicon);
const context = { reference: null };

const folder = new URL('./examples/', import.meta.url);
for (const file of readdirSync(folder).filter((name) => /^indicators.*\.yaml$/.test(name))) {
  const rows = parse(readFileSync(new URL(file, folder), 'utf8'), { schema: 'core' }) as Row[];
  describe(file, () => {
    test.each(rows)('$text', ({ text, found }) => {
      const mentions = recognise(text, context).map((m) => [
        text.slice(m.start, m.end),
        m.kind === 'indicator' && m.id,
      ]);
      expect(mentions).toEqual(found);
    });
  });
}

describe('the dictionary', () => {
  const entries = lexicon.indicators;
  const repeated = (words: string[]) => words.filter((word, i) => words.indexOf(word) !== i);

  test('has the vocabulary of a yearbook', () => {
    expect(entries.length).toBeGreaterThanOrEqual(450);
  });

  test('gives each id to one entry', () => {
    expect(repeated(entries.map((entry) => entry.id))).toEqual([]);
  });

  test('gives each name and alias to one entry', () => {
    expect(repeated(entries.flatMap((entry) => [entry.name, ...entry.aliases]))).toEqual([]);
  });

  test('has no word that begins with a verb of achievement or ends with a head of growth', () => {
    const words = entries
      .filter((e) => e.field !== 'generic')
      .flatMap((entry) => [entry.name, ...entry.aliases]);
    const verb = /^(实现|力争|确保|推动|争取|达到|全年)|(增速|增幅|降幅|涨幅)$/;
    expect(words.filter((word) => verb.test(word))).toEqual([]);
  });

  test('calls 占比 and 比重 shares, in per cent', () => {
    const shares = entries.filter((entry) => /(占比|比重)$/.test(entry.name));
    expect(shares.filter((entry) => entry.aspect !== 'share' || entry.units[0] !== '%')).toEqual([]);
  });

  test('finds each of its words that names something, alone in a sentence', () => {
    const named = entries.filter((entry) => entry.field !== 'generic');
    const words = named.flatMap((entry) =>
      [entry.name, ...entry.aliases].map((word) => ({ word, id: entry.id })),
    );
    const missed = words.filter(({ word, id }) => {
      const [mention] = recognise(`${word}。`, context);
      return mention?.kind !== 'indicator' || mention.end !== word.length || mention.id !== id;
    });
    expect(missed).toEqual([]);
  });

  test('uses known fields only', () => {
    const fields = new Set([
      'accounts',
      'industry',
      'investment',
      'trade',
      'finance',
      'fiscal',
      'prices',
      'population',
      'employment',
      'income',
      'agriculture',
      'energy',
      'environment',
      'transport',
      'education',
      'health',
      'science',
      'culture',
      'tourism',
      'construction',
      'real-estate',
      'consumption',
      'enterprise',
      'digital',
      'safety',
      'social-security',
      'land',
      'urban-rural',
      'generic',
    ]);
    expect(entries.filter((entry) => !fields.has(entry.field))).toEqual([]);
  });
});

test('comes to an end on a hostile sentence', () => {
  const text = '规模以上工业企业'.repeat(60_000);
  expect(recognise(text, context)).toHaveLength(60_000);
});
