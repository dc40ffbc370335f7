import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Article, Block, Declared } from '../src/model/document.js';
import { segment } from '../src/segment/index.js';
import { MappedText } from '../src/text/mapped-text.js';

interface Expected {
  declared?: Partial<Declared>;
  title: string | null;
  publisher: string | null;
  published: string | null;
  headings?: string[];
  levels?: number[];
  captions?: string[];
  /** How many blocks of these kinds there are. */
  paragraphs?: number;
  titles?: number;
  rows?: number;
  headers?: Record<string, string[]>;
  /** How the first block of text begins and the last block ends. */
  first?: string;
  last?: string;
  kept?: string[];
  gone: string[];
  notices?: string[];
  /** Another fixture that is the same article on another page. */
  same?: string;
}

const FOLDER = 'fixtures/articles/';
const NOTHING: Declared = { title: null, publisher: null, published: null, filed: null };
const names = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.txt') ? [file.slice(0, -4)] : []));

function article(name: string, declared?: Partial<Declared>): Article {
  return segmentText(readFileSync(`${FOLDER}${name}.txt`, 'utf8'), declared);
}

function segmentText(text: string, declared?: Partial<Declared>): Article {
  const normalised = { text: MappedText.of(text), script: 'hans' as const, notices: [], damaged: [] };
  return segment(normalised, { ...NOTHING, ...declared });
}

function textOf({ text }: Article, { start, end }: Block): string {
  return text.text.slice(start, end);
}

function texts(found: Article, kind: Block['kind']): string[] {
  return found.blocks.filter((block) => block.kind === kind).map((block) => textOf(found, block));
}

describe.each(names)('article %s', (name) => {
  const expected = parse(readFileSync(`${FOLDER}${name}.yaml`, 'utf8')) as Expected;
  const found = article(name, expected.declared);

  it('has its title, publisher, date and notices', () => {
    const { title, publisher, published } = found;
    expect({ title, publisher, published }).toEqual({
      title: expected.title,
      publisher: expected.publisher,
      published: expected.published,
    });
    expect(found.notices.map(({ code }) => code)).toEqual(expected.notices ?? []);
  });

  it('has its headings, captions and rows', () => {
    if (expected.headings) expect(texts(found, 'heading')).toEqual(expected.headings);
    if (expected.levels) {
      expect(found.blocks.filter(({ level }) => level > 0).map(({ level }) => level)).toEqual(
        expected.levels,
      );
    }
    expect(texts(found, 'caption')).toEqual(expected.captions ?? (expected.same ? expect.anything() : []));
    expect(texts(found, 'title').length).toBe(
      expected.titles ?? (found.blocks.some(({ kind }) => kind === 'title') ? 1 : 0),
    );
    if (expected.paragraphs) expect(texts(found, 'paragraph').length).toBe(expected.paragraphs);
    expect(texts(found, 'row').length).toBe(expected.rows ?? 0);
    for (const [row, header] of Object.entries(expected.headers ?? {})) {
      expect(found.blocks.find((block) => textOf(found, block) === row)?.header).toEqual(header);
    }
  });

  it('has all of its text and nothing else', () => {
    const whole = found.blocks.map((block) => textOf(found, block)).join('\n');
    for (const text of expected.gone) expect(whole).not.toContain(text);
    for (const text of expected.kept ?? []) expect(whole).toContain(text);
    const body = found.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'row');
    if (expected.first)
      expect(textOf(found, body[0]).startsWith(expected.first), textOf(found, body[0])).toBe(true);
    const last = found.blocks.at(-1);
    if (expected.last)
      expect(last && textOf(found, last)).toSatisfy((text: string) => text.endsWith(expected.last!));
  });

  it('is cut into sentences in order that cover it', () => {
    let from = 0;
    for (const { block, start, end } of found.sentences) {
      expect(start).toBeGreaterThanOrEqual(Math.max(from, found.blocks[block].start));
      expect(end).toBeLessThanOrEqual(found.blocks[block].end);
      expect(found.text.text.slice(start, end).trim()).toHaveLength(end - start);
      from = end;
    }
    const letters = (spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => found.text.text.slice(start, end).replace(/\s/g, '')).join('');
    expect(letters(found.sentences)).toBe(letters(found.blocks));
  });

  if (expected.same) {
    it(`is the article of ${expected.same}`, () => {
      const other = article(expected.same!);
      const shown = (of: Article) => of.blocks.map((block) => [block.kind, block.level, textOf(of, block)]);
      expect(shown(found)).toEqual(shown(other));
    });
  }
});
