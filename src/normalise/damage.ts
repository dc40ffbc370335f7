import type { Notice } from '../model/document.js';
import type { Edit, MappedText } from '../text/mapped-text.js';
import type { Span } from '../text/span.js';
import { COMMON_CHARACTERS } from './common.js';
import { simplified } from './dictionary.js';
import { code, inGb2312 } from './gbk.js';
import { Language } from './language.js';
import { mendRun } from './mend.js';
import { readingAt, runsAt } from './shifted-run.js';
import { READING_LETTERS } from './syllables.js';

/** What was found and mended: edits and damaged spans in offsets of the text given. */
interface Findings {
  edits: Edit[];
  repaired: (Span & { text: string })[];
  damaged: Span[];
}

const SIGN = /[?\ufffd]/;
const SIGNS = new RegExp(`[?\\ufffd]|(?<=[\\u3400-\\u9fff])[${READING_LETTERS}]{1,9}(?=[)）])`, 'g');
const HAN = /[\u3400-\u9fff]/;
const NUMERAL = /[\d〇零一二三四五六七八九十百千万亿两萬億兩]/;
const DIGIT = /\d/;
/** What the second byte of a character may look like by itself. */
const HALF = /[@-Z\\^-z|~]/;
/** Letters that stand among Chinese characters by themselves. */
const LONE_LETTER = /^[\u3000-\uffef]{0,5}[@-Z\\^-z|~](?:[\u3400-\u9fff(（，。]|$)/;
const WHOLE_YEAR = /^(?:19|20)\d\d年/;
const PUNCTUATION = /[,;:!?，；：！？、。]/;
const TONED_READING = /[（(][A-Za-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}[)）]/g;

/** A document with this many readings was put through the kind of tool that damages text. */
const ANNOTATED = 3;
/** So many places are tried; in a document with more, the rest is only marked. */
const MOST_ATTEMPTS = 100;
const NEAR = 5;

let common: Set<string> | undefined;

/** Whether no writer of news would use the character here: neither common nor of the first level of GB 2312. */
function isOdd(char: string): boolean {
  common ??= new Set(COMMON_CHARACTERS);
  if (common.has(char)) return false;
  if (!HAN.test(char)) return char > '\u02ff' && char < '\u2000' ? true : /[\u3100-\u312f]/.test(char);
  const form = simplified(char);
  if (common.has(form)) return false;
  return !inGb2312(form) || (code(form) ?? 0) > 0xd7f9;
}

/** How many odd characters stand close behind the offset, up to the first ASCII character. */
function oddness(text: string, at: number): number {
  const from = PUNCTUATION.test(text[at] ?? '') ? at + 1 : at;
  let odd = 0;
  for (let i = from; i < from + NEAR && i < text.length && text[i] > '\x7f'; i++) if (isOdd(text[i])) odd++;
  return odd;
}

/** The end of the odd characters that begin near the offset. */
function endOfOdd(text: string, from: number): number {
  let end = from;
  for (let i = from; i < end + NEAR && i < text.length && text[i] > '\x7f'; i++)
    if (isOdd(text[i])) end = i + 1;
  return end;
}

/** How far a numeral reaches from the offset in the direction of the step, a point or comma between digits included. */
function endOfNumeral(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (NUMERAL.test(text[at] ?? '') || (/[.,]/.test(text[at] ?? '') && DIGIT.test(text[at + step] ?? '')))
    at += step;
  return at;
}

/** A span with the whole of every numeral it touches. */
function withNumerals(text: string, span: Span): Span {
  return { start: endOfNumeral(text, span.start - 1, -1) + 1, end: endOfNumeral(text, span.end, 1) };
}

class Search {
  readonly findings: Findings = { edits: [], repaired: [], damaged: [] };
  readonly #text: string;
  #language: Language | undefined;
  #annotated: boolean | undefined;
  #attempts = 0;
  #done = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): Findings {
    for (const match of this.#text.matchAll(SIGNS)) if (match.index >= this.#done) this.#look(match.index);
    return this.findings;
  }

  #look(at: number): void {
    const text = this.#text;
    const isSign = SIGN.test(text[at]);
    const reading = readingAt(text, isSign ? at + 1 : at);
    if (!isSign && !reading) return;
    const odd = text[at] === '?' && this.#isPlainQuery(at) ? 0 : oddness(text, at + 1);
    const letter = isSign && this.#hasLoneLetter(at);
    if ((reading || letter || odd > 0 || text[at] === '\ufffd') && this.#mend(at)) return;
    if (reading) this.#markUnread(at, reading.end);
    else if (text[at] === '\ufffd' || odd > 1)
      this.#mark({ start: at, end: Math.max(at + 1, endOfOdd(text, at + 1)) });
    else if (this.#hasEatenDigit(at) || this.#leftLetter(at)) this.#mark({ start: at, end: at + 1 });
  }

  /** A question mark inside an address or a line of ASCII. */
  #isPlainQuery(at: number): boolean {
    return (this.#text[at - 1] ?? '\n') <= '\x7f' && (this.#text[at + 1] ?? '\n') <= '\x7f';
  }

  #mend(at: number): boolean {
    if (this.#attempts++ >= MOST_ATTEMPTS) return false;
    const runs = runsAt(this.#text, at);
    if (runs.length === 0) return false;
    this.#language ??= new Language(this.#text);
    const language = this.#language;
    const mended = runs.map((run) => mendRun(this.#text, run, language)).find((found) => found !== null);
    if (!mended) return false;
    this.findings.edits.push(...mended.edits);
    this.findings.repaired.push({ start: mended.start, end: mended.end, text: mended.text });
    for (const lost of mended.lost) this.#mark(lost);
    this.#done = Math.max(this.#done, mended.end);
    return true;
  }

  /** A character of which only the reading is left. */
  #markUnread(at: number, end: number): void {
    this.findings.edits.push({ start: at, end, text: '\ufffd' });
    this.#mark({ start: at, end });
  }

  /** Adds a damaged span; one that touches the last lengthens it. */
  #mark(span: Span): void {
    const whole = withNumerals(this.#text, span);
    const last = this.findings.damaged.at(-1);
    if (last && whole.start <= last.end) last.end = Math.max(last.end, whole.end);
    else this.findings.damaged.push(whole);
    this.#done = Math.max(this.#done, whole.end);
  }

  #isAnnotated(): boolean {
    this.#annotated ??= (this.#text.match(TONED_READING)?.length ?? 0) >= ANNOTATED;
    return this.#annotated;
  }

  /** A letter by itself soon after, as the other half of a character: 環境?掷m改善. */
  #hasLoneLetter(at: number): boolean {
    return LONE_LETTER.test(this.#text.slice(at + 1, at + 8)) && this.#isAnnotated();
  }

  /** Half a character of which the second byte is left as a letter: 增?L, 建設?F代化. */
  #leftLetter(at: number): boolean {
    const [before, letter, after] = [this.#text[at - 1], this.#text[at + 1], this.#text[at + 2]].map(
      (char) => char ?? '',
    );
    return (
      HAN.test(before) &&
      HALF.test(letter) &&
      (HAN.test(after) || PUNCTUATION.test(after)) &&
      this.#isAnnotated()
    );
  }

  /** A `?` that has the look of half a character that took the first digit of a number with it. */
  #hasEatenDigit(at: number): boolean {
    const text = this.#text;
    if (text[at] !== '?' || !DIGIT.test(text[at + 1] ?? '') || !HAN.test(text[at - 1] ?? '')) return false;
    if (WHOLE_YEAR.test(text.slice(at + 1, at + 6))) return false;
    return this.#isAnnotated() || /^0\d/.test(text.slice(at + 1, at + 3));
  }
}

function noticesOf(text: MappedText, findings: Findings): Notice[] {
  const repaired = findings.repaired.map((span) => {
    const reads = Array.from(span.text, (char) => simplified(char)).join('');
    return { ...text.toOriginal(span), code: 'repaired-text', message: `misread bytes, read as ${reads}` };
  });
  const damaged = findings.damaged.map((span) => ({
    ...text.toOriginal(span),
    code: 'damaged-text',
    message: 'characters are lost here',
  }));
  return [...repaired, ...damaged].sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Finds text damaged by misread bytes and puts right what can be. `damaged` are spans of the ORIGINAL that stay
 * unreadable, with the whole of each numeral they touch: a digit is never guessed.
 */
export function repairDamage(text: MappedText): { text: MappedText; notices: Notice[]; damaged: Span[] } {
  if (!SIGN.test(text.text) && !TONED_READING.test(text.text)) return { text, notices: [], damaged: [] };
  const findings = new Search(text.text).run();
  return {
    text: text.edit(findings.edits),
    notices: noticesOf(text, findings),
    damaged: findings.damaged.map((span) => text.toOriginal(span)),
  };
}
