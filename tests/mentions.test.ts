import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recognise } from '../src/index.js';
import { extract, folder } from './cli-process.js';

interface Row {
  text: string;
  expect: {
    text: string;
    op?: string;
    value?: number | null;
    min?: number;
    max?: number;
    unit: string | null;
  }[];
}

describe('numbers of any text', () => {
  const rows = parse(
    readFileSync(new URL('./examples/mentions-numbers.yaml', import.meta.url), 'utf8'),
  ) as Row[];
  it.each(rows)('$text', ({ text, expect: wanted }) => {
    const full = wanted.map(({ value = null, min = null, max = null, op, ...rest }) => ({
      ...rest,
      op: op ?? (min === null ? '=' : 'range'),
      value,
      min,
      max,
    }));
    expect(recognise(text).quantities.map(({ start: _, end: __, ...rest }) => rest)).toEqual(full);
  });
});

describe('recognise', () => {
  it('gives numbers with their units, and the comparator words outside them as the operator', () => {
    expect(recognise('工业投资超1800亿元,增速达45%以上').quantities).toEqual([
      {
        start: 5,
        end: 11,
        text: '1800亿元',
        op: '>',
        value: 180_000_000_000,
        min: null,
        max: null,
        unit: 'CNY',
      },
      { start: 15, end: 18, text: '45%', op: '>=', value: 45, min: null, max: null, unit: '%' },
    ]);
    expect(recognise('培育3-5个园区').quantities).toEqual([
      { start: 2, end: 6, text: '3-5个', op: 'range', value: null, min: 3, max: 5, unit: '个' },
    ]);
  });

  it('gives times by the reference, and leaves them open without one', () => {
    const text = '到2027年建成。去年开工。';
    expect(recognise(text, { reference: '2024-03-05' }).times).toEqual([
      { start: 0, end: 6, text: '到2027年', edtf: '2027' },
      { start: 9, end: 11, text: '去年', edtf: '2023' },
    ]);
    expect(recognise(text).times[1]).toEqual({ start: 9, end: 11, text: '去年', edtf: null });
  });

  it('counts in UTF-16 units of the text as given, whatever is repaired in it', () => {
    for (const text of [
      '😀發(fā)展\n投資１．１萬億元',
      '\ufeff\r\n工業(yè)　投資超　1800億元',
      '新增 3 0 0 所',
    ]) {
      const { quantities } = recognise(text);
      expect(quantities).toHaveLength(1);
      expect(text.slice(quantities[0].start, quantities[0].end)).toBe(quantities[0].text);
    }
    expect(recognise('😀發(fā)展\n投資１．１萬億元').quantities[0]).toMatchObject({
      text: '１．１萬億元',
      value: 1_100_000_000_000,
    });
  });

  it('takes no number from damaged text, from names and from dates', () => {
    for (const text of ['縱貫?zāi)媳?00公里', '“12218”体系和“三城一岛”', '2024年3月5日上午9时30分', ''])
      expect(recognise(text).quantities, text).toEqual([]);
  });

  it('gives places in order for any text', () => {
    const words = ['1800', '億元', '超', '去年', '、', '\n', '质(zhì)量', '。', '%', '😀', '３', ' ', '?'];
    const text = fc.string({ unit: fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 1 })) });
    const check = (given: string) => {
      for (const places of Object.values(recognise(given))) {
        let last = 0;
        for (const { start, end, text } of places) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(given.slice(start, end)).toBe(text);
          last = end;
        }
      }
    };
    fc.assert(fc.property(text, check), { numRuns: 200, seed: 7 });
  });

  it('gives what stands in the seeds as it stands there', () => {
    const seeds = new URL('../seeds/', import.meta.url);
    for (const name of readdirSync(seeds).filter((each) => each.endsWith('.txt'))) {
      const text = readFileSync(new URL(name, seeds), 'utf8');
      const { quantities } = recognise(text);
      expect(quantities.length, name).toBeGreaterThan(10);
      for (const { start, end, text: words } of quantities) expect(text.slice(start, end)).toBe(words);
    }
  });
});

describe('extract mentions', () => {
  const lines = ['{"id":7,"text":"今年新增3所\u2028"}', '', '{"id":"b"}', '{"text":', '{"text":"占45%"}'];
  const share = { start: 1, end: 4, text: '45%', op: '=', value: 45, min: null, max: null, unit: '%' };

  it('answers each line, names those that it cannot read, and goes on', async () => {
    const cwd = folder({ 'in.jsonl': `\ufeff${lines.join('\r\n')}` });
    const { code, stdout, stderr } = await extract(
      ['mentions', 'in.jsonl', '--reference-date', '2024-03-05'],
      { cwd },
    );
    expect(code).toBe(1);
    expect(stdout.split('\n').map((line) => line && JSON.parse(line))).toEqual([
      {
        id: 7,
        quantities: [expect.objectContaining({ value: 3 })],
        times: [{ start: 0, end: 2, text: '今年', edtf: '2024' }],
      },
      { id: null, quantities: [share], times: [] },
      '',
    ]);
    expect(stderr).toMatch(
      /^in\.jsonl#line 3: a record without text; [^\n]+\nin\.jsonl#line 4: malformed JSON; [^\n]+\n$/,
    );
  });

  it('is a filter', async () => {
    const input = '{"id":1,"text":"占45%"}\n'.repeat(3000);
    const { code, stdout, stderr } = await extract(['mentions'], { input });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const line = { id: 1, quantities: [share], times: [] };
    expect(stdout).toBe(`${JSON.stringify(line)}\n`.repeat(3000));
  });
});
