import type { Span } from '../text/span.js';
import type { CodedMention } from './coded.js';
import { itemsOfCount } from './counted-items.js';
import { type Count, countsIn } from './counts.js';
import { definedParts } from './defined.js';
import type { Page } from './page.js';
import { type Evidence, evidenceOf, type Read, readCode } from './split.js';
import { Taken } from './taken.js';
import type { DraftPart } from './types.js';

/** How many blocks after the one that names a code may still explain it. */
const FOLLOWING = 3;
/** Counts and places beyond this many explain nothing that those before do not. */
const MOST = 200;

/** What the text says of a code: its parts, and whether that is all of it. */
export interface Explained {
  parts: DraftPart[];
  complete: boolean;
  /** Where it defines them one by one: what is counted there is counted for the code. */
  definitions: Span[];
}

/**
 * Explains a code by the counts of things around the places where the article names it.
 * @param places all places of this code
 * @param all all places of all codes: between two of them a passage is about the nearer
 */
export function explainCode(
  page: Page,
  places: readonly CodedMention[],
  all: readonly CodedMention[],
): Explained {
  const [code] = places;
  const numbers = code.pieces?.map(({ value }) => value) ?? null;
  const defined = definedParts(page, zones(page, places, all), { digits: code.digits, numbers });
  if (defined) return { parts: defined.parts, complete: true, definitions: defined.spans };
  const relatives = all.filter((other) => other.code !== code.code && related(code, other)).slice(0, MOST);
  const evidence = evidenceOf(page, countsAbout(page, [...places, ...relatives], all));
  const known = relatives.flatMap(({ pieces }) =>
    pieces ? [pieces.flatMap(({ value }) => value ?? [])] : [],
  );
  const best = bestReading(page, places, { evidence, known });
  if (best) {
    const parts = best.filter((read) => read.evidence).map((read) => partOf(page, read, relatives));
    return { parts, complete: best.every((read) => read.evidence !== null), definitions: [] };
  }
  const labels = code.pieces?.some(({ label }) => label !== '') ? code.pieces : [];
  return {
    parts: labels.map(({ value, label }) => ({ count: value, label, items: [], parts: [] })),
    complete: false,
    definitions: [],
  };
}

function bestReading(
  page: Page,
  places: readonly CodedMention[],
  about: { evidence: Evidence[]; known: number[][] },
): Read[] | null {
  for (const place of places) {
    const read = readCode(page, place, about);
    if (read) return read;
  }
  return null;
}

/** Counts in the passages about some places of codes, in order; what stands in a code itself counts nothing. */
function countsAbout(page: Page, places: readonly CodedMention[], all: readonly CodedMention[]): Count[] {
  const codes = new Taken(page.text.length, all);
  const found = new Map<number, Count>();
  for (const zone of zones(page, places, all))
    for (const count of countsIn(page, zone)) found.set(count.start, count);
  return [...found.values()]
    .filter((count) => !codes.touches(count))
    .sort((a, b) => a.start - b.start)
    .slice(0, MOST);
}

/** 21+8 beside 12218: the numbers of one stand in the digits of the other. */
function related(a: CodedMention, b: CodedMention): boolean {
  const [digits, pieces] = a.digits ? [a.digits, b.pieces] : [b.digits, a.pieces];
  if (!digits || !pieces) return false;
  const joined = pieces.map(({ value }) => value ?? '').join('');
  return joined.length >= 2 && digits.includes(joined);
}

/** The passages about a code: from its sentence to the next heading, other code or third block after. */
function zones(page: Page, places: readonly CodedMention[], all: readonly CodedMention[]) {
  const own = new Set(places.map(({ code }) => code));
  const foreign = all.filter(({ code }) => !own.has(code));
  return places.map((place) => {
    const sentence = page.around(place.start);
    const before = foreign.filter((other) => other.end <= place.start).at(-1);
    const after = foreign.find((other) => other.start >= place.end);
    const at = page.blockAt(place.start);
    let last = at;
    while (last < at + FOLLOWING && last + 1 < page.blocks.length && page.blocks[last + 1].kind !== 'heading')
      last++;
    const end = Math.min(page.blocks[last].end, after?.start ?? page.text.length);
    return { start: Math.max(sentence.start, before?.end ?? 0), end };
  });
}

function partOf(page: Page, { value, evidence }: Read, relatives: readonly CodedMention[]): DraftPart {
  const { whole, addends } = evidence!;
  const first = relatives.find(({ pieces }) => pieces?.[0].value === value);
  const label = whole?.label ?? (first ? first.name.slice(first.code.length) : '');
  const items = whole && addends.length === 0 ? listed(page, whole) : [];
  return { count: value, label, items, parts: addends.map((count) => leaf(page, count)) };
}

function leaf(page: Page, count: Count): DraftPart {
  return { count: count.value, label: count.label, items: listed(page, count), parts: [] };
}

/** Items of a number inside a system: only where all of them are told. */
function listed(page: Page, count: Count): DraftPart['items'] {
  const found = itemsOfCount(page, count);
  return found && !found.open ? found.items : [];
}
