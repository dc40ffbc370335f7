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

/** The clause before a verb: of the sentence `text` from `begin` to `to`; its adverbs end at `from`. */
interface Clause {
  text: string;
  begin: number;
  from: number;
  to: number;
}

const BREAK = /[，,。；;：:！!？?“”"「」\n…■●◆▲◎★]/;
const COMMA = /[，,]/;
const LONGEST = 120;
/** 在全市大会上市长…: where the sentence is before the office is said. */
const PLACE = /^在[^，,]{2,40}?(?:会上|会议上|论坛上|期间|现场|时)/;
const LONGEST_NOUN = 30;
/** 请各位委员, 我们履行…: the phrase is no subject, or more than one. */
const NO_NOUN =
  /[、和与]$|^(?:请|让|由|向|给|把|将|要|使|令|被|为|邀|组织|认真|积极|全力|着力|抓好|做好)|[我你他她它]|履行|办理|[个些几]方面$/;

interface Stretch {
  /** Nothing before it is read. */
  floor: number;
  to: number;
}

/** Reads who speaks from the clause that ends at `to`; null where nobody in it speaks. */
export function attribute(text: string, { floor, to }: Stretch, words: SpeakerWords): Attribution | null {
  const clause = clauseBefore(text, { floor, to }, words);
  if (text.slice(clause.from, to).trim() !== '') return inClause(clause, words);
  // 某某出席会议，强调…: the clause before has the subject.
  const before = clause.begin - 1;
  if (before <= floor || !COMMA.test(text[before])) return null;
  return inClause(clauseBefore(text, { floor, to: before }, words), words);
}

function clauseBefore(text: string, { floor, to }: Stretch, words: SpeakerWords): Clause {
  const begin = Math.max(floor, clauseStart(text, to));
  return { text, begin, from: begin + leadingAdverbs(text.slice(begin, to), words), to };
}

function inClause(clause: Clause, words: SpeakerWords): Attribution | null {
  // 曾某某: what looks like an adverb may be the surname.
  const whole = { ...clause, from: clause.begin };
  return person(clause, words) ?? person(whole, words) ?? officeAlone(clause, words) ?? body(clause, words);
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
  const first = found.start === 0 ? start : officeStart({ text, begin: from, from, to: start }, words);
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
  const fits = (text: string) => words.offices.atEnd(text.replace(/们$/, '')) > 0;
  return noun(clause, { rule: 'office', fits }, words);
}

/** 国家统计局, 会议: what speaks as a body. */
function body(clause: Clause, words: SpeakerWords): Attribution | null {
  const fits = (text: string) =>
    text.length > 1 &&
    (words.bodies.atEnd(text) > 0 || words.regions.has(text)) &&
    words.documents.atEnd(text) === 0;
  return noun(clause, { rule: 'body', fits }, words);
}

interface Kind {
  rule: 'office' | 'body';
  fits: (text: string) => boolean;
}

/** The noun phrase at the clause's beginning that is of a kind, with nothing but adverbs after it. */
function noun({ text, from, to }: Clause, { fits, rule }: Kind, words: SpeakerWords): Attribution | null {
  const part = text.slice(from, to);
  for (let size = part.length; size > 0; size--) {
    const phrase = part.slice(0, size);
    if (!fits(phrase) || !isAdverbial(part.slice(size), words)) continue;
    const start = from + nounStart(phrase);
    const name = text.slice(start, from + size);
    if (name.length > LONGEST_NOUN || NO_NOUN.test(name)) return null;
    return { start, end: from + size, name, office: null, rule };
  }
  return null;
}

/** After the last 的 of a long phrase: who came is told before it. */
function nounStart(phrase: string): number {
  const place = PLACE.exec(phrase)?.[0].length ?? 0;
  return phrase.length - place > 16 ? Math.max(place, phrase.lastIndexOf('的') + 1) : place;
}
