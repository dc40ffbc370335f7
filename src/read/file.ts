import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';
import { InputError } from '../model/failure.js';

/** No article is longer; what is, is an archive or no text. */
const LARGEST = 1 << 28;

const TOO_LARGE: [reason: string, remedy: string] = [
  'larger than 256 MB',
  'split it, or write its texts as JSON lines',
];

/** Whether the bytes begin as gzip. */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Unpacks gzip as often as it was packed (servers pack what is packed), three times at most; other bytes stay. */
export function unpacked(bytes: Uint8Array): Uint8Array {
  let plain = bytes;
  for (let i = 0; i < 3 && isGzip(plain); i++) {
    try {
      plain = gunzipSync(plain, { maxOutputLength: LARGEST });
    } catch (error) {
      throw failureOf(error);
    }
  }
  return plain;
}

/** The whole file. @throws InputError for what cannot be read, with the reason. */
export async function readWhole(path: string): Promise<Uint8Array> {
  try {
    const handle = await open(path);
    try {
      const { size } = await handle.stat();
      if (size > LARGEST) throw new InputError(...TOO_LARGE);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw failureOf(error);
  }
}

/** The lines of a file as bytes, unpacked if it is gzip, one at a time; line breaks are left out. */
export async function* readLines(path: string): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path);
  try {
    let rest: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of await unpackedStream(file)) {
      let from = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, end)]);
        [rest, size, from] = [[], 0, end + 1];
      }
      rest.push(chunk.subarray(from));
      size += chunk.length - from;
      if (size > LARGEST) throw new InputError(...TOO_LARGE);
    }
    if (size > 0) yield Buffer.concat(rest);
  } catch (error) {
    throw failureOf(error);
  } finally {
    file.destroy();
  }
}

async function unpackedStream(file: Readable): Promise<AsyncIterable<Buffer>> {
  const first = await firstChunk(file);
  if (first) file.unshift(first);
  if (!first || !isGzip(first)) return file;
  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(error));
  return file.pipe(gunzip);
}

function firstChunk(file: Readable): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    file.once('error', reject);
    file.once('end', () => resolve(null));
    file.once('readable', () => resolve(file.read() as Buffer | null));
  });
}

const FAILURES: { [code: string]: [reason: string, remedy: string] } = {
  ENOENT: ['no such file, or a link to none', 'check the path'],
  EACCES: ['no permission to read it', 'change its permissions, or run as its owner'],
  EPERM: ['no permission to read it', 'change its permissions, or run as its owner'],
  EISDIR: ['a folder, not a file', 'give the folder itself as an input, or a file in it'],
  ELOOP: ['links that lead round in a circle', 'remove the links'],
  ERR_BUFFER_TOO_LARGE: TOO_LARGE,
};

/** What went wrong, as an InputError; an InputError stays itself. */
function failureOf(error: unknown): InputError {
  if (error instanceof InputError) return error;
  const code = String((error as { code?: unknown }).code ?? 'unknown error');
  if (code.startsWith('Z_')) {
    return new InputError(
      'malformed gzip: cut off or damaged',
      'fetch it again, or unpack it with gzip -dc as far as it goes',
    );
  }
  const [reason, remedy] = FAILURES[code] ?? [`cannot be read (${code})`, 'check the file and its disk'];
  return new InputError(reason, remedy);
}
