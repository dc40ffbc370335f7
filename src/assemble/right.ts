import { isInName } from './compound.js';
import { trim } from './noun-phrase.js';
import { isAgent, isLight, type Predicate, predicateOf } from './predicate.js';
import { is, isAnd, isDe, isNominal, isVerb, type Token } from './token.js';

/** What stands after a figure in its clause. */
export interface Right extends Predicate {
  /** The noun phrase that follows at once (or after 的): 家企业, 亿元的项目. */
  np: Token[];
  /** The phrase was joined by 的. */
  possessive: boolean;
  /** Index of the token after the phrase. */
  end: number;
}

/** Nouns that only name the figure's own kind: 10%的增长, 6%以上的目标. */
const EMPTY_HEADS =
  /^(目标|要求|任务|水平|速度|增速|增长|增幅|幅度|涨幅|大关|关口|台阶|新|新台阶|标准|左右|以上|以下|以内|成绩|优异|优势|势头|态势|历史|新高|比例|比重|规模|高位|区间|底线|红线|上限|下限|门槛|地位|差距|步伐|佳绩|好成绩|速率|居冠|居首|夺冠|称冠|最多|最高)$/;

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
  // 1132亿元的指标; of a count (20项指标) it is what is counted.
  const empty = (t: Token) => EMPTY_HEADS.test(t.text) || (possessive && /^(指标|计划)$/.test(t.text));
  if (phrase.length > 0 && phrase.every(empty)) {
    return { np: [], event: [], relative: [], possessive, end: at + 1 };
  }
  return { np: phrase, ...predicateOf(tokens, i, to), possessive, end: i };
}

/** Predicates that take 与: what stands before is their subject, not the first of two nouns. */
const WITH = /^(相关|有关|无关|合作|签约|挂钩|衔接|对接|相当|持平|一致|相连|相比)$/;

/** Predicates that say where, or from whom, what stands before comes. */
export const ORIGIN = /^(来自|来自于|源自|源于|出自|属于)$/;

const dangling = (t: Token) => isDe(t) || isAnd(t) || (t.kind === 'quote' && '“‘「《'.includes(t.text));

function follows(tokens: readonly Token[], i: number, state: { np: Token[]; to: number }): boolean {
  const token = tokens[i];
  const next = tokens[i + 1]?.kind === 'break' ? undefined : tokens[i + 1];
  const started = state.np.length > 0;
  if (token.kind === 'quantity') return token.quantity?.rule === 'size-class';
  // 23个项目完成投资41亿元: an indicator right before the next figure is that figure's own.
  const nexts = i + 1 === state.to && tokens[state.to]?.quantity !== undefined;
  const own = token.kind === 'indicator' || /^完成./.test(token.text);
  if (own && started && nexts && isAgent(tokens[i - 1])) return false;
  if (token.kind === 'quote' || token.kind === 'indicator') return true;
  // 3张清单、加工免税等180项政策: what follows the 、 is listed for the next figure.
  if (isAnd(token) && tokens[state.to - 1]?.text === '等' && tokens[state.to]?.quantity) return false;
  // 三分之一的项目与汽车相关: 与 opens a predicate.
  if (/^[与同跟]$/.test(token.text) && tokens.slice(i + 1, i + 7).some((t) => WITH.test(t.text)))
    return false;
  if (token.kind === 'pause') return started && next !== undefined && (isNominal(next) || isVerb(next));
  if (token.kind !== 'word' || /^(相比|相较)$/.test(token.text)) return false;
  // 88%的就业和…: what 的 leads to is a noun, whatever the tagger takes it for.
  if (
    isVerb(token) &&
    token.text !== '有' &&
    isDe(tokens[i - 1]) &&
    !started &&
    (next === undefined || !isNominal(next))
  )
    return true;
  if (started && (isLight(token) || ORIGIN.test(token.text))) return false;
  if (isDe(token)) return started && next !== undefined && isNominal(next);
  if (token.text === '等' || token.text === '级')
    return next !== undefined && (isNominal(next) || isDe(next));
  if (isAnd(token)) return started && next !== undefined && isNominal(next);
  if (
    (started || token.tag === 'vn') &&
    isInName(tokens, i, state.to) &&
    !(isAgent(tokens[i - 1]) && is(token, 'aspire', 'rise'))
  )
    return true;
  // 基本农田: before a noun it is no adverb.
  if (token.text === '基本') return next !== undefined && isNominal(next);
  if (is(token, 'adverb', 'conjunction', 'preposition') && !/^(新|平均|人均)$/.test(token.text)) return false;
  const acts = started && isAgent(tokens[i - 1]);
  if (is(token, 'activity') && !/n$/.test(token.tag)) return next !== undefined && isNominal(next) && !acts;
  if (is(token, 'aspire', 'value', 'rank-verb', 'rise', 'fall', 'share-verb')) {
    const noun = /^vn|^n/.test(token.tag) || /^(规划|建设|发展|培育|服务|推广|组织)$/.test(token.text);
    return started
      ? noun || next === undefined || next.kind === 'pause'
      : noun && next !== undefined && isNominal(next);
  }
  if (isNominal(token)) return true;
  // 资金支持, 贸易对接、产业考察等活动: a verb after a noun that ends the phrase is a noun too.
  if (isVerb(token) && started) {
    return (
      (next === undefined && !acts) ||
      isAnd(next) ||
      next?.text === '等' ||
      (!acts && next !== undefined && (isNominal(next) || (isVerb(next) && !is(next, 'aspire'))))
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
