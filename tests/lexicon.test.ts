import { describe, expect, it } from 'vitest';
import { parseLexiconFile } from '../src/lexicon/parse.js';
import { files } from '../src/lexicon/schema.js';

describe('a dictionary file', () => {
  it('gives its entries, with what they leave out filled in', () => {
    const yaml = '- { unit: km, dimension: physical, words: [公里, 千米] }\n';
    expect(parseLexiconFile('units.yaml', yaml, files.units)).toEqual([
      { unit: 'km', dimension: 'physical', words: ['公里', '千米'], factor: '1', before: [] },
    ]);
  });

  it.each([
    ['no YAML', '- unit: km\n  words: [公里\n', /^units\.yaml:3: /],
    [
      'a word that is none',
      '- { unit: km, dimension: physical, words: [公里, 7] }\n',
      /^units\.yaml:1: 0\.words\.1: /,
    ],
    [
      'a kind that is none',
      '# lengths\n\n- unit: km\n  dimension: length\n  words: [公里]\n',
      /^units\.yaml:4: 0\.dimension: /,
    ],
    [
      'a key that is none',
      '- unit: km\n  dimension: physical\n  words: [公里]\n  scale: 1\n',
      /^units\.yaml:1: 0: .*"scale"/,
    ],
    [
      'a factor that is no decimal',
      '- { unit: km, dimension: physical, words: [里],\n    factor: 1/2 }\n',
      /^units\.yaml:2: 0\.factor: an exact decimal$/,
    ],
    ['no words', '- unit: km\n  dimension: physical\n  words: []\n', /^units\.yaml:3: 0\.words: /],
  ])('with %s is refused, naming the line', (_, yaml, message) => {
    expect(() => parseLexiconFile('units.yaml', yaml, files.units)).toThrow(message);
  });
});
