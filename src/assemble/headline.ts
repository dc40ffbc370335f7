import type { Article } from '../model/document.js';
import type { Draft } from './draft.js';
import { isSameFigure } from './echo.js';

/** Digits by which a figure is known again. */
const TELLING = 4;

/**
 * 今年新建充电桩5000个 over a text that says 计划新建: a headline leaves out the words that tell a plan, or for when. What
 * the text says of the same figure, and says of it alone, holds for the headline too.
 */
export function agreeWithText(article: Article, facts: readonly Draft[]): void {
  const title = article.blocks.find((block) => block.kind === 'title');
  if (!title) return;
  const inTitle = ({ valueSpan }: Draft) => title.start <= valueSpan.start && valueSpan.end <= title.end;
  for (const fact of facts) {
    if (!inTitle(fact)) continue;
    const text = facts.filter((other) => !inTitle(other));
    nameAsText(fact, text);
    const told = text.filter((other) => isSameFigure(fact, other));
    const periods = new Set(told.map(({ period }) => period));
    if (fact.period === null && periods.size === 1) {
      fact.period = told[0].period;
      fact.why.period = 'as in the text';
    }
    if (fact.modality !== 'actual' || fact.cue !== null) continue;
    if (told.length === 0 || told.some((other) => other.modality !== 'target')) continue;
    fact.modality = 'target';
    fact.why.modality = 'as in the text';
  }
}

/** 单月729.2亿美元: a figure of so many digits that the text tells of but one thing is the headline's too, with its name. */
function nameAsText(fact: Draft, text: readonly Draft[]): void {
  const digits = String(fact.value ?? '').replace(/[.-]|0+$/g, '').length;
  const told = text.filter((other) => other.value === fact.value && other.unit === fact.unit);
  const [first] = told;
  if (digits < TELLING || told.length === 0 || told.some((other) => other.indicator !== first.indicator))
    return;
  if (first.aspect !== fact.aspect || isSameFigure(fact, first)) return;
  Object.assign(fact, { indicator: first.indicator, indicatorId: first.indicatorId, period: first.period });
  fact.why.indicator = fact.why.period = 'as in the text';
}
