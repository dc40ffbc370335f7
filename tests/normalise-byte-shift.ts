import { character, code } from '../src/normalise/gbk.js';

/** What was put in between the two bytes of a character: nothing that stays, or a reading in brackets. */
export interface Wedge {
  /** Which character of the text is split. */
  at: number;
  /** The reading put in, or '' for a byte that went without trace. */
  reading: string;
}

const ASCII_END = 0x80;

function bytesOf(text: string): number[] {
  return Array.from(text).flatMap((char) => {
    const value = code(char);
    return value === undefined ? [char.charCodeAt(0)] : [value >> 8, value & 0xff];
  });
}

/** Reads bytes as the tools do: a first byte and a second that fits none go together as one `?`. */
function read(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; ) {
    const [lead, trail] = [bytes[i], bytes[i + 1] ?? 0x0a];
    if (lead < ASCII_END) {
      text += String.fromCharCode(lead);
      i++;
    } else if (trail < 0x20) {
      text += '?';
      i++;
    } else {
      const char = character(lead, trail) ?? '?';
      if (char < '\ue000' || char > '\uf8ff') text += char;
      i += 2;
    }
  }
  return text;
}

/** A text of GBK characters and ASCII, damaged as byte-blind tools damage it. */
export function shiftBytes(text: string, { at, reading }: Wedge): string {
  const chars = Array.from(text);
  const before = bytesOf(chars.slice(0, at).join(''));
  const [lead, ...rest] = bytesOf(chars.slice(at).join(''));
  // 0x0a stands for a byte no second byte can be; it goes again below
  const wedge = reading ? bytesOf(`(${reading})`) : [0x0a];
  return read([...before, lead, ...wedge, ...rest]).replace('?\n', '?');
}
