import type { BodyEntry, BodyType, Lexicon } from '../model/lexicon.js';
import type { Span } from '../text/span.js';
import { isOpen } from './subject-edges.js';
import { type WordMatch, WordTable } from './subject-words.js';

export interface Body extends Span {
  type: BodyType;
}

type Suffix = { type: BodyType; middle: BodyEntry['middle'] } | 'trap';
type Part = 'qualifier' | 'generic';

/** What stands before a body's ending: 'bare' a 市 or 省 without its name, 'region' a region, 'unit' one written with its 市 or 省. */
export type Prefix = 'bare' | 'region' | 'unit' | 'nation';

/** Characters no proper name between a region and an ending has: function words, numerals, classifiers, marks. */
const NO_NAME =
  /[^\p{Script=Han}A-Za-z]|[的了着过在将把被和与及、为是有无不未已均都也又再还就才等让使向对从由至到于以其该各每这那此某并且而或即若虽但因所超达占个家座条只项次年月日时去今首最更全本我多一二三四五六七八九十百千万亿]/u;

/** Of these there are fewer in the name of a company that bears its legal form: 宏达, 万里, 全新. */
const NO_LEGAL_NAME =
  /[^\p{Script=Han}A-Za-z()]|[的了着过在将把被和与及为是无不未已均都也又再还就才等让使对向从由至到于以其该各每这那此并且而或即若虽但因所占个家]/u;

/** Longest stretch between a region and an ending, and longest unknown name in it, in characters. */
const MIDDLE = 14;
const NAME = 6;
/** A bare name before an ending has at least two characters: 天府新区. */
const SHORTEST = 2;

/** Besides companies (比亚迪公司) these may go without a region: 天府新区, 虹桥机场. */
const UNPLACED: ReadonlySet<BodyType> = new Set(['zone', 'venue']);

/** Finds bodies by their endings. */
export class Bodies {
  readonly #suffixes: WordTable<Suffix>;
  readonly #names: WordTable<BodyType | 'trap'>;
  readonly #qualifiers = new Map<BodyType, WordTable<Part>>();
  /** Function words and words that are in no name. */
  readonly #verbs = new WordTable<true>();

  constructor(
    lexicon: Lexicon,
    { marks, name, ending }: { marks: Uint8Array; name: number; ending: number },
  ) {
    this.#names = new WordTable(14, { marks, mark: name });
    this.#suffixes = new WordTable(14, { marks, mark: ending });
    for (const { type, middle, ...entry } of lexicon.bodies) {
      for (const word of entry.suffixes) this.#suffixes.add(word, { type, middle });
      for (const word of entry.names) this.#names.add(word, type);
      for (const word of entry.traps) {
        this.#suffixes.add(word, 'trap');
        this.#names.add(word, 'trap');
      }
      const parts = this.#qualifiers.get(type) ?? new WordTable<Part>();
      for (const word of entry.generic) parts.add(word, 'generic');
      for (const word of entry.qualifiers) parts.add(word, 'qualifier');
      this.#qualifiers.set(type, parts);
      if (type === 'other') for (const word of entry.generic) this.#verbs.add(word, true);
    }
    for (const entry of lexicon.grammar) {
      for (const word of entry.words) if (word.length > 1) this.#verbs.add(word, true);
    }
  }

  /** A body known by its whole name at `start`: 国务院, 长三角. */
  named(text: string, start: number): Body | null {
    const match = this.#names.longestAt(text, start);
    if (!match || match.value === 'trap') return null;
    // 教育部门 of a city is not 教育部.
    if (text[match.end - 1] === '部' && text[match.end] === '门') return null;
    return this.#lengthen(text, { start, end: match.end, type: match.value });
  }

