import { isInName } from './compound.js';
import { withClause } from './relative-clause.js';
import { is, isAnd, isApiece, isDe, isNominal, isVerb, type Token, textOf } from './token.js';

/** Pronouns and demonstratives that open a phrase: what stands before them is another phrase. */
const OPENERS = /^(其|这|该|此|那|我们|他们|它|它们|这些|那些|每|某|本|我|之)$/;

/** The noun phrase that ends at `last`, read leftwards until something that cannot be part of it. */
export function nounPhrase(tokens: readonly Token[], from: number, last: number): Token[] {
  const np: Token[] = [];
  for (let i = last; i >= from; i--) {
    const token = tokens[i];
    if (token.kind === 'close') {
      while (i > from && tokens[i].kind !== 'open') i--;
      continue;
    }
    // 中央财政为此新增支出140亿元: why it is done does not part them either.
    if (/^(为此|对此|为之|由此|据此)$/.test(token.text) && np.length > 0) continue;
    // 中欧班列累计开行1万列, 市县财政各承担50%: how it is counted does not part noun and verb.
    const bears = /^(承担|负担|分担|补助|补贴|配套|出资)$/.test(textOf(np));
    const counts =
      token.text === '各'
        ? bears
        : /^(累计|共|总计|合计|当年)$/.test(token.text) &&
          (np.every(isVerb) || /^完成./.test(np[0]?.text ?? ''));
    if (counts && np.length > 0 && i > from && isNominal(tokens[i - 1])) continue;
    // 工业增加值年均增速: how it is reckoned does not part the head from what it is of.
    if (/^年均$/.test(token.text) && i > from && is(np[0], 'growth-head', 'fall-head')) continue;
    if (!belongs(tokens, i, { np, from })) break;
    np.unshift(token);
  }
  return trim(trim(np).length > 0 && np.some(isDe) ? withClause(tokens, from, np) : np);
}

function belongs(
  tokens: readonly Token[],
  i: number,
  { np, from }: { np: readonly Token[]; from: number },
): boolean {
  const token = tokens[i];
  const next = np[0];
  if (token.kind === 'quantity')
    return token.quantity?.rule === 'size-class' || (token.quantity?.rule === 'da' && np.length > 0);
  if (token.kind === 'quote') return true;
  // 占全市GDP的比重: whose whole it is stands in the phrase.
  if (token.kind === 'subject') return is(tokens[i - 1], 'share-verb') && is(np[np.length - 1], 'share-head');
  if (token.kind === 'pause') return np.length > 0;
  if (token.kind === 'indicator') return true;
  // 轨道交通日均客运量: how often it is counted is a part of its name.
  if (token.kind === 'time')
    return (
      next !== undefined &&
      !is(next, 'rise', 'fall') &&
      (/^[日月]均$/.test(token.text) ||
        // 某制度每年收入: a head is of what stands before it.
        (token.text === '每年' && is(next, 'generic-head') && i > from && isNominal(tokens[i - 1])) ||
        (/^每[年月]$/.test(token.text) && i > from && isApiece(tokens[i - 1])))
    );
  if (isApiece(token)) return next !== undefined;
  if (token.kind !== 'word' || OPENERS.test(token.text)) return false;
  if (isDe(token) || token.text === '等') return np.length > 0;
  if (isAnd(token)) {
    if (np.length === 0 || i === from) return false;
    const last = tokens[i - 1];
    return (
      (isNamed(last) && (isNamed(next) || (isVerb(next) && np.length > 1))) || isAction(tokens, i - 1, from)
    );
  }
  if (is(token, 'conjunction', 'preposition') || /^预计$/.test(token.text)) return false;
  // 扣除价格因素: what is left out is not what is measured.
  if (/^(扣除|剔除)$/.test(token.text) && (i === from || !isNominal(tokens[i - 1]))) return false;
  // 服务客户3.6万人次.
  if (token.text === '服务' && next !== undefined && isNominal(next)) return true;
  // 占工业增加值的比重: the share's verb belongs to its head.
  if (is(token, 'share-verb')) return next !== undefined && is(np[np.length - 1], 'share-head');
  if (is(token, 'activity', 'generic-head', 'growth-head', 'fall-head', 'share-head')) return true;
  // 多子女家庭: before a noun it is no growth.
  if (/^(日均|月均|年均|人均|户均|亩均|地均|平均|最高|最低|最大|多)$/.test(token.text))
    return next !== undefined && (isNominal(next) || isVerb(next));
  if (is(token, 'aspire', 'value', 'rise', 'fall', 'rank-verb', 'share-verb')) {
    // 产业发展资金, 项目建设投资: a verb between nouns is a noun.
    // But 计划新建 is what is planned.
    const within =
      next === undefined || isAnd(next) || (isNominal(next) && !/^新[建增设]|^完成$/.test(next.text));
    const named = next === undefined ? is(token, 'name-verb') : isInName(tokens, i, i + 4);
    return (
      within &&
      i > from &&
      (isNominal(tokens[i - 1]) || isOther(tokens[i - 1]) || HOW_TAKEN.test(tokens[i - 1].text)) &&
      !is(tokens[i - 1], 'aspire') &&
      (/n$/.test(token.tag) || named)
    );
  }
  // 离校未就业毕业生: what they have not done tells them apart.
  if (token.text === '未')
    return next !== undefined && isVerb(next) && np.length > 1 && i > from && isNominal(tokens[i - 1]);
  // 基本医疗保险: before a noun it is no adverb.
  if (token.text === '基本') return next !== undefined && isNominal(next);
  if (isNominal(token)) return !is(token, 'adverb') || /^(平均|人均|日均)$/.test(token.text);
  // The tagger takes many nouns for verbs (产能, 收入, 就业): the last word before the predicate is one.
  if (isVerb(token)) {
    return (
      next === undefined ||
      isNominal(next) ||
      isVerb(next) ||
      next.quantity !== undefined ||
      /^[类等]$/.test(next.text) ||
      (isAnd(next) && isAction(tokens, i, from)) ||
      // 企业上缴的税收: who does it stands before.
      (isDe(next) && i > from && isNominal(tokens[i - 1]) && !is(tokens[i - 1], 'adverb', 'aspire'))
    );
  }
  if (token.text === '级') return tokens[i - 1]?.quantity?.rule === 'size-class';
  if (token.tag === 'q')
    return i > 0 && (isNominal(tokens[i - 1]) || (token.text === '类' && isVerb(tokens[i - 1])));
  return (
    /^m/.test(token.tag) ||
    (/^(d|r)/.test(token.tag) && /^(最|新|各级|本级|各类|各种|人均|非|本科)$/.test(token.text)) ||
    isOther(token)
  );
}

