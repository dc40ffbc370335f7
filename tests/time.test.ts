import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileLexicon } from '../src/lexicon/compile.js';
import type { Time } from '../src/model/mentions.js';
import { timeRecogniser } from '../src/recognise/time.js';

type Cell = string | number | null;
interface Group {
  reference: string | number | null;
  rows: [string, ...[string, Cell, string][]][];
}

const lexicon = compileLexicon(new URL('../src/lexicon/', import.meta.url));
const recognise = timeRecogniser(lexicon);
const folder = new URL('examples/', import.meta.url);
const files = readdirSync(folder).filter((name) => /^times.*\.yaml$/.test(name));

const textOf = (value: Cell) => (value === null ? null : String(value));

function timesOf(text: string, reference: string | null) {
  const times = recognise(text, { reference }) as Time[];
  return times.map((time) => [text.slice(time.start, time.end), time.edtf, time.role]);
}

describe.each(files)('%s', (name) => {
  const groups = parse(readFileSync(new URL(name, folder), 'utf8')) as Group[];
  for (const { reference, rows } of groups) {
    it.each(rows.map((row) => [row[0], row.slice(1)] as const))(`${reference}: %s`, (text, expected) => {
      const times = (expected as [string, Cell, string][]).map(([words, edtf, role]) => [
        words,
        textOf(edtf),
        role,
      ]);
      expect(timesOf(text, textOf(reference))).toEqual(times);
    });
  }
});

describe('any text', () => {
  const pieces = [
    ..."年月日季度期前后上下今去明同比连续每近过到至截2014.-—三五十两百半个“”'的以来内底初末，。",
  ];
  const text = fc
    .array(fc.constantFrom(...pieces, '二〇二五', '2025', '春节', '期间'), { maxLength: 40 })
    .map((all) => all.join(''));
  const reference = fc.constantFrom(null, '2025', '2025-02', '2024-12-31');

  it('gives times in order that do not overlap, in EDTF or null', () => {
    fc.assert(
      fc.property(text, reference, (sentence, at) => {
        let end = 0;
        for (const time of recognise(sentence, { reference: at }) as Time[]) {
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          end = time.end;
          expect(time.edtf ?? 'P1Y').toMatch(
            /^(P[T\d.YMWDHS]+|\d{4}(-\d\d){0,2}(\/(\d{4}(-\d\d){0,2}|\.\.))?)$/,
          );
        }
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('comes to an end on hostile text', () => {
    for (const piece of ['2025年', '1-', '一', '近三年', '以', '“十', '年底', '1月1日至', '和']) {
      const hostile = piece.repeat(Math.ceil(200_000 / piece.length));
      expect(recognise(hostile, { reference: '2025-02-08' }).length).toBeLessThanOrEqual(hostile.length);
    }
  });
});
