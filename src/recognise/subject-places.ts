import type { Lexicon, RegionEntry } from '../model/lexicon.js';
import { liesIn } from '../model/region-code.js';
import type { Span } from '../text/span.js';
import { isOpen } from './subject-edges.js';
import { type Beginnings, WordTable } from './subject-words.js';

/**
 * How far a word proves that its region is meant: by itself, where its parent or its full name stands elsewhere
 * in the article, or only right after its parent.
 */
type Proof = 'alone' | 'place' | 'name' | 'parent';

interface Reading {
  region: RegionEntry;
  proof: Proof;
}

interface Word extends Span {
  readings: Reading[];
}

/**
 * Whether what stands at `end`, right after a short name, makes another place's full name of it: the list has 清河县
 * and not 清河市, 萧山区 and no longer 萧山市.
 */
export function isAnothers(text: string, end: number, { level, name }: RegionEntry): boolean {
  const unit = text[end] ?? '';
  // 绍兴县 was a county beside the city of that name.
  const kind = level === 'county' ? /[市县区]/ : level === 'prefecture' ? /县/ : null;
  return kind?.test(unit) === true && !name.endsWith(unit) && !NEXT_WORD.test(text.slice(end, end + 3));
}

/** 金华地区, 绍兴专区: what the cities of today were called with. 台州地区生产总值 has another 地区. */
const FORMER_UNIT = /(?:地区(?!生产总值|经济|差异|差距|特色|[间性级])|专区|专署|行署|行政公署)/y;

/** Where a name ends with the unit it once had behind it. */
export function withFormerUnit(text: string, { end, regions }: Place): number {
  FORMER_UNIT.lastIndex = end;
  const unit = regions[0].level === 'prefecture' ? FORMER_UNIT.exec(text)?.[0] : undefined;
  return end + (unit?.length ?? 0);
}

/** A place name in a text with the regions it may be, the likeliest first. */
export interface Place extends Span {
  regions: RegionEntry[];
  proof: Proof;
}

const RANK = { country: 0, province: 1, prefecture: 2, county: 3 } as const;
const STRENGTH = { alone: 0, place: 1, name: 2, parent: 3 } as const;

/** After these a 市, 区 … belongs to the next word: 广州|市场, 河北|区域. */
const NEXT_WORD =
  /^(?:市(?:[场值容井郊域区里级属辖长]|民(?![营办生政族间])|面(?![积向临对])|政(?![府协务策法])|直(?=[机部单属管]))|区(?:[域间块别位划属级]|长(?![期三江]))|县(?:[域级]|城(?![市乡镇])|长(?![期三江]))|省(?:[份级域属]|会(?![议展同计])|长(?![期三江])|直(?=[机部单属管]))|州[长府]|旗[下帜舰]|盟[友主约])/;

/** The dictionary of regions, searched for the longest name at a place of a text. */
export class Gazetteer {
  readonly #words: WordTable<Reading[]>;
  readonly #traps: ReadonlySet<string>;

  constructor(lexicon: Lexicon, beginnings: Beginnings) {
    const words = new WordTable<Reading[]>(16, beginnings);
    const shared = new Set<Reading[]>();
    const add = (word: string, region: RegionEntry, proof: Proof) => {
      const list = words.get(word);
      if (!list) words.add(word, [{ region, proof }]);
      else if (list.push({ region, proof }) === 2) shared.add(list);
    };
    for (const region of lexicon.regions) {
      if (!region.common.includes(region.name))
        add(region.name, region, isCramped(region) ? 'place' : 'alone');
      for (const word of region.short) add(word, region, proofOf(word, region));
      for (const word of region.common) add(word, region, word === region.name ? 'parent' : 'name');
    }
    for (const list of shared) list.sort(bySureness);
    this.#words = words;
    const traps = new Set<string>();
    for (const region of lexicon.regions) for (const trap of region.traps) traps.add(trap);
    this.#traps = traps;
  }

  /**
   * The place named at `start`, its parents joined to it (广东广州黄埔: 黄埔区); null where none is.
   * @param after where the name before it ends, 0 for none: a name right after a name is no end of another word
   */
  at(text: string, start: number, after: number): Place | null {
    const first = this.#word(text, start, after);
    if (!first) return null;
    let place = plain(first);
    let last = first;
    for (;;) {
      const next = this.#word(text, text[place.end] === '·' ? place.end + 1 : place.end, place.end);
      const inside = next && childrenOf(last.readings, next.readings);
      if (!inside) break;
      last = { ...next, readings: inside };
      place = { start, end: next.end, regions: best(inside), proof: 'alone' };
    }
    return place;
  }

  /** The longest word at `start` that no trap spoils. */
  #word(text: string, start: number, after: number): Word | null {
    const found = this.#words.longestAt(text, start);
    if (!found || (start > after && this.#traps.has(text.slice(start - 1, start + 2)))) return null;
    const match = { start, end: found.end, readings: found.value };
    if (NEXT_WORD.test(text.slice(found.end - 1, found.end + 2))) return this.#shortened(text, match);
    // At an open edge the first character cannot belong to a word before it.
    const sure = isOpen(text, start) && found.value[0].proof === 'alone';
    return found.end - start === 2 && !sure && this.#traps.has(text.slice(start, start + 3)) ? null : match;
  }

  /** 河北|区域 is 河北, 黄埔|区位 is 黄埔区 without its last character. */
  #shortened(text: string, match: Word): Word {
    const end = match.end - 1;
    const shorter = this.#words.longestAt(text, match.start, end);
    const sure = shorter?.end === end && shorter.value[0].proof === 'alone';
    return { start: match.start, end, readings: sure ? shorter.value : match.readings };
  }
}

function bySureness(a: Reading, b: Reading): number {
  return STRENGTH[a.proof] - STRENGTH[b.proof] || RANK[a.region.level] - RANK[b.region.level];
}

/** 息县, 和县: a character and 县, which many other words may leave side by side. */
function isCramped({ name, level }: RegionEntry): boolean {
  return level === 'county' && name.length < 3;
}

/** County names of two characters are too many to stand for themselves; those of cities may. */
function proofOf(word: string, region: RegionEntry): Proof {
  return region.level !== 'county' || region.name.endsWith('市') || word.length > 2 ? 'alone' : 'place';
}

function plain(word: Word): Place {
  const proof = word.readings[0].proof;
  return { start: word.start, end: word.end, regions: best(word.readings), proof };
}

/** Of what a word may be, the readings that prove most; of those that stand alone only the highest in rank. */
function best(readings: readonly Reading[]): RegionEntry[] {
  const { proof, region } = readings[0];
  const equal =
    proof === 'alone'
      ? readings.filter((r) => r.proof === proof && r.region.level === region.level)
      : readings;
  return equal.map((r) => r.region);
}

/** The readings of `below` that lie in one of `above`, as sure as if they stood alone; null for none. */
function childrenOf(above: readonly Reading[], below: readonly Reading[]): Reading[] | null {
  const inside = below.filter((b) => above.some((a) => liesIn(b.region.code, a.region.code)));
  if (inside.length === 0) return null;
  const top = Math.min(...inside.map((r) => RANK[r.region.level]));
  return inside.filter((r) => RANK[r.region.level] === top).map((r) => ({ ...r, proof: 'alone' }));
}
