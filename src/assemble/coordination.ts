import { is, isAnd, isNominal, isVerb, nounAt, type Token, textOf } from './token.js';

/** What is told of a thing and not the thing: 人均可支配收入, 排放量, 通关时间. One may stand for all parts of a list. */
const MEASURE =
  /(?:人均|户均|平均|最低|最高|年均|日均)*(?:财政|净|利润|资产|种植|播种|养殖|建筑|占地|施工|竣工|储备|贷款|存款|办学|供水|供气|供热|可支配|诊疗|参保|入学|毛入学|巩固|升学|毕业|合格|录取|接种|治愈|签约|床位使用|毛|通关|补助|补贴|排放|销售|营业|生产|总|零售|增加|运营|通车|保障|缴费|报销|支付|覆盖|普及|达标|利用|处理|完成|收购|批发|出厂|交易|成交|经营)*(?:收入|支出|投资|产值|增加值|总值|值|额|吞吐量|[客货]运量|周转量|[产销总数流容储用保]量|(?<!需氧)量|率|人数|人次|户数|数|面积|标准|价格?|指数|时间|里程|浓度|排放|规模|产能|增速|增幅|比例|比重|能力|待遇|额度|限额|强度|密度|满意度|水平|覆盖面|利润|亏损|营收|税收|销售)$/;

/**
 * The coordinated parts of a noun phrase, one for each of `count` figures: what the last says for all (城镇和农村|居民人均可支配收入,
 * 二氧化硫、氮氧化物|排放) is given to each, what the first says (商品房|销售面积和销售额) to the others.
 */
export function parts(np: readonly Token[], count: number): Token[][] {
  const sectors = count === 3 ? sectorsOf(np) : null;
  if (sectors) return sectors;
  const ways = [split(np, isAnd), split(np, (t) => t.kind === 'pause')];
  const found = ways.find((w) => w.length === count) ?? ways[0];
  if (found.length === 1 && count === 2) return pair(found[0]) ?? found;
  if (found.length < 2) return found;
  const [first] = found;
  const last = found[found.length - 1];
  // 等 or the count that sums a list up (两大产业集群) parts the names from what they all are.
  const etc = last.findIndex((t) => t.text === '等' || t.quantity !== undefined);
  const tail = etc > 0 ? textOf(last.slice(etc + 1)) : tailFor(found);
  const own = etc > 0 ? last.slice(0, etc) : last;
  const stem = textOf(first).replace(MEASURE, '');
  return found.map((part) => {
    if (part === last && etc > 0) return named(own, textOf(own) + tail, last);
    if (part === last || part === first)
      return part === first && tail && isOpen(part)
        ? named(part, textOf(part) + tail, last)
        : bare(part, first, stem);
    if (tail && isOpen(part)) return named(part, textOf(part) + tail, last);
    return bare(part, first, stem);
  });
}

/** A name that wants a measure: neither one that has its own, nor what was done (接待游客). */
function isOpen(part: readonly Token[]): boolean {
  return (
    !isMeasure(textOf(part)) &&
    !is(part[0], 'activity', 'list-verb') &&
    !/^(接待|实现|完成)/.test(part[0].text)
  );
}

/** A part that is a measure and nothing else is of what the first part is of. */
function bare(part: Token[], first: readonly Token[], stem: string): Token[] {
  const own = textOf(part);
  return part !== first && stem && MEASURE.exec(own)?.[0] === own ? named(part, stem + own, part) : part;
}

/** Whether a label is a measure and nothing besides, so that it does not say of what: 储备规模, 财政补助标准. */
export function isMeasureAlone(label: string): boolean {
  return MEASURE.exec(label)?.[0] === label;
}

/** What a measure is of: 辣椒市场 of 辣椒市场年交易量. */
export function withoutMeasure(label: string): string {
  return label
    .replace(/(平均)?[亩单]产$/, '')
    .replace(MEASURE, '')
    .replace(/年$/, '');
}

/** Whether a label ends with a measure. */
export function isMeasure(label: string): boolean {
  return MEASURE.test(label);
}

/** What the last part has that the first leaves out. */
function tailFor(found: Token[][]): string {
  const first = textOf(found[0]);
  const last = textOf(found[found.length - 1]);
  if (isMeasure(first) || first === last) return '';
  // 城镇|, 农村|居民人均可支配收入; 进口|, 出口|通关时间: short words of one length stand in the same place.
  const rest = last.slice(first.length);
  const aligned = first.length <= 2 && isMeasure(rest) && [0, 2].includes(rest.replace(MEASURE, '').length);
  return aligned ? rest : measureOf(found[found.length - 1]);
}

/** The measure a phrase ends with, and what before it says how it is taken: 集团化办学覆盖率 of 幼儿园集团化办学覆盖率. */
function measureOf(part: readonly Token[]): string {
  const measure = MEASURE.exec(textOf(part))?.[0] ?? '';
  if (!measure) return '';
  let from = part[part.length - 1].end - measure.length;
  for (let i = part.length - 1; i > 0; i--) {
    if (part[i].start >= from) continue;
    if (part[i].end > from || !(isVerb(part[i]) || part[i].tag === 'vn' || /化$/.test(part[i].text))) break;
    from = part[i].start;
  }
  return textOf(part).slice(from - part[0].start);
}

function split(np: readonly Token[], at: (token: Token) => boolean): Token[][] {
  const result: Token[][] = [[]];
  for (const token of np) {
    if (at(token)) result.push([]);
    else result[result.length - 1].push(token);
  }
  return result.filter((part) => part.some((t) => isNominal(t) || isVerb(t)));
}

/** 一二三产业增加值, 第一、二、三产业增加值, 三次产业增加值分别…: each sector's. */
function sectorsOf(np: readonly Token[]): Token[][] | null {
  const label = textOf(np);
  const all = /(第?一、?第?二、?第?三(次|产业)?|三次|三大)(产业|产(?!品))/.exec(label)?.[0];
  return all
    ? ['第一产业', '第二产业', '第三产业'].map((sector) => named(np, label.replace(all, sector), np))
    : null;
}

/** Words that name two things at once, and what they are when each has a figure. */
const PAIRS: readonly (readonly [RegExp, string, string])[] = [
  [/^城乡(?=居民)/, '城镇', '农村'],
  [/^城乡/, '城市', '农村'],
  [/存贷款/, '存款', '贷款'],
  [/产销量?$/, '产量', '销量'],
];

/** 城乡低保标准分别…: the towns' and the country's. */
function pair(part: readonly Token[]): Token[][] | null {
  const label = textOf(part);
  const found = PAIRS.find(([word]) => word.test(label));
  return found ? [found[1], found[2]].map((each) => named(part, label.replace(found[0], each), part)) : null;
}

/** A part under the name it has when all is said; a head that says how it is told stays a token of its own. */
function named(part: readonly Token[], label: string, last: readonly Token[]): Token[] {
  const head = last[last.length - 1];
  const apart = is(head, 'growth-head', 'fall-head', 'share-head') && label.endsWith(head.text);
  const name = apart ? label.slice(0, -head.text.length) : label;
  const noun = { ...nounAt(part[0], name), end: part[part.length - 1].end, indicator: undefined };
  return apart ? [noun, head] : [noun];
}
