import type { Notice } from '../../model/document.js';
import { InputError } from '../../model/failure.js';
import { decodeBig5 } from './hong-kong.js';
import { isBinary, qualityOf } from './quality.js';
import { latin1, refuseKnownFormats } from './signatures.js';

/** Lower-case IANA names; `gb18030` also stands for its subsets GBK and GB2312. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** A document's text without its byte order mark. Offsets of notices are UTF-16 into `text`. */
export interface Decoded {
  text: string;
  encoding: Encoding;
  notices: Notice[];
}

const BYTE_ORDER_MARKS: [bytes: string, encoding: Encoding | 'utf-32'][] = [
  ['\xff\xfe\x00\x00', 'utf-32'],
  ['\x00\x00\xfe\xff', 'utf-32'],
  ['\xef\xbb\xbf', 'utf-8'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
  ['\x84\x31\x95\x33', 'gb18030'],
];

/**
 * Prose read in its own encoding scores 0.7–0.97 and a list of rare names 0.5; Korean or Japanese read as GB18030
 * scores up to 0.35, and Chinese in another encoding below 0.
 */
const LEAST_SCORE = 0.4;
/** Scores nearer than this are a tie for the declared encoding to break. */
const TIE = 0.1;
/** UTF-16 has a NUL for each ASCII character and line break. */
const LEAST_NULS = 0.02;
const CONVERT = 'convert it to UTF-8 first, for example with iconv';

/**
 * Decodes the bytes of a document. The bytes decide; `declared` (a charset by any name) only breaks ties.
 * @throws InputError for an empty file, for binary data and for text in no encoding known here.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  if (bytes.length === 0) throw new InputError('the file is empty', 'leave it out, or save it again');
  const head = latin1(bytes.subarray(0, 4));
  const mark = BYTE_ORDER_MARKS.find(([start]) => head.startsWith(start));
  if (mark?.[1] === 'utf-32') throw new InputError('text in UTF-32', CONVERT);
  if (!mark) refuseKnownFormats(bytes);
  const encoding = mark ? (mark[1] as Encoding) : detect(bytes, declared);
  const text = decodeAs(bytes.subarray(mark ? mark[0].length : 0), encoding);
  if (text.trim() === '') throw new InputError('the file holds nothing but white space', 'leave it out');
  if (isBinary(text)) throw binary();
  return { text, encoding, notices: undecodable(text, encoding) };
}

/** Decodes without failing: what cannot be decoded becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  return decodePart(bytes, encoding, false);
}

/** Whether the bytes are valid UTF-8 from end to end. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function detect(bytes: Uint8Array, declared: string | null): Encoding {
  const wide = wideByNuls(bytes);
  if (wide) return wide;
  const samples = sampleOf(bytes);
  if (samples.length === 0) return 'utf-8';
  if (isUtf8(bytes) && !isLegacyInDisguise(samples)) return 'utf-8';
  return best(samples, declared) ?? asAscii(bytes, samples);
}

/** UTF-16 by its NULs: they stand on one side of each pair where most are the high bytes of ASCII (and not of 一, U+4E00). */
function wideByNuls(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, 1 << 16);
  const nuls = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) nuls[i & 1]++;
  const total = nuls[0] + nuls[1];
  if (total < 2 || total < length * LEAST_NULS) return null;
  const side = nuls[1] > nuls[0] ? 1 : 0;
  if (nuls[side] < total * 0.9) return null;
  const encoding: Encoding = side === 1 ? 'utf-16le' : 'utf-16be';
  const quality = qualityOf(decodeAs(bytes.subarray(0, length & ~1), encoding), { ascii: true });
  return quality.score < LEAST_SCORE ? null : encoding;
}

/**
 * A few GBK characters may happen to be valid UTF-8 of two-byte sequences: Latin, Greek or Arabic letters without
 * one hanzi between them. (Text that went through Latin-1 looks so, too, but makes no sense as GBK.)
 */
