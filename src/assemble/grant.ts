import type { Frame } from './frame.js';
import type { Measured } from './measured.js';
import { nounPhrase } from './noun-phrase.js';
import { is, isApiece, isDe, isNominal, isVerb, type Token, textOf } from './token.js';

/** What a rule gives, by its verb. */
const GRANT = /(奖励|补助|补贴|资助|奖补|贴息|补偿|返还|报销|减免)$/;
/** Verbs that give or take what the words after them name. */
const GIVES = /^(给予|予以|给与|发放|提供|安排|计提|提取|缴纳|收取|征收|处|处以|一次性|相应|专项)$/;
/** Verbs that name with their object what is done with a part. */
const COUNTS = /^(计入|抵扣|抵减|摊销|扣除)$/;
/** Words of the bound that a figure may have taken in with what it is a share of: 不超过评估价的80%. */
const BOUND = /^(不得?(超过|高于|低于|少于)|最高|最低|至少|约)+/;
/** The most characters that what something is reckoned by may have. */
const LENGTH = 14;

/** Names what is given by a share of something: 按投资额的10%给予补助, 财政按3%给予贴息, 按20%的税率缴纳所得税. */
export function reckoned(frame: Frame): Pick<Measured, 'label' | 'base' | 'span'> | null {
  const { parsed, at, from, token, quantity } = frame;
  const { tokens } = parsed;
  const money = quantity.dimension === 'money';
  if (quantity.dimension !== 'percent' && !money) return null;
  const opener = tokens.findLastIndex((t, i) => i >= from && i < at && /^按照?$/.test(t.text));
  const between = opener < 0 ? [] : tokens.slice(opener + 1, at);
  if (opener < 0 || between.some((t) => is(t, 'rise', 'fall'))) return null;
  const taken = given(frame);
  if (!taken) return null;
  const bound = token.text.slice(0, quantity.start - token.start);
  const by = (textOf(between) + bound).replace(BOUND, '').replace(/^其/, '').replace(/的$/, '');
  // 按每生每年2000元的标准发放助学金
  if (money && !between.every((t) => isApiece(t) || t.kind === 'time')) return null;
  if (by.length > LENGTH || /(比例|标准|[税利费]率|规定)$/.test(by)) return null;
  const span = { start: tokens[opener].start, end: Math.max(token.end, taken.end) };
  if (money) return { label: taken.name, base: taken.name, span };
  if (by && taken.tail === '比例') return { label: `${taken.name}占${by}比例`, base: taken.name, span };
  const who = by ? '' : textOf(nounPhrase(tokens, from, opener - 1));
  return { label: who + taken.name + taken.tail, base: taken.name, span };
}

/** What the words after the share give, where that ends, and what a share of it is called. */
function given({ parsed: { tokens }, at, to }: Frame): { name: string; tail: string; end: number } | null {
  let i = at + 1;
  const rate = isDe(tokens[i]) ? /^(比例|标准|幅度|[税利费]率)$/.exec(tokens[i + 1]?.text ?? '')?.[0] : '';
  if (rate === undefined) return null;
  if (rate) i += 2;
  const verb = i;
  while (i < to && (GIVES.test(tokens[i].text) || tokens[i].quantity?.dimension === 'money')) i++;
  const counts = i < to && COUNTS.test(tokens[i].text);
  const named: Token[] = [];
  while (i < to && (isNominal(tokens[i]) || GRANT.test(tokens[i].text) || (counts && isVerb(tokens[i]))))
    named.push(tokens[i++]);
  // 奖励受让企业: whom it goes to is no part of the name.
  const own = i > verb && named[0] === tokens[verb] && !counts ? named.slice(0, 1) : named;
  if (own.length === 0 || (own[0] === tokens[verb] && !counts && !GRANT.test(own[0].text))) return null;
  const end = own[own.length - 1].end;
  return { name: textOf(own), tail: rate && /率$/.test(rate) ? rate : '比例', end };
}

/** 最高奖励100万元, 最高可贷20万元: the verb between the bound and the number names what is given. */
export function granted({ token, quantity }: Frame): Token | null {
  const words = token.text.slice(0, quantity.start - token.start);
  const verb = /(奖励|补助|补贴|资助|奖补|额度|限额|可贷款?)$/.exec(words)?.[0];
  if (!verb || quantity.dimension !== 'money') return null;
  const start = quantity.start - verb.length;
  const text = verb.startsWith('可贷') ? '贷款额度' : verb;
  return { ...token, start, end: quantity.start, text, kind: 'word', tag: 'v' };
}

/** 单个项目最高不超过500万元: who may get it, and nothing of what. */
export function isRecipient(label: string): boolean {
  return /^(单个?|同一|每[个家户名位])(企业|项目|主体|单位|机构|合作社|家庭|用户|园区|平台|个人|农户|学校|团队)$/.test(
    label,
  );
}

/** Whether a label names something that is given. */
export function isGrant(label: string): boolean {
  return GRANT.test(label);
}
