import { passagePeriod } from './discourse.js';
import type { State } from './state.js';
import { namedBy } from './table-column.js';

const UNIT_LINE = /单位\s*[:：]\s*([^\s，,、；;）)]{1,8})\s*[）)]?$/;
const AIMS = /规划|目标|计划|安排|(?<!好于|优于|高于|低于|超|超过|超出|符合|达到)预期/;
const DONE = /完成|执行|实现|进展|回顾/;

/** The two lines over the table in which a block is a row. */
function linesOver({ article }: State, block: number): string[] {
  let top = block;
  while (top > 0 && article.blocks[top - 1].kind === 'row') top--;
  const over = article.blocks.slice(Math.max(0, top - 2), top);
  return over.map(({ start, end }) => article.text.text.slice(start, end));
}

/** The unit named right over a table (单位：亿元); null for several. */
export function unitOver(state: State, block: number): string | null {
  const units = linesOver(state, block).map((text) => UNIT_LINE.exec(text)?.[1]);
  return units.findLast(Boolean) ?? null;
}

/** A column's time in the year of the passage, the title or the article; without one that of passage or title. */
export function periodIn({ article, discourse }: State, period: string | null): string | null {
  const named = namedBy(article.title ?? '').period;
  const passage = passagePeriod(discourse) ?? (named?.startsWith('-') ? null : named);
  if (!period?.startsWith('-')) return period ?? passage;
  const year = /^\d{4}/.exec(passage ?? article.published ?? '')?.[0];
  return year ? period.replace(/(?<!\d)-/g, `${year}-`) : null;
}

/**
 * Whether figures of a period are aims: it lies after the article's year, or the words over the table speak of aims
 * and it is the article's year or, where that is not known, the last the table has.
 */
export function isAim(state: State, block: number, period: string | null): boolean {
  const { published, title, blocks } = state.article;
  const years = (blocks[block].header ?? []).flatMap((cell) => /(?:19|20)\d{2}/.exec(cell)?.[0] ?? []);
  const last = (published ?? years.sort().at(-1))?.slice(0, 4);
  const year = period?.slice(0, 4);
  if (!year || !last || year < last) return false;
  const over = [title ?? '', ...linesOver(state, block)].join('\n');
  return (published !== null && year > last) || (AIMS.test(over) && !DONE.test(over));
}
