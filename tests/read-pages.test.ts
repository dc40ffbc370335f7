import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Source } from '../src/model/document.js';
import { readDocument } from '../src/read/index.js';
import { encode } from './read-encode.js';

interface Expected {
  title: string | null;
  published: string | null;
  publisher: string | null;
  encoding?: string;
  /** Whole lines of the text. */
  present: string[];
  absent: string[];
  notices: string[];
}

const folder = new URL('../fixtures/pages/', import.meta.url);
const cases = readdirSync(folder).sort();

function pageOf(name: string): Buffer {
  return readFileSync(new URL(`${name}/page.html`, folder));
}

/** The page as text, whatever its encoding. */
function htmlOf(name: string): string {
  return readDocument(pageOf(name), `${name}.html`).text.original;
}

/** Every character of the text stands in the page at its place, as itself, as an entity, or as white space. */
function expectSlices({ text }: Source): void {
  let at = 0;
  for (let i = 0; i < text.text.length; i++) {
    const span = text.toOriginal({ start: i, end: i + 1 });
    const quote = text.original.slice(span.start, span.end);
    const character = text.text[i];
    const synthetic = quote === '' && '\n\t '.includes(character);
    const same = quote === character || quote.startsWith('&') || (character === ' ' && quote.trim() === '');
    if (!synthetic && !same)
      expect.fail(`${JSON.stringify(character)} at ${i} quotes ${JSON.stringify(quote)}`);
    if (span.start < at) expect.fail(`${JSON.stringify(character)} at ${i} stands before its predecessor`);
    at = span.start;
  }
}

describe('pages', () => {
  it.each(cases)('%s', (name) => {
    const expected = parse(readFileSync(new URL(`${name}/expected.yaml`, folder), 'utf8')) as Expected;
    const source = readDocument(pageOf(name), 'page.html');
    expect(source.text.text.split('\n')).toEqual(expect.arrayContaining(expected.present));
    expect(expected.absent.filter((text) => source.text.text.includes(text))).toEqual([]);
    expect({
      title: source.declared.title,
      published: source.declared.published,
      publisher: source.declared.publisher,
      notices: source.notices.map((notice) => notice.code),
      encoding: source.encoding,
      format: source.format,
    }).toEqual({
      title: expected.title,
      published: expected.published,
      publisher: expected.publisher,
      notices: expected.notices,
      encoding: expected.encoding ?? 'utf-8',
      format: 'html',
    });
  });

  it.each(cases)('%s: each line is a slice of the page', (name) => {
    expectSlices(readDocument(pageOf(name), 'page.html'));
  });

  it.each(cases)('%s: the same lines in other encodings', (name) => {
    const html = htmlOf(name);
    const { text } = readDocument(Buffer.from(html), 'page.html').text;
    for (const label of ['utf-16le', 'utf-16be']) {
      const source = readDocument(encode(html, label), 'page.html');
      expect(source.encoding).toBe(label);
      expect(source.text.text).toBe(text);
    }
    expect(readDocument(Buffer.from(`\ufeff${html}`), 'page.html').text.text).toBe(text);
    expect(readDocument(Buffer.from(html.replace(/\r?\n/g, '\r\n')), 'page.html').text.text).toBe(text);
  });

  it('reads a page in GBK that says it is UTF-8, and the other way round', () => {
    const html = htmlOf('portal');
    const { text } = readDocument(Buffer.from(html), 'page.html').text;
    const inGbk = readDocument(encode(html, 'gb18030'), 'page.html');
    expect([inGbk.encoding, inGbk.text.text]).toEqual(['gb18030', text]);
    const liar = readDocument(Buffer.from(html.replace('charset="utf-8"', 'charset="gb2312"')), 'page.html');
    expect([liar.encoding, liar.text.text]).toEqual(['utf-8', text]);
  });

  it('repairs a page that went through Latin-1, and still cites what is in the file', () => {
    const scrambled = pageOf('portal').toString('latin1');
    const source = readDocument(Buffer.from(scrambled), 'page.html');
    expect(source.text.text).toBe(readDocument(pageOf('portal'), 'page.html').text.text);
    expect(source.text.original).toBe(scrambled);
    const at = source.text.text.indexOf('亿元');
    expect(source.text.quote({ start: at, end: at + 2 })).toBe(Buffer.from('亿元').toString('latin1'));
    expect(source.notices.map((notice) => notice.code)).toEqual(['mojibake']);
  });

  it('knows a page by its content', () => {
    const name = 'government';
    expect(readDocument(pageOf(name), 'x.txt').text.text).toBe(
      readDocument(pageOf(name), 'x.html').text.text,
    );
    expect(readDocument(Buffer.from('产量增长5%，a<b。'), 'x.html').format).toBe('text');
    expect(readDocument(Buffer.from('数据用<p>标签写成。'), 'x.txt').format).toBe('text');
  });

  it('points its notice at the link to the next page', () => {
    const { notices, text } = readDocument(pageOf('first-of-two'), 'x.html');
    expect(text.original.slice(notices[0].start, notices[0].end)).toBe('下一页');
  });
});

