import type { Span } from '../text/span.js';
import { masked, type Page } from './page.js';
import { withoutLead, withoutTail } from './trim.js';
import type { DraftItem } from './types.js';

/** Items read where a text lists them. */
export interface Listed {
  items: DraftItem[];
  /** Closed by 等, or fewer than the number says. */
  open: boolean;
  /** Each item bears its number: however few there are, they are items of it. */
  numbered?: true;
}

const CONJUNCTIONS = ['以及', '和', '与', '及', '并', '同'];
const LONGEST_ITEM = 36;

/**
 * The items of a list of a known length. 和 and 与 divide only where the list would be too short without: of two
 * named by one 和 they make one item (低空经济与航空航天) where the marks already give the number.
 * @param n the number stated; null where none is, which takes every mark
 */
export function itemsOf(page: Page, span: Span, n: number | null): DraftItem[] | null {
  const text = page.slice(span);
  const mask = masked(text);
  let pieces = divide(mask, mask.includes('、') ? '、' : /[+＋]/.test(mask) ? '+' : '、');
  if (n !== null && pieces.length !== n) {
    const more = pieces.length < n ? withConjunctions(mask, pieces, n) : null;
    if (!more) return null;
    pieces = more;
  }
  const items = pieces.map((piece) =>
    clean(page, { start: span.start + piece.start, end: span.start + piece.end }),
  );
  const told = items.every((item) => item.text.length > 0 && item.text.length <= LONGEST_ITEM);
  return told ? items : null;
}

/**
 * List items without what belongs to the sentence around them.
 * @param runsOn whether the sentence may go on behind the last item without a word that shows it
 */
export function trimmed(
  page: Page,
  items: readonly DraftItem[],
  { runsOn } = { runsOn: false },
): DraftItem[] {
  const [first, ...rest] = items;
  const lead = withoutLead(page.slice(first), textsOf(rest));
  const cut = [clean(page, { start: first.start + lead, end: first.end }), ...rest];
  const last = cut[cut.length - 1];
  const tail = withoutTail(page.slice(last), textsOf(cut.slice(0, -1)), runsOn);
  return withoutFigures(page, [
    ...cut.slice(0, -1),
    clean(page, { start: last.start, end: last.end - tail }),
  ]);
}

/** 引领发展的28项、保障民生的25项: each with the number of what it comprises. */
function withoutFigures(page: Page, items: DraftItem[]): DraftItem[] {
  const figures = items.map(({ text }) => /的?\d+[项个条类家种]$/.exec(text)?.[0].length ?? 0);
  if (figures.includes(0)) return items;
  return items.map(({ start, end }, i) => clean(page, { start, end: end - figures[i] }));
}

function textsOf(items: readonly DraftItem[]): string[] {
  return items.map(({ text }) => text);
}

function divide(mask: string, mark: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let i = 0; i <= mask.length; i++) {
    const here = mask[i];
    if (i < mask.length && here !== mark && !(mark === '+' && here === '＋')) continue;
    spans.push({ start, end: i });
    start = i + 1;
  }
  return spans;
}

/** Divides at conjunctions too: at that of the last piece, or of all pieces, where the number then comes out. */
function withConjunctions(mask: string, pieces: readonly Span[], n: number): Span[] | null {
  const last = pieces[pieces.length - 1];
  const split = splitOnce(mask, last);
  if (split && pieces.length + 1 === n) return [...pieces.slice(0, -1), ...split];
  const all = pieces.flatMap((piece) => splitOnce(mask, piece) ?? [piece]);
  if (all.length === n) return all;
  return null;
}

function splitOnce(mask: string, piece: Span): Span[] | null {
  const text = mask.slice(piece.start, piece.end);
  for (const word of CONJUNCTIONS) {
    const at = text.lastIndexOf(word);
    if (at < 1 || at + word.length >= text.length) continue;
    return [
      { start: piece.start, end: piece.start + at },
      { start: piece.start + at + word.length, end: piece.end },
    ];
  }
  return null;
}

const EDGE_START = /^(?:[\s“‘「『"'，,、]|其中|以及|分别是)+/;
const EDGE_END = /[\s”’」』"'，,、。；;的]+$/;

/** Where an item ends whose own quotation ends with it: 开发“原字号”. */
function closed(page: Page, { start, end }: Span, limit: number): number {
  const text = page.text.slice(start, end);
  const open = text.split('“').length > text.split('”').length;
  return open && end < limit && page.text[end] === '”' ? end + 1 : end;
}

/** The item at a span without marks around it; its text without line breaks. */
export function clean(page: Page, span: Span): DraftItem {
  const raw = page.slice(span);
  const before = EDGE_START.exec(raw)?.[0].length ?? 0;
  const after = before < raw.length ? (EDGE_END.exec(raw)?.[0].length ?? 0) : 0;
  const start = span.start + before;
  const end = closed(page, { start, end: Math.max(start, span.end - after) }, span.end);
  return { start, end, text: page.slice({ start, end }).replace(/\s+/g, '') };
}
