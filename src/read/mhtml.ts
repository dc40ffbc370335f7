import { InputError } from '../model/failure.js';
import { latin1 } from './bytes/signatures.js';

/** The page inside a web archive. */
export interface WebPart {
  bytes: Uint8Array;
  charset: string | null;
  html: boolean;
}

interface Part {
  type: string;
  charset: string | null;
  encoding: string;
  body: string;
}

const ARCHIVE = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}?content-type:\s*multipart\//i;

/** Whether bytes are a web archive (a MIME message of several parts), whatever the file is called. */
export function isWebArchive(bytes: Uint8Array): boolean {
  return ARCHIVE.test(latin1(bytes.subarray(0, 4096)).replaceAll('\r\n', '\n'));
}

/**
 * Takes the page out of a web archive: the first part that is HTML, else the first that is text.
 * @throws InputError where there is no such part.
 */
export function webPart(bytes: Uint8Array): WebPart {
  const parts = partsOf(latin1(bytes));
  const part =
    parts.find(({ type }) => /html/.test(type)) ?? parts.find(({ type }) => type.startsWith('text/plain'));
  if (!part) throw new InputError('a web archive without a page in it', 'save the page again, as HTML');
  return { bytes: decodeBody(part), charset: part.charset, html: /html/.test(part.type) };
}

/** All parts that are no containers themselves, in order; a message of a single part is that part. */
function partsOf(message: string): Part[] {
  const parts: Part[] = [];
  const open = [message];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const [head, body] = splitHead(next);
    const type = header(head, 'content-type');
    const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type);
    if (boundary && open.length < 100) {
      const pieces = body.split(`--${boundary[1] ?? boundary[2]}`);
      for (const piece of pieces.slice(1))
        if (!piece.startsWith('--')) open.push(piece.replace(/^\r?\n|\r?\n$/g, ''));
      continue;
    }
    const charset = /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1] ?? null;
    const encoding = header(head, 'content-transfer-encoding').trim().toLowerCase();
    parts.push({ type: type.trim().toLowerCase(), charset, encoding, body });
  }
  return parts;
}

function splitHead(message: string): [head: string, body: string] {
  const end = /\r?\n\r?\n/.exec(message);
  return end ? [message.slice(0, end.index), message.slice(end.index + end[0].length)] : [message, ''];
}

function header(head: string, name: string): string {
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ');
  const line = unfolded.split(/\r?\n/).find((text) => text.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1) ?? '';
}

function decodeBody({ encoding, body }: Part): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const joined = body.replace(/=[ \t]*\r?\n/g, '');
  const decoded = joined.replace(/=([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(decoded, 'latin1');
}