/** 低保平均|保障标准: how a measure is taken stands between whose and what it is. */
const HOW_TAKEN = /^(平均|最低|最高|人均|户均)$/;

const isOther = (t: Token) => /^其[他它]$/.test(t.text);

const isNamed = (t: Token) =>
  isNominal(t) || isOther(t) || is(t, 'activity', 'generic-head', 'growth-head', 'fall-head', 'share-head');

/** 节能减排 of 节能减排和生态建设: what is done, named by two verbs or by noun and verb. */
function isAction(tokens: readonly Token[], last: number, from: number): boolean {
  const before = tokens[last - 1];
  if (last <= from || !isVerb(tokens[last]) || is(tokens[last], 'aspire', 'value')) return false;
  return isNominal(before) || (isVerb(before) && !is(before, 'aspire', 'value'));
}

/** Takes from both ends what no noun phrase begins or ends with. */
export function trim(np: readonly Token[]): Token[] {
  let start = 0;
  let end = np.length;
  const loose = (t: Token) =>
    isDe(t) ||
    isAnd(t) ||
    /^(等|最后|最终)$/.test(t.text) ||
    (/^(uj|ul|y|c|p|d)$/.test(t.tag) && !is(t, 'activity'));
  // 增长目标, 主要任务: the noun says that it is aimed at, the cue has told so already.
  const aim = (t: Token) =>
    /^(目标|预期|预期目标|任务|目标任务|要求|方面|情况|中|之中|当中|中有|里有)$/.test(t.text);
  while (
    start < end &&
    (loose(np[start]) ||
      (is(np[start], 'aspire') &&
        !is(np[start], 'activity') &&
        (!/n$/.test(np[start].tag) || np[start + 1]?.kind === 'quantity')))
  )
    start++;
  while (start < end && (loose(np[end - 1]) || (aim(np[end - 1]) && end - start > 1))) end--;
  // 专项借款等方式保交楼: how it was done is not what was done.
  const manner = np.findLastIndex(
    (t, i) => i > start && i < end - 1 && /^(方式|途径|形式|手段)$/.test(t.text) && np[i - 1].text === '等',
  );
  // 每家给予补助: that it is given is no part of its name.
  const named = np.slice(Math.max(start, manner + 1), end).filter((t) => !/^(给予|予以|给与)$/.test(t.text));
  return dropStrayQuotes(named);
}

/** Drops a quotation mark whose partner lies outside. */
function dropStrayQuotes(np: Token[]): Token[] {
  const open = np.findIndex((t) => t.kind === 'quote' && '“‘「《'.includes(t.text));
  const close = np.findIndex((t) => t.kind === 'quote' && '”’」》'.includes(t.text));
  if (open >= 0 && close > open) return np;
  return np.filter((t) => t.kind !== 'quote');
}

/** 年产量, 年快递业务量: an amount per year. */
export function isYearly(np: readonly Token[]): boolean {
  return np.length > 1 && np[0].text === '年';
}

/** 客运量年平均|增长率: how a rate is reckoned is no part of what grows. */
export function withoutPace(np: readonly Token[]): Token[] {
  return np.slice(0, np.findLastIndex((t) => !/^([年月]度?|[年月]均|[年月]?平均)$/.test(t.text)) + 1);
}

/** A noun phrase that is a size and nothing else: 总投资, 规模, 年产值. */
export function isBare(np: readonly Token[]): boolean {
  return (
    np.length > 0 &&
    np.every(
      (t) =>
        is(t, 'generic-head', 'share-head') ||
        /^(总|年|总体|整体|平均|合计|累计|总计|平均[亩单]产)$/.test(t.text),
    )
  );
}
