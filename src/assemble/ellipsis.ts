import type { Frame } from './frame.js';
import { isGrant, isRecipient } from './grant.js';
import type { Antecedent, Measured } from './measured.js';
import { isBare } from './noun-phrase.js';
import { readRight } from './right.js';
import { is, isAnd, type Token, textOf } from './token.js';

/**
 * What a label takes over from the one before it in its sentence, because a list says it but once: the verb of the
 * first item (新建社区食堂18个、驿站35个), the noun behind a class (其中国家级3家), the object of a verb (续建96个), a head
 * (棉花…万吨 after 粮食产量).
 */
export function completed(
  frame: Frame,
  own: { measured: Measured; tokens: readonly Token[] },
  antecedent: Antecedent,
): string {
  const { measured } = own;
  const said = antecedent.near ? antecedent.measured : null;
  const sized = own.tokens.some((t) => t.quantity?.rule === 'size-class');
  // 一批项目加快推进，其中投资10亿元以上的12个
  if (!said && sized && isClass(own)) return measured.label + thingBefore(frame);
  if (said && isRecipient(measured.label) && isGrant(said.base)) return measured.label + said.base;
  if (said && frame.quantity.unit === antecedent.unit) {
    const other = counterpart(measured.label, said.base);
    if (other) return other;
  }
  if (measured.entry === null && said) {
    const noun = said.base.slice(said.lead.length);
    const alike = frame.quantity.unit === antecedent.unit;
    if (alike && noun && isClass(own))
      return said.lead + (sized ? sizedBy(noun, measured.label) : measured.label) + unclassed(noun);
    if (alike && noun && isVerbAlone(frame, own.tokens))
      return measured.label + noun.replace(/^.{6,}的(?=..)/, '');
  }
  const object =
    measured.entry === null && isVerbAlone(frame, own.tokens) ? sameVerbBefore(frame, own.tokens[0]) : '';
  if (object) return measured.label + object;
  if (said?.lead && sharesVerb(frame, own)) return said.lead + measured.label;
  return tailed(frame, measured, antecedent);
}

/** 新开工保障性住房3200套，建成1800套: a verb that is not kept in labels still replaces the verb of the item before. */
export function restarted(frame: Frame, { measured, near, unit }: Antecedent): string | null {
  const { left, right, quantity, parsed } = frame;
  const verb = parsed.tokens[frame.at - left.links.length - 1];
  if (!near || !measured?.lead || unit !== quantity.unit || right.np.length > 0) return null;
  return is(verb, 'list-verb') && verb.start >= parsed.tokens[frame.from].start
    ? verb.text + measured.base.slice(measured.lead.length)
    : null;
}

/** A place in a row: 二套, 第二档. */
const PLACE = /^(第?[首一二三四五](套|档|级|类|批|期|线|孩|胎))(.*)$/;

/** 首套住房贷款利率…，二套…: one of a row that is named by its place in it, with the rest of the name left out. */
function counterpart(label: string, before: string): string | null {
  const [, own, kind, measure] = PLACE.exec(label) ?? [];
  const name = kind && before.replace(new RegExp(`第?[首一二三四五]${kind}`), own);
  return name && name !== before && before.endsWith(measure) ? name : null;
}

/** 国家级, 5A级, 50亿元以上, 1亿元至5亿元: a class whose noun is left out. */
function isClass({ measured: { label }, tokens }: { measured: Measured; tokens: readonly Token[] }): boolean {
  const sized = tokens[tokens.length - 1].quantity?.rule === 'size-class';
  return label.length <= (sized ? 16 : 10) && (sized || /.(级|以上|以下)$/.test(label));
}

/** 产值10亿元以上的21家、1亿元至10亿元的268家: what the classes are of is said but once. */
function sizedBy(noun: string, label: string): string {
  const by = /^(\D{2,8}?)[\d百千万亿]+[^级\d]{1,5}(以上|以下|至)/.exec(noun)?.[1] ?? '';
  return /^[\d百千万亿]/.test(label) ? by + label : label;
}

/** 一批重大项目加快推进，其中…: the things the clause before tells of and does not count. */
function thingBefore({ parsed: { tokens, clauseOf }, at, from }: Frame): string {
  const first = clauseOf.indexOf(clauseOf[at] - 1);
  const some = tokens.findIndex((t, i) => i >= first && i < from && /^一(大?批|系列|些)$/.test(t.text));
  return first < 0 || some < 0 ? '' : textOf(readRight(tokens, some, from - 1).np);
}

/** A noun without the class it has itself: 重大项目 of 10亿元以上重大项目. */
function unclassed(noun: string): string {
  return noun.replace(/^.{1,14}?(级及?以上|级|以上|以下|至[\d.]+[万亿]*元)的?(?=..)/, '');
}

