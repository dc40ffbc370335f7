import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileLexicon } from '../src/lexicon/compile.js';
import type { Cue } from '../src/model/mentions.js';
import { cueRecogniser } from '../src/recognise/cue.js';

/** A sentence, then the words found in order; rows stand under the kind of cue they hold. */
type Rows = Record<string, [text: string, ...words: string[]][]>;

const lexicon = compileLexicon(new URL('../src/lexicon/', import.meta.url));
const recognise = cueRecogniser(lexicon);
const cuesOf = (text: string) => recognise(text, { reference: null }) as Cue[];

/** `target hard`, `actual`, `actual weak`, `target soft no-target`. */
const kindOf = ({ modality, strength, rule }: Cue) =>
  [modality, strength, rule === 'strong' ? null : rule].filter((part) => part !== null).join(' ');

const folder = new URL('examples/', import.meta.url);
describe.each(readdirSync(folder).filter((name) => /^cues.*\.yaml$/.test(name)))('%s', (file) => {
  const groups = parse(readFileSync(new URL(file, folder), 'utf8')) as Rows;
  for (const [kind, rows] of Object.entries(groups)) {
    it.each(rows.map(([text, ...words]) => [text, words] as const))(`${kind}: %s`, (text, words) => {
      const cues = cuesOf(text);
      // `none` forbids every cue; the groups of a kind forbid other words of that kind only.
      const found = kind === 'none' ? cues : cues.filter((cue) => kindOf(cue) === kind);
      expect(found.map((cue) => cue.text)).toEqual(words);
      for (const cue of cues) expect(text.slice(cue.start, cue.end)).toBe(cue.text);
    });
  }
});

describe('the dictionary', () => {
  const open = lexicon.cues.filter(
    (entry) => entry.with.length + entry.without.length + entry.before.length === 0,
  );

  it('lists no word twice where the first entry always counts', () => {
    const words = open
      .filter((entry) => entry.notAfter.length + entry.notBefore.length === 0)
      .flatMap((entry) => entry.words);
    const repeated = words.filter(
      (word) => lexicon.cues.filter((entry) => entry.words.includes(word)).length > 1,
    );
    expect(repeated).toEqual([]);
  });

  it('lists no word twice in an entry', () => {
    for (const { words } of lexicon.cues) expect(words).toEqual([...new Set(words)]);
  });
});

describe('any text', () => {
  it('comes to an end on hostile text', () => {
    for (const piece of ['目标', '给予5', '计划投', '每人', '已', '未提出', '最高补', '处1']) {
      const hostile = piece.repeat(Math.ceil(60_000 / piece.length));
      expect(cuesOf(hostile).length).toBeLessThanOrEqual(hostile.length);
    }
  });

  it('takes a comma between digits as part of the number', () => {
    const cues = cuesOf('每名学生最高补助1,200元').map((cue) => cue.text);
    expect(cues).toEqual(['每名', '最高', '补助']);
  });
});
