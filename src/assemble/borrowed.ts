import { isMeasure, isMeasureAlone } from './coordination.js';
import type { Frame } from './frame.js';
import type { Antecedent, Measured } from './measured.js';
import { nounPhrase } from './noun-phrase.js';
import { is, isAnd, isApiece, isDe, isNominal, isVerb, nounAt, type Token, textOf } from './token.js';

/** The most characters of another clause that a label takes in. */
const LENGTH = 20;

/** The noun phrase the clause before ends with; empty where that clause has a figure of its own. */
function clauseBefore({ parsed, at, from }: Frame): Token[] {
  const { tokens, clauseOf } = parsed;
  const first = clauseOf.indexOf(clauseOf[at] - 1);
  if (first < 0 || tokens.slice(first, from).some((t) => t.quantity)) return [];
  const clause = tokens.slice(first, from - 1);
  const said = opening(clause);
  if (said.length > 0 && said[said.length - 1] === clause[clause.length - 1] && textOf(said).length <= LENGTH)
    return said;
  const np = nounPhrase(tokens, first, from - 2);
  // 农村低保同步提标: what follows the adverb is the predicate, known to the dictionary or not.
  const adverb = np.length === 1 && /^d/.test(tokens[tokens.indexOf(np[0]) - 1]?.tag ?? '');
  if (adverb && said.length > 0 && !said.includes(np[0])) return said;
  // 向更多群众发放价格补贴: verb and object, not whom it goes to.
  const verb = np.findIndex((t, i) => i > 0 && /^(发放|提供|给予|派发)$/.test(t.text));
  return verb > 0 ? np.slice(verb) : np.length > 0 ? object(np) : said;
}

/** 惠及2100万人, 农民受益: who benefits is told; what they benefit from stands before the verb or in the clause before. */
export function beneficiary(frame: Frame, label: string, { measured, near }: Antecedent): string | null {
  const verb = /^(惠及|受益)/.exec(label)?.[0];
  if (!verb) return null;
  const { tokens } = frame.parsed;
  const before = tokens.slice(frame.from, frame.at).filter((t) => t.kind !== 'time');
  const until = before.findLastIndex((t) => /^(惠及|使|让|令)$/.test(t.text) || t.kind === 'pause');
  const own = until > 0 && !before.some((t) => t.quantity) ? opening(before.slice(0, until)) : [];
  const from = own.length > 0 ? own : frame.previous ? [] : clauseBefore(frame);
  // 农村低保同步提标: the verb alone is nothing to benefit from.
  const named = from.some((t) => isNominal(t) && !is(t, 'rise'))
    ? textOf(from).replace(/(工作|力度)$/, '')
    : '';
  // 改造老旧小区16.7万个，惠及2900多万家庭: of what was counted just before.
  const counted =
    near && from.length === 0 && !/惠及|受益/.test(measured?.label ?? '') ? measured?.label : '';
  const source = named || counted || '';
  return source.length > 1 && source.length <= LENGTH ? source + label : null;
}

/** What a clause opens with, past adverbs and verbs of aspiration: its subject, or object where it has none. */
function opening(clause: readonly Token[]): Token[] {
  const first = clause.findIndex(
    (t) => !is(t, 'adverb', 'conjunction', 'aspire', 'order', 'rise', 'fall') && t.kind !== 'subject',
  );
  const rest = first < 0 ? [] : object(clause.slice(first));
  const end = rest.findIndex(
    (t) => is(t, 'adverb') || (!isNominal(t) && !isVerb(t) && !isAnd(t) && t.kind !== 'quote'),
  );
  return [...(end < 0 ? rest : rest.slice(0, end))];
}

/** 充实储备库, 完善医保: without a verb that says nothing of what is counted. */
function object(phrase: readonly Token[]): Token[] {
  const [verb] = phrase;
  return phrase.length > 1 && isVerb(verb) && !is(verb, 'activity', 'list-verb', 'name-verb')
    ? phrase.slice(1)
    : [...phrase];
}

/** Whose money it is says nothing of what it is for. */
const PAYER = /^(中央|地方|省级|市级|县级|区级|各级|本级)?(财政|政府)(还|共|累计|投入|资金)*$/;
/** Verbs that say what money is spent on; those in the second group name it together with their object. */
const SPENDS =
  /^(用于|支持|增加|扶持|加强|推进|促进|推动|加快)$|^(解决|补贴|补助|保障|改善|奖励|帮助|建设|开展|资助|改造)$/;

/** 中央财政安排150亿元，支持农村公路建设: what the money is for stands in the clause after, or in the one before. */
export function spentOn(frame: Frame, np: readonly Token[]): string | null {
  if (frame.quantity.dimension !== 'money' || !PAYER.test(textOf(np)) || frame.right.np.length > 0)
    return null;
  const { tokens, clauseOf } = frame.parsed;
  const end = clauseOf.lastIndexOf((clauseOf[frame.to] ?? -2) + 1);
  const next = frame.to + 1 < tokens.length && end >= 0 ? tokens.slice(frame.to + 1, end + 1) : [];
  const clause = next.filter((t) => t.kind !== 'break');
  const [verb] = clause;
  const spends = verb ? SPENDS.exec(verb.text) : null;
  const plain = clause.every(
    (t) => t.kind === 'word' || t.kind === 'indicator' || t.kind === 'pause' || t.kind === 'quote',
  );
  const purpose = textOf(spends?.[1] ? clause.slice(1) : clause).replace(/^对/, '');
  const head = textOf(np).endsWith('投入') ? '投入' : '资金';
  if (spends && plain && purpose.length > 1 && purpose.length <= 22) return purpose + head;
  const said = textOf(clauseBefore(frame));
  return /(投入|支出|资金|经费|补助|补贴|事业|建设)$/.test(said) && said.length <= LENGTH ? said : null;
}

