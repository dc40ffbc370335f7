import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { stockLexicon } from '../src/lexicon/load.js';
import type { Subject } from '../src/model/mentions.js';
import { subjectRecogniser } from '../src/recognise/subject.js';

interface Row {
  text: string;
  expect: string[];
}

const folder = new URL('./examples/', import.meta.url);
const recognise = subjectRecogniser(stockLexicon());
const subjects = (text: string) => recognise(text, { reference: null }) as Subject[];

/** As the rows write a mention: `广州 = 广州市 440100`, `白云 = 白云区 440111/520113 ?name`, `全市 = self rank-scope`. */
function shown(text: string, subject: Subject): string {
  const surface = text.slice(subject.start, subject.end);
  const parts = [`${surface} =`];
  if (subject.name !== surface && subject.rule !== 'nation') parts.push(subject.name);
  parts.push(kindOf(subject));
  if (subject.needs) parts.push(`?${subject.needs}`);
  if (subject.role !== 'subject') parts.push(subject.role);
  return parts.join(' ');
}

function kindOf(subject: Subject): string {
  if (subject.rule === 'nation' || subject.type === 'self' || subject.type === 'joint') return subject.rule;
  return subject.body ?? subject.code ?? subject.candidates?.join('/') ?? 'none';
}

for (const file of readdirSync(folder)
  .filter((name) => /^subjects-.*\.yaml$/.test(name))
  .sort()) {
  describe(file, () => {
    const rows = parse(readFileSync(new URL(file, folder), 'utf8')) as Row[];
    test.each(rows)('$text', ({ text, expect: expected }) => {
      expect(subjects(text).map((subject) => shown(text, subject))).toEqual(expected);
    });
  });
}

test('any text gives mentions in order that do not overlap and lie within it', () => {
  const pieces = [
    '广东省',
    '广州',
    '白云',
    '市',
    '省',
    '全',
    '该',
    '开发区',
    '公司',
    '、',
    '和',
    '，',
    '第一',
    '居',
    '在',
    '经济',
    '中国',
    '(',
    ')',
    '·',
    '😀',
    '局',
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      let from = 0;
      for (const { start, end, name } of subjects(text)) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        expect(name).not.toBe('');
        from = end;
      }
      expect(from).toBeLessThanOrEqual(text.length);
    }),
  );
});

test.each([
  '广州、',
  '白云、',
  '全市',
  '市',
  '这家',
  '西安至',
  '包括广州',
  '中国（',
  '，经济技术',
  '广东省广州市黄埔区',
])('a long run of %s is read to its end', (piece) => {
  const hostile = piece.repeat(32_000);
  expect(subjects(hostile).length).toBeLessThanOrEqual(hostile.length);
});

describe('regions.yaml', () => {
  const { regions } = stockLexicon();
  test('has every province and no code twice', () => {
    expect(regions.filter((r) => r.level === 'province')).toHaveLength(34);
    expect(regions.filter((r) => r.level === 'prefecture').length).toBeGreaterThan(330);
    expect(regions.filter((r) => r.level === 'county').length).toBeGreaterThan(2800);
    expect(new Set(regions.map((r) => r.code)).size).toBe(regions.length);
  });
  test('has no short name of one character, and traps only of names it has', () => {
    for (const { name, short, common, traps } of regions) {
      for (const word of [...short, ...common]) expect(word.length, name).toBeGreaterThan(1);
      for (const trap of traps)
        expect(
          [...short, ...common].some((word) => trap.includes(word)),
          trap,
        ).toBe(true);
    }
  });
  test.each([
    ['440112', '黄埔区', ['黄埔']],
    ['450000', '广西壮族自治区', ['广西']],
    ['422800', '恩施土家族苗族自治州', ['恩施', '恩施州']],
    ['500240', '石柱土家族自治县', ['石柱', '石柱县']],
    ['152500', '锡林郭勒盟', ['锡林郭勒']],
    ['632500', '海南藏族自治州', ['海南州']],
    ['310115', '浦东新区', ['浦东']],
    ['620422', '会宁县', ['会宁']],
    ['150823', '乌拉特前旗', []],
    ['410526', '滑县', []],
  ])('%s is %s, short %j', (code, name, short) => {
    const region = regions.find((r) => r.code === code);
    expect([region?.name, region?.short]).toEqual([name, short]);
  });
});
