import type { Notice } from '../../model/document.js';
import { MappedText, type Piece } from '../../text/mapped-text.js';
import { decodeAs, type Encoding } from './decode.js';
import { gbkBytes, windowsBytes } from './encode.js';
import { qualityOf } from './quality.js';

/** A decoded document fit for reading: its repaired text over the original, empty where it had to be refused. */
export interface Readable {
  text: MappedText;
  notices: Notice[];
}

/** Enough to judge a document by; what is scrambled is so from end to end. */
const SAMPLE = 1 << 14;
const FEWEST_SIGNS = 6;
/** Prose scores above 0.7 as Chinese (see decode.ts). */
const PROSE = 0.5;
const RARE = 0.35;
const GIBBERISH = 0.1;

/**
 * Finds text that was decoded in a wrong encoding and saved again. Bytes taken for Latin-1 or Windows-1252 are
 * put back if not one is missing, each character mapped to those it was taken for; other scrambled text is
 * refused, since a number in it may have lost its unit.
 */
export function unscramble(original: string): Readable {
  const from = original.search(/[^\0-\x7f]/);
  if (from < 0) return { text: MappedText.of(original), notices: [] };
  const sample = original.slice(from, from + SAMPLE);
  const repaired = isWestern(sample)
    ? fromWindows(original)
    : isGarbled(sample)
      ? refused(original, 'GBK')
      : null;
  return repaired ?? { text: MappedText.of(original), notices: [] };
}

function isWestern(sample: string): boolean {
  const western = sample.match(/[\x80-\xff]/g)?.length ?? 0;
  const hanzi = sample.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return western >= FEWEST_SIGNS && western > 4 * hanzi;
}

/** UTF-8 taken for GBK, or any other mistake that leaves rare characters only. */
function isGarbled(sample: string): boolean {
  const quality = qualityOf(sample, { ascii: false });
  if (quality.judged < 2 * FEWEST_SIGNS || quality.score > RARE) return false;
  const sure = quality.judged > 5 * FEWEST_SIGNS;
  if (quality.hanzi < 0.5) return sure && quality.score < -GIBBERISH;
  if (quality.score < GIBBERISH && sure) return true;
  return qualityOf(decodeAs(gbkBytes(sample), 'utf-8'), { ascii: false }).score > RARE;
}

function fromWindows(original: string): Readable | null {
  const { bytes, lost } = windowsBytes(original);
  const encodings: Encoding[] = ['utf-8', 'gb18030', 'big5'];
  const ranked = encodings
    .map((encoding) => ({ encoding, text: decodeAs(bytes, encoding) }))
    .map((found) => ({ ...found, quality: qualityOf(found.text, { ascii: false }) }))
    .sort((a, b) => b.quality.score - a.quality.score);
  const [best] = ranked;
  if (best.quality.score < PROSE || best.quality.hanzi < RARE) return null;
  const pieces = lost > 0 || best.text.includes('\ufffd') ? null : align(best.text, bytes, best.encoding);
  if (!pieces) return refused(original, 'Latin-1');
  const message = `${best.encoding} that was read as Latin-1 and saved again: put back`;
  const notice = { code: 'mojibake', start: 0, end: original.length, message };
  return { text: MappedText.fromPieces(original, pieces), notices: [notice] };
}

function refused(original: string, mistake: string): Readable {
  const message = `scrambled text, as if its bytes had been read as ${mistake} and saved again: nothing is read from it`;
  return {
    text: MappedText.fromPieces(original, []),
    notices: [{ code: 'mojibake', start: 0, end: original.length, message }],
  };
}

/** Each decoded character over the characters (one for each of its bytes) it was taken for; null if they do not tally. */
function align(text: string, bytes: Uint8Array, encoding: Encoding): Piece[] | null {
  const pieces: Piece[] = [];
  let at = 0;
  let plain = '';
  const flush = () => {
    if (plain) pieces.push({ start: at - plain.length, end: at, text: plain });
    plain = '';
  };
  for (const character of text) {
    const size = sizeOf(character.codePointAt(0)!, bytes.subarray(at, at + 2), encoding);
    if (size === 1) plain += character;
    else {
      flush();
      pieces.push({ start: at, end: at + size, text: character });
    }
    at += size;
  }
  flush();
  return at === bytes.length ? pieces : null;
}

function sizeOf(code: number, [first, second]: Uint8Array, encoding: Encoding): number {
  if (encoding === 'utf-8') return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  if (first <= 0x80) return 1;
  return encoding === 'gb18030' && second >= 0x30 && second <= 0x39 ? 4 : 2;
}
