import type { Article } from '../model/document.js';
import type { Draft } from './draft.js';

/**
 * 今年新建充电桩5000个 over a text that says 计划新建: a headline leaves out the words that tell a plan. What the text
 * says of the same figure, and says of it alone, holds for the headline too.
 */
export function agreeWithText(article: Article, facts: readonly Draft[]): void {
  const title = article.blocks.find((block) => block.kind === 'title');
  if (!title) return;
  const inTitle = ({ valueSpan }: Draft) => title.start <= valueSpan.start && valueSpan.end <= title.end;
  for (const fact of facts) {
    if (!inTitle(fact) || fact.modality !== 'actual' || fact.cue !== null) continue;
    const told = facts.filter((other) => !inTitle(other) && isSame(fact, other));
    if (told.length === 0 || told.some((other) => other.modality !== 'target')) continue;
    fact.modality = 'target';
    fact.why.modality = 'as in the text';
  }
}

function isSame(a: Draft, b: Draft): boolean {
  const labels = a.indicator.includes(b.indicator) || b.indicator.includes(a.indicator);
  const periods = a.period === null || b.period === null || a.period === b.period;
  return labels && periods && a.aspect === b.aspect && a.unit === b.unit && a.value === b.value;
}
