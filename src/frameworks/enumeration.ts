import { clean, type Listed } from './lists.js';
import type { Page } from './page.js';
import type { DraftItem } from './types.js';

const ORDER = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** A way of numbering items. `lines`: its marks stand at the start of a block only. */
interface Style {
  lines: boolean;
  mark: (i: number) => RegExp;
}

const pattern = (build: (numeral: string, i: number) => string): ((i: number) => RegExp) => {
  const made = ORDER.map((numeral, i) => new RegExp(build(numeral, i), 'y'));
  return (i) => made[i];
};

const STYLES: Style[] = [
  { lines: false, mark: pattern((n) => `${n}(?:是|要|则|为|靠|看|抓)(?:要)?`) },
  { lines: false, mark: pattern((n) => `第${n}(?:[，,、：:]|是|个|方面)`) },
  { lines: false, mark: pattern((n) => `其${n}[，,、：:是]`) },
  {
    lines: false,
    mark: pattern((_, i) =>
      i === 0 ? '首先' : i === 1 ? '其次' : i === 2 ? '(?:再次|第三|此外|最后)' : '(?:最后|第四|此外)',
    ),
  },
  { lines: false, mark: pattern((_, i) => `[${String.fromCharCode(0x2460 + i)}]`) },
  { lines: true, mark: pattern((n) => `[（(]${n}[）)]`) },
  { lines: true, mark: pattern((n) => `${n}、`) },
  { lines: false, mark: pattern((_, i) => `[（(]${i + 1}[）)]`) },
  { lines: true, mark: pattern((_, i) => `${i + 1}[.．、](?!\\d)`) },
];
const DASH = /(?:—{1,2}|--|[-•·●■])\s*(?=[\p{Script=Han}“])/uy;
/** How far the second item may be from the first inside a paragraph. */
const INSIDE = 1500;

/**
 * Items told one by one after a number: 一是…二是…, 第一…第二…, paragraphs that begin （一）…（二）… or with a dash.
 * The first stands in the rest of the sentence, at the start of the next one, or of the next block.
 */
export function enumerated(page: Page, from: number, n: number): Listed | null {
  if (n < 2 || n > ORDER.length || !mayBegin(page, from)) return null;
  for (const style of STYLES) {
    const items = numbered(page, from, style);
    if (items.length >= 2 && items.length * 2 >= n)
      return { items, open: items.length !== n, numbered: true };
  }
  const dashed = dashes(page, from);
  return dashed.length === n ? { items: dashed, open: false } : null;
}

function numbered(page: Page, from: number, style: Style): DraftItem[] {
  const items: DraftItem[] = [];
  let at = firstMark(page, from, style);
  while (at !== null && items.length < ORDER.length) {
    const mark = style.mark(items.length);
    mark.lastIndex = at;
    mark.test(page.text);
    items.push(topic(page, mark.lastIndex));
    at =
      items.length < ORDER.length
        ? nextMark(page, items[items.length - 1].end, { style, i: items.length })
        : null;
  }
  return items;
}

/** The places an enumeration may begin at: here, after the sentence's other clauses, the next sentence and block. */
function firstMark(page: Page, from: number, style: Style): number | null {
  const mark = style.mark(0);
  const at = page.blockAt(from - 1);
  const block = page.blocks[at];
  const next = page.blocks[at + 1];
  const rest = page.text.slice(from, Math.min(block.end, from + 60));
  const inside = style.lines ? [] : [0, ...[...rest.matchAll(/[，,。；;：:]/g)].map((m) => m.index + 1)];
  // a block follows where only the end of this sentence stands between
  const places = inside.map((i) => from + i);
  if (next && endsHere(page.text.slice(from, block.end))) places.push(next.start);
  for (const place of places) if (isMark(page, place, mark)) return place + leadingSpace(page, place);
  return null;
}

/** Nothing but the rest of a sentence is left of the block. */
function endsHere(rest: string): boolean {
  return rest.length <= 80 && rest.search(/[。！？][^”’]/) < 0;
}

const FIRST =
  /(?:^|[，,。；;：:\n])\s*(?:一[是要则为靠看抓、]|第一|其一|首先|①|[（(][一1][）)]|1[.．、]|—|--|[-•·●■])/;

/** Whether a first item may stand after a number: a look before all styles are tried. */
function mayBegin(page: Page, from: number): boolean {
  const at = page.blockAt(from - 1);
  const { end } = page.blocks[at];
  const next = page.blocks[at + 1];
  return (
    FIRST.test(page.text.slice(from, Math.min(end, from + 64))) ||
    (next !== undefined && FIRST.test(page.text.slice(next.start, next.start + 4)))
  );
}

function leadingSpace(page: Page, at: number): number {
  return /^\s*/.exec(page.text.slice(at, at + 4))?.[0].length ?? 0;
}

function isMark(page: Page, at: number, mark: RegExp): boolean {
  mark.lastIndex = at + leadingSpace(page, at);
  return mark.test(page.text);
}

function nextMark(page: Page, from: number, { style, i }: { style: Style; i: number }): number | null {
  const mark = style.mark(i);
  const here = page.blockAt(from);
  const block = page.blocks[here];
  if (!block) return null;
  if (!style.lines) {
    const end = Math.min(block.end, from + INSIDE);
    for (let at = from; at < end; at++) {
      if (!/[，,。；;：:！\s]/.test(page.text[at - 1] ?? '') && at !== from) continue;
      if (isMark(page, at, mark)) return at + leadingSpace(page, at);
    }
  }
  for (let k = here + 1; k < page.blocks.length; k++) {
    if (isMark(page, page.blocks[k].start, mark)) return page.blocks[k].start;
    if (isMark(page, page.blocks[k].start, style.mark(0)) || outranks(page, k, here)) return null;
  }
  return null;
}

/** A heading above those the enumeration consists of ends it. */
function outranks(page: Page, k: number, than: number): boolean {
  const { kind, level } = page.blocks[k];
  const first = page.blocks[than];
  return kind === 'heading' && (first.kind !== 'heading' || level < first.level);
}

function dashes(page: Page, from: number): DraftItem[] {
  const items: DraftItem[] = [];
  for (let k = page.blockAt(from - 1) + 1; k < page.blocks.length; k++) {
    DASH.lastIndex = page.blocks[k].start;
    if (!DASH.test(page.text)) break;
    items.push(topic(page, DASH.lastIndex));
  }
  return items;
}

/** What an item is about: its first clause. */
export function topic(page: Page, at: number): DraftItem {
  const block = page.blocks[Math.min(page.blockAt(at), page.blocks.length - 1)];
  const skip = /^[\s，,、：:]*(?:是(?!否)|要)?/.exec(page.text.slice(at, at + 4))?.[0].length ?? 0;
  const start = at + skip;
  const text = page.text.slice(start, Math.min(block.end, start + 60));
  const end = text.search(/[，,。；;：:！？!?\n]/);
  return clean(page, { start, end: start + (end < 0 ? Math.min(text.length, 40) : end) });
}
