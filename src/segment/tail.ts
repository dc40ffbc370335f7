import type { FurnitureKind, Item } from './furniture.js';
import { isCutOff } from './shapes.js';

const LEGAL = new Set<FurnitureKind | null>(['legal', 'legalHeading']);
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
]);
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
    else if (LEGAL.has(kind) && after.ofArticle[i] <= 2 * before) return i;
    else if (CLOSING.has(kind) && closes(items, i, { kind, before, after: after.prose[i] })) return i;
    else if (kind === 'time' && isListedAt(items, i)) return listStart(items, i, bodyStart);
  }
  return unlabelledTail(items, bodyStart);
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
  let next = at + 1;
  while (!items[next].prose) {
    if (isOfList(items[next])) return kind === 'related' || after <= before;
    next++;
  }
  if (kind === 'related')
    return after <= before / 2 || isOfList(items[next + 1]) || isOfList(items[next + 2]);
  return (kind === 'pager' || kind === 'edited' || kind === 'end') && after <= before / 3;
}

/** Whether a line can only belong to a list of other articles. */
function isOfList(item: Item | undefined): boolean {
  return item !== undefined && (item.kind === 'time' || item.kind === 'dated' || isCutOff(item.text));
}

/** Whether a lone date after the article has begun is one of several at short, even distances: a list. */
function isListedAt(items: readonly Item[], at: number): boolean {
  return nextTime(items, at) - at <= 4;
}

function nextTime(items: readonly Item[], at: number): number {
  let i = at + 1;
  while (i < items.length && i <= at + 4 && items[i].kind !== 'time') i++;
  return i < items.length && i <= at + 4 ? i : Number.POSITIVE_INFINITY;
}

/** The list's first item is as long as the one after the first date. */
function listStart(items: readonly Item[], at: number, bodyStart: number): number {
  const step = nextTime(items, at) - at;
  return Math.max(bodyStart + 1, at - step + 1);
}

/** Teasers and dated titles after the last paragraph, with no heading over them. */
function unlabelledTail(items: readonly Item[], bodyStart: number): number {
  let last = items.length - 1;
  while (last > bodyStart && !items[last].prose) last--;
  for (let i = last + 1; i < items.length; i++) {
    if (!isOfList(items[i]) || items[i].kind === 'dated') continue;
    const title = items[i - 1];
    return i - 1 > last && title.kind === null && title.text.length <= 40 ? i - 1 : i;
  }
  return items.length;
}
