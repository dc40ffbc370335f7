import { workOf } from './office.js';
import { is, isDe, type Token } from './token.js';

/** How well a work is done: no part of what it is. */
export const HIGHLY = /^高(标准|质量|水平|起点)$/;

/** Verbs of what a plan lays down: of the figure after them the modality tells. */
export const SET_DOWN = /^(规定|确定|预定|原定|下达|提出|要求)$/;

const FORESEEN = /^(预测|预估|预测值|预估值|预估数|概估|初估)$/;

/** The phrase as a label has it. */
export function settled(all: Token[], figure: Token, links: readonly Token[]): Token[] {
  const np = all.slice(workOf(all));
  // 超过计划规定的1132亿元: that it was laid down is no name of what was.
  if (np.length === 1 && SET_DOWN.test(np[0].text) && isDe(links.at(-1))) return [];
  // 经济增长率预测|上修至4.45%: that it is foreseen is told by the modality.
  if (np.length > 0 && FORESEEN.test(np[np.length - 1].text)) return settled(np.slice(0, -1), figure, links);
  if (np.length < 2) return np;
  // 纺织服装受需求走弱影响|下降: what it suffers from is no part of its name.
  const by = np.findIndex((t) => t.text === '受');
  if (by > 0 && /(影响|拖累|带动|制约|冲击|拉动)$/.test(np[np.length - 1].text)) return np.slice(0, by);
  const last = np[np.length - 1];
  // 园区高标准建设|百平方公里的新城: who does it and how, and not what it is.
  const manner = np.findIndex((t) => HIGHLY.test(t.text));
  if (manner > 0 && np.slice(manner + 1).every((t) => is(t, 'order', 'activity', 'aspire'))) return [];
  // 企业发展|到六千家: how it came to be so many.
  if (last.text === '发展' && links.length > 0 && is(links[0], 'to')) return np.slice(0, -1);
  // 压减收费项目30%: of a percentage the verb before tells the change and is no part of the name.
  if (figure.quantity?.dimension === 'percent' && is(np[0], 'fall')) return np.slice(1);
  // 保障性安居工程新|安排740万套, 标准统一|由: an adverb of the verb that follows.
  if (/^(新|再|统一|逐步|累计)$/.test(last.text) && links[0]?.kind === 'word') return np.slice(0, -1);
  // 冠军企业新增12家 is 新增冠军企业.
  return /^(新增|净增|再增)$/.test(last.text) ? [last, ...np.slice(0, -1)] : np;
}
