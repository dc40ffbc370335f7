import type { Declared, Notice } from '../../model/document.js';
import { MappedText, type Piece } from '../../text/mapped-text.js';
import { type Found, findArticle } from './article.js';
import type { Layout } from './boxes.js';
import { type Head, HeadReader } from './head.js';
import { layOut } from './layout.js';
import type { Line } from './line.js';
import { parsePage } from './parse.js';
import { siteIn, withoutSite } from './site.js';
import { slicePieces } from './title.js';
import { nextPage } from './words.js';

/** A page read: the article's lines over the whole page as original. */
export interface Page {
  text: MappedText;
  declared: Declared;
  notices: Notice[];
}

/** Lines below an article among which its pager stands. */
const PAGER_LINES = 15;
const SHORTEST_TITLE = 6;

/**
 * Reads an HTML page: its article as one line for each block, the title first. `page` is the decoded page, or what
 * was repaired of it; spans are mapped to its original. `xhtml` tells that elements may close themselves.
 */
export function readPage(page: MappedText, options: { xhtml: boolean }): Page {
  const html = page.text;
  const reader = new HeadReader();
  const layout = layOut(parsePage(html, options), (node) => reader.visit(node));
  const head = reader.head();
  const found = findArticle(layout, head);
  const title = titleOf(layout.lines, head, found);
  const titleText = textOf(head.titlePieces);
  const lines = found ? [title.pieces, ...found.lines.map((i) => layout.lines[i].pieces)] : [];
  const notice = found ? pagedNotice(layout, found) : emptyNotice(html, layout);
  const onPage = notice ? page.toOriginal(notice) : null;
  return {
    text: overOriginal(page, joinLines(lines)),
    declared: {
      title: title.text,
      publisher: found?.byline.publisher ?? head.publisher ?? head.site ?? (found ? siteIn(titleText) : null),
      published: head.published ?? found?.byline.published ?? head.timed,
      filed: head.addressed,
    },
    notices: notice && onPage ? [{ ...notice, ...onPage }] : [],
  };
}

/** The title as shown, else the `<title>` without the site's name, else what the metadata say. */
function titleOf(
  lines: readonly Line[],
  head: Head,
  found: Found | null,
): { text: string | null; pieces: Piece[] } {
  if (found?.title) {
    const shown = lines.slice(found.title.first, found.title.last);
    const pieces = shown.flatMap((line, i) =>
      i === 0 ? line.pieces : [synthetic(line.pieces[0].start, ' '), ...line.pieces],
    );
    return { text: textOf(pieces), pieces };
  }
  const whole = textOf(head.titlePieces);
  const named = withoutSite(whole, head.site);
  const isTitle = (title: string) => title.length >= SHORTEST_TITLE && title !== head.site;
  const declared = head.titles.map((title) => withoutSite(title, head.site)).find(isTitle) ?? null;
  if (!isTitle(named) || named.length < whole.length / 4) return { text: declared, pieces: [] };
  const from = whole.indexOf(named);
  return { text: declared, pieces: slicePieces(head.titlePieces, from, from + named.length) };
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

function synthetic(at: number, text: string): Piece {
  return { start: at, end: at, text };
}

function joinLines(lines: Piece[][]): Piece[] {
  const filled = lines.filter((pieces) => pieces.length > 0);
  return filled.flatMap((pieces, i) => (i === 0 ? pieces : [synthetic(pieces[0].start, '\n'), ...pieces]));
}

/** Pieces over the page as pieces over its original: the same ones, unless the page has been repaired. */
function overOriginal(page: MappedText, pieces: Piece[]): MappedText {
  if (page.text === page.original) return MappedText.fromPieces(page.original, pieces);
  const mapped = pieces.flatMap((piece) => {
    const unitwise = piece.text.length === piece.end - piece.start;
    if (!unitwise) return [{ ...page.toOriginal(piece), text: piece.text }];
    return piece.text
      .split('')
      .map((text, i) => ({ ...page.toOriginal({ start: piece.start + i, end: piece.start + i + 1 }), text }));
  });
  return MappedText.fromPieces(page.original, mapped);
}

/** Whether the article goes on elsewhere: a link to its next page in or below it. */
function pagedNotice(layout: Layout, found: Found): Notice | null {
  const last = found.lines.at(-1) ?? 0;
  const first = found.lines[0] ?? 0;
  const isNext = (text: string) => nextPage.has(text.replace(/^[\s[（(]+|[\s\])）>»›→]+$/g, ''));
  const pager = layout.pagers.find(
    ({ line, text }) => line >= first && line <= last + PAGER_LINES && isNext(text),
  );
  if (!pager) return null;
  const { start, end } = pager;
  return {
    code: 'paged-article',
    start,
    end,
    message: 'the article goes on in another file: only this page of it is read',
  };
}

function emptyNotice(html: string, { lines }: Layout): Notice {
  const links = lines.reduce((n, line) => n + line.links, 0);
  if (links > 10) {
    return {
      code: 'link-list',
      start: 0,
      end: 0,
      message: 'a list of links and no article: nothing is read from it',
    };
  }
  const frames = /<frameset[\s>]/i.test(html);
  const message = frames
    ? 'a frame around other pages: give those'
    : 'no article on the page: nothing is read from it';
  return { code: 'no-article', start: 0, end: 0, message };
}
