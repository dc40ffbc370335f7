import { readLine } from './about.js';
import { type Box, indices, innermost, type Layout } from './boxes.js';
import { type Byline, readByline } from './byline.js';
import { continuations, findCore } from './core.js';
import { dropFurniture } from './furniture.js';
import type { Head } from './head.js';
import type { Line } from './line.js';
import { isGood, Measures } from './measures.js';
import { bare, shownTitle, type TitleLines, titleAbove } from './title.js';

/** The article inside a page. */
export interface Found {
  /** Its title as the page shows it, null where it shows none. */
  title: TitleLines | null;
  /** Indices of its other lines, in order. */
  lines: number[];
  byline: Byline;
}

/** What script reveals on loading counts as shown if next to nothing else does. */
const NEXT_TO_NOTHING = 60;
const FIRST_LINES = 15;
const LAST_LINES = 4;
/** Lines above a title among which the rows of a table about the article stand. */
const FIELD_LINES = 12;
/** Without a sentence, a page of more links than this must have rows or short lines of some weight. */
const FEW_LINKS = 2;
const LEAST_SCORE = 20;

/** Finds the article in a page that has been laid out; marks dropped lines. Null where there is none. */
export function findArticle(layout: Layout, head: Head): Found | null {
  const { lines, root } = layout;
  revealIfEmpty(layout);
  dropFurniture(layout);
  const inner = innermost(layout);
  const shown = shownTitle(lines, head);
  const measures = new Measures(lines, shown ? below(shown, inner, new Measures(lines)) : undefined);
  const all = measures.of(root);
  if (all.kept === 0 || (all.good === 0 && all.score < LEAST_SCORE && all.links > FEW_LINKS)) return null;
  const core = findCore(root, measures);
  const stretches = [core, ...continuations(core, measures)];
  const body = stretches.flatMap(indices).filter((i) => isKept(lines[i]));
  const sentence = firstSentence(lines, body);
  const title =
    shown && shown.first <= sentence
      ? shown
      : titleAbove(lines, { end: sentence, inner, declared: head.titles.length > 0 });
  const start = title?.last ?? 0;
  const lead = title ? indices({ first: start, last: core.first }).filter((i) => isLead(lines[i])) : [];
  const article = firstPost(lines, [...lead, ...body.filter((i) => i >= start)]);
  const byline = takeByline(lines, { from: title?.first ?? article[0], sentence, article });
  const shownAs = title ? bare(lines[title.first].text) : '';
  const others = article.filter((i) => isKept(lines[i]) && bare(lines[i].text) !== shownAs);
  return { title, lines: others, byline };
}

/** The line where the text begins: its first sentence, or for want of one its first line that is no heading. */
function firstSentence(lines: readonly Line[], body: number[]): number {
  const first = (test: (line: Line) => boolean) =>
    body.find((i) => lines[i].heading === 0 && test(lines[i]) && readByline(lines[i].text) === null);
  return first(isGood) ?? first((line) => line.stops > 0) ?? first(() => true) ?? body[0];
}

/** The text that goes with a title: that of the smallest element around it that has a sentence after it. */
function below(title: TitleLines, inner: Box[], measures: Measures): { first: number; last: number } {
  let box = inner[title.first];
  while (box.parent && measures.of({ first: title.last, last: box.last }).good === 0) box = box.parent;
  return { first: title.last, last: box.last };
}

function isKept(line: Line): boolean {
  return !line.dropped && line.hidden === 0;
}

/** The unit of the table below. */
const OF_UNIT = /^[（(]?\s*(?:计量)?单位\s*[:：][^，。]{1,16}$/;

/** Between title and text stand a lead, headings and the unit of a table, and much else. */
function isLead(line: Line): boolean {
  const reads = isGood(line) || line.heading > 1 || OF_UNIT.test(line.text);
  return isKept(line) && reads && readByline(line.text) === null;
}

/** A page may hide its article until its script has run; text hidden beside a visible article stays out. */
function revealIfEmpty({ lines, root }: Layout): void {
  if (new Measures(lines).of(root).score >= NEXT_TO_NOTHING) return;
  const revealed = lines.map((line) => ({ ...line, hidden: Math.max(0, line.hidden - 1) }));
  const { score, good } = new Measures(revealed).of(root);
  if (good > 0 && score > 3 * NEXT_TO_NOTHING)
    for (const [i, { hidden }] of revealed.entries()) lines[i].hidden = hidden;
}

/** What a forum puts above each post. */
const POSTED = /(?:发表于|發表於|回复于|回覆於|发布于|发帖时间|posted (?:on|at))[\s：:]*(?:19|20)\d\d/i;

/** Of a thread only the first post is the article: from its stamp to the next one's. */
function firstPost(lines: readonly Line[], article: number[]): number[] {
  const stamps = article.flatMap((line, i) =>
    POSTED.test(lines[line].text) && !isGood(lines[line]) ? [i] : [],
  );
  if (stamps.length < 2) return article;
  let end = stamps[1];
  while (end > stamps[0] + 1 && !isGood(lines[article[end - 1]])) end--;
  return article.slice(stamps[0], end);
}

/** Reads and drops the lines about the article above its first sentence and below its last. */
function takeByline(lines: Line[], place: { from: number; sentence: number; article: number[] }): Byline {
  const byline: Byline = { published: null, publisher: null };
  const last = Math.min(place.sentence, place.from + FIRST_LINES);
  const first = Math.max(0, place.from - 3);
  const fields = indices({ first: Math.max(0, place.from - FIELD_LINES), last: first }).filter(
    (i) => lines[i].row,
  );
  const above = indices({ first, last });
  for (const i of [...fields, ...above, ...place.article.slice(-LAST_LINES)]) {
    const line = lines[i];
    if (line.hidden > 0 || (line.heading > 0 && line.heading < 4)) continue;
    const read = readLine(line);
    if (!read) continue;
    byline.published ??= read.published;
    byline.publisher ??= read.publisher;
    line.dropped = true;
  }
  return byline;
}
