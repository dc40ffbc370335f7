import type { Edit } from '../text/mapped-text.js';
import type { Span } from '../text/span.js';
import { type Decoded, decodeRun } from './decode.js';
import { code } from './gbk.js';
import type { Language } from './language.js';
import { type End, type Run, readingAt } from './shifted-run.js';
import type { Restored } from './slots.js';

/** A run put right as far as it can be. Offsets are those of the damaged text. */
interface Mended extends Span {
  edits: Edit[];
  /** What it reads now, `\ufffd` for each character that is lost. */
  text: string;
  /** Where characters are lost. */
  lost: Span[];
}

const LOST_CHARACTER = '\ufffd';

const NUMERAL = /[〇零一二三四五六七八九十百千万亿两萬億兩半双雙]/;
const PUNCTUATION = /[，。、；]/;
const HAN = /[\u3400-\u9fff]/;
const DIGIT = /[\d.]/;

/** Highest mean cost (nats a character) at which a stretch passes for Chinese. */
const PLAUSIBLE = 8.2;
/** The same where a reading confirms a character of it. */
const PLAUSIBLE_IF_READ = 10.5;
/** By how much the damaged form must have been worse, and how much will do where a reading confirms the repair. */
const CLEARLY = 2;
const SOMEWHAT = 0.3;

/** The character before the offset, passing over a reading. */
function characterBefore(text: string, at: number): string {
  const opening = /[)）]/.test(text[at - 1] ?? '')
    ? Math.max(text.lastIndexOf('(', at), text.lastIndexOf('（', at))
    : -1;
  const reading = opening >= 0 && at - opening < 12 ? readingAt(text, opening) : null;
  return (reading?.end === at ? text[opening - 1] : text[at - 1]) ?? '\n';
}

function characterAfter(text: string, at: number): string {
  return text[readingAt(text, at)?.end ?? at] ?? '\n';
}

/** Whether the numeral a character is part of, and what stands on either side of it, lost nothing. */
function isWholeNumeral(row: readonly Restored[], index: number): boolean {
  let start = index;
  let end = index;
  while (NUMERAL.test(row[start].char) && row[start].ground === 'whole' && start > 0) start--;
  while (NUMERAL.test(row[end].char) && row[end].ground === 'whole' && end < row.length - 1) end++;
  return row[start].ground === 'whole' && row[end].ground === 'whole';
}

/** Whether a character of which a byte is gone may be filled in: a reading or its neighbours must speak for it. */
function isSure(row: readonly Restored[], index: number, language: Language): boolean {
  const { char, ground, slot } = row[index];
  if (ground === 'whole') return !NUMERAL.test(char) || isWholeNumeral(row, index);
  if (NUMERAL.test(char) || ground === 'doubtful') return false;
  if (ground === 'read') return true;
  const before = row[index - 1].char;
  const after = row[index + 1].char;
  if (PUNCTUATION.test(char)) return (slot === 0 || char === '，') && HAN.test(before) && HAN.test(after);
  const fitsBefore = HAN.test(before) && language.knowsPair(before, char);
  const fitsAfter = HAN.test(after) && language.knowsPair(char, after);
  return ground === 'filled' ? fitsBefore || fitsAfter : fitsBefore && fitsAfter;
}

/** The damaged text, and how likely text is. */
interface Source {
  text: string;
  language: Language;
}

interface Attempt {
  decoded: Decoded;
  end: End;
  before: string;
  after: string;
}

function attempt(run: Run, end: End, { text, language }: Source): Attempt | null {
  const before = characterBefore(text, run.start);
  const after = characterAfter(text, end.end);
  const beforeCode = code(before);
  const beforeTrail = beforeCode === undefined ? null : beforeCode & 0xff;
  const decoded = decodeRun(run, end, { before, beforeTrail, after, language });
  if (!decoded) return null;
  const read = decoded.characters.some(({ ground }) => ground === 'read');
  const misread = run.at.slice(0, end.count).map((at) => language.rarity(text[at]));
  const rarity = misread.reduce((sum, cost) => sum + cost, 0) / misread.length;
  const plausible = decoded.cost <= (read ? PLAUSIBLE_IF_READ : PLAUSIBLE);
  if (misread.length > 0 && rarity - decoded.cost < (read ? SOMEWHAT : CLEARLY)) return null;
  return plausible ? { decoded, end, before, after } : null;
}

/** What stands for one slot: its characters, those that are not sure as lost. */
function slotText(row: readonly Restored[], slot: number, language: Language): string {
  return row
    .map((restored, i) => {
      if (restored.slot !== slot) return '';
      return isSure(row, i, language) ? restored.char : LOST_CHARACTER;
    })
    .join('');
}

/**
 * Puts a run of misread characters right: shifts it back by one byte, and fills in what lost a byte where reading or
 * neighbours leave no doubt. Null where the result would not plainly be Chinese, or not plainly better than before.
 */
export function mendRun(text: string, run: Run, language: Language): Mended | null {
  const attempts = run.ends
    .map((end) => attempt(run, end, { text, language }))
    .filter((found) => found !== null);
  if (attempts.length === 0) return null;
  const { decoded, end, before, after } = attempts.reduce((a, b) =>
    b.decoded.cost < a.decoded.cost ? b : a,
  );
  const last = decoded.starts.length - 1;
  const row: Restored[] = [
    { char: before, slot: -1, ground: 'whole' },
    ...decoded.characters,
    { char: after, slot: -1, ground: 'whole' },
  ];
  const edits = decoded.starts.map((start, slot) => {
    // an ASCII character that went with the last half may have been a digit of what follows
    const swallowed =
      slot === last && end.trail === null && DIGIT.test(text[end.end] ?? '') ? LOST_CHARACTER : '';
    return {
      start,
      end: decoded.starts[slot + 1] ?? end.end,
      text: slotText(row, slot, language) + swallowed,
    };
  });
  return {
    start: run.start,
    end: end.end,
    edits,
    text: edits.map((edit) => edit.text).join(''),
    lost: edits.filter((edit) => edit.text.includes(LOST_CHARACTER)),
  };
}
