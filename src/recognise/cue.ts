import type { CueEntry, Lexicon } from '../model/lexicon.js';
import type { Cue } from '../model/mentions.js';
import type { Recogniser } from '../model/recogniser.js';
import type { Span } from '../text/span.js';
import { Trie } from '../text/trie.js';

/** An entry with its guards compiled; null where it has none of a kind. */
interface Guarded {
  entry: CueEntry;
  notAfter: RegExp | null;
  notBefore: RegExp | null;
  before: RegExp | null;
  with: RegExp | null;
  without: RegExp | null;
}

/**
 * Finds the words that tell a target, a result or a provision. `rule` is the entry's weight. A word is searched as the
 * longest of the dictionary; where none of its entries' guards hold, shorter words inside it do not count either.
 */
export function cueRecogniser(lexicon: Lexicon): Recogniser {
  const trie = new Trie<Guarded[]>();
  for (const [word, entries] of byWord(lexicon.cues)) trie.add(word, entries);
  return (text) => {
    const cues: Cue[] = [];
    for (const { start, end, value } of trie.matches(text)) {
      const entry = value.find((guarded) => holds(guarded, text, { start, end }))?.entry;
      if (!entry) continue;
      const { modality, strength, weight: rule } = entry;
      cues.push({ kind: 'cue', rule, start, end, modality, strength, text: text.slice(start, end) });
    }
    return cues;
  };
}

function byWord(entries: readonly CueEntry[]): Map<string, Guarded[]> {
  const all = new Map<string, Guarded[]>();
  for (const entry of entries) {
    const guarded = guardsOf(entry);
    for (const word of entry.words) all.set(word, [...(all.get(word) ?? []), guarded]);
  }
  return all;
}

function guardsOf(entry: CueEntry): Guarded {
  return {
    entry,
    notAfter: oneOf(entry.notAfter, (words) => new RegExp(`(?:${words})$`)),
    notBefore: oneOf(entry.notBefore, (words) => new RegExp(words, 'y')),
    before: oneOf(entry.before, (words) => new RegExp(words, 'y')),
    with: oneOf(entry.with, (words) => new RegExp(words)),
    without: oneOf(entry.without, (words) => new RegExp(words)),
  };
}

const NUMERAL = '[\\d〇零一二三四五六七八九十百千万亿两几]';

function oneOf(words: readonly string[], compile: (words: string) => RegExp): RegExp | null {
  if (words.length === 0) return null;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('#', NUMERAL));
  return compile(escaped.join('|'));
}

/** How far a guard looks for the words that may not stand right before. */
const REACH = 8;

function holds(guards: Guarded, text: string, { start, end }: Span): boolean {
  if (guards.notAfter?.test(text.slice(Math.max(0, start - REACH), start))) return false;
  if (guards.notBefore && startsAt(guards.notBefore, text, end)) return false;
  if (guards.before && !startsAt(guards.before, text, end)) return false;
  if (!guards.with && !guards.without) return true;
  const clause = clauseAround(text, { start, end });
  return !guards.without?.test(clause) && (!guards.with || guards.with.test(clause));
}

function startsAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

const BREAKS = new Set('，；：。！？,;:!?\n\t');
/** The most characters looked at on each side, so that text without marks costs no more. */
const WINDOW = 40;
/** A first clause no longer than this only dates or names (到2027年，): it belongs to the clause after it. */
const LEAD = 10;

/** The clause on both sides of a word; the word itself is replaced by a space, for it is no context of its own. */
function clauseAround(text: string, { start, end }: Span): string {
  const from = clauseStart(text, start);
  const lead = from > 0 && '，,'.includes(text[from - 1]) ? clauseStart(text, from - 1) : from;
  let to = end;
  while (to < text.length && to - end < WINDOW && !isBreak(text, to)) to++;
  return `${text.slice(from - lead <= LEAD + 1 ? lead : from, start)} ${text.slice(end, to)}`;
}

function clauseStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < WINDOW && !isBreak(text, from - 1)) from--;
  return from;
}

/** A comma or colon between digits is part of the number. */
function isBreak(text: string, at: number): boolean {
  return BREAKS.has(text[at]) && !/^\d[,:]\d/.test(text.slice(Math.max(0, at - 1), at + 2));
}
