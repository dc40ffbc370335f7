import type { Item } from './furniture.js';
import { isMedium } from './media.js';
import { hasFigure } from './shapes.js';
import { isDated, isNoteLabel, isSalutation, isSameTitle } from './title.js';

/**
 * Whether a short line of the head, before or after the title, is no part of the article: a channel's name, an
 * author's, a place beside the date, the title again. A line with a figure is kept but where the title is sure and
 * the line not next to it.
 */
export function isHeadFurniture(items: readonly Item[], at: number, title: number): boolean {
  const { text, prose } = items[at];
  if (prose || isNoteLabel(text) || isSalutation(text)) return false;
  if (text.length <= 3 && isUnderDate(items, at)) return true;
  if (title < 0) return isMedium(text) && isDated(items, at);
  if (text.length <= 100 && isSameTitle(text, items[title].text)) return true;
  if (hasFigure(text)) return (at < title - 1 || isListed(items, at)) && at < title && isDated(items, title);
  if (at < title) return !/[。；!！?？]$/.test(text);
  return text.length <= 12 && !/[，,。、:：“]/.test(text) && isDated(items, at);
}

/** Whether it is an item of a list of other articles: a row of short lines under 热榜, 相关阅读. */
function isListed(items: readonly Item[], at: number): boolean {
  let above = at - 1;
  while (above >= 0 && items[above].kind === null && !items[above].prose) above--;
  return items[above]?.kind === 'related';
}

function isUnderDate(items: readonly Item[], at: number): boolean {
  const above = items[at - 1]?.kind;
  return above === 'time' || above === 'filed';
}
