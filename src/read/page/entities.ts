import { windowsCharacter } from '../bytes/encode.js';
import { plainText } from './parse.js';

/** One entity as written, also escaped twice (`&amp;nbsp;`), as editors of content systems leave it. */
export const ENTITY = '&(?:amp;)*(?:#\\d{1,7}|#x[\\da-f]{1,6}|[a-z][a-z\\d]{1,31});?';

const ENTITIES = new RegExp(ENTITY, 'gi');

const NAMED = new Map([
  ['&nbsp;', '\u00a0'],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&ldquo;', '“'],
  ['&rdquo;', '”'],
  ['&mdash;', '—'],
  ['&middot;', '·'],
]);

/** The characters an entity stands for; what is no entity stands for itself. */
export function decodeEntity(written: string): string {
  const entity = written.replace(/^&(?:amp;)+(?=.)/i, '&');
  if (entity[1] === '#') return numeric(entity.slice(2).replace(';', ''));
  let text = NAMED.get(entity);
  if (text === undefined) {
    text = plainText(entity);
    NAMED.set(entity, text);
  }
  return text;
}

/** An attribute's or a title's text with its entities decoded and its white space made single spaces. */
export function decodeText(raw: string): string {
  const text = raw.includes('&') ? raw.replace(ENTITIES, decodeEntity) : raw;
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

function numeric(digits: string): string {
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  if (code >= 0x80 && code <= 0x9f) return windowsCharacter(code);
  return code < 0x20 ? ' ' : String.fromCodePoint(code);
}
