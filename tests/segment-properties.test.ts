import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../src/model/document.js';
import { segment } from '../src/segment/index.js';
import { MappedText } from '../src/text/mapped-text.js';
import type { Span } from '../src/text/span.js';

function segmented(text: string, damaged: Span[] = []): Article {
  const declared = { title: null, publisher: null, published: null, filed: null };
  return segment({ text: MappedText.of(text), script: 'hans', notices: [], damaged }, declared);
}

const pieces = [
  '今年全市工业投资增长5%，总量突破900亿元。',
  '（一）扩大投资',
  '相关阅读',
  '2025-02-08 10:00:00',
  '责任编辑：某某',
  '指标\t2024年\t2025年',
  '增长\t5%\t6%',
  '“谁先修通这条路，',
  '《',
  '编者按',
  'AI导读:',
  '各位代表！',
  '郑重声明：本文仅供参考，不构成投资建议。',
  '某地去年外贸增长9%...',
  '。',
  '(',
  '　　',
  '',
  '\u200d',
];

describe('any text', () => {
  const lines = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 })), {
    maxLength: 30,
  });

  it('gives blocks in order, with sentences in them', () => {
    const property = fc.property(lines, fc.constantFrom('\n', '\r\n', '\n\n'), (parts, end) => {
      const { text, blocks, sentences } = segmented(parts.join(end));
      let from = 0;
      for (const { start, end: to } of blocks) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(to).toBeGreaterThan(start);
        from = to;
      }
      expect(from).toBeLessThanOrEqual(text.text.length);
      for (const { block, start, end: to } of sentences) {
        expect(start).toBeGreaterThanOrEqual(blocks[block].start);
        expect(to).toBeLessThanOrEqual(blocks[block].end);
        expect(to).toBeGreaterThan(start);
      }
    });
    fc.assert(property, { seed: 7, numRuns: 300 });
  });

  it.each([
    ['lines', '增长5%\n'],
    ['marks', '完\n'],
    ['headings of lists', '相关阅读\n某地新闻标题\n'],
    ['labels', 'AI导读:\n'],
    ['open brackets', '《\n'],
    ['broken sentences', '增长，\n'],
    ['numbered lines', '一、加快发展\n'],
    ['cells', 'a\t1\n'],
    ['spaces', ' '],
    ['separators', '|'],
    ['dots', '.'],
    ['dates', '2025-'],
  ])(
    'takes many %s in time',
    (_, part) => {
      segmented(part.repeat(50_000 / part.length));
    },
    3000,
  );
});

describe('a broken line', () => {
  const text = '政府报告\n\n去年细颗粒物（PM\n2.5\n）平均浓度下降9.1%。\n\n今年再降1%。';

  it('is whole, and its quotation is the original', () => {
    const { blocks, text: mapped } = segmented(text);
    const whole = mapped.text.slice(blocks[1].start, blocks[1].end);
    expect(whole).toBe('去年细颗粒物（PM2.5）平均浓度下降9.1%。');
    expect(mapped.quote(blocks[1])).toBe('去年细颗粒物（PM\n2.5\n）平均浓度下降9.1%。');
    expect(mapped.quote(blocks[2])).toBe('今年再降1%。');
  });

  it('takes the damaged spans with it', () => {
    const words = ['去年', '2.5', '再降1%'];
    const spans = words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
    const { damaged, text: mapped } = segmented(text, spans);
    expect(damaged.map(({ start, end }) => mapped.text.slice(start, end))).toEqual(words);
  });
});
