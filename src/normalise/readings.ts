import type { Edit, MappedText } from '../text/mapped-text.js';
import { simplified } from './dictionary.js';
import {
  commonReading,
  countSyllables,
  hasTone,
  isSyllable,
  plainReading,
  READING_LETTERS,
} from './syllables.js';

/** A character, or what stands for a lost one. */
const HAN = '[\\u3007\\u3400-\\u9fff\\ud840-\\udfff\\ufffd]';
const BRACKETED = new RegExp(
  `(?<=${HAN}|[)）\\]］】])(?:[（(] ?([${READING_LETTERS}][${READING_LETTERS} '’·-]{0,40})[)）]|[[［【]([${READING_LETTERS}]{1,12})[\\]］】])`,
  'g',
);
/** 質zhì量: what is left of ruby text whose markup was thrown away. */
const BARE = new RegExp(`(?<=${HAN})[${READING_LETTERS}]{1,9}(?=${HAN}|[，。、；：])`, 'g');

const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ\u0300\u0301\u0304\u030cɑ]/i;
const TONELESS = /[\u3400-\u9fff][（(][a-z]{1,6}[)）]/;
const CLOSED = /[)）\]］】]/;
const LOWER_CASE = /^[a-z]+$/;
const STRIPPED = /^[a-z]{1,5}$/;
/** From this many readings that lost their letter on, whatever short word stands in such brackets is one. */
const STRIPPED_THROUGHOUT = 10;
const SHORT = new RegExp(`(?<=${HAN})[（(][a-z]{1,5}[)）]`, 'g');

/** Syllables that bear no mark because they are spoken without a tone. */
const NEUTRAL = new Set([
  'a',
  'ba',
  'de',
  'ge',
  'la',
  'le',
  'li',
  'ma',
  'me',
  'men',
  'ne',
  'shang',
  'tou',
  'ya',
  'zhe',
  'zi',
]);

/** From this many certain readings on, a document is known to be annotated, and its doubtful ones are readings too. */
const ANNOTATED = 3;

interface Candidate extends Edit {
  /** Toned ones are readings whatever the document. */
  certain: boolean;
  likely: boolean;
}

/** Whether the syllables are the common readings of the characters before the offset. */
function matchesBefore(text: string, end: number, syllables: readonly string[]): boolean {
  const characters = Array.from(text.slice(Math.max(0, end - 2 * syllables.length), end)).slice(
    -syllables.length,
  );
  return (
    characters.length === syllables.length &&
    syllables.every((syllable, i) => commonReading(simplified(characters[i])) === syllable)
  );
}

/**
 * Whether it is the common reading of the character before, less the letter that bore the tone mark: an encoding
 * without that letter has dropped it, 億(yì) → 億(y).
 */
function isStripped(text: string, end: number, written: string): boolean {
  if (!STRIPPED.test(written)) return false;
  const [character] = Array.from(text.slice(Math.max(0, end - 2), end)).slice(-1);
  const reading = commonReading(simplified(character)) ?? '';
  return (
    reading.length === written.length + 1 &&
    Array.from(reading).some((_, i) => reading.slice(0, i) + reading.slice(i + 1) === written)
  );
}

function judge(text: string, match: RegExpMatchArray & { index: number }): Candidate | null {
  const written = (match[1] ?? match[2]).trim();
  const syllables = plainReading(written).split(/[ '’·-]+/);
  if (isStripped(text, match.index, written))
    return { start: match.index, end: match.index + match[0].length, text: '', certain: false, likely: true };
  if (!syllables.every((syllable) => countSyllables(syllable) > 0)) return null;
  const certain = hasTone(written);
  if (
    !certain &&
    (match[2] || !syllables.every((syllable) => LOWER_CASE.test(syllable) && isSyllable(syllable)))
  )
    return null;
  if (!certain && written !== written.toLowerCase()) return null;
  const neutral = syllables.length === 1 && NEUTRAL.has(syllables[0]);
  return {
    start: match.index,
    end: match.index + match[0].length,
    text: '',
    certain,
    likely: certain || neutral || matchesBefore(text, match.index, syllables),
  };
}

/** The likely ones directly after a character, or after another reading of it. */
function bracketed(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    if (CLOSED.test(text[match.index - 1]) && found.at(-1)?.end !== match.index) continue;
    const candidate = judge(text, match);
    if (candidate?.likely) found.push(candidate);
  }
  return found;
}

function bare(text: string): Candidate[] {
  return Array.from(text.matchAll(BARE))
    .filter((match) => hasTone(match[0]) && matchesBefore(text, match.index, [plainReading(match[0])]))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: '',
      certain: true,
      likely: true,
    }));
}

/** The readings found and all other short words in brackets after a character, in order. */
function withShort(text: string, found: readonly Candidate[]): Edit[] {
  const known = new Set(found.map((c) => c.start));
  const more = Array.from(text.matchAll(SHORT)).filter((m) => !known.has(m.index));
  const edits = more.map((m) => ({ start: m.index, end: m.index + m[0].length, text: '' }));
  return [...found, ...edits].sort((a, b) => a.start - b.start);
}

/** Takes out the readings (Hanyu Pinyin) that some copies carry in brackets after characters: 質(zhì)量 → 質量. */
export function removeReadings(text: MappedText): MappedText {
  if (!TONED.test(text.text) && !TONELESS.test(text.text)) return text;
  const found = bracketed(text.text);
  const certain = found.filter((candidate) => candidate.certain);
  const annotated = certain.length >= ANNOTATED || found.length - certain.length >= ANNOTATED;
  const stripped = found.filter(
    (c) =>
      STRIPPED.test(text.text.slice(c.start + 1, c.end - 1)) &&
      isStripped(text.text, c.start, text.text.slice(c.start + 1, c.end - 1)),
  );
  if (stripped.length >= STRIPPED_THROUGHOUT) return text.edit(withShort(text.text, found));
  const others = bare(text.text);
  const edits = [...(annotated ? found : certain), ...(others.length >= ANNOTATED ? others : [])];
  return text.edit(edits.sort((a, b) => a.start - b.start));
}
