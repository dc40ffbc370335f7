import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../src/model/document.js';
import { readDocument } from '../src/read/index.js';
import { proveArticle } from '../src/store/verify.js';
import { type Edit, MappedText } from '../src/text/mapped-text.js';
import { engine } from './engine.js';

/** What is wrong with the citations of a document's extraction. */
function faults(source: Source): string[] {
  const extraction = engine().extract(source);
  return proveArticle(extraction, { sha256: source.sha256, text: source.text.original });
}

/** Pieces of which news is made, whole and broken. */
const pieces = fc.constantFrom(
  ...[
    '力争',
    '工业投资',
    '超',
    '1800亿元',
    '增长',
    '8%',
    '左右',
    '由',
    '提高到',
    '百分之六点五',
    '3-5个',
    '6.5%—7%',
    '分别',
  ],
  ...[
    '去年',
    '2023年',
    '到2027年',
    '十四五',
    '全市',
    '广东',
    '局长李明表示',
    '“12218”',
    '三城一岛',
    '2+14+N',
    '其中',
    '第一',
  ],
  ...[
    '億',
    '質(zhì)量',
    '縱貫?zāi)媳?00公里',
    '１．１万亿',
    '1 9 9 3 年',
    '两位数',
    '翻一番',
    '万',
    '点',
    '十',
    '百分点',
  ],
  ...[
    '。',
    '；',
    '\n',
    '\n\n',
    ',',
    '、',
    '(',
    '）',
    '“',
    '一、',
    '1. ',
    '\u3000',
    '\r\n',
    '相关阅读',
    '责任编辑:',
    '<p>',
    '&nbsp;',
  ],
  ...['\u{20000}', '😀', '\u0301', '\ufeff', '\u2028', '\ud800', '\0'],
);
const news = fc.array(
  fc.oneof({ weight: 9, arbitrary: pieces }, fc.string({ unit: 'binary', maxLength: 6 })),
  {
    maxLength: 60,
  },
);

describe('any text', () => {
  it('is read without a throw, and every quote is its own', () => {
    const check = (words: string[]) => {
      // a lone surrogate is in no file
      const bytes = new TextEncoder().encode(`会议召开\n${words.join('')}`.replaceAll('\0', ''));
      expect(faults(readDocument(bytes, '2024-03-05.txt'))).toEqual([]);
    };
    fc.assert(fc.property(news, check), { numRuns: 400, seed: 7 });
  });

  it('of the seeds is cited exactly', () => {
    const seeds = new URL('../seeds/', import.meta.url);
    const files = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
    expect(files).toHaveLength(5);
    for (const name of files)
      expect(faults(readDocument(readFileSync(new URL(name, seeds)), name))).toEqual([]);
  });
});

/** What MappedText promises, said unit by unit: each of the text's code units with its stretch of the original. */
type Model = { char: string; start: number; end: number }[];

function modelOf(original: string): Model {
  return original.split('').map((char, i) => ({ char, start: i, end: i + 1 }));
}

function stretch(model: Model, start: number, end: number) {
  if (end > start) return { start: model[start].start, end: model[end - 1].end };
  const at = start < model.length ? model[start].start : (model.at(-1)?.end ?? 0);
  return { start: at, end: at };
}

/** One edit after another from the last to the first, so that none moves the place of one that is still to come. */
function editModel(model: Model, edits: readonly Edit[]): Model {
  const result = [...model];
  for (const { start, end, text } of edits.toReversed()) {
    const whole = stretch(model, start, end);
    const units = text.split('').map((char, i) => {
      const one = text.length === end - start ? stretch(model, start + i, start + i + 1) : whole;
      return { char, ...one };
    });
    result.splice(start, end - start, ...units);
  }
  return result;
}

/** Edits in order and apart from each other, from numbers that say how far each is from the last and how long. */
function editsFor(length: number, plan: readonly [gap: number, size: number, text: string][]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const [gap, size, text] of plan) {
    const start = at + gap;
    const end = start + size;
    if (end > length) break;
    edits.push({ start, end, text });
    at = end;
  }
  return edits;
}

describe('MappedText', () => {
  const text = fc.string({
    unit: fc.constantFrom('质', '量', '1', '億', '(', 'zh', '\u{20000}', '\n'),
    maxLength: 30,
  });
  const plan = fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.string({ maxLength: 4 })), { maxLength: 8 });

  it('knows after any edits where each unit came from', () => {
    fc.assert(
      fc.property(text, fc.array(plan, { maxLength: 4 }), (original, rounds) => {
        let mapped = MappedText.of(original);
        let model = modelOf(original);
        for (const round of rounds) {
          const edits = editsFor(model.length, round);
          mapped = mapped.edit(edits);
          model = editModel(model, edits);
        }
        expect(mapped.text).toBe(model.map((unit) => unit.char).join(''));
        for (let start = 0; start <= model.length; start++) {
          for (let end = start; end <= Math.min(model.length, start + 3); end++) {
            const expected = stretch(model, start, end);
            expect(mapped.toOriginal({ start, end })).toEqual(expected);
            expect(mapped.quote({ start, end })).toBe(original.slice(expected.start, expected.end));
            expect(mapped.slice(start, end).text).toBe(mapped.text.slice(start, end));
          }
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('refuses edits that overlap or are out of order', () => {
    const mapped = MappedText.of('工业投资');
    const edit = (start: number, end: number) => ({ start, end, text: '' });
    expect(() => mapped.edit([edit(0, 2), edit(1, 3)])).toThrow(RangeError);
    expect(() => mapped.edit([edit(2, 3), edit(0, 1)])).toThrow(RangeError);
    expect(() => mapped.edit([edit(3, 5)])).toThrow(RangeError);
  });
});
