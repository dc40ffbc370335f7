import type { Notice } from '../model/document.js';
import type { Edit, MappedText } from '../text/mapped-text.js';
import type { Span } from '../text/span.js';
import { simplified } from './dictionary.js';
import { Language } from './language.js';
import { mendRun } from './mend.js';
import { readingAt, runsAt } from './shifted-run.js';
import {
  endOfOdd,
  hasEatenDigit,
  hasLoneHalf,
  isAnnotated,
  isPlainQuery,
  mayBeAnnotated,
  oddness,
  withNumerals,
} from './suspicion.js';
import { READING_LETTERS } from './syllables.js';

/** What was found and mended: edits and damaged spans in offsets of the text given. */
interface Findings {
  edits: Edit[];
  repaired: (Span & { text: string })[];
  damaged: Span[];
}

const SIGN = /[?\ufffd]/;
/** Signs of damage: a lost character, or a reading that lost its opening bracket. */
const SIGNS = new RegExp(`[?\\ufffd]|(?<=[\\u3400-\\u9fff])[${READING_LETTERS}]{1,9}(?=[)）])`, 'g');

/** So many places are tried; in a document with more, the rest is only marked. */
const MOST_ATTEMPTS = 100;

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

  #isAnnotated = (): boolean => {
    this.#annotated ??= isAnnotated(this.#text);
    return this.#annotated;
  };

  #look(at: number): void {
    const text = this.#text;
    const isSign = SIGN.test(text[at]);
    const isLost = text[at] === '\ufffd';
    const reading = readingAt(text, isSign ? at + 1 : at);
    if (!isSign && !reading) return;
    const odd = isPlainQuery(text, at) ? 0 : oddness(text, at + 1);
    const half = isSign && hasLoneHalf(text, at) && this.#isAnnotated();
    // a U+FFFD may be our own mark of an earlier run: only a reading beside it tells that it is not
    if ((reading || (!isLost && (half || odd > 0))) && this.#mend(at)) return;
    if (reading) this.#markUnread(at, reading.end);
    else if (isLost) this.#mark({ start: at, end: at + 1 });
    else if (odd > 1 || (odd > 0 && this.#isAnnotated())) {
      this.#mark({ start: at, end: Math.max(at + 1, endOfOdd(text, at + 1)) });
      this.findings.edits.push({ start: at, end: at + 1, text: '\ufffd' });
    } else if (half || hasEatenDigit(text, at, this.#isAnnotated)) this.#mark({ start: at, end: at + 1 });
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
    this.#done = Math.max(this.#done, span.end);
  }
}

function noticesOf(text: MappedText, findings: Findings): Notice[] {
  const repaired = findings.repaired.map((span) => {
    return {
      ...text.toOriginal(span),
      code: 'repaired-text',
      message: `misread bytes, ${reading(span.text)}`,
    };
  });
  const damaged = findings.damaged.map((span) => ({
    ...text.toOriginal(span),
    code: 'damaged-text',
    message: 'characters are lost here',
  }));
  return [...repaired, ...damaged].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What misread bytes were taken for, and how many characters of it stay unknown: those have no sign that could be shown. */
function reading(text: string): string {
  const chars = Array.from(text, (char) => simplified(char));
  const known = chars.filter((char) => char !== '\ufffd');
  const lost = chars.length - known.length;
  if (lost === 0) return `read as ${known.join('')}`;
  const told = known.length > 0 ? `read as ${known.join('')}, ` : '';
  return `${told}${lost} ${lost === 1 ? 'character' : 'characters'} lost`;
}

/** A cheap test that must hold for a text to be damaged. */
export function mayBeDamaged(text: string): boolean {
  return SIGN.test(text) || mayBeAnnotated(text);
}

/**
 * Finds text damaged by misread bytes and puts right what can be. `damaged` are spans of the ORIGINAL that stay
 * unreadable, with the whole of each numeral they touch: a digit is never guessed.
 */
export function repairDamage(text: MappedText): { text: MappedText; notices: Notice[]; damaged: Span[] } {
  if (!mayBeDamaged(text.text)) return { text, notices: [], damaged: [] };
  const findings = new Search(text.text).run();
  return {
    text: text.edit(findings.edits),
    notices: noticesOf(text, findings),
    damaged: findings.damaged.map((span) => text.toOriginal(span)),
  };
}
