import { is, isAnd, isNominal, isVerb, type Token } from './token.js';

/** What the clause says of the things counted before it. */
export interface Predicate {
  /** A verb that says what became of them: 开工, 摘帽; or what was brought about: 定居 of 实现了定居. */
  event: Token[];
  /** Verb and object that tell them apart: 开通高铁. */
  relative: Token[];
}

/** What can do something, or have something done to it: only of these does a clause tell them apart. */
const AGENT =
  /(企业|公司|商户|个体户|机构|单位|部门|银行|院校|学校|高校|医院|城市|地级市|市|县|区|乡镇|镇|(?<![乡农])村|省份|国家|地区|园区|农户|家庭|户|人员|劳动力|干部|专家|队伍|劳动者|职工|学生|运动员|人口|[农渔牧居村市]民|纳税人|消费者|患者|游客|旅客|乘客|用户|业主|群众|老人|儿童|孩子|妇女|青年|人才|项目|枢纽|产品|品种|产业|行业|品牌|代表团|团队)$/;

/** Whether the things named can do something of their own. */
export function isAgent(token: Token | undefined): boolean {
  return token !== undefined && AGENT.test(token.text);
}

/** Verbs that only say that something was brought about: what follows names it. */
const LIGHT = /^(实现|完成|得到|开始|进行|予以|得以)$/;

/** Whether a verb only brings about what the next word names: it is no part of a name. */
export function isLight(token: Token): boolean {
  return LIGHT.test(token.text);
}
/** Events that the tagger takes for nouns. */
const EVENTS = /^(摘帽|脱贫|出列|清零|受灾|受益|达标|投用|上云|定居|落户|退捕|上岸|转产)$/;

/** What is going on tells nothing apart. */
const ONGOING = /^(施工|建设|推进|进行)$/;

/** Reads what stands in `[from, to)` after the counted things. */
export function predicateOf(tokens: readonly Token[], from: number, to: number): Predicate {
  let i = from;
  while (
    i < to &&
    (is(tokens[i], 'adverb', 'perfective') || /^d/.test(tokens[i].tag) || tokens[i].text === '全部')
  )
    i++;
  const agent = isAgent(tokens[from - 1]);
  const light = i < to && isLight(tokens[i]);
  // (126个村)完成改革 is told of the villages, (80万户危房)得到改造 of what was done with the houses.
  const done = light && agent && tokens[i].text === '完成' ? [tokens[i]] : [];
  if (light) i++;
  while (i < to && is(tokens[i], 'perfective')) i++;
  const rest = tokens.slice(i, to);
  if (light) {
    const event = broughtAbout(rest, tokens[to]);
    return { event: event.length > 0 ? [...done, ...event] : [], relative: [] };
  }
  const until = rest.findIndex((t) => isAnd(t) || t.kind === 'quantity');
  const tail = until < 0 ? rest : rest.slice(0, until);
  const event = tail.filter(
    (t) =>
      !ONGOING.test(t.text) &&
      (is(t, 'activity') ||
        t.tag === 'vn' ||
        EVENTS.test(t.text) ||
        (agent && isVerb(t) && tail.length === 1)),
  );
  if (tail.length > 0 && tail.length <= 3 && event.length === tail.length)
    return { event: tail, relative: [] };
  return { event: [], relative: agent || /^(用于|纳入)$/.test(rest[0]?.text ?? '') ? clauseOf(rest) : [] };
}

/** 实现易地搬迁, 得到改造, 实现网上可办: a short phrase that closes the clause. */
function broughtAbout(rest: readonly Token[], next: Token | undefined): Token[] {
  const until = rest.findIndex((t) => t.kind === 'pause' || t.kind === 'quantity');
  // (13个园区)实现营业收入1.8万亿元: what the next figure measures.
  if (until < 0 && next?.quantity) return [];
  const tail = until < 0 ? [...rest] : rest.slice(0, until);
  const plain = tail.every((t) => isNominal(t) || isVerb(t) || t.tag === 'x' || is(t, 'activity', 'aspire'));
  return plain && tail.reduce((n, t) => n + t.text.length, 0) <= 8 ? tail : [];
}

/** Verb and object, if that is all the clause goes on with. */
function clauseOf(rest: readonly Token[]): Token[] {
  // (20多万人)能用上电: that it can, shall or will is told by the modality.
  const said = rest.slice(rest.findIndex((t) => !/^(要|将|能|可|会|应|须|必须|能够|可以)$/.test(t.text)));
  const [verb] = said;
  const becomes = verb !== undefined && /^(成为|进入|转为|纳入|列入|转移)$/.test(verb.text);
  const opens =
    verb &&
    (isVerb(verb) || /^(被|与|用于|由)$/.test(verb.text) || (verb.text === '用' && said[1]?.text === '上')) &&
    (becomes || !is(verb, 'value'));
  // 来自上海: whose they are is told by the subject.
  if (said.length < 2 || !opens || /^(来自|位于|地处)$/.test(verb.text)) return [];
  const plain = said.every(
    (t) =>
      isNominal(t) ||
      isVerb(t) ||
      t.kind === 'quote' ||
      t.kind === 'pause' ||
      t.kind === 'subject' ||
      is(t, 'activity', 'aspire', 'perfective', 'preposition') ||
      t.text === '与',
  );
  const length = said.reduce((n, t) => n + t.text.length, 0);
  if (!plain || length > 18 || (!becomes && isAgent(said[said.length - 1]))) return [];
  return said.filter((t) => t.text !== '被' && !is(t, 'perfective'));
}