/** 发行特别国债，…今年先发行1万亿元: the object the verb had when the sentence used it first. */
function sameVerbBefore({ parsed: { tokens }, from }: Frame, verb: Token): string {
  const first = tokens.findIndex((t, i) => i < from && t.text === verb.text && !t.quantity);
  const end = tokens.findIndex((t, i) => i > first && t.kind === 'break');
  if (first < 0) return '';
  return textOf(readRight(tokens, first, end).np);
}

/** 续建96个, 审结3.4万件: a verb with its object left out, told in the unit of the object. */
function isVerbAlone(frame: Frame, tokens: readonly Token[]): boolean {
  return frame.right.np.length === 0 && tokens.length === 1 && is(tokens[0], 'list-verb');
}

/** An item of a list that has no verb of its own and no predicate takes the verb of the first. */
function sharesVerb(
  frame: Frame,
  { measured, tokens }: { measured: Measured; tokens: readonly Token[] },
): boolean {
  const { previous, left, quantity, parsed } = frame;
  if (!previous || ['percent', 'points', 'multiple', 'rank', 'duration'].includes(quantity.dimension))
    return false;
  const first = Math.min(parsed.tokens.indexOf(tokens[0]), frame.at);
  if (!isAnd(parsed.tokens[first - 1])) return false;
  if (left.links.some((t) => !isAnd(t) && is(t, 'value', 'rise', 'fall', 'to', 'preposition'))) return false;
  if (is(tokens[0], 'activity', 'list-verb', 'rise', 'fall', 'aspire') || frame.right.event.length > 0)
    return false;
  return !isBare(tokens) && !/(总数|总量|总额|余额|率|比例|占比)$/.test(measured.label);
}

/** Heads that a list says once: 粮食产量达到…；棉花…, 工业增加值增长…，其中纺织行业增长…. */
const TAILS =
  /(产量|(播种|种植|销售|施工|竣工|新开工)面积|增加值|总产值|产值|投资额?|零售额|进出口额?|出口额?|销售额|营业收入|利润)$/;

/** Measures that a part after 其中 leaves out where it is told in the same unit: 装机容量385万千瓦，其中光伏242万千瓦. */
const MEASURED_AMONG =
  /(装机(容量|规模)?|发电量|[用供售]电量|[用供]水量|[用供]气量|吞吐量|客运量|货运量|周转量|运量|里程|消费量|存量|产能|产量|销量|产值|营收|营业额|销售额|零售额|进出口|出口|进口|投资)$/;

/** Those of them that are told in money. */
const IN_MONEY = /(产值|营收|营业额|销售额|零售额|进出口|出口|进口|投资)$/;

/** Whether a figure in a unit can be a part of a whole: money of what is told in money. Growths are of either. */
function fits(unit: string, whole: string): boolean {
  return unit === '%' || /^[A-Z]{3}$/.test(unit) === IN_MONEY.test(whole);
}

/** Sorts that share a head: 其中…, 分经济类型看, 按行业分. */
const SORTED = /^[分按从].{1,10}[看分]，/;

/** Gives a bare product or industry the head of the list it stands in. */
function tailed(frame: Frame, own: Measured, antecedent: Antecedent): string {
  const { measured, near, unit: unitBefore, whole } = antecedent;
  const said = near && measured && !measured.lead ? herdPart(own.label, measured.base) : null;
  if (said) return said;
  const tail = measured && (TAILS.exec(measured.base)?.[0] ?? MEASURED_AMONG.exec(measured.base)?.[0]);
  if (!tail || own.entry || TAILS.test(own.label) || /[率额量值数度]$/.test(own.label)) return own.label;
  const { text } = frame.parsed;
  const unit = frame.quantity.unit ?? '';
  const short = own.label.length <= 4;
  const among = near && text.includes('其中');
  const listed = tail === '产量' && /^(t|kg|斤|担)$/.test(unit) && short;
  const open = own.label.length <= 14 && !/(占比|比重|率)$/.test(own.label) && !own.lead;
  const told = among && unit === unitBefore ? measured.base : whole && fits(unit, whole) ? whole : null;
  const alike = open && told ? MEASURED_AMONG.exec(told)?.[0] : null;
  if (alike && !MEASURED_AMONG.test(own.label)) return own.label + alike;
  const spread = among && short && tail.endsWith('面积') && /^(m2|mu|ha)$/.test(unit) && !own.lead;
  const part = (among || SORTED.test(text)) && /(业|产业|行业|地区|企业|部门|领域)$/.test(own.label);
  return listed || spread || part ? own.label + tail : own.label;
}

/** 生猪存栏31万头，出栏48万头: of the herd said before, whose name it leaves out. */
function herdPart(label: string, before: string): string | null {
  const herd = /^(.+)(存栏|出栏)量?$/.exec(before)?.[1];
  return herd && /^(存栏|出栏)量?$/.test(label) ? herd + label : null;
}
