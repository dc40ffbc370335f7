import { COMMON, TYPESETTING } from './common-characters.js';

/** How a decoded stretch looks, judged on its characters beyond ASCII. */
export interface Quality {
  /** Share of common characters and Chinese punctuation less three times that of impossible ones; up to 1. */
  score: number;
  /** Characters judged. */
  judged: number;
  /** Share of hanzi among the characters judged. */
  hanzi: number;
}

/** Weight of a character that cannot stand in a text: one wrong guess in encoding makes many. */
const IMPOSSIBLE_WEIGHT = 3;

/** Judges a text as Chinese prose. `ascii` also counts ASCII as good, for encodings that may turn it into hanzi. */
export function qualityOf(text: string, options: { ascii: boolean }): Quality {
  let good = 0;
  let bad = 0;
  let judged = 0;
  let hanzi = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80 && !isControl(code)) {
      if (!options.ascii) continue;
      good++;
    } else if (isImpossible(code)) bad++;
    else {
      if (isHanzi(code)) hanzi++;
      if (COMMON.has(character) || TYPESETTING.has(character)) good++;
    }
    judged++;
  }
  if (judged === 0) return { score: 0, judged, hanzi: 0 };
  return { score: (good - IMPOSSIBLE_WEIGHT * bad) / judged, judged, hanzi: hanzi / judged };
}

const FEWEST_CONTROLS = 8;
const MOST_CONTROLS = 0.02;

/** Whether a text has more control characters (NUL among them) than go astray in one. */
export function isBinary(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) if (isControl(text.charCodeAt(i))) controls++;
  return controls > Math.max(FEWEST_CONTROLS, MOST_CONTROLS * text.length);
}

function isHanzi(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code >= 0x20000;
}

function isControl(code: number): boolean {
  return code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 0x1b;
}

/** Controls, the replacement character, lone surrogates, private use, noncharacters. */
function isImpossible(code: number): boolean {
  if (code < 0xa0) return code >= 0x7f || isControl(code);
  if (code >= 0xd800 && code <= 0xf8ff) return true;
  return code === 0xfffd || (code & 0xfffe) === 0xfffe || (code >= 0xf0000 && code <= 0x10ffff);
}
