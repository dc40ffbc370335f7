import type { Lexicon, RegionEntry } from '../model/lexicon.js';
import { codesAbove } from '../model/region-code.js';
import { Trie } from '../text/trie.js';

/** Whose figures or whose article: a region, a body, or several joined. */
export interface Place {
  name: string;
  /** GB/T 2260, null for the nation and what is no region. */
  code: string | null;
  /** How it was found, for `explain`. */
  how: string;
}

/** The nation, which has no code of its own. */
export const NATION: Place = { name: '全国', code: null, how: 'nation' };

/** The regions by code, and by the names that stand for one of them only. */
export interface RegionIndex {
  get(code: string): RegionEntry | undefined;
  names: Trie<RegionEntry>;
}

const indexes = new WeakMap<Lexicon, RegionIndex>();

/** The index of a lexicon's regions, made once for each. */
export function regionIndex(lexicon: Lexicon): RegionIndex {
  let index = indexes.get(lexicon);
  if (!index) {
    const regions = lexicon.regions.filter((r) => r.level !== 'country');
    const byCode = new Map(regions.map((r) => [r.code, r]));
    index = { get: (code) => byCode.get(code), names: namesOf(regions) };
    indexes.set(lexicon, index);
  }
  return index;
}

/** Names and short names without those that several regions bear; a region goes before the smaller one of its name. */
function namesOf(regions: readonly RegionEntry[]): Trie<RegionEntry> {
  const rank = { country: 0, province: 1, prefecture: 2, county: 3 } as const;
  const words = new Map<string, RegionEntry[]>();
  for (const region of regions) {
    for (const word of [region.name, ...region.short]) words.set(word, [...(words.get(word) ?? []), region]);
  }
  const names = new Trie<RegionEntry>();
  for (const [word, bearers] of words) {
    const top = Math.min(...bearers.map((r) => rank[r.level]));
    const [first, second] = bearers.filter((r) => rank[r.level] === top);
    if (!second && (first.level !== 'county' || word.length > 2)) names.add(word, first);
  }
  return names;
}

/** A region and the regions above it, nearest first; the counties of Beijing have no city between. */
export function lineage(code: string, index: RegionIndex): RegionEntry[] {
  return [code, ...codesAbove(code)].flatMap((c) => index.get(c) ?? []);
}