/** 提高粮食最低收购价，早籼稻每斤提高3分; 新建住宅销售价格上涨，二手住宅下降: a price that is said once. */
export function priced(frame: Frame, own: Measured, { measured, near }: Antecedent): string | null {
  const changes = frame.left.links.some((t) => is(t, 'rise', 'fall'));
  if (!changes || own.entry || isMeasure(own.label) || own.lead) return null;
  const price = /(最低收购价格?|收购价格?|销售价格|出厂价格|零售价格)$/;
  const said = near ? (measured?.base ?? '') : textOf(clauseBefore(frame));
  // 居民消费价格上涨，其中食品烟酒类下降.
  if (/类$/.test(own.label) && /价格$/.test(said)) return `${own.label}价格`;
  const tail = price.exec(said)?.[0];
  return tail ? own.label + tail : null;
}

/** 提高加计扣除比例，将制造业企业从75%提高到100%: whose ratio it is, told with what it came from. */
export function ratioOf(frame: Frame, own: Measured): string | null {
  const from = frame.leg !== null || frame.left.links.some((t) => /^[从由]$/.test(t.text));
  if (!from || frame.quantity.dimension !== 'percent' || own.head || isMeasure(own.label)) return null;
  const before = textOf(clauseBefore(frame));
  // 提高企业扣除比例 may be cut 提|高企业; those whose it is are named again.
  const whole = frame.parsed.text.includes(`提${before}`) ? before.replace(/^高/, '') : before;
  const said = own.label.endsWith('企业') ? whole.replace(/^企业/, '') : whole;
  return /.{2}((?<!结构|分配)比例|税率|费率|利率|标准)$/.test(said) && said.length <= LENGTH
    ? own.label + said
    : null;
}

/** 两次降低存款准备金率: of an event that is counted in times its verb and object are the name. */
export function eventCounted({ parsed, at, to, quantity }: Frame): Token[] {
  if (!/^(次|轮)$/.test(quantity.unitText)) return [];
  const rest = parsed.tokens.slice(at + 1, to);
  const until = rest.findIndex((t) => t.kind === 'pause' || t.quantity);
  const event = until < 0 ? rest : rest.slice(0, until);
  const first = event.find((t) => !is(t, 'adverb'));
  const verbal =
    first !== undefined && (isVerb(first) || (event[0] !== first && event.length === 2)) && !isDe(event[0]);
  const plain = event.every((t) => isNominal(t) || isVerb(t) || is(t, 'adverb') || t.kind === 'quote');
  return verbal && plain && textOf(event).length <= LENGTH ? event : [];
}

/** What follows the sum that a deal is made for. */
const DEAL = /^(的[总均单高低]?(价格?|报价))?(成交|中标|竞得|拍出|摘得|摘牌|起拍)/;

/** 以24亿元成交, 以每平方米1.2万元的均价起拍: what is paid is named by the verb of the deal. */
export function dealt({ parsed: { tokens, text }, at, from, quantity, token }: Frame): Token[] {
  const opener = tokens.slice(from, at).findLast((t) => !isApiece(t));
  const verb = DEAL.exec(text.slice(token.end))?.[3];
  return quantity.dimension === 'money' && opener?.text === '以' && verb ? [nounAt(opener, `${verb}价`)] : [];
}

/** Who or what attains a sum: those who earn it, or the works on which it is spent. */
const ATTAINERS =
  /(企业|行业|产业|单位|机构|园区|银行|建设|工程|项目|领域|设施|交通|水利|铁路|公路|港口|航道|机场)$/;

/** 规模以上工业企业实现营业收入312亿元: a head is of those who attain it. */
export function attained(frame: Frame, tokens: readonly Token[]): Token[] {
  const all = frame.parsed.tokens;
  const glued = /^完成./.test(tokens[0].text);
  const verb = all.indexOf(tokens[0]) - (glued ? 0 : 1);
  if (verb <= frame.from || !(glued || /^(实现|完成)$/.test(all[verb].text))) return [];
  const who = nounPhrase(all, frame.from, verb - 1);
  return textOf(who).length >= 4 && ATTAINERS.test(textOf(who)) ? who : [];
}

/** What is done or made better names no thing that has a measure of its own. */
const NO_OWNER =
  /(发展|改革|建设|工作|治理|管理|转型|升级|提升|优化|服务|增长|环境|体系|机制|力度|水平|保障|安全|质量|效益|活力|能力|作用|方面|问题|任务|目标|要求|优先|统筹)$/;

/** 充实社保基金，储备规模…: a measure alone is of what the clause before ends with. */
export function ofClauseBefore(frame: Frame, own: Measured): string | null {
  if (own.entry || own.label.length < 4 || !isMeasureAlone(own.label)) return null;
  const before = frame.parsed.tokens
    .slice(frame.from, frame.at)
    .filter((t) => t.end <= (own.span?.start ?? 0));
  if (before.some((t) => t.kind === 'time')) return null;
  const said = textOf(clauseBefore(frame));
  return said.length > 1 && said.length <= 14 && !isMeasure(said) && !NO_OWNER.test(said)
    ? said + own.label
    : null;
}
