/** GBK in both directions. A code is `lead << 8 | trail`. The platform only decodes, so the other way is inverted once. */

const FIRST_LEAD = 0x81;
const LAST_LEAD = 0xfe;
const FIRST_TRAIL = 0x40;
const LAST_TRAIL = 0xfe;

interface Table {
  /** Character by code. */
  chars: Map<number, string>;
  codes: Map<string, number>;
}

let table: Table | undefined;

function build(): Table {
  const codes: number[] = [];
  const bytes: number[] = [];
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
    for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail++) {
      if (trail === 0x7f) continue;
      codes.push((lead << 8) | trail);
      bytes.push(lead, trail, 0x0a);
    }
  }
  const decoded = new TextDecoder('gbk').decode(Uint8Array.from(bytes)).split('\n');
  const chars = new Map<number, string>();
  const inverse = new Map<string, number>();
  codes.forEach((value, i) => {
    const char = decoded[i];
    if (char.length !== 1 || char === '\ufffd') return;
    chars.set(value, char);
    if (!inverse.has(char)) inverse.set(char, value);
  });
  return { chars, codes: inverse };
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
