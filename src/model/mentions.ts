import type { Span } from '../text/span.js';
import type { BodyType } from './lexicon.js';
import type { Modality, Operator, Strength } from './output.js';

/** What one recogniser found. Offsets are UTF-16 into the text it was given. `rule` names the rule for `explain`. */
interface Found extends Span {
  rule: string;
}

/** What sort of unit a quantity has; it decides what noun phrases it can measure. */
export type Dimension =
  | 'money'
  | 'percent'
  | 'points'
  | 'rank'
  | 'multiple'
  | 'count'
  | 'duration'
  | 'physical'
  | 'number';

/** A number with its unit: `start`–`end` cover number and unit, comparator words stand outside. */
export interface Quantity extends Found {
  kind: 'quantity';
  dimension: Dimension;
  op: Operator;
  /** In the base unit; null for a range and for a vague number (数十亿). */
  value: number | null;
  min: number | null;
  max: number | null;
  /** Unit of the output (`CNY`, `%`, `个`, `km2` …); null where the text gives none. */
  unit: string | null;
  /** The unit as written, magnitude words left out: `元`, `户`, `%`, ``. */
  unitText: string;
  /** From the first comparator word before to the last one after: 超1800亿元, 8%以上, 控制在4.6%以内. */
  outer: Span;
  /** True where a magnitude word makes it money though 元 is left out: 1700亿. */
  bareMagnitude: boolean;
}

export type TimeRole =
  /** when the thing is or is to be: 2025年, 去年, 一季度 */
  | 'at'
  /** by when: 到2027年, 2025年底前 */
  | 'deadline'
  /** a stretch: 十四五期间, 近三年, 五年来, 2021—2025年 */
  | 'span'
  /** 每年, 年均 */
  | 'recurring'
  /** what is compared with: 比上年, 较2020年, 同比 */
  | 'base'
  /** a length of time that dates nothing: 三年, 五年时间 */
  | 'duration';

export interface Time extends Found {
  kind: 'time';
  /** EDTF (ISO 8601-2), null where it cannot be told. */
  edtf: string | null;
  role: TimeRole;
}

/** Words that tell whether a figure is aimed at, reported, or a parameter of a policy. */
export interface Cue extends Found {
  kind: 'cue';
  modality: Modality;
  strength: Strength | null;
  text: string;
}

/** A name of whose figure it is: a region, body or company. */
export interface Subject extends Found {
  kind: 'subject';
  /** Full name in simplified script: 广州市 for 广州. */
  name: string;
  /** `self`: 全市, 我省, 该区: to be resolved by the article. `joint`: several joined by 、 or 和. */
  type: 'region' | 'body' | 'self' | 'joint';
  /** GB/T 2260, null for what is no region or is ambiguous. */
  code: string | null;
  /** The codes an ambiguous county name may have; of a body, those of the region in its name. */
  candidates?: string[];
  /** Where it is clear: 居全国第一 is a rank's scope, 高于全国 a comparison, 市统计局发布 a source; else `subject`. */
  role: 'subject' | 'comparison' | 'rank-scope' | 'locative' | 'source';
  /** What sort of body it is; absent for regions. */
  body?: BodyType;
  /**
   * Set where the words alone do not prove the name: `place` needs its parent, `name` its full name elsewhere in
   * the article, `topic` an article about such a thing.
   */
  needs?: 'place' | 'name' | 'topic';
  /** What a joint subject joins, in order. */
  members?: Subject[];
}

/** A dictionary indicator. */
export interface IndicatorMention extends Found {
  kind: 'indicator';
  id: string;
  name: string;
}

/** A person or body quoted, and the stretch of text that is theirs. */
export interface Speaker extends Found {
  kind: 'speaker';
  name: string;
  office: string | null;
  /** What they said. */
  said: Span;
}

/** A stretch whose digits are no quantity: a name, a list marker, an idiom, a document number. */
export interface NonQuantity extends Found {
  kind: 'nonquantity';
}

export type Mention = Quantity | Time | Cue | Subject | IndicatorMention | Speaker | NonQuantity;