function isLegacyInDisguise(samples: Uint8Array[]): boolean {
  const text = samples.map((sample) => decodeAs(sample, 'utf-8')).join('');
  if (/[\u0800-\uffff]/.test(text.replaceAll('\ufffd', ''))) return false;
  return scoreOf(samples, 'gb18030') > 0.8;
}

function best(samples: Uint8Array[], declared: string | null): Encoding | null {
  const encodings: Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];
  const ranked = encodings
    .map((encoding) => ({ encoding, score: scoreOf(samples, encoding) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (first.score < LEAST_SCORE) return null;
  const tie = second.score >= LEAST_SCORE && first.score - second.score < TIE;
  return tie && second.encoding === canonical(declared) ? second.encoding : first.encoding;
}

function scoreOf(samples: Uint8Array[], encoding: Encoding): number {
  const text = samples.map((sample) => decodePart(sample, encoding, true)).join('');
  return qualityOf(text, { ascii: encoding.startsWith('utf-16') }).score;
}

/** `cut` tells that the bytes may end inside a character, which then is left out. */
function decodePart(bytes: Uint8Array, encoding: Encoding, cut: boolean): string {
  if (encoding === 'big5') return decodeBig5(bytes, { stream: cut });
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream: cut });
}

const SAMPLE_BYTES = 8192;
const SAMPLES = 8;

/** Up to eight stretches spread over the file, each at a byte beyond ASCII after one of ASCII; none if all is ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array[] {
  const samples: Uint8Array[] = [];
  const stride = Math.max(SAMPLE_BYTES, Math.floor(bytes.length / SAMPLES));
  let free = 0;
  for (let from = 0; from < bytes.length; from += stride) {
    let at = Math.max(from, free);
    while (at < bytes.length && (bytes[at] < 0x80 || (at > 0 && bytes[at - 1] >= 0x80))) at++;
    if (at === bytes.length) break;
    free = at + SAMPLE_BYTES;
    // An even start keeps the pairs of UTF-16 together.
    samples.push(bytes.subarray(at & 1 ? Math.max(0, at - 1) : at, free));
  }
  return samples;
}

function canonical(label: string | null): Encoding | null {
  const name = label?.toLowerCase() ?? '';
  if (/^(gb|cp936|x-gbk|hz|iso-ir-58)/.test(name)) return 'gb18030';
  return /big5|cp950/.test(name) ? 'big5' : name === 'utf-8' || name === 'utf8' ? 'utf-8' : null;
}

/** What has more places than this is damaged all over, and need not be listed. */
const MOST_NOTICES = 100;

/** One notice for each place where characters were lost; places a few characters apart are one. */
function undecodable(text: string, encoding: Encoding): Notice[] {
  if (!text.includes('\ufffd')) return [];
  const notices: Notice[] = [];
  for (const match of text.matchAll(/\ufffd+(?:[^\ufffd\n]{1,4}\ufffd+){0,99}/g)) {
    if (notices.length === MOST_NOTICES) break;
    const [start, end] = [match.index, match.index + match[0].length];
    notices.push({
      code: 'undecodable-bytes',
      start,
      end,
      message: `characters lost: no valid ${encoding} here`,
    });
  }
  return notices;
}

function binary(): InputError {
  return new InputError('binary data, not text', 'leave it out, or convert it to text first');
}

/** ASCII with a stray byte or two (a copyright sign in Latin-1) is read; other encodings are not known here. */
function asAscii(bytes: Uint8Array, samples: Uint8Array[]): Encoding {
  const stray = samples.reduce((n, sample) => n + sample.reduce((m, byte) => m + (byte >> 7), 0), 0);
  if (stray <= Math.max(2, bytes.length / 1000)) return 'utf-8';
  if (isBinary(latin1(samples[0]).replace(/[\x80-\xff]/g, ''))) throw binary();
  throw new InputError('in no encoding that Chinese text has (UTF-8, UTF-16, GB18030, Big5)', CONVERT);
}
