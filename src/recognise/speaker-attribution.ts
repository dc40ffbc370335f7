import { isAdverbial, leadingAdverbs } from './speaker-adverbs.js';
import { findPerson } from './speaker-name.js';
import type { SpeakerWords } from './speaker-words.js';

/** Who speaks, read from the words before a verb of speech; UTF-16 offsets into the sentence. */
export interface Attribution {
  start: number;
  end: number;
  name: string;
  office: string | null;
  rule: 'person' | 'office' | 'body';
}

/** The clause before a verb: `text` of the sentence from `from` to `to`. */
interface Clause {
  text: string;
  from: number;
  to: number;
}

const BREAK = /[，,。；;：:！!？?“”"「」\n…■●◆▲◎★]/;
const COMMA = /[，,]/;
const LONGEST = 120;
/** 在全市大会上市长…: where the sentence is before the office is said. */
const PLACE = /^在[^，,]{2,40}?(?:会上|会议上|论坛上|期间|现场|时)/;
const LONGEST_NOUN = 30;

/** Reads the clause that ends at `to` and begins no earlier than `floor`; null where nobody in it speaks. */
export function attribute(
  text: string,
  { floor, to }: { floor: number; to: number },
  words: SpeakerWords,
): Attribution | null {
  const from = Math.max(floor, clauseStart(text, to));
  const part = text.slice(from, to);
  const clause = { text, from: from + leadingAdverbs(part, words), to };
  if (text.slice(clause.from, to).trim() === '') {
    // 某某出席会议，强调…: the clause before has the subject.
    return from > floor && COMMA.test(text[from - 1])
      ? attribute(text, { floor, to: from - 1 }, words)
      : null;
  }
  // 曾某某: what looks like an adverb may be the surname.
  return (
    person(clause, words) ??
    person({ text, from, to }, words) ??
    officeAlone(clause, words) ??
    body(clause, words)
  );
}

function clauseStart(text: string, to: number): number {
  let from = to;
  while (from > 0 && to - from < LONGEST && !BREAK.test(text[from - 1])) from--;
  return from;
}

function person({ text, from, to }: Clause, words: SpeakerWords): Attribution | null {
  const found = findPerson(text.slice(from, to), words);
  if (!found) return null;
  const start = from + found.start;
  const end = from + found.end;
  const first = found.start === 0 ? start : officeStart({ text, from, to: start }, words);
  const office = [text.slice(first, start).trim(), found.title].filter((one) => one !== '').join('、');
  return {
    start: first,
    end: end + found.title.length,
    name: text.slice(start, end),
    office: office === '' ? null : office,
    rule: 'person',
  };
}

/** Where an office begins that ends at `to`: 市委常委、副市长，某区区委书记 runs over commas. */
function officeStart({ text, from, to }: Clause, words: SpeakerWords): number {
  const place = PLACE.exec(text.slice(from, to));
  let start = from + (place?.[0].length ?? 0);
  if (text.startsWith('来自', start)) start += 2;
  // 局长某某、副局长某某: the first is another's office.
  const joint = text.slice(start, to).lastIndexOf('、');
  if (joint > 0 && findPerson(text.slice(start, start + joint), words)) return start + joint + 1;
  for (let more = 0; more < 4 && start === from && from > 0 && COMMA.test(text[from - 1]); more++) {
    const earlier = clauseStart(text, from - 1);
    const part = text.slice(earlier, from - 1);
    if (words.offices.atEnd(part) === 0) break;
    from = earlier + leadingAdverbs(part, words);
    start = from;
  }
  return start;
}

/** 有关负责人, 新闻发言人, 专家们: an office that speaks without a name. */
function officeAlone(clause: Clause, words: SpeakerWords): Attribution | null {
  return noun(clause, 'office', (text) => words.offices.atEnd(text.replace(/们$/, '')) > 0, words);
}

/** 国家统计局, 会议: what speaks as a body. */
function body(clause: Clause, words: SpeakerWords): Attribution | null {
  const isBody = (text: string) =>
    text.length > 1 &&
    (words.bodies.atEnd(text) > 0 || words.regions.has(text)) &&
    words.documents.atEnd(text) === 0;
  return noun(clause, 'body', isBody, words);
}

/** The noun phrase at the clause's beginning that is of a kind, with nothing but adverbs after it. */
function noun(
  { text, from, to }: Clause,
  rule: 'office' | 'body',
  isKind: (text: string) => boolean,
  words: SpeakerWords,
): Attribution | null {
  const part = text.slice(from, to);
  for (let size = part.length; size > 0; size--) {
    const phrase = part.slice(0, size);
    if (!isKind(phrase) || !isAdverbial(part.slice(size), words)) continue;
    const start = from + nounStart(phrase);
    const name = text.slice(start, from + size);
    if (name.length > LONGEST_NOUN || /[、和与]$/.test(name)) return null;
    return { start, end: from + size, name, office: null, rule };
  }
  return null;
}

/** After the last 的 of a long phrase: who came is told before it. */
function nounStart(phrase: string): number {
  const place = PLACE.exec(phrase)?.[0].length ?? 0;
  return phrase.length - place > 16 ? Math.max(place, phrase.lastIndexOf('的') + 1) : place;
}
