import type { Draft } from './blocks.js';
import { headingMark } from './marks.js';
import { endsSentence, hanCount, hasFigure } from './shapes.js';
import { isSalutation } from './title.js';

const LONGEST = 50;
const LONGEST_MARKED = 70;
/** A heading that asks or exclaims is shorter than a sentence that does. */
const LONGEST_ASKING = 24;

/**
 * For each line of the article the rank of the heading it is, or 0. A heading is a short line without a full stop
 * that running text follows: numbered or marked, or bare. Three or more bare lines in a row are a list, whose last
 * lines are headings only where they alone have no figure.
 */
export function headingLevels(drafts: readonly Draft[]): number[] {
  const candidates = drafts.map(isCandidate);
  const levels = new Array<number>(drafts.length).fill(0);
  let numbered = 0;
  for (let i = 0; i < drafts.length; i++) {
    if (!candidates[i]) continue;
    const mark = headingMark(drafts[i].item.text);
    if (mark) {
      if (mark.style === '#' || !isSibling(drafts, candidates, i)) levels[i] = mark.level;
      if (levels[i] > 0) numbered = mark.level;
    } else if (isBareHeading(drafts, candidates, i)) levels[i] = numbered + 1;
  }
  return levels;
}

function isCandidate({ item, kind }: Draft): boolean {
  const { text } = item;
  if (kind !== undefined || text.includes('\t') || hanCount(text) < 2) return false;
  const mark = headingMark(text);
  if (mark) return text.length <= LONGEST_MARKED && isOneSentence(text, mark.level);
  if (text.length > LONGEST || /[，,、：:；;。]$/.test(text) || /[。；;]/.test(text)) return false;
  if (/^[-•·●■◆—*（(]/.test(text) || isSalutation(text)) return false;
  if (/[!！?？]$/.test(text)) return text.length <= LONGEST_ASKING && !/[，,!！?？].*[!！?？]$/.test(text);
  return !endsSentence(text);
}

/** A numbered heading may end in a full stop: （一）促进农业发展。 A numbered item of a list with one is text. */
function isOneSentence(text: string, level: number): boolean {
  const body = text.replace(/[。：:]$/, '');
  if (/[。；;！!？?]/.test(body)) return false;
  return body === text || level <= 2;
}

/** Whether the line is one of a list: the next or previous line bears the same sort of number. */
function isSibling(drafts: readonly Draft[], candidates: readonly boolean[], at: number): boolean {
  const style = headingMark(drafts[at].item.text)?.style;
  const near = [at - 1, at + 1].filter(
    (i) => drafts[i] && (candidates[i] || drafts[i].item.text.length <= LONGEST_MARKED),
  );
  return at === drafts.length - 1 || near.some((i) => headingMark(drafts[i].item.text)?.style === style);
}

function isBareHeading(drafts: readonly Draft[], candidates: readonly boolean[], at: number): boolean {
  const isBare = (i: number) => candidates[i] && headingMark(drafts[i].item.text) === null;
  let first = at;
  let end = at + 1;
  while (first > 0 && isBare(first - 1)) first--;
  while (end < drafts.length && isBare(end)) end++;
  if (end === drafts.length || isSalutation(drafts[end].item.text)) return false;
  if (end - first <= 2) return true;
  if (end - at > 2) return false;
  return !drafts.slice(at, end).some(({ item }) => hasFigure(item.text));
}
