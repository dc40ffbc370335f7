import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../src/normalise/index.js';
import { MappedText } from '../src/text/mapped-text.js';
import { shiftBytes } from './normalise-byte-shift.js';

/** Pieces of which copies are made, whole and broken. */
const pieces = fc.constantFrom(
  ...[
    '投资',
    '增长',
    '８％',
    '１．１万亿',
    '1 9 9 3 年',
    '1800',
    ' 亿元',
    '达到\n',
    '\n亿元',
    'M\n2\n',
    '经 济 增 长',
  ],
  ...[
    '質',
    '(zhì)',
    '（diàn）',
    '(me)',
    '們',
    '?',
    '(yè)',
    '?cè)',
    '\ufffd',
    '倳浀',
    'P',
    '谖磥',
    '00公里',
    '赋觯涌',
  ],
  ...[
    '積體電路',
    '品質',
    '著',
    '着',
    '乾',
    '隆',
    '網路',
    '\u200b',
    '\u3000',
    '\r\n',
    '．',
    '。',
    '・',
    '○',
    '二',
    '\udb40\udd00',
  ],
  ...[
    ' ',
    '\n',
    '\t',
    '，',
    ',',
    '.',
    '5',
    '%',
    '年',
    'A',
    '㎡',
    '⼯',
    '\uf92c',
    '😀',
    '\ud83d',
    '\r',
    'ā',
    '(',
    ')',
    '的',
  ],
);
const broken = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));

/** Simplified text with nothing to repair. */
const plain = fc
  .array(
    fc.constantFrom(
      '全市',
      '工业投资',
      '超',
      '1800亿元',
      '，',
      '。',
      '增长8%',
      '“十四五”',
      '、',
      '（GDP）',
      '；',
      '\n一、',
    ),
    {
      maxLength: 20,
    },
  )
  .map((parts) => parts.join(''));

describe('normalise', () => {
  it('keeps every character in its place, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(broken, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
        (original) => {
          const { text, notices, damaged } = normalise(MappedText.of(original));
          let last = 0;
          for (let i = 0; i < text.text.length; i++) {
            const { start, end } = text.toOriginal({ start: i, end: i + 1 });
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(original.length);
            last = start;
          }
          for (const { start, end } of notices)
            expect(0 <= start && start < end && end <= original.length).toBe(true);
          for (const { start, end } of damaged)
            expect(0 <= start && start < end && end <= text.text.length).toBe(true);
        },
      ),
      { numRuns: 400, seed: 7 },
    );
  }, 60_000);

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(broken, (original) => {
        const once = normalise(MappedText.of(original)).text.text;
        expect(normalise(MappedText.of(once)).text.text).toBe(once);
      }),
      { numRuns: 1500, seed: 7 },
    );
  }, 60_000);

  it('gives plain simplified text back as it is', () => {
    fc.assert(
      fc.property(plain, (original) => {
        const { text, script, notices, damaged } = normalise(MappedText.of(original));
        expect([text.text, script, notices, damaged]).toEqual([original, 'hans', [], []]);
      }),
    );
  });
});

describe('byte-shift damage', () => {
  const truth =
    '去年,我縣工業(yè)投資達到260億(yì)元,連接南北300公里的長廊建成,新增企業(yè)1500家。今後我們將推動產業(yè)升級,服務3000家企業(yè),力爭到2027年實(shí)現(xiàn)營收900億(yì)元。';
  const numbers = (text: string) => text.match(/\d+/g) ?? [];

  it('never makes one number of another', () => {
    const places = fc.integer({ min: 0, max: Array.from(truth).length - 1 });
    fc.assert(
      fc.property(places, fc.constantFrom('', 'cè', 'yòu'), (at, reading) => {
        fc.pre(/[\u3400-\u9fff]/.test(Array.from(truth)[at]));
        const { text, damaged } = normalise(MappedText.of(shiftBytes(truth, { at, reading })));
        const readable = Array.from(text.text, (char, i) =>
          damaged.some(({ start, end }) => start <= i && i < end) ? ' ' : char,
        ).join('');
        expect(numbers(truth)).toEqual(expect.arrayContaining(numbers(readable)));
      }),
      { numRuns: 300, seed: 7 },
    );
  }, 60_000);
});

describe('hostile text of a megabyte', () => {
  const patterns = [
    '?倳',
    '?;赝麅汕',
    '\ufffd',
    '\n',
    ' ',
    '1',
    '1 ',
    '经 ',
    '好(hǎo)',
    '好(',
    '1。1',
    'M\n2\n',
    '○',
    '\u200b１',
    '達到',
  ];

  it.each(patterns)(
    '%j again and again',
    (pattern) => {
      const { text } = normalise(MappedText.of(pattern.repeat(Math.floor(1e6 / pattern.length))));
      expect(text.original.length).toBeGreaterThan(9e5);
    },
    30_000,
  );
});
