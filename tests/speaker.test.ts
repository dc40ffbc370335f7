import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileLexicon } from '../src/lexicon/compile.js';
import type { Speaker } from '../src/model/mentions.js';
import { speakerRecogniser } from '../src/recognise/speaker.js';

type Row = [string, ...[string, string | null, string][]];

const recognise = speakerRecogniser(compileLexicon(new URL('../src/lexicon/', import.meta.url)));
const find = (text: string) => recognise(text, { reference: null }) as Speaker[];
const rows = parse(readFileSync(new URL('examples/speakers.yaml', import.meta.url), 'utf8')) as Row[];

describe('speakers.yaml', () => {
  it.each(rows.map(([text, ...speakers]) => [text, speakers] as const))('%s', (text, expected) => {
    const speakers = find(text).map(({ name, office, said }) => [
      name,
      office,
      text.slice(said.start, said.end),
    ]);
    expect(speakers).toEqual(expected);
  });
});

describe('any text', () => {
  const pieces = [
    ...'张李文博明市长局书记说称表示，。：“”·（）的在会上还也据8日 A',
    '指出',
    '告诉记者',
    '负责人',
    '国家统计局',
    '会议',
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join(''));

  it('gives spans inside the sentence, in order, whose words are the name', () => {
    fc.assert(
      fc.property(text, (sentence) => {
        let from = -1;
        for (const { end, name, said, start } of find(sentence)) {
          expect(start).toBeGreaterThan(from);
          expect(end).toBeLessThanOrEqual(sentence.length);
          expect(sentence.slice(start, end)).toContain(name);
          expect(said.start).toBeLessThanOrEqual(said.end);
          expect(said.end).toBeLessThanOrEqual(sentence.length);
          from = start;
        }
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('reads hostile text in linear time', () => {
    for (const piece of [
      '张说：“',
      '表示',
      '市长张三表示，',
      '在会上',
      '张·',
      '（',
      '说',
      '局长',
      '，表示',
      '，',
    ]) {
      const hostile = piece.repeat(Math.ceil(100_000 / piece.length));
      expect(find(hostile).length).toBeLessThanOrEqual(hostile.length);
    }
  });
});
