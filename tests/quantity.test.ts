import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { stockLexicon } from '../src/lexicon/load.js';
import type { NonQuantity, Quantity } from '../src/model/mentions.js';
import { nonquantityRecogniser } from '../src/recognise/nonquantity.js';
import { quantityRecogniser } from '../src/recognise/quantity.js';
import { overlaps } from '../src/text/span.js';

/** One row: what is left of the quantities of a text when names and set phrases have taken theirs. */
interface Row {
  text: string;
  expect: {
    text: string;
    op?: string;
    value?: number;
    min?: number;
    max?: number;
    unit: string | null;
    rule?: string;
    outer?: string;
  }[];
  /** Names, markers or phrases that must be among those found. */
  names?: string[];
}

const FOLDER = new URL('./examples/', import.meta.url);
const CONTEXT = { reference: null };
const lexicon = stockLexicon();
const recogniseQuantities = quantityRecogniser(lexicon);
const recogniseNames = nonquantityRecogniser(lexicon);
const quantitiesIn = (text: string) => recogniseQuantities(text, CONTEXT) as Quantity[];
const namesIn = (text: string) => recogniseNames(text, CONTEXT) as NonQuantity[];

function read(row: Row): { expect: Row['expect']; names: string[] } {
  const names = namesIn(row.text);
  const left = quantitiesIn(row.text).filter((quantity) => !names.some((name) => overlaps(name, quantity)));
  const shown = left.map((quantity, i) => {
    const wanted = row.expect[i] ?? {};
    const range = quantity.op === 'range';
    return {
      text: row.text.slice(quantity.start, quantity.end),
      op: quantity.op,
      ...(range ? { min: quantity.min, max: quantity.max } : { value: quantity.value }),
      unit: quantity.unit,
      ...('rule' in wanted && { rule: quantity.rule }),
      ...('outer' in wanted && { outer: row.text.slice(quantity.outer.start, quantity.outer.end) }),
    };
  });
  return { expect: shown as Row['expect'], names: names.map(({ start, end }) => row.text.slice(start, end)) };
}

const files = readdirSync(FOLDER)
  .filter((name) => /^(?:non)?quantities.*\.yaml$/.test(name))
  .sort();

describe.each(files)('%s', (file) => {
  const rows = parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Row[];
  it.each(rows.map((row) => [row.text, row] as const))('%s', (_, row) => {
    const result = read(row);
    expect(result.expect).toEqual(row.expect.map((wanted) => ({ op: '=', ...wanted })));
    for (const name of row.names ?? []) expect(result.names).toContain(name);
  });
});

describe('any text', () => {
  const alphabet = Array.from(
    '0123456789.,:+-–—~%一二两三五七九十百千万亿零半点分之第前首多余几数个元成倍番年月日超近约上以内左右至到和、“”（） aGP$￥^e×块角米小时分秒斤两廿比大含折',
  );
  const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 40 }).map((chars) => chars.join(''));

  it('gives spans inside it, in order and without overlap, with finite values', () => {
    fc.assert(
      fc.property(text, (sentence) => {
        let at = 0;
        for (const { start, end, outer, value, min, max, op } of quantitiesIn(sentence)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(outer.start).toBeLessThanOrEqual(start);
          expect(outer.end).toBeGreaterThanOrEqual(end);
          expect(outer.end).toBeLessThanOrEqual(sentence.length);
          expect(op === 'range' ? Number.isFinite(min) && Number.isFinite(max) : Number.isFinite(value)).toBe(
            true,
          );
          at = end;
        }
        for (const { start, end } of namesIn(sentence)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(sentence.length);
        }
      }),
      { numRuns: 600, seed: 7 },
    );
  });

  const unfriendly = [
    '1',
    '一',
    '千',
    '1,',
    '1、',
    '第',
    '第一、',
    '百分之',
    '1+',
    'A1',
    '1.',
    '最高',
    '“三',
    '三城',
    '超',
    '1-',
    '(一',
    '3:',
    '至少',
    '个半',
    '前三',
    ' ',
    '近',
    '1 ',
    '1.5e9',
    '9^99',
    '一、二',
    '1小时2分3秒',
    '三块二',
    '比1大',
    '(含1',
    '廿',
  ];
  it.each(unfriendly)('of 50,000 × %j is read to its end', (part) => {
    const sentence = part.repeat(50_000);
    const found = [...quantitiesIn(sentence), ...namesIn(sentence)];
    expect(found.every(({ start, end }) => start < end && end <= sentence.length)).toBe(true);
  });
});
