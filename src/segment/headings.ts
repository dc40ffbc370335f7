import type { Draft } from './blocks.js';
import { headingMark } from './marks.js';
import { endsSentence, hanCount, hasAmount } from './shapes.js';
import { isSalutation } from './title.js';

const LONGEST = 50;
const LONGEST_MARKED = 70;
/** A heading that asks is shorter than a sentence that does; one with a colon is somebody's question. */
const LONGEST_ASKING = 24;

/**
 * For each line of the article the rank of the heading it is, or 0. A heading is a short line without a full stop
 * that running text follows: numbered or marked, or bare. Three or more bare lines in a row are a list: a line of it
 * without an amount is the heading of two or more with one that follow it; its last lines without are headings too.
 */
export function headingLevels(drafts: readonly Draft[]): number[] {
  const candidates = drafts.map(isCandidate);
  const bare = findBareHeadings(drafts, candidates);
  const levels = new Array<number>(drafts.length).fill(0);
  let numbered = 0;
  for (let i = 0; i < drafts.length; i++) {
    if (!candidates[i]) continue;
    const mark = headingMark(drafts[i].item.text);
    if (mark) {
      if (mark.style === '#' || !isSibling(drafts, candidates, i)) levels[i] = mark.level;
      if (levels[i] > 0) numbered = mark.level;
    } else if (bare.has(i)) levels[i] = numbered + 1;
  }
  return levels;
}

function isCandidate({ item, kind, signed }: Draft): boolean {
  const { text } = item;
  if (kind !== undefined || signed || text.length > LONGEST_MARKED) return false;
  if (text.includes('\t') || hanCount(text) < 2) return false;
  const mark = headingMark(text);
  if (mark) return isOneSentence(text, mark.level);
  if (text.length > LONGEST || /[，,、：:；;。]$/.test(text) || /[。；;]/.test(text)) return false;
  if (/^[^\p{L}\d“《【‘「『]/u.test(text) || isSalutation(text)) return false;
  if (/[?？]$/.test(text)) return text.length <= LONGEST_ASKING && !/[，,：:!！?？].*[?？]$/.test(text);
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

/** Which of the candidates without a number are headings: runs of them are looked at as a whole. */
function findBareHeadings(drafts: readonly Draft[], candidates: readonly boolean[]): Set<number> {
  const found = new Set<number>();
  const isBare = (i: number) => candidates[i] && headingMark(drafts[i].item.text) === null;
  for (let i = 0; i < drafts.length; i++) {
    if (!isBare(i)) continue;
    let end = i + 1;
    while (end < drafts.length && isBare(end)) end++;
    const leads = end < drafts.length && !isSalutation(drafts[end].item.text);
    addRun(drafts.slice(i, end), { at: i, leads }, found);
    i = end;
  }
  return found;
}

/** Headings of one run of bare lines: `at` is the index of its first, `leads` whether running text follows it. */
function addRun(
  run: readonly Draft[],
  { at, leads }: { at: number; leads: boolean },
  found: Set<number>,
): void {
  const amounts = run.map(({ item }) => hasAmount(item.text));
  for (let i = 0; i < run.length; i++) {
    const isLast = i >= run.length - 2 && (run.length <= 2 || !amounts.slice(i).includes(true));
    const isOverList = !amounts[i] && amounts[i + 1] && amounts[i + 2] && (i === 0 || amounts[i - 1]);
    if (isOverList || (leads && isLast)) found.add(at + i);
  }
}