  /** The body that the prefix `[start, end)` opens: 广州|白云机场, 市|商务局; null where none follows. */
  after(text: string, prefix: Span, kind: Prefix): Body | null {
    for (let p = prefix.end; p <= prefix.end + MIDDLE && p < text.length; p++) {
      const match = this.#suffixes.longestAt(text, p);
      // 新站|综保区: an ending of one character is part of a name that goes on with an ending.
      const next = match && match.end - p === 1 ? this.#suffixes.longestAt(text, match.end) : null;
      const inner = next && next.value !== 'trap';
      if (match && !inner && this.#fits(match, text.slice(prefix.end, p), kind)) {
        return this.#lengthen(text, {
          start: prefix.start,
          end: match.end,
          type: (match.value as Exclude<Suffix, 'trap'>).type,
        });
      }
      if (match?.value === 'trap' || !/[\p{Script=Han}A-Za-z]/u.test(text[p])) break;
    }
    return null;
  }

  /** The body without a region whose ending stands at `at`: an unknown name from an open edge up to it. */
  unplaced(text: string, at: number, from: number): Body | null {
    const match = this.#suffixes.longestAt(text, at);
    if (!match || match.value === 'trap' || match.end - at < 2) return null;
    const { type, middle } = match.value;
    if (type !== 'company' && (middle !== 'free' || !UNPLACED.has(type))) return null;
    for (let start = Math.max(from, at - NAME - 4); start <= at - SHORTEST; start++) {
      const parts = isOpen(text, start) ? this.#middle(text.slice(start, at), type, middle === 'any') : null;
      if (parts && parts.unknown >= SHORTEST) return this.#lengthen(text, { start, end: match.end, type });
    }
    return null;
  }

  #fits(match: WordMatch<Suffix>, between: string, kind: Prefix): boolean {
    if (match.value === 'trap') return false;
    const { type, middle } = match.value;
    if (kind === 'nation' && type !== 'other' && between === '') return false;
    if (kind === 'bare' && type !== 'government' && type !== 'institution' && type !== 'venue') return false;
    if (middle === 'none') return between === '';
    if (middle === 'unit') return between === '' && kind !== 'region';
    if (between === '') return middle === 'free' && kind !== 'bare';
    const parts = this.#middle(between, type, middle === 'any');
    if (!parts) return false;
    return parts.unknown === 0 || (middle !== 'listed' && kind !== 'bare' && parts.unknown >= SHORTEST);
  }

  /**
   * How many characters of a stretch are no known qualifier; null where it cannot be part of a name. Before a legal
   * form a trade after the name is part of it: 海蓝|生物|有限公司.
   */
  #middle(text: string, type: BodyType, legal = false): { unknown: number } | null {
    const qualifiers = this.#qualifiers.get(type);
    let unknown = 0;
    for (let i = 0; i < text.length; ) {
      const word = qualifiers?.longestAt(text, i);
      const verb = this.#verbs.longestAt(text, i);
      const named = legal && unknown >= SHORTEST;
      if ((word?.value === 'generic' && !named) || (verb && verb.end > (word?.end ?? 0))) return null;
      if (!word) {
        if ((legal ? NO_LEGAL_NAME : NO_NAME).test(text[i])) return null;
        unknown++;
      }
      i = word ? word.end : i + 1;
    }
    return unknown <= NAME ? { unknown } : null;
  }

  /** 广州开发区|管委会, 中山大学|附属第一医院: the body a body's own body belongs to. */
  #lengthen(text: string, body: Body): Body {
    let result = body;
    if (body.type === 'other' || body.type === 'abroad') return body;
    for (let p = body.end; p <= result.end + 6 && p < text.length; p++) {
      const match = this.#suffixes.longestAt(text, p);
      if (!match) continue;
      if (match.value === 'trap') break;
      const middle = text.slice(result.end, p);
      const parts = this.#middle(middle, match.value.type);
      if (match.value.type === 'other' && middle === '') return { ...result, end: match.end, type: 'other' };
      if (!parts || parts.unknown > 0 || match.value.middle === 'unit') break;
      if (match.end - p < 2 || (match.value.middle === 'listed' && middle === '')) break;
      if (match.value.type === 'zone' || match.value.type === 'venue' || match.value.type === 'area') break;
      result = { ...result, end: match.end, type: match.value.type };
      p = match.end - 1;
    }
    return result;
  }
}
