import { InputError } from '../../model/failure.js';

interface Signature {
  bytes: string;
  /** Where the bytes stand; the beginning if left out. */
  at?: number;
  name: string;
  remedy: string;
}

const AS_TEXT = 'convert it to text first';
const UNPACK = 'unpack it first and give the files in it';
const LEAVE_OUT = 'leave it out, there is no text in it';

/** Beginnings of common formats, as Latin-1 strings: what people hand in by mistake. */
const SIGNATURES: Signature[] = [
  { bytes: '%PDF-', name: 'a PDF', remedy: `${AS_TEXT}, for example with pdftotext` },
  {
    bytes: '\xd0\xcf\x11\xe0',
    name: 'an old Office or WPS document',
    remedy: `${AS_TEXT}, for example with LibreOffice`,
  },
  { bytes: '{\\rtf', name: 'an RTF document', remedy: `${AS_TEXT}, for example with LibreOffice` },
  { bytes: 'AT&TFORM', name: 'a DjVu document', remedy: `${AS_TEXT}, for example with djvutxt` },
  {
    bytes: 'WARC/',
    name: 'a WARC web archive',
    remedy: 'take the pages out of it first, or write them as JSON lines',
  },
  { bytes: 'ustar', at: 257, name: 'a tar archive', remedy: UNPACK },
  { bytes: '7z\xbc\xaf\x27\x1c', name: 'a 7z archive', remedy: UNPACK },
  { bytes: 'Rar!\x1a', name: 'a RAR archive', remedy: UNPACK },
  { bytes: 'BZh', name: 'a bzip2 file', remedy: UNPACK },
  { bytes: '\xfd7zXZ\x00', name: 'an xz file', remedy: UNPACK },
  { bytes: '\x28\xb5\x2f\xfd', name: 'a Zstandard file', remedy: UNPACK },
  { bytes: '\x89PNG', name: 'a PNG image', remedy: 'read its text with OCR first' },
  { bytes: '\xff\xd8\xff', name: 'a JPEG image', remedy: 'read its text with OCR first' },
  { bytes: 'GIF8', name: 'a GIF image', remedy: 'read its text with OCR first' },
  { bytes: 'II*\x00', name: 'a TIFF image', remedy: 'read its text with OCR first' },
  { bytes: 'MM\x00*', name: 'a TIFF image', remedy: 'read its text with OCR first' },
  { bytes: 'RIFF', name: 'a RIFF image, sound or film', remedy: LEAVE_OUT },
  { bytes: 'ID3', name: 'a sound recording', remedy: LEAVE_OUT },
  { bytes: 'ftyp', at: 4, name: 'a film', remedy: LEAVE_OUT },
  { bytes: '\x7fELF', name: 'a program', remedy: LEAVE_OUT },
  { bytes: 'SQLite format 3\x00', name: 'a SQLite database', remedy: 'export its texts as JSON lines' },
  { bytes: 'PAR1', name: 'a Parquet file', remedy: 'export its texts as JSON lines' },
];

/** Parts that tell what a zip package is; its first entries name them. */
const PACKAGES: [part: string, name: string][] = [
  ['word/', 'a Word document'],
  ['xl/', 'an Excel workbook'],
  ['ppt/', 'a PowerPoint file'],
  ['OFD.xml', 'an OFD document'],
  ['opendocument', 'an OpenDocument file'],
  ['application/epub', 'an e-book'],
];

/** @throws InputError naming the format and the remedy, for bytes that begin as some known format that is no text. */
export function refuseKnownFormats(bytes: Uint8Array): void {
  const head = latin1(bytes.subarray(0, 2048));
  if (head.startsWith('PK\x03\x04')) throw refusal(...zipPackage(head));
  const found = SIGNATURES.find((s) => head.startsWith(s.bytes, s.at ?? 0) && isWhole(s, head));
  if (found) throw refusal(found.name, found.remedy);
}

/** Bytes as a string of the code units 0–255. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** A signature of letters alone may begin a text (`GIF8…`, `ID3 …`): then control characters must follow. */
function isWhole(signature: Signature, head: string): boolean {
  if (/[^\x20-\x7e]/.test(signature.bytes) || /^(?:%PDF-|\{\\rtf|WARC\/|ustar)/.test(signature.bytes))
    return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data
  return /[\x00-\x08\x0e-\x1a]/.test(head.slice(0, 512));
}

function zipPackage(head: string): [name: string, remedy: string] {
  const found = PACKAGES.find(([part]) => head.includes(part));
  return found ? [found[1], `${AS_TEXT}, for example with LibreOffice`] : ['a zip archive', UNPACK];
}

function refusal(name: string, remedy: string): InputError {
  return new InputError(`not text but ${name}`, remedy);
}
