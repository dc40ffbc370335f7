import type { Aspect, Modality, Operator, Strength } from '../model/output.js';
import type { Span } from '../text/span.js';
import type { AspectOf } from './aspect.js';
import type { Frame, Parsed } from './frame.js';
import { labelFor } from './label.js';
import type { Measured } from './measured.js';
import type { ModalityOf } from './modality-of.js';
import type { NoTarget } from './no-target.js';
import type { PeriodOf } from './period.js';
import type { Place } from './region.js';
import { speakerOf } from './speaker.js';

/** A fact before it has an id and offsets of the original. Spans are UTF-16 into the article's text. */
export interface Draft {
  indicator: string;
  indicatorId: string | null;
  aspect: Aspect;
  modality: Modality;
  cue: string | null;
  strength: Strength | null;
  op: Operator;
  value: number | null;
  min: number | null;
  max: number | null;
  unit: string;
  period: string | null;
  subject: string | null;
  regionCode: string | null;
  speaker: string | null;
  span: Span;
  valueSpan: Span;
  /** The rule behind each field, for `explain`. */
  why: Record<string, string>;
}

export interface DraftParts {
  frame: Frame;
  measured: Measured;
  aspect: AspectOf;
  period: PeriodOf;
  modality: ModalityOf;
  place: Place | null;
  speaker: string | null;
  /** ISO 4217: what a bare 元 is where the article appears. */
  currency: string;
}

/** What is counted in people where neither the text nor the dictionary names a unit. */
const PEOPLE =
  /(人口|人数|就业|人员|[学医]生|(在校|毕业|考|研究|留学|师|招|实习)生|(?<!机器)人|户籍|志愿者|参保者|消费者|学员|工匠|乘客|旅客|职工|员工|员额|游客|人才|农民工?|[茶果菜菇蚕棉粮药花瓜蔗烟蜂牧渔]农|党员|干部|居民|劳动力|劳动者|人民|群众|市民|村民|老人|儿童|患者|教师|军人|青年|用工|搬迁|脱贫)$|^.{0,12}(人口|劳动力|学生|农民|职工|居民|群众|人民|国人|人员|纳税人)/;
/** What is told in money where the unit is left out. */
const MONEY =
  /(投资|收入|支出|产值|增加值|营收|利润|税|费|资金|贷款|存款|余额|基金|债券?|赤字|规模|销售额?|零售额?|交易额?|成交额?|进出口|出口|进口|外贸|消费|经济|GDP|总值|投入|总量|市值|资产|补贴|经费|预算|[总金产贸款税]额|存贷款|融资|产业|集群)/;

/** Puts the parts of a fact together; null where the figure's unit cannot be told. */
export function draft(parts: DraftParts): Draft | null {
  const { frame, measured, aspect, period, modality, place } = parts;
  const stated = unitOf(frame, measured);
  const unit = stated === 'CNY' && !/人民币/.test(around(frame)) ? parts.currency : stated;
  if (unit === null) return null;
  const { quantity } = frame;
  const sign = aspect.negative ? -1 : 1;
  const flip = (n: number | null) => (n === null || n === 0 ? n : n * sign);
  const [min, max] = sign < 0 ? [flip(quantity.max), flip(quantity.min)] : [quantity.min, quantity.max];
  const offset = frame.parsed.sentence.start;
  const span = passage(frame, measured);
  return {
    indicator: labelFor(measured, aspect, frame),
    indicatorId: measured.entry?.id ?? null,
    aspect: aspect.aspect,
    modality: modality.modality,
    cue: modality.cue,
    strength: modality.strength,
    op: quantity.op === '=' ? (frame.left.op ?? '=') : quantity.op,
    value: flip(quantity.value),
    min,
    max,
    unit,
    period: period.edtf,
    subject: place?.name ?? null,
    regionCode: place?.code ?? null,
    speaker: parts.speaker,
    span: { start: offset + span.start, end: offset + span.end },
    valueSpan: { start: offset + quantity.start, end: offset + quantity.end },
    why: {
      quantity: quantity.rule,
      indicator: measured.how,
      aspect: aspect.how,
      modality: modality.how,
      period: period.how,
      subject: place?.how ?? 'none',
    },
  };
}

/** The figure with what may name its currency beside it. */
function around({ parsed: { text }, quantity: { outer } }: Frame): string {
  return text.slice(Math.max(0, outer.start - 4), outer.end + 4);
}

/** A fact without a number: the text says that no target is set. */
export function draftNoTarget(of: {
  parsed: Parsed;
  found: NoTarget;
  measured: Measured;
  period: PeriodOf;
  place: Place | null;
}): Draft {
  const { parsed, found, measured, period, place } = of;
  const span = {
    start: parsed.sentence.start + found.span.start,
    end: parsed.sentence.start + found.span.end,
  };
  const grows = measured.head === 'growth';
  return {
    indicator: measured.label,
    indicatorId: measured.entry?.id ?? null,
    aspect: grows ? 'growth' : (measured.entry?.aspect ?? 'level'),
    modality: 'target',
    cue: found.cue,
    strength: null,
    op: 'none',
    value: null,
    min: null,
    max: null,
    unit: grows ? '%' : (measured.entry?.units[0] ?? '%'),
    period: period.edtf,
    subject: place?.name ?? null,
    regionCode: place?.code ?? null,
    speaker: speakerOf(parsed, found.span),
    span,
    valueSpan: span,
    why: {
      indicator: measured.how,
      modality: `cue: ${found.cue}`,
      period: period.how,
      subject: place?.how ?? 'none',
    },
  };
}

/** The unit as written; of a bare magnitude the one the indicator has, else money: 工业投资突破1700亿. */
function unitOf(frame: Frame, measured: Measured): string | null {
  const { quantity } = frame;
  // 每立方米46微克
  const volume =
    frame.left.links.some((t) => t.text === '每立方米') && /^(ug|mg|g)$/.test(quantity.unit ?? '');
  if (volume) return `${quantity.unit}/m3`;
  if (quantity.unit !== null) return quantity.unit;
  if (measured.entry) return measured.entry.units[0];
  if (!quantity.bareMagnitude) return null;
  if (/人次/.test(measured.label)) return '人次';
  if (/(家庭|住户|农户|用户)$/.test(measured.label)) return '户';
  const who = measured.label.replace(/(参与|参加|增收|落户|改善|享受|享有|用上|喝上|住上).*$/, '');
  if (PEOPLE.test(measured.label) || PEOPLE.test(who) || /(惠及|受益)/.test(who)) return '人';
  // So many 亿 of something that is no people are money more often than not; so many 万 are things.
  return MONEY.test(measured.label) || Math.abs(quantity.value ?? quantity.max ?? 0) >= 1e8 ? 'CNY' : '个';
}

/** The words of the sentence that carry the fact: from its noun phrase to the end of figure and counted thing. */
function passage(frame: Frame, measured: Measured): Span {
  const { outer } = frame.quantity;
  const own = measured.span;
  const start = Math.min(outer.start, own?.start ?? outer.start);
  return { start, end: Math.max(outer.end, own?.end ?? outer.end) };
}
