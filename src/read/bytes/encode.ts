import { twoByteCharacters } from '../../text/two-byte.js';

/** The characters that Windows-1252 has for the bytes 80–9F; a dot for those it leaves undefined. */
const WINDOWS_1252 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

const WINDOWS_BYTES = new Map([...WINDOWS_1252].map((character, i) => [character.charCodeAt(0), 0x80 + i]));

/** What a numeric character reference to one of the C1 controls means in HTML: the Windows-1252 character. */
export function windowsCharacter(code: number): string {
  const character = WINDOWS_1252[code - 0x80];
  return character && character !== '.' ? character : String.fromCharCode(code);
}

/**
 * The bytes a text had before it was taken for Latin-1 or Windows-1252: one for each UTF-16 unit. `lost` counts the
 * units that no byte can have given.
 */
export function windowsBytes(text: string): { bytes: Uint8Array; lost: number } {
  const bytes = new Uint8Array(text.length);
  let lost = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const byte = code < 0x100 ? code : WINDOWS_BYTES.get(code);
    if (byte === undefined) lost++;
    bytes[i] = byte ?? 0x3f;
  }
  return { bytes, lost };
}

let gbkTable: Map<string, number> | null = null;

/** The text in GBK; what GBK lacks becomes a question mark. */
export function gbkBytes(text: string): Uint8Array {
  gbkTable ??= new Map(Array.from(twoByteCharacters('gb18030'), ([code, character]) => [character, code]));
  const bytes: number[] = [];
  for (const character of text) {
    const pair = gbkTable.get(character);
    if (character.charCodeAt(0) < 0x80) bytes.push(character.charCodeAt(0));
    else if (pair === undefined) bytes.push(0x3f);
    else bytes.push(pair >> 8, pair & 0xff);
  }
  return Uint8Array.from(bytes);
}
