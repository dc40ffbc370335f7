import { clean, itemsOf, type Listed, trimmed } from './lists.js';
import { NUMERAL } from './numerals.js';
import { CLAUSE_END, masked, type Page } from './page.js';
import { isBareVerb } from './trim.js';
import type { DraftItem } from './types.js';
import { CLOSE, HEAD, OPEN } from './words.js';

/** Characters a list of so many items may take. */
const longestList = (n: number) => 60 + 24 * Math.min(n, 12);
const CLOSES = new RegExp(`${CLOSE}$`);
const BEFORE_NUMBER = new RegExp(
  `(?:${OPEN}|这|共|共计|合计|总共|等|[（(]以下简称|为(?:主要)?(?:内容|抓手|重点|支撑|核心|主体|主导|主题|特征|标志|载体|引领|牵引|代表)的)$`,
);

/**
 * The items that stand directly before a number of them or before the name of a system:
 * `汽车、电子、石化三大支柱产业`, `“甲”“乙”这两个方向`, `国内国际两个市场`.
 */
export function itemsBefore(page: Page, at: number, n: number): Listed | null {
  const { end, open } = endOfList(page, at);
  const start = Math.max(page.around(at, CLAUSE_END).start, at - longestList(n));
  const text = page.text.slice(start, end);
  if (CLOSES.test(text)) {
    const quoted = quotedItems(page, { start, end }, n);
    if (quoted) return { items: quoted, open: false };
  }
  // one thing before 一个 is whatever the sentence says
  if (n < 2) return null;
  const from = start + listStart(text);
  if (end - from < 2) return null;
  const span = { start: from, end };
  const items = itemsOf(page, span, n) ?? halves(page, span, n) ?? cutToLength(page, span, n);
  if (items) return whole(trimmed(page, items));
  const some = open ? itemsOf(page, span, null) : null;
  return some && some.length >= 2 && some.length < n ? { items: trimmed(page, some), open: true } : null;
}

/** A list, unless its last item is the verb of the name that follows: 建设中心、推进|“两区”建设. */
function whole(items: DraftItem[]): Listed | null {
  const long = items.some(({ text }) => text.length > 2);
  return long && isBareVerb(items[items.length - 1].text) ? null : { items, open: false };
}

function endOfList(page: Page, at: number): { end: number; open: boolean } {
  let end = at;
  let open = false;
  for (let i = 0; i < 3; i++) {
    const word = BEFORE_NUMBER.exec(page.text.slice(Math.max(0, end - 7), end))?.[0];
    if (!word) break;
    open ||= word === '等';
    end -= word.length;
  }
  return { end, open };
}

/** 电子信息、装备制造两大主导产业和|新材料、新能源两大…: a list before this one with the number it has. */
const COUNTED = new RegExp(
  `.*${NUMERAL}[大个条项类][\\p{Script=Han}]{0,8}?${HEAD}(?:以及|和|与|及|、)`,
  'su',
);

/** Where the list begins: after the last mark that no list runs over, and after a list that is counted. */
function listStart(text: string): number {
  const mask = masked(text);
  const counted = COUNTED.exec(mask)?.[0].length ?? 0;
  for (let i = mask.length; i > counted; i--)
    if (/[，,。；;：:！？—（(“‘「『]/.test(mask[i - 1])) return skipQuote(mask, i);
  return counted;
}

/** An opening mark whose closing mark follows is of an item: “甲”、乙两项. */
function skipQuote(mask: string, i: number): number {
  const opens = /[“‘「『（(]/.test(mask[i - 1]);
  return opens && /[”’」』）)]/.test(mask.slice(i)) ? listStart(mask.slice(0, i - 1)) : i;
}

/** The quoted strings before a number where there are as many as it says; or one that itself is a list. */
function quotedItems(page: Page, span: { start: number; end: number }, n: number): DraftItem[] | null {
  const text = page.slice(span);
  const found = [...text.matchAll(/[“‘「『]([^“”‘’「」『』]{1,40})[”’」』]/g)].map((m) => ({
    start: span.start + m.index + 1,
    end: span.start + m.index + m[0].length - 1,
  }));
  const inside = found.length > 0 ? itemsOf(page, found[found.length - 1], n) : null;
  if (n > 1 && inside) return inside;
  if (found.length < n) return null;
  const items = found.slice(-n);
  const gaps = items.slice(1).map((item, i) => page.text.slice(items[i].end + 1, item.start - 1));
  const near = gaps.every((gap) => gap.length <= 14 && !/[。；;]/.test(gap));
  return near ? items.map((item) => clean(page, item)) : null;
}

/** 国内国际两个市场: two words of two to four signs that share one sign at one place. */
function halves(page: Page, span: { start: number; end: number }, n: number): DraftItem[] | null {
  if (n !== 2) return null;
  for (const size of [2, 3, 4]) {
    const middle = span.end - size;
    const start = middle - size;
    if (start < span.start) continue;
    const a = page.text.slice(start, middle);
    const b = page.text.slice(middle, span.end);
    const alike = a !== b && Array.from(a).some((sign, i) => sign === b[i]);
    if (alike && /^\p{Script=Han}+$/u.test(a + b))
      return [clean(page, { start, end: middle }), clean(page, { start: middle, end: span.end })];
  }
  return null;
}

/** A list that goes on from another: 推动甲、乙，… reads no further back than the number says, if a verb begins it. */
function cutToLength(page: Page, span: { start: number; end: number }, n: number): DraftItem[] | null {
  const all = itemsOf(page, span, null);
  if (!all || all.length <= n || n < 2) return null;
  const items = all.slice(-n);
  const lead = trimmed(page, items)[0];
  return lead.start > items[0].start ? items : null;
}
