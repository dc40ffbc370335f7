import type { FurnitureKind, Item } from './furniture.js';
import { hasFigure, isCutOff } from './shapes.js';

/** Lines after which a page goes on with something else, if it goes on at all. */
const CLOSING = new Set<FurnitureKind | null>([
  'related',
  'pager',
  'edited',
  'end',
  'keywords',
  'contact',
  'made',
  'filed',
  'produced',
  'controls',
  'nav',
]);
/** How many lines after a closing one are looked at for text of the article. */
const FORESEEN = 60;
/** A list of so many titles can stand at the end with no heading over it. */
const FEWEST_TITLES = 4;
/** A word of rights and liability: a paragraph that has one is no sign that the article goes on after a notice. */
const OF_RIGHTS = /转载|版权|授权|侵权|著作权|免责|声明|本网|本站|本平台|投稿|稿件|立场/;

/** Where the article ends: the index of the first line of what a page sets after it, or the number of lines. */
export function findTail(items: readonly Item[], bodyStart: number): number {
  const after = lengthsAfter(items);
  let before = 0;
  for (let i = bodyStart; i < items.length; i++) {
    const { kind, prose, text } = items[i];
    if (prose) before += text.length;
    else if (before === 0) continue;
    else if (kind === 'legalHeading' && isNotice(items, i) && after.ofArticle[i] <= 2 * before) return i;
    else if (kind === 'legal' && after.ofArticle[i] <= before / 3) return i;
    else if (CLOSING.has(kind) && closes(items, i, { kind, before, after: after.prose[i] })) return i;
    else if (kind === 'time') {
      const start = datedListStart(items, i, bodyStart);
      if (start !== null) return start;
    }
  }
  return unlabelledTail(items, bodyStart);
}

/** Whether rights and liability are what the paragraphs under a heading speak of. */
function isNotice(items: readonly Item[], at: number): boolean {
  const next = items.slice(at + 1, at + 4).filter(({ prose, kind }) => prose || kind === 'legal');
  return next.length === 0 || next.some(({ text, kind }) => kind === 'legal' || OF_RIGHTS.test(text));
}

interface Lengths {
  /** For each line, the characters of running text after it. */
  prose: number[];
  /** The same without paragraphs about rights and liability. */
  ofArticle: number[];
}

function lengthsAfter(items: readonly Item[]): Lengths {
  const prose = new Array<number>(items.length).fill(0);
  const ofArticle = new Array<number>(items.length).fill(0);
  for (let i = items.length - 2; i >= 0; i--) {
    const next = items[i + 1];
    const length = next.prose ? next.text.length : 0;
    prose[i] = prose[i + 1] + length;
    ofArticle[i] = ofArticle[i + 1] + (length > 0 && !OF_RIGHTS.test(next.text) ? length : 0);
  }
  return { prose, ofArticle };
}

interface Around {
  kind: FurnitureKind | null;
  /** Characters of running text before the line and after it. */
  before: number;
  after: number;
}

/** Whether nothing of the article comes after a closing line. */
function closes(items: readonly Item[], at: number, { kind, before, after }: Around): boolean {
  if (after === 0) return true;
  const end = Math.min(items.length, at + FORESEEN);
  let next = at + 1;
  while (next < end && !items[next].prose) {
    if (isOfList(items[next])) return kind === 'related' || after <= before;
    next++;
  }
  if (next === end) return after <= before;
  if (kind !== 'related')
    return (kind === 'pager' || kind === 'edited' || kind === 'end') && after <= before / 3;
  if (isOfList(items[next + 1]) || isOfList(items[next + 2])) return true;
  // a paragraph straight under 相关链接 is a sidebar of the article, not the abstract of another
  return next > at + 1 && after <= before / 2;
}

/** Whether a line can only belong to a list of other articles. */
function isOfList(item: Item | undefined): boolean {
  return item !== undefined && (item.kind === 'time' || item.kind === 'dated' || isCutOff(item.text));
}

/**
 * Where a list of other articles begins whose items bear their dates: the given date is not of the article when
 * another stands a few lines on and is not later, as in a list of the newest; a chronicle runs the other way. The
 * first item is as long as the one between the two dates.
 */
function datedListStart(items: readonly Item[], at: number, bodyStart: number): number | null {
  for (let i = at + 1; i < Math.min(items.length, at + 5); i++) {
    if (items[i].kind !== 'time') continue;
    const inOrder = /[年(（]/.test(items[at].text) || items[i].text > items[at].text;
    return inOrder ? null : Math.max(bodyStart + 1, 2 * at - i + 1);
  }
  return null;
}

/** Teasers, dated titles or a row of titles after the last paragraph, with no heading over them. */
function unlabelledTail(items: readonly Item[], bodyStart: number): number {
  let last = items.length - 1;
  while (last > bodyStart && !items[last].prose) last--;
  for (let i = last + 1; i < items.length; i++) {
    if (!isOfList(items[i]) || items[i].kind === 'dated') continue;
    const title = items[i - 1];
    return i - 1 > last && title.kind === null && title.text.length <= 40 ? i - 1 : i;
  }
  return isRowOfTitles(items, last) ? last + 1 : items.length;
}

/** Whether all that follows are titles of other articles. Most lines of a list of targets have a figure. */
function isRowOfTitles(items: readonly Item[], last: number): boolean {
  const rest = items.slice(last + 1).filter(({ kind }) => kind === null);
  if (rest.length < FEWEST_TITLES || /[:：]$/.test(items[last]?.text ?? '')) return false;
  const titles = rest.filter(({ text }) => text.length >= 8 && text.length <= 45 && !/[，；：:]$/.test(text));
  return titles.length === rest.length && rest.filter(({ text }) => hasFigure(text)).length < rest.length / 2;
}
