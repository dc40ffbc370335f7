import type { Dimension } from './mentions.js';
import type { Aspect, Modality, Operator, Strength } from './output.js';

/** The dictionaries, validated and ready to use. One YAML file of `src/lexicon` fills each field. */
export interface Lexicon {
  units: UnitEntry[];
  comparators: ComparatorEntry[];
  indicators: IndicatorEntry[];
  cues: CueEntry[];
  regions: RegionEntry[];
  bodies: BodyEntry[];
  grammar: GrammarEntry[];
  /** Set phrases and names whose numerals are no quantities: 一带一路, 千家万户. */
  idioms: string[];
}

export interface UnitEntry {
  /** Unit of the output: ISO 4217 code, UCUM-like symbol or the simplified classifier. */
  unit: string;
  dimension: Dimension;
  /** Ways of writing it, simplified. */
  words: string[];
  /** How many of `unit` one of `words` is, as an exact decimal: 万 of 万千瓦 is no part of it, 千瓦 → kW is 1, 兆瓦 → kW is 1000. */
  factor: string;
}

export interface ComparatorEntry {
  op: Exclude<Operator, 'range' | 'none'>;
  side: 'before' | 'after';
  words: string[];
}

export interface IndicatorEntry {
  /** Stable English key in kebab case. */
  id: string;
  /** Row label: the full statistical name. */
  name: string;
  aliases: string[];
  /** Units a level of it may have; the first is assumed where the text leaves the unit out. */
  units: string[];
  /** Aspect of a bare figure of it: `growth` for 增速, `share` for 占比; else `level`. */
  aspect: Aspect;
  field: string;
}

export interface CueEntry {
  modality: Modality;
  strength: Strength | null;
  words: string[];
}

export interface RegionEntry {
  /** GB/T 2260. */
  code: string;
  name: string;
  /** Short names that stand for it alone: 广州, 粤. */
  short: string[];
  level: 'country' | 'province' | 'prefecture' | 'county';
}

export interface BodyEntry {
  /** Endings by which a name is known as a body, venue or company: 局, 委员会, 公司, 机场, 开发区. */
  suffixes: string[];
  type: 'government' | 'company' | 'venue' | 'zone' | 'institution';
}

/** The part a function word plays between a noun phrase and its figure. */
export type GrammarClass =
  | 'value'
  | 'rise'
  | 'fall'
  | 'to'
  | 'perfective'
  | 'aspire'
  | 'activity'
  | 'growth-head'
  | 'fall-head'
  | 'share-head'
  | 'share-verb'
  | 'generic-head'
  | 'rank-verb'
  | 'adverb'
  | 'preposition'
  | 'conjunction';

export interface GrammarEntry {
  class: GrammarClass;
  words: string[];
}
