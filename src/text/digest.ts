import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal; of a string the digest of its UTF-8. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
