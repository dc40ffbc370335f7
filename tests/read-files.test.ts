import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { Source } from '../src/model/document.js';
import { type RecordFailure, readDocument, readSources } from '../src/read/index.js';
import { encode } from './read-encode.js';

const folder = mkdtempSync(join(tmpdir(), 'read-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = '全市新增就业12万人，增长5%。';
const sha = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

async function all(path: string, bytes?: Uint8Array | string): Promise<(Source | RecordFailure)[]> {
  const absolute = join(folder, path);
  if (bytes !== undefined) writeFileSync(absolute, bytes);
  const found: (Source | RecordFailure)[] = [];
  for await (const source of readSources({ absolute, path })) found.push(source);
  return found;
}

/** Sources as their ids and texts, failures as their records and reasons. */
async function summary(path: string, bytes?: Uint8Array | string): Promise<string[]> {
  return (await all(path, bytes)).map((found) =>
    'failure' in found ? `${found.record}! ${found.failure.reason}` : `${found.id}: ${found.text.text}`,
  );
}

async function one(path: string, bytes: Uint8Array | string): Promise<Source> {
  const [found] = await all(path, bytes);
  if ('failure' in found) throw found.failure;
  return found;
}

describe('files', () => {
  it('plain text is decoded and nothing else', async () => {
    const source = await one('2024-08-28_a.b.txt', `\ufeff 一\r\n\r\n${TEXT}\n`);
    expect(source).toMatchObject({
      id: '2024-08-28_a.b',
      path: '2024-08-28_a.b.txt',
      sha256: sha(`\ufeff 一\r\n\r\n${TEXT}\n`),
      format: 'text',
      encoding: 'utf-8',
      declared: { title: null, publisher: null, published: null, filed: '2024-08-28' },
      notices: [],
    });
    expect(source.text.text).toBe(` 一\r\n\r\n${TEXT}\n`);
    expect(source.text.original).toBe(source.text.text);
  });

  it('gzip of any, by name or by content', async () => {
    const packed = gzipSync(encode(TEXT, 'gb18030'));
    expect(await one('a.txt.gz', packed)).toMatchObject({
      id: 'a',
      sha256: sha(packed),
      encoding: 'gb18030',
    });
    expect(await summary('b.txt', gzipSync(gzipSync(TEXT)))).toEqual([`b: ${TEXT}`]);
    expect(await summary('c.jsonl.gz', gzipSync(`{"text":"${TEXT}"}\n`))).toEqual([`c#1: ${TEXT}`]);
    expect(await summary('d.json.gz', gzipSync(`[{"text":"${TEXT}"}]`))).toEqual([`d#1: ${TEXT}`]);
  });

  it.each([
    ['none.txt', undefined, /no such file/],
    ['.', undefined, /a folder/],
    ['link.txt', undefined, /no such file/],
    ['loop.txt', undefined, /circle/],
    ['empty.txt', '', /empty/],
    ['empty.jsonl', '\n\n', /no record/],
    ['cut.jsonl.gz', gzipSync(TEXT.repeat(99)).subarray(0, 30), /malformed gzip/],
    ['wide.jsonl', Buffer.from('\ufeff{}\n', 'utf16le'), /UTF-16/],
    ['bad.json', '{"text": ', /malformed JSON/],
    ['none.json', '[]', /without records/],
  ])('%s cannot be read', async (path, bytes, reason) => {
    if (path === 'link.txt') symlinkSync('nowhere.txt', join(folder, path));
    if (path === 'loop.txt') symlinkSync('loop.txt', join(folder, path));
    await expect(all(path, bytes)).rejects.toMatchObject({
      name: 'InputError',
      reason: expect.stringMatching(reason),
    });
  });

  it.skipIf(process.getuid?.() === 0)('a file without permission cannot be read', async () => {
    writeFileSync(join(folder, 'closed.txt'), TEXT);
    chmodSync(join(folder, 'closed.txt'), 0);
    await expect(all('closed.txt')).rejects.toMatchObject({ reason: expect.stringMatching(/permission/) });
  });
});

describe('records', () => {
  it('one source for each line, a failure for a bad one, and the rest goes on', async () => {
    const lines = [
      `{"id":"x1","text":"${TEXT}"}`,
      '',
      '{"text":',
      '{"title":"无正文"}',
      '[1]',
      `{"id":"x1","content":"${TEXT}"}`,
      `{"id":7,"body":"${TEXT}"}`,
      `{"id":"../../etc/<urn:x>","text":"${TEXT}"}`,
      `{"text":"${TEXT}"}`,
    ];
    expect(await summary('a.jsonl', `\ufeff${lines.join('\r\n')}`)).toEqual([
      `a#x1: ${TEXT}`,
      'line 3! malformed JSON',
      'line 4! a record without text',
      'line 5! a record that is no JSON object',
      `a#x1_6: ${TEXT}`,
      `a#7: ${TEXT}`,
      `a#etc_urn_x: ${TEXT}`,
      `a#9: ${TEXT}`,
    ]);
  });

  it('takes what the record declares', async () => {
    const record = {
      Title: '就业目标公布',
      source: '江城日报',
      date: '2024-03-05T20:00:00Z',
      timestamp: '2025-01-01',
      url: 'https://example.org/2024/03/06/a.html',
      text: TEXT,
    };
    const line = JSON.stringify(record);
    const source = await one('a.ndjson', `${line}\n`);
    expect(source).toMatchObject({
      format: 'jsonl',
      sha256: sha(line),
      declared: {
        title: '就业目标公布',
        publisher: '江城日报',
        published: '2024-03-06',
        filed: '2024-03-06',
      },
    });
    expect(source.text.original).toBe(TEXT);
    const nested = await one(
      '2023.jsonl',
      JSON.stringify({ text: TEXT, meta: { publish_time: 1709640000, author: ['甲'] } }),
    );
    expect(nested.declared).toEqual({ title: null, publisher: '甲', published: '2024-03-05', filed: '2023' });
  });

  it('reads a page in a field, and cites the field', async () => {
    const html = `<h1>就业目标公布</h1><p>2024-03-05 来源：江城日报</p><p>全市新增就业&nbsp;12万人，城镇登记失业率4.5%。</p>`;
    const source = await one('a.jsonl', JSON.stringify({ html }));
    expect(source.text.text).toBe('就业目标公布\n全市新增就业\u00a012万人，城镇登记失业率4.5%。');
    expect(source.text.original).toBe(html);
    expect(source.declared).toMatchObject({
      title: '就业目标公布',
      publisher: '江城日报',
      published: '2024-03-05',
    });
    const at = source.text.text.indexOf('12万');
    expect(source.text.quote({ start: at - 1, end: at + 4 })).toBe('&nbsp;12万人');
  });

  it('reads .json of one record, of an array and of a wrapped array', async () => {
    expect(await summary('a.json', JSON.stringify({ id: 'q', text: TEXT }))).toEqual([`a#q: ${TEXT}`]);
    expect(await summary('a.json', JSON.stringify([{ text: TEXT }, {}]))).toEqual([
      `a#1: ${TEXT}`,
      'record 2! a record without text',
    ]);
    expect(await summary('a.json', JSON.stringify({ n: 1, data: [{ text: TEXT }] }))).toEqual([
      `a#1: ${TEXT}`,
    ]);
    const sources = JSON.stringify([{ url: 'a' }, { url: 'b' }]);
    await expect(summary('a.json', sources)).rejects.toThrow('no record in it has a text; ');
    expect(readDocument(encode(`{"text":"${TEXT}"}`, 'gb18030'), 'a.json').encoding).toBe('gb18030');
    expect(() => readDocument(Buffer.from(`[{"text":"a"},{"text":"b"}]`), 'a.json')).toThrow(
      /several records/,
    );
  });

  it('streams thousands of records', async () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `{"text":"第${i}条，${TEXT}"}`).join('\n');
    writeFileSync(join(folder, 'many.jsonl.gz'), gzipSync(lines));
    let count = 0;
    for await (const found of readSources({
      absolute: join(folder, 'many.jsonl.gz'),
      path: 'many.jsonl.gz',
    })) {
      count++;
      expect('failure' in found).toBe(false);
      if (count === 4000) break;
    }
    expect(count).toBe(4000);
  });
});

