import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../src/model/failure.js';
import { readDocument } from '../src/read/index.js';
import { encode } from './read-encode.js';

const HANS =
  '云溪区今年计划完成固定资产投资126亿元，同比增长8.5%，新增就业1.2万人。“十四五”期间，年均增长7%左右。\n';
const HANT =
  '雲溪區今年計劃完成固定資產投資126億元，同比增長8.5%，新增就業1.2萬人。「十四五」期間，年均增長7%左右。\n';

function read(bytes: Uint8Array, path = 'a.txt') {
  const { text, encoding, notices } = readDocument(bytes, path);
  return { text: text.text, encoding, notices };
}

function failure(bytes: Uint8Array, path = 'a.txt'): InputError {
  try {
    readDocument(bytes, path);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  return expect.fail('was read');
}

describe('encodings', () => {
  it.each([
    ['utf-8', HANS],
    ['gb18030', HANS],
    ['gb18030', HANT],
    ['big5', HANT],
    ['utf-16le', HANS],
    ['utf-16be', HANT],
  ])('%s, long and short', (label, text) => {
    for (const part of [text.repeat(400), text, text.slice(0, 9), text.slice(0, 4)]) {
      expect(read(encode(part, label))).toEqual({ text: part, encoding: label, notices: [] });
    }
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'])(
    '%s with a byte order mark, which is no part of the text',
    (label) => {
      expect(read(encode(`\ufeff${HANS}`, label))).toEqual({ text: HANS, encoding: label, notices: [] });
    },
  );

  it('four-byte GB18030', () => {
    const bytes = Buffer.concat([
      encode('本地生僻字', 'gb18030'),
      Buffer.from([0x95, 0x32, 0x82, 0x36]),
      encode(HANS, 'gb18030'),
    ]);
    expect(read(bytes)).toEqual({ text: `本地生僻字𠀀${HANS}`, encoding: 'gb18030', notices: [] });
  });

  it('characters of Hong Kong in Big5', () => {
    const bytes = Buffer.concat([
      Buffer.from([0x8f, 0xc0]),
      encode('生署公布', 'big5'),
      encode(HANT, 'big5'),
    ]);
    expect(read(bytes).text).toBe(`衞生署公布${HANT}`);
  });

  it('two-byte UTF-8 that is GBK in truth', () => {
    const bytes = encode('同一', 'gb18030');
    expect(read(Buffer.concat([bytes, Buffer.from('\n')]), 'a.txt').encoding).toBe('gb18030');
  });

  it('pure ASCII, and ASCII with a stray byte', () => {
    expect(read(Buffer.from('GDP 5%\n')).encoding).toBe('utf-8');
    expect(
      read(Buffer.from('Total \xa9 growth 5 percent of the gross domestic product\n', 'latin1')).encoding,
    ).toBe('utf-8');
  });

  it('mostly ASCII with a few characters far into the file', () => {
    const head = `<html><head>${'<meta name="x" content="y">'.repeat(6000)}</head><body><p>`;
    const bytes = Buffer.concat([Buffer.from(head), encode(HANS, 'gb18030')]);
    expect(readDocument(bytes, 'a.html').text.text).toBe(HANS.trim());
  });

  it.each(['utf-8', 'gb18030', 'big5'])(
    '%s with some invalid bytes: read, with a notice at the place',
    (label) => {
      const text = label === 'big5' ? HANT : HANS;
      const good = encode(text, label);
      const bytes = Buffer.concat([
        encode(text.repeat(5), label),
        Buffer.from([0xff, 0xff]),
        Buffer.from('\n'),
        good,
      ]);
      const { text: decoded, encoding, notices } = read(bytes);
      expect(encoding).toBe(label);
      expect(decoded.endsWith(`\n${text}`)).toBe(true);
      expect(notices.map((notice) => notice.code)).toEqual(['undecodable-bytes']);
      expect(notices[0].start).toBe(text.length * 5);
    },
  );

  it('a file cut inside a character', () => {
    const bytes = Buffer.from(HANS.trim());
    const { text, notices } = read(bytes.subarray(0, bytes.length - 1));
    expect(text).toBe(`${HANS.trim().slice(0, -1)}\ufffd`);
    expect(notices).toHaveLength(1);
  });

  it('breaks a tie by what the page declares, and only a tie', () => {
    const text = '<meta charset="big5"><p>';
    const bytes = Buffer.concat([Buffer.from(text), encode(HANS, 'gb18030')]);
    expect(read(bytes, 'a.html').encoding).toBe('gb18030');
  });
});

describe('scrambled text', () => {
  const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
  const windows = (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes);

  it.each([
    ['UTF-8 as Latin-1', latin1(Buffer.from(HANS)), HANS],
    ['UTF-8 as Windows-1252', windows(Buffer.from(HANS)), HANS],
    ['GBK as Latin-1', latin1(encode(HANS, 'gb18030')), HANS],
    ['GBK as Windows-1252', windows(encode(HANS, 'gb18030')), HANS],
    ['Big5 as Latin-1', latin1(encode(HANT, 'big5')), HANT],
  ])('%s is put back', (_, scrambled, text) => {
    const source = readDocument(Buffer.from(scrambled), 'a.txt');
    expect(source.text.text).toBe(text);
    expect(source.text.original).toBe(scrambled);
    const at = text.indexOf('126');
    expect(source.text.quote({ start: at, end: at + 3 })).toBe('126');
    const { start, end } = source.text.toOriginal({ start: at + 3, end: at + 4 });
    expect(end - start).toBe(_.startsWith('UTF-8') ? 3 : 2);
    expect(source.notices.map((notice) => notice.code)).toEqual(['mojibake']);
  });

  it.each([
    ['UTF-8 as GBK', new TextDecoder('gb18030').decode(Buffer.from(HANS.repeat(3)))],
    ['UTF-8 as Big5', new TextDecoder('big5').decode(Buffer.from(HANT.repeat(3)))],
    ['GBK as Big5', new TextDecoder('big5').decode(encode(HANS.repeat(3), 'gb18030'))],
    ['UTF-8 as Latin-1 with a byte lost', latin1(Buffer.from(HANS)).replace('\x9f', '?')],
  ])('%s is refused', (_, scrambled) => {
    const source = readDocument(Buffer.from(scrambled), 'a.txt');
    expect(source.text.text).toBe('');
    expect(source.text.original).toBe(scrambled);
    expect(source.notices.map((notice) => notice.code)).toContain('mojibake');
  });

  it.each([
    [
      'French',
      'Le développement économique a été très élevé cette année, où les régions ont créé des emplois.',
    ],
    ['Japanese', '今年度の経済成長率は、前年度に比べて大きく上昇する見込みであると発表した。'],
    ['names', '陈晓东、李佳琪、欧阳娜娜、司马懿、诸葛瑾、慕容雪、端木蕻良、尉迟恭、皇甫嵩、令狐冲、夏侯惇'],
    ['readings', '產(chǎn)業(yè)發(fā)展、質(zhì)量(liàng)提升、會(huì)議實(shí)現(xiàn)目標'],
    [
      'classical prose',
      '先天下之忧而忧，后天下之乐而乐。庆历四年春，滕子京谪守巴陵郡。越明年，政通人和，百废具兴。',
    ],
  ])('%s is left alone', (_, text) => {
    expect(read(Buffer.from(text))).toEqual({ text, encoding: 'utf-8', notices: [] });
  });
});

describe('what is no text', () => {
  const zip = (name: string) =>
    Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(26), Buffer.from(name)]);

  it.each([
    ['empty', Buffer.alloc(0), /empty/],
    ['white space', Buffer.from(' \n\u3000\n'), /white space/],
    ['a PDF', Buffer.from('%PDF-1.7\n...'), /a PDF; .*pdftotext/],
    ['a Word document', zip('word/document.xml'), /a Word document/],
    ['an OFD document', zip('OFD.xml'), /an OFD document/],
    ['a zip archive', zip('a.txt'), /a zip archive; unpack/],
    ['an old Office document', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Office/],
    ['a PNG', Buffer.from('89504e470d0a1a0a', 'hex'), /PNG/],
    ['a JPEG', Buffer.from('ffd8ffe000104a46', 'hex'), /JPEG/],
    ['an RTF document', Buffer.from('{\\rtf1\\ansi'), /RTF/],
    ['UTF-32', Buffer.from('fffe00004f5e0000', 'hex'), /UTF-32/],
    ['zeros', Buffer.alloc(5000), /binary/],
    [
      'noise',
      Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * i * 7 + (i >> 3)) & 255)),
      /binary|no encoding/,
    ],
    [
      'Korean',
      Buffer.from('b0e6c1a620bcbac0e5b7fcc0cc20c5a9b0d420b3f4beccc1b3b4d9b0ed20b9dfc7a5c7dfb4d92e', 'hex'),
      /no encoding/,
    ],
    ['gzip cut off', gzipSync(HANS).subarray(0, 40), /malformed gzip/],
    ['gzip of nothing', gzipSync(''), /empty/],
  ])('%s', (_, bytes, message) => {
    const error = failure(bytes);
    expect(error.message).toMatch(message);
    expect(error.message).toBe(`${error.reason}; ${error.remedy}`);
    expect(error.message).not.toContain('\n');
  });

  it('is not told by a few letters', () => {
    const text = `GIF89 ID3 RIFF BZh\n${HANS}`;
    for (const start of ['GIF8 图片', 'ID3标签', 'RIFF格式', 'BZh'])
      expect(read(Buffer.from(start + text)).text).toBe(start + text);
  });

  it('no bytes make it fail otherwise', () => {
    const header = fc.constantFrom(
      '',
      '\ufeff',
      '<html>',
      '%PDF-',
      'MIME-Version: 1.0\nContent-Type: multipart/x; boundary=a\n\n--a',
    );
    const path = fc.constantFrom('a.txt', 'a.html', 'a.mht', 'a.json', 'a.gz', 'a');
    fc.assert(
      fc.property(header, fc.uint8Array({ maxLength: 300 }), path, (start, rest, name) => {
        const bytes = Buffer.concat([Buffer.from(start), rest]);
        try {
          expect(readDocument(bytes, name).id).toBe('a');
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('stray NULs do not make a text binary', () => {
    expect(read(Buffer.from(`${HANS}\0${HANS}`)).text).toBe(`${HANS}\0${HANS}`);
  });
});