const SENTENCE = '今年全市计划新增就业12万人，城镇登记失业率控制在4.5%以内。';

describe('hard pages', () => {
  const menu = (n: number) =>
    Array.from({ length: n }, (_, i) => `<li><a href="/${i}">第${i}条新闻：投资增长${i}%</a></li>`).join(
      '\n',
    );

  it('finds one sentence in 200 kB of menus', () => {
    const html = `<html><head><title>就业目标公布_江城网</title></head><body><div class="m"><ul>${menu(1500)}</ul></div>
<div class="w"><div class="l"><h1>就业目标公布</h1><div class="c"><p>${SENTENCE}</p></div></div>
<div class="r"><h3>热点</h3><ul>${menu(1500)}</ul></div></div><div><p>江城网 地址：江城路1号，邮编：430000，电话：12345678。</p></div></body></html>`;
    expect(html.length).toBeGreaterThan(100_000);
    expect(readDocument(Buffer.from(html), 'x.html').text.text).toBe(`就业目标公布\n${SENTENCE}`);
  });

  it.each([
    ['deep nesting', `${'<div>'.repeat(100_000)}<p>${SENTENCE}</p>`],
    ['deep nesting, closed', `${'<div><b>'.repeat(50_000)}${SENTENCE}${'</b></div>'.repeat(50_000)}`],
    ['unclosed inline elements', `<p>${SENTENCE}</p>${'<font color=red><a name=x>'.repeat(20_000)}`],
    ['end tags of nothing', `${'</x></div>'.repeat(50_000)}<p>${SENTENCE}</p>`],
    ['white space', `<p>${' '.repeat(500_000)}${SENTENCE}</p>`],
    [
      'a wide table',
      `<p>${SENTENCE}</p><table>${`<tr>${'<td rowspan=99 colspan=99>'.repeat(40)}`.repeat(100)}</table>`,
    ],
    ['attributes', `<p ${'a=1 '.repeat(100_000)}>${SENTENCE}</p>`],
    ['style sheets', `<style>${'a{'.repeat(100_000)}</style><p>${SENTENCE}</p>`],
    ['linked data', `<script type="application/ld+json">${'['.repeat(100_000)}</script><p>${SENTENCE}</p>`],
  ])('%s', (_, html) => {
    const started = process.cpuUsage().user;
    const source = readDocument(Buffer.from(html), 'x.html');
    expect(source.text.text).toContain(SENTENCE);
    expectSlices(source);
    expect(process.cpuUsage().user - started).toBeLessThan(5_000_000);
  });

  it('reads a page cut off or damaged anywhere', () => {
    const bytes = pageOf('portal');
    for (let i = 1; i < bytes.length; i += 97) {
      expectSlices(readDocument(bytes.subarray(0, i), 'x.html'));
      expectSlices(readDocument(Buffer.concat([bytes.subarray(0, i), bytes.subarray(i + 13)]), 'x.html'));
    }
  });
});
