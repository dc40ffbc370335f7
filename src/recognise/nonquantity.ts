import type { Lexicon } from '../model/lexicon.js';
import type { NonQuantity } from '../model/mentions.js';
import type { Recogniser } from '../model/recogniser.js';
import { Trie } from '../text/trie.js';
import { SHAPES, type Shape } from './nonquantity-patterns.js';
import { ordinalsAt } from './quantity-rank.js';
import { Units } from './quantity-unit.js';

/** Any digit or numeral, and what else begins a shape. */
const ANY = /[\d零〇一二两三四五六七八九十百千万亿半双①-⒛㈠-㈩❶-❿@]|www|http/;
const NUMERAL = /[零〇○一二两三四五六七八九十百千万亿\d]/;
/** What an ordinal counts: the end of 第十四次. */
const ORDINAL_NOUN = /[届次批期条款章节回号轮代季产书时方名位个家类天年]/;

/**
 * Finds names, markers, codes and set phrases whose numerals count nothing: 一带一路, 〔2023〕12号, 21+8, 第三方.
 * A span covers the whole numeral, so that no quantity can be read out of a part of it.
 */
export function nonquantityRecogniser(lexicon: Lexicon): Recogniser {
  const idioms = new Idioms(lexicon.idioms);
  const units = new Units(lexicon.units);
  return (text) => {
    if (!ANY.test(text)) return [];
    // 三公|里: a unit that runs on from its last character shows that the numeral counts
    const found = idioms.in(text).filter(({ end }) => units.length(text, end - 1) < 2);
    ordinalsIn(text, units, found);
    for (const shape of SHAPES) if (occurs(shape.needs, text)) shapesIn(text, shape, { units, found });
    return found.sort((a, b) => a.start - b.start || b.end - a.end);
  };
}

class Idioms {
  readonly #trie = new Trie<true>();
  /** By code unit, whether an idiom begins with it: most characters of a text begin none. */
  readonly #heads = new Uint8Array(0x10000);

  constructor(words: readonly string[]) {
    for (const word of words) {
      this.#trie.add(word, true);
      this.#heads[word.charCodeAt(0)] = 1;
    }
  }

  in(text: string): NonQuantity[] {
    const found: NonQuantity[] = [];
    for (let at = 0; at < text.length; at++) {
      if (!this.#heads[text.charCodeAt(at)]) continue;
      const match = this.#trie.longestAt(text, at);
      if (!match || runsOn(text, at) || runsOn(text, match.end)) continue;
      found.push({ kind: 'nonquantity', start: at, end: match.end, rule: 'idiom' });
      at = match.end - 1;
    }
    return found;
  }
}

/** Whether a numeral runs across an offset: 一家 of 二十一家 is no phrase. */
function runsOn(text: string, at: number): boolean {
  return at > 0 && at < text.length && NUMERAL.test(text[at - 1]) && NUMERAL.test(text[at]);
}

function ordinalsIn(text: string, units: Units, found: NonQuantity[]): void {
  for (let at = text.indexOf('第'); at >= 0; ) {
    const { drafts, end } = ordinalsAt(text, at, units);
    if (drafts.length === 0 && end > at + 1) {
      const tail = ORDINAL_NOUN.test(text[end] ?? '') ? 1 : 0;
      found.push({ kind: 'nonquantity', start: at, end: end + tail, rule: 'ordinal' });
    }
    at = text.indexOf('第', Math.max(end, at + 1));
  }
}

function occurs(chars: string, text: string): boolean {
  for (const char of chars) if (text.includes(char)) return true;
  return false;
}

function shapesIn(
  text: string,
  { rule, pattern, yieldsToUnit }: Shape,
  { units, found }: { units: Units; found: NonQuantity[] },
): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!yieldsToUnit || units.length(text, end) === 0) found.push({ kind: 'nonquantity', start, end, rule });
  }
}