describe('web archives', () => {
  const quoted = (text: string) =>
    [...Buffer.from(text)].map((b) => `=${b.toString(16).toUpperCase().padStart(2, '0')}`);
  const page = `<html><body><h1>就业目标公布</h1><p>${TEXT}</p></body></html>`;
  const archive = (encoding: string, body: string, charset: string) =>
    [
      'From: <Saved by a browser>',
      'Subject: =?utf-8?Q?page?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html"; boundary="----B1"',
      '',
      '',
      '------B1',
      'Content-Type: text/css',
      '',
      'p{display:none}',
      '------B1',
      `Content-Type: text/html; charset="${charset}"`,
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body,
      '------B1--',
      '',
    ].join('\r\n');

  it.each([
    [
      'quoted-printable',
      quoted(page)
        .join('')
        .replace(/(.{72})/g, '$1=\r\n'),
      'utf-8',
    ],
    ['base64', Buffer.from(page).toString('base64'), 'utf-8'],
    ['base64', Buffer.from(encode(page, 'gb18030')).toString('base64'), 'gb18030'],
    ['8bit', page, 'utf-8'],
  ])('%s', async (encoding, body, charset) => {
    const source = await one('a.mht', archive(encoding, body, charset));
    expect(source).toMatchObject({ format: 'mhtml', encoding: charset, declared: { title: '就业目标公布' } });
    expect(source.text.text).toBe(`就业目标公布\n${TEXT}`);
    expect(source.text.original).toBe(page);
  });

  it('without a page fails', () => {
    const bytes = Buffer.from(archive('8bit', page, 'utf-8').replace('text/html;', 'image/png;'));
    expect(() => readDocument(bytes, 'a.mhtml')).toThrow(/without a page/);
  });
});
