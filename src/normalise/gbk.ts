/** GBK in both directions. A code is `lead << 8 | trail`. */

import { twoByteCharacters } from '../text/two-byte.js';

interface Table {
  /** Character by code. */
  chars: Map<number, string>;
  codes: Map<string, number>;
}

let table: Table | undefined;

function build(): Table {
  const chars = twoByteCharacters('gbk');
  const codes = new Map<string, number>();
  for (const [value, char] of chars) if (!codes.has(char)) codes.set(char, value);
  return { chars, codes };
}

/** The GBK code of a character, undefined for one GBK has not (all of ASCII too). */
export function code(char: string): number | undefined {
  table ??= build();
  return table.codes.get(char);
}

/** The character of a GBK code, undefined where there is none. Codes of the user-defined areas are private-use characters. */
export function character(lead: number, trail: number): string | undefined {
  table ??= build();
  return table.chars.get((lead << 8) | trail);
}

/** Whether GB 2312, the set that simplified Chinese is written in, has the character. */
export function inGb2312(char: string): boolean {
  const at = code(char);
  return at !== undefined && at >> 8 >= 0xa1 && at >> 8 <= 0xf7 && (at & 0xff) >= 0xa1;
}

/** Whether a character of GBK is one of the user-defined ones: few tools pass them on. */
export function isUserDefined(char: string): boolean {
  return char >= '\ue000' && char <= '\uf8ff';
}
