import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type DraftFramework, type DraftPart, findFrameworks, type Owners } from '../src/frameworks/index.js';
import type { Article, Block } from '../src/model/document.js';
import { MappedText } from '../src/text/mapped-text.js';

/** A text, one block a line (`# ` before a heading), and the systems in it as {@link told} writes them. */
interface Row {
  text: string;
  /** What the rest of the program would say governs the text; null where the row does not say. */
  region?: string;
  /** The divisions the text's region lies in, by their kind. */
  above?: Record<string, string>;
  owner?: string;
  found: string[];
}

const folder = new URL('./examples/', import.meta.url);
for (const file of readdirSync(folder).filter((name) => /^frameworks.*\.yaml$/.test(name))) {
  const rows = parse(readFileSync(new URL(file, folder), 'utf8'), { schema: 'core' }) as Row[];
  describe(file, () => {
    test.each(rows)('$text', ({ text, region, above, owner, found }) => {
      const frameworks = frameworksOf(text, region ?? null, above);
      expect(frameworks.map(told)).toEqual(found);
      if (owner !== undefined) expect(frameworks[0].owner).toBe(owner);
    });
  });
}

describe('findFrameworks', () => {
  test('gives spans that hold the text of the items and a mention in every framework', () => {
    const article = articleOf(
      '临海区建设“一核两带”：一核即海湾新城，全面打造汽车、电子、石化三大支柱产业。三大支柱产业占八成。',
    );
    const found = findFrameworks(article, ownedBy(null));
    const items = found.flatMap(({ parts }) => parts.flatMap((part) => part.items));
    expect(items.map(({ start, end }) => article.text.text.slice(start, end))).toEqual(
      items.map(({ text }) => text),
    );
    expect(found.map(({ mentions }) => mentions.length)).toEqual([1, 2]);
  });

  test('takes time in proportion to the text', () => {
    const hostile = ['1个', '三大', '“三新”、', '一是', '12345体系', '两个市场、', '“4+', '（一）\n'].map(
      (piece) => piece.repeat(5000),
    );
    for (const text of hostile) {
      const before = process.cpuUsage().user;
      frameworksOf(text, null);
      expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(5);
    }
  });

  test('finds nothing in an empty article', () => {
    expect(frameworksOf('', null)).toEqual([]);
  });
});

/** `三大支柱产业 complete: 3 支柱产业 (汽车 | 电子 | 石化)`; parts of a part stand in square brackets. */
function told({ code, complete, parts }: DraftFramework): string {
  const about = parts.map(partOf).join('; ');
  return `${code}${complete ? ' complete' : ''}${about === '' ? '' : `: ${about}`}`;
}

function partOf({ count, label, items, parts }: DraftPart): string {
  const listed = items.length > 0 ? ` (${items.map(({ text }) => text).join(' | ')})` : '';
  const below = parts.length > 0 ? ` [${parts.map(partOf).join('; ')}]` : '';
  return `${count ?? 'N'} ${label}`.trimEnd() + listed + below;
}

function frameworksOf(
  text: string,
  region: string | null,
  above: Record<string, string> = {},
): DraftFramework[] {
  return findFrameworks(articleOf(text), ownedBy(region, above));
}

const ownedBy = (region: string | null, above: Record<string, string> = {}): Owners => ({
  ownerAt: () => region,
  divisionOf: (unit) => above[unit] ?? null,
});

function articleOf(marked: string): Article {
  const headings = marked.split('\n').map((line) => line.startsWith('# '));
  const text = marked.replace(/^# /gm, '');
  let at = 0;
  const blocks = text.split('\n').flatMap((line, i): Block[] => {
    const block: Block = {
      start: at,
      end: at + line.length,
      kind: headings[i] ? 'heading' : 'paragraph',
      level: headings[i] ? 1 : 0,
    };
    at += line.length + 1;
    return line === '' ? [] : [block];
  });
  return {
    text: MappedText.of(text),
    title: null,
    publisher: null,
    published: null,
    blocks,
    sentences: [],
    damaged: [],
    notices: [],
  };
}
