import { trim } from './noun-phrase.js';
import { is, isAnd, isDe, isNominal, isVerb, type Token } from './token.js';

/** What stands after a figure in its clause. */
export interface Right {
  /** The noun phrase that follows at once (or after 的): 家企业, 亿元的项目. */
  np: Token[];
  /** A verb after it that says what becomes of it: 开工, 落户. */
  event: Token[];
  /** Verb and object of a short clause that tells the counted things apart: (17个地级市)全部开通高铁. */
  relative: Token[];
  /** The phrase was joined by 的. */
  possessive: boolean;
  /** Index of the token after the phrase. */
  end: number;
}

/** Nouns that only name the figure's own kind: 10%的增长, 6%以上的目标. */
const EMPTY_HEADS =
  /^(目标|要求|任务|水平|速度|增速|增长|增幅|幅度|涨幅|大关|关口|标准|左右|以上|以下|以内|成绩|优异|优势|势头|态势|历史|新高|比例|比重|规模|高位|区间|底线|红线|上限|下限|门槛|地位|差距|步伐|佳绩|好成绩|速率)$/;

/** Reads the tokens `(at, to)` after the figure at `at`. */
export function readRight(tokens: readonly Token[], at: number, to: number): Right {
  let i = at + 1;
  while (i < to && tokens[i].kind === 'quote' && '”’」》'.includes(tokens[i].text)) i++;
  const possessive = isDe(tokens[i]) && i < to;
  if (possessive) i++;
  const np: Token[] = [];
  while (i < to && follows(tokens, i, { np, to })) np.push(tokens[i++]);
  while (np.length > 0 && i < tokens.length && dangling(np[np.length - 1])) {
    np.pop();
    i--;
  }
  const phrase = trim(np);
  if (phrase.length > 0 && phrase.every((t) => EMPTY_HEADS.test(t.text))) {
    return { np: [], event: [], relative: [], possessive, end: at + 1 };
  }
  return { np: phrase, ...after(tokens, i, to), possessive, end: i };
}

/** Predicates that take 与: what stands before is their subject, not the first of two nouns. */
const WITH = /^(相关|有关|无关|合作|签约|挂钩|衔接|对接|相当|持平|一致|相连|相比)$/;

const dangling = (t: Token) => isDe(t) || isAnd(t) || (t.kind === 'quote' && '“‘「《'.includes(t.text));

function follows(tokens: readonly Token[], i: number, state: { np: Token[]; to: number }): boolean {
  const token = tokens[i];
  const next = tokens[i + 1]?.kind === 'break' ? undefined : tokens[i + 1];
  const started = state.np.length > 0;
  if (token.kind === 'quantity') return token.quantity?.rule === 'size-class';
  if (token.kind === 'quote' || token.kind === 'indicator') return true;
  // 3张清单、加工免税等180项政策: what follows the 、 is listed for the next figure.
  if (isAnd(token) && tokens[state.to - 1]?.text === '等' && tokens[state.to]?.quantity) return false;
  // 三分之一的项目与汽车相关: 与 opens a predicate.
  if (/^[与同跟]$/.test(token.text) && tokens.slice(i + 1, i + 7).some((t) => WITH.test(t.text)))
    return false;
  if (token.kind === 'pause') return started && next !== undefined && (isNominal(next) || isVerb(next));
  if (token.kind !== 'word') return false;
  if (isDe(token)) return started && next !== undefined && isNominal(next);
  if (token.text === '等' || token.text === '级')
    return next !== undefined && (isNominal(next) || isDe(next));
  if (isAnd(token)) return started && next !== undefined && isNominal(next);
  if (is(token, 'adverb', 'conjunction', 'preposition') && !/^(新|平均|人均)$/.test(token.text)) return false;
  const acts = started && AGENT.test(tokens[i - 1].text);
  if (is(token, 'activity') && !/n$/.test(token.tag)) return next !== undefined && isNominal(next) && !acts;
  if (is(token, 'aspire', 'value', 'rank-verb', 'rise', 'fall', 'share-verb')) {
    const noun = /^vn|^n/.test(token.tag) || /^(规划|建设|发展|培育|服务|推广)$/.test(token.text);
    return started
      ? noun || next === undefined || next.kind === 'pause'
      : noun && next !== undefined && isNominal(next);
  }
  if (isNominal(token)) return true;
  // 资金支持, 贸易对接、产业考察等活动: a verb after a noun that ends the phrase is a noun too.
  if (isVerb(token) && started) {
    return (
      next === undefined ||
      isAnd(next) ||
      next.text === '等' ||
      (!acts && (isNominal(next) || (isVerb(next) && !is(next, 'aspire'))))
    );
  }
  if (isVerb(token))
    return (
      next === undefined || isNominal(next) || (isVerb(next) && !is(next, 'aspire', 'activity', 'value'))
    );
  return (
    /^(m|d)/.test(token.tag) &&
    /^(新|各类|各级|最|非|实时|现有|常住|一次性)$/.test(token.text) &&
    next !== undefined
  );
}

/** What can do something, or have something done to it: only of these does a clause tell them apart. */
const AGENT =
  /(企业|公司|商户|个体户|机构|单位|部门|银行|院校|学校|高校|医院|城市|地级市|市|县|区|乡镇|镇|(?<![乡农])村|省份|国家|地区|园区|农户|家庭|户|人员|干部|专家|队伍|劳动者|职工|学生|人口|[农渔牧居村市]民|群众|老人|儿童|孩子|项目|枢纽|产品|品种|产业|行业)$/;

/** An event verb, or a short verb-object clause, that closes the clause after the counted things. */
function after(tokens: readonly Token[], from: number, to: number): { event: Token[]; relative: Token[] } {
  let i = from;
  // (9.2万户牧民)实现了定居: what was brought about is told by the word after.
  while (
    i < to &&
    (is(tokens[i], 'adverb', 'perfective') || tokens[i].tag === 'd' || /^(实现|完成)$/.test(tokens[i].text))
  )
    i++;
  const rest = tokens.slice(i, to);
  const until = rest.findIndex((t) => isAnd(t) || t.kind === 'quantity');
  const tail = until < 0 ? rest : rest.slice(0, until);
  const event = tail.filter((t) => is(t, 'activity') || t.tag === 'vn');
  if (tail.length > 0 && tail.length <= 3 && event.length === tail.length)
    return { event: tail, relative: [] };
  const length = rest.reduce((n, t) => n + t.text.length, 0);
  const plain = rest.every(
    (t) =>
      isNominal(t) ||
      isVerb(t) ||
      t.kind === 'quote' ||
      t.kind === 'pause' ||
      t.kind === 'subject' ||
      is(t, 'activity', 'aspire', 'perfective', 'preposition') ||
      t.text === '与',
  );
  const agent = AGENT.test(tokens[from - 1]?.text ?? '');
  const continues = AGENT.test(rest[rest.length - 1]?.text ?? '');
  const predicate =
    !continues &&
    (agent || rest[0]?.text === '用于') &&
    rest.length > 1 &&
    (isVerb(rest[0]) || /^(被|与|用于|由)$/.test(rest[0].text)) &&
    !is(rest[0], 'value');
  return {
    event: [],
    relative:
      predicate && plain && length <= 14 ? rest.filter((t) => t.text !== '被' && !is(t, 'perfective')) : [],
  };
}
