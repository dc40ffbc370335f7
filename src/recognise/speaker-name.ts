import { isAdverbial } from './speaker-adverbs.js';
import type { SpeakerWords } from './speaker-words.js';

/** A person's name inside a stretch of text; UTF-16 offsets into the stretch. */
interface Person {
  start: number;
  end: number;
  /** An office behind the name: 总书记 of 某某总书记, else empty. */
  title: string;
}

/** No name has these, which keeps 我们 and 有的 from being read as one. */
const NO_NAME_CHAR =
  /[的了是在有把被这此每很最更且但所不没们我你他她它吗呢吧么什哪谁啊就才只从各或则及与、，。“”（）()\d\s]/;
/** Ends a body or a document and hardly a name, where nothing else tells. */
const NO_NAME_END = /[部委局院会司厅所办处县区案者员章告议团队盟店报称面]$/;

const FOREIGN = /[一-龥]{1,20}(?:[·•・][一-龥]{1,20}){1,3}/g;
const LATIN = /[A-Z][a-z]{1,14}(?: [A-Z][a-z.]{0,14}){0,2}/g;
const LONGEST_FOREIGN = 8;

/** Finds the person named in a stretch behind whom nothing stands but a title and adverbs. */
export function findPerson(text: string, words: SpeakerWords): Person | null {
  return foreignPerson(text, words) ?? latinPerson(text, words) ?? chinesePerson(text, words);
}

function chinesePerson(text: string, words: SpeakerWords): Person | null {
  for (let at = 0; at < text.length; at++) {
    const surname =
      words.surnames.atStart(text.slice(at, at + 2)) || words.rareSurnames.atStart(text.slice(at, at + 1));
    if (surname === 0) continue;
    if (at === 1 && /[老小]/.test(text[0]) && isAdverbial(text.slice(2), words))
      return { start: 0, end: 2, title: '' };
    const sure = words.offices.atEnd(text.slice(Math.max(0, at - 8), at)) > 0;
    // 游客 and 农民 begin with surnames.
    if (words.offices.atStart(text.slice(at, at + 8)) > 0) continue;
    if (!sure && at > 0 && !/[\s、和与）)》]/.test(text[at - 1])) continue;
    const person = nameAt(text, at, { surname, sure, words });
    if (person) return person;
  }
  return null;
}

interface Known {
  surname: number;
  /** An office stands before. */
  sure: boolean;
  words: SpeakerWords;
}

/** The shortest name whose rest is adverbial: 李明 of 李明还, 张建华 of 张建华. */
function nameAt(text: string, at: number, { surname, sure, words }: Known): Person | null {
  const address = words.addresses.atStart(text.slice(at + surname, at + surname + 4));
  if (address > 0 && isAdverbial(text.slice(at + surname + address), words)) {
    return { start: at, end: at + surname + address, title: '' };
  }
  for (let given = 1; given <= 2; given++) {
    const end = at + surname + given;
    const name = text.slice(at, end);
    if (end > text.length || NO_NAME_CHAR.test(name)) return null;
    const title = words.offices.atStart(text.slice(end, end + 8));
    const size = [title, 0].find((length) => isAdverbial(text.slice(end + length), words));
    if (size === undefined || !(sure || isLikely(name, surname, words))) continue;
    return { start: at, end, title: text.slice(end, end + size) };
  }
  return null;
}

/** Whether what opens a clause without an office is a name rather than a noun that begins with the same character. */
function isLikely(name: string, surname: number, words: SpeakerWords): boolean {
  if (surname === 1 && words.rareSurnames.has(name[0])) return false;
  if (words.noNames.atStart(name) > 1 || NO_NAME_END.test(name)) return false;
  return (
    words.offices.atEnd(name) === 0 && words.documents.atEnd(name) === 0 && words.adverbs.atEnd(name) < 2
  );
}

/** 谢尔盖·某某, alone in its clause or after an office. */
function foreignPerson(text: string, words: SpeakerWords): Person | null {
  if (!/[·•・]/.test(text)) return null;
  for (const match of text.matchAll(FOREIGN)) {
    const first = match[0].search(/[·•・]/);
    const last = match.index + Math.max(...['·', '•', '・'].map((dot) => match[0].lastIndexOf(dot)));
    const split = afterOffice(match[0].slice(0, first), words);
    const start = match.index + split;
    const alone = text.slice(0, start).trim() === '' || words.offices.atEnd(text.slice(0, start)) > 0;
    if (!alone || match.index + first - start > LONGEST_FOREIGN) continue;
    for (let end = last + 2; end <= Math.min(text.length, last + 1 + LONGEST_FOREIGN); end++) {
      const title = words.offices.atStart(text.slice(end, end + 8));
      const size = [title, 0].find((length) => isAdverbial(text.slice(end + length), words));
      if (size !== undefined) return { start, end, title: text.slice(end, end + size) };
    }
  }
  return null;
}

/** Where the last office word of a run ends, 0 if it has none. */
function afterOffice(run: string, words: SpeakerWords): number {
  for (let at = run.length - 1; at > 0; at--) if (words.offices.atEnd(run.slice(0, at)) > 0) return at;
  return 0;
}

function latinPerson(text: string, words: SpeakerWords): Person | null {
  for (const match of text.matchAll(LATIN)) {
    const before = text.slice(0, match.index).trimEnd();
    const end = match.index + match[0].length;
    if (before !== '' && words.offices.atEnd(before) === 0) continue;
    if (isAdverbial(text.slice(end), words)) return { start: match.index, end, title: '' };
  }
  return null;
}
