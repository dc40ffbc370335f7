import { enumerated } from './enumeration.js';
import { clean, itemsOf, type Listed, trimmed } from './lists.js';
import { masked, type Page } from './page.js';
import type { DraftItem } from './types.js';

const LONGEST_LIST = 800;
/** What leads from a number of things to the things: a colon, a dash, a bracket, 即, 包括. */
const INTRO =
  /[”’」』"']?\s*(?:(?:[，,]\s*)?(?:这里面|其中|具体|主要)?(?:即|也就是|分别是|分别为|分别指|包括|包含|涵盖|具体是|具体为|具体指|指的是|是指|就是|依次是|依次为|由|为|是)\s*[:：]?|[:：]|—{1,2}|--|[（(](?:即|包括|分别为|分别是|指)?[:：]?)/y;
/** A list whose items bear numbers is read as an enumeration. */
const NUMBERED = /^\s*(?:一[是要则为靠看抓]|第一|其一|首先|①|[（(][一1][）)])/;
const SENTENCE = /[。！？!?\n]/;

/**
 * The items that stand directly after a number of them or after the name of a system:
 * `四个方向：甲、乙、丙、丁`, `两大集群——甲、乙`, `三项任务，包括甲、乙等`, `三点。第一，…；第二，…`.
 */
export function itemsAfter(page: Page, at: number, n: number): Listed | null {
  INTRO.lastIndex = at;
  const intro = INTRO.exec(page.text);
  const from = intro ? INTRO.lastIndex : at;
  if (intro) {
    const listed = listedAt(page, from, {
      n,
      bracket: /[（(]/.test(intro[0]),
      weak: /[由为是]$/.test(intro[0]),
      some: /(?:包括|包含|涵盖)\s*[:：]?$/.test(intro[0]),
    });
    if (listed) return listed;
  }
  return enumerated(page, from, n) ?? afterClause(page, at, n);
}

/** The rest of a clause without numerals, and what leads to a list: “五大集群”为支撑的体系，包括…, “四个突破”抓攻坚：…. */
const CLAUSE_INTRO =
  /[”’」』"']?[^，,。；;：:！？（(“”一二两三四五六七八九十\d]{1,20}(?:[，,]\s*(?:主要|具体)?(?:包括|包含|涵盖|即|也就是|就是|分别是|分别为|分别指|具体是|具体为)[:：]?|[:：])/y;

/** A list as long as the number says, after the clause that the number stands in. */
function afterClause(page: Page, at: number, n: number): Listed | null {
  CLAUSE_INTRO.lastIndex = at;
  if (n < 3 || !CLAUSE_INTRO.test(page.text)) return null;
  const from = CLAUSE_INTRO.lastIndex;
  const weak = !/[:：]/.test(page.text[from - 1]);
  const listed = listedAt(page, from, { n, bracket: false, weak, some: false });
  return listed && !listed.open ? listed : null;
}

interface Form {
  n: number;
  /** The list stands in round brackets. */
  bracket: boolean;
  /** Led to by 为 or 是: a list only where it has marks of one. */
  weak: boolean;
  /** Led to by 包括 or the like: fewer items than the number says are some of them. */
  some: boolean;
}

function listedAt(page: Page, from: number, { n, bracket, weak, some }: Form): Listed | null {
  const block = page.blocks[page.blockAt(from)];
  if (!block || from < block.start) return null;
  const rest = page.text.slice(from, Math.min(block.end, from + LONGEST_LIST));
  if (NUMBERED.test(rest)) return null;
  const mask = masked(bracket ? `（${rest}` : rest).slice(bracket ? 1 : 0);
  if (bracket) return inBrackets(page, from, { rest, n });
  const sentence = upTo(mask, SENTENCE);
  const clause = upTo(mask, /[。！？!?\n，,；;]/);
  const inClause = n > 1 || !weak ? listIn(page, { start: from, end: from + clause }, { n, some }) : null;
  if (inClause) return inClause;
  if (weak) return null;
  return byMark(page, { from, mask: mask.slice(0, sentence), n });
}

function upTo(text: string, mark: RegExp): number {
  const at = text.search(mark);
  return at < 0 ? text.length : at;
}

function inBrackets(page: Page, from: number, { rest, n }: { rest: string; n: number }): Listed | null {
  const close = rest.slice(0, 200).search(/[）)]/);
  if (close < 2) return null;
  return (
    listIn(page, { start: from, end: from + close }, { n, some: false }) ??
    byMark(page, { from, mask: rest.slice(0, close), n })
  );
}

/** A list inside one clause, whole or open with 等, or with fewer items than the number says after 包括. */
function listIn(
  page: Page,
  span: { start: number; end: number },
  { n, some: mayBeSome }: { n: number; some: boolean },
): Listed | null {
  const text = masked(page.slice(span));
  const etc = text.search(/等(?![级])/);
  const end = etc > 0 ? span.start + etc : span.end;
  const items = itemsOf(page, { start: span.start, end }, n);
  if (items && (n > 1 || items[0].text.length <= 24)) return { items: trimmed(page, items), open: false };
  const some = etc > 0 || mayBeSome ? itemsOf(page, { start: span.start, end }, null) : null;
  return some && some.length >= 2 && some.length < n ? { items: trimmed(page, some), open: true } : null;
}

/** Items divided by ； or, where they are short, by ，: as many as the number says. */
function byMark(page: Page, { from, mask, n }: { from: number; mask: string; n: number }): Listed | null {
  if (n < 2) return null;
  for (const mark of [/[；;]/g, /[，,]/g]) {
    const ends = [...mask.matchAll(mark)].map((m) => m.index);
    if (ends.length !== n - 1) continue;
    const starts = [0, ...ends.map((end) => end + 1)];
    const items = starts.map((start, i) =>
      opening(page, { start: from + start, end: from + (ends[i] ?? mask.length) }),
    );
    if (items.every((item) => item.text.length > 1 && item.text.length <= 24)) return { items, open: false };
  }
  return null;
}

function opening(page: Page, span: { start: number; end: number }): DraftItem {
  const clause = upTo(masked(page.slice(span)), /[，,：:]/);
  return clean(page, { start: span.start, end: span.start + clause });
}
