import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { splitSentences } from '../src/segment/sentences.js';
import type { Span } from '../src/text/span.js';

function rows(name: string): string[] {
  return parse(readFileSync(`tests/examples/${name}.yaml`, 'utf8')) as string[];
}

function cut(text: string, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it.each(rows('segment-sentences'))('%s', (row) => {
    const text = row.replaceAll('‖', '');
    const expected = row.split('‖').map((part) => part.trim());
    expect(cut(text, splitSentences(text))).toEqual(expected.filter((part) => part !== ''));
  });

  it('takes many brackets and quotes in time', () => {
    for (const hostile of ['（', '“', '。', '…', '.', '（“', '！”', '"', 'a.', '；）']) {
      const spans = splitSentences(hostile.repeat(Math.ceil(100_000 / hostile.length)));
      expect(spans.length).toBeGreaterThan(0);
    }
  }, 20_000);
});
