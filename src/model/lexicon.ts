import type { Dimension, TimeRole } from './mentions.js';
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
  times: TimeEntry[];
  speakers: SpeakerEntry[];
  territories: TerritoryEntry[];
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
  /** Ways of writing it in front of a number: ￥, 港币. */
  before: string[];
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

/**
 * The guards look at what stands beside a word in its clause; `#` in them is a digit or a Chinese numeral. A word may
 * stand in several entries: the first whose guards hold counts.
 */
export interface CueEntry {
  modality: Modality;
  strength: Strength | null;
  /** `strong` decides alone, `weak` where nothing else does; `no-target` says that none is set. */
  weight: 'strong' | 'weak' | 'no-target';
  words: string[];
  /** Words none of which may stand right before. */
  notAfter: string[];
  /** Words none of which may follow at once. */
  notBefore: string[];
  /** Words one of which must follow at once, where any are listed. */
  before: string[];
  /** Words one of which the clause must hold, where any are listed. */
  with: string[];
  /** Words none of which the clause may hold. */
  without: string[];
}

export interface RegionEntry {
  /** GB/T 2260. */
  code: string;
  name: string;
  /** Short names that stand for it alone: 广州; those of a county where the article bears them out. */
  short: string[];
  /** Short names that are ordinary words as well (白云); a full name here (城区) is read only after its parent. */
  common: string[];
  /** The name with a character before or after it that makes it other words: 经济南. */
  traps: string[];
  level: 'country' | 'province' | 'prefecture' | 'county';
}

/** `area`: a region without a code (京津冀); `other`: a name with a place in it that is nobody's figures (广州日报). */
export type BodyType =
  | 'government'
  | 'company'
  | 'venue'
  | 'zone'
  | 'institution'
  | 'area'
  | 'abroad'
  | 'other';

export interface BodyEntry {
  type: BodyType;
  /** Endings by which a name is known as a body, venue or company: 局, 委员会, 公司, 机场, 开发区. */
  suffixes: string[];
  /**
   * What stands between a region and the ending: nothing (`none`), nothing after a region written with its 市 or 省
   * (`unit`), some `qualifiers` (`listed`), those or a name (`name`), any of these (`free`), or a name of whatever words
   * (`any`).
   */
  middle: 'none' | 'unit' | 'listed' | 'name' | 'free' | 'any';
  /** Words in such a name that are no name themselves: 国际, 经济技术. They hold for all entries of the type. */
  qualifiers: string[];
  /** Words that make it a kind of thing and no name: 上市公司, 国家级新区. They hold for all entries of the type. */
  generic: string[];
  /** Names known as a whole: 国务院, 京津冀. */
  names: string[];
  /** Longer words that begin with an ending or a name: 大学生, 港口. */
  traps: string[];
}

/** The part a function word plays between a noun phrase and its figure; `term` is a noun that the segmenter must know. */
export type GrammarClass =
  | 'value'
  | 'rise'
  | 'fall'
  | 'to'
  | 'perfective'
  | 'aspire'
  | 'activity'
  | 'list-verb'
  | 'name-verb'
  | 'growth-head'
  | 'fall-head'
  | 'share-head'
  | 'share-verb'
  | 'generic-head'
  | 'rank-verb'
  | 'adverb'
  | 'preposition'
  | 'conjunction'
  | 'order'
  | 'term';

export interface GrammarEntry {
  class: GrammarClass;
  words: string[];
}

/** Words a time word must not be torn out of: 出现在, 同比例. */
interface TimeGuards {
  words: string[];
  /** Characters none of which may stand before. */
  notAfter: string;
  /** Words none of which may follow. */
  notBefore: string[];
}

/** A word with a fixed meaning: 每年, 同比, 目前. */
export interface TimeWord extends TimeGuards {
  kind: 'word';
  rule: string;
  role: TimeRole;
  edtf: string | null;
}

/** A word that counts from a date: 去年, 上个月, 昨日, 次年. */
export interface TimeShift extends TimeGuards {
  kind: 'year' | 'quarter' | 'month' | 'week' | 'day';
  shift: number;
  /** The article's date, or the time said before in the sentence. */
  anchor: 'reference' | 'said' | 'said-or-reference';
}

/** What 以来 may follow: 改革开放, 党的十八大. */
export interface TimeEvent {
  kind: 'event';
  year: number;
  /** Runs on without an end, however late the article. */
  open: boolean;
  words: string[];
}

export type TimeEntry = TimeWord | TimeShift | TimeEvent;

/** What a word is to the question who speaks. */
export type SpeakerClass =
  | 'surname'
  /** A surname that is more often another word. */
  | 'rare-surname'
  | 'verb'
  /** What 表示 takes without anything being said: 感谢. */
  | 'feeling'
  | 'office'
  /** What follows a surname alone: 女士. */
  | 'address'
  | 'adverb'
  | 'body'
  /** What says nothing, though a verb of speech may follow: 方案. */
  | 'document'
  /** What looks like a name where a clause begins: 方面. */
  | 'no-name';

export interface SpeakerEntry {
  class: SpeakerClass;
  words: string[];
}

/** Words by which the articles of a territory with a currency of its own are known. */
export interface TerritoryEntry {
  /** GB/T 2260. */
  code: string;
  /** ISO 4217: what a bare 元 is there. */
  currency: string;
  words: string[];
}
