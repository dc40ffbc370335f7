/**
 * The characters of a two-byte charset by code, `lead << 8 | trail`, in order of code. The platform only decodes; who
 * encodes inverts this table.
 */
export function twoByteCharacters(charset: 'gbk' | 'gb18030'): Map<number, string> {
  const codes: number[] = [];
  const bytes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      codes.push((lead << 8) | trail);
      bytes.push(lead, trail, 0x0a);
    }
  }
  const decoded = new TextDecoder(charset).decode(Uint8Array.from(bytes)).split('\n');
  const characters = new Map<number, string>();
  codes.forEach((code, i) => {
    const character = decoded[i];
    if (character.length === 1 && character !== '\ufffd') characters.set(code, character);
  });
  return characters;
}
