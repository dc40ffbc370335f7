import { createRequire } from 'node:module';
import { BLOCK, SHALLOW } from './tags.js';

/** A node of the page; offsets are UTF-16 into the page, `endIndex` is of the last unit. */
export interface PageNode {
  type: string;
  name?: string;
  data?: string;
  attribs?: { [name: string]: string };
  firstChild?: PageNode | null;
  next?: PageNode | null;
  parent?: PageNode | null;
  startIndex: number | null;
  endIndex: number | null;
}

type Cheerio = Pick<typeof import('cheerio'), 'load'>;

let loaded: Cheerio | null = null;

/**
 * The part of cheerio without the parser of the HTML standard. Loaded with the first page, so that a run over plain
 * text does not wait for it.
 */
function cheerio(): Cheerio {
  loaded ??= createRequire(import.meta.url)('cheerio/slim') as Cheerio;
  return loaded;
}

/**
 * Parses a page with the parser that keeps the order of the source (the one of the HTML standard moves text about
 * in broken tables, and a citation must be one stretch). Text and attributes keep their entities. `html` is the page
 * as it was parsed: what is nested beyond reason is blanked, and nothing is moved.
 */
export function parsePage(page: string, options: { xhtml: boolean }): { html: string; root: PageNode } {
  const html = withCappedDepth(page, options.xhtml);
  const $ = cheerio().load(html, {
    xml: {
      xmlMode: false,
      decodeEntities: false,
      recognizeSelfClosing: options.xhtml,
      withStartIndices: true,
      withEndIndices: true,
    },
  });
  return { html, root: $.root().get(0) as PageNode };
}

/** The text of a fragment without tags, its named entities decoded. */
export function plainText(fragment: string): string {
  return cheerio()
    .load(fragment, { xml: { xmlMode: false } })
    .root()
    .text();
}

/** Real pages nest some dozens of elements; the parser's time grows with the square of the depth. */
const DEEPEST = 400;
const TAG = /<!--|<(\/?)([a-z][^\s/>]*)/gi;

/** The page with tags nested deeper than `DEEPEST` blanked out; nothing moves. */
function withCappedDepth(html: string, xhtml: boolean): string {
  const kept: string[] = [];
  const open: string[] = [];
  let over = 0;
  let from = 0;
  let close = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    const name = match[2]?.toLowerCase();
    if (close <= match.index) close = endOfTag(html, match);
    if (close < 0) break;
    if (name === undefined || isRaw(name)) TAG.lastIndex = close;
    if (name === undefined || SHALLOW.has(name) || isRaw(name)) continue;
    if (html[close - 2] === '/' && (xhtml || open.includes('svg') || open.includes('math'))) continue;
    if (match[1] === '/' ? over > 0 : open.length >= DEEPEST) {
      over += match[1] === '/' ? -1 : 1;
      kept.push(html.slice(from, match.index), blank(close - match.index, BLOCK.has(name)));
      from = TAG.lastIndex = close;
    } else if (match[1] !== '/') open.push(name);
    else if (open.includes(name)) open.length = open.lastIndexOf(name);
  }
  return from === 0 ? html : kept.join('') + html.slice(from);
}

function isRaw(name: string): boolean {
  return name === 'script' || name === 'style' || name === 'textarea' || name === 'title';
}

/** Where the tag, comment or raw text that begins here ends; -1 if nowhere. */
function endOfTag(html: string, match: RegExpExecArray): number {
  const name = match[2]?.toLowerCase();
  const past = (index: number, length: number) => (index < 0 ? -1 : index + length);
  if (name === undefined) return past(html.indexOf('-->', match.index), 3);
  if (match[1] === '/' || !isRaw(name)) return past(html.indexOf('>', match.index), 1);
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = match.index;
  return past(end.exec(html)?.index ?? -1, 2);
}

function blank(length: number, block: boolean): string {
  return block && length > 4 ? `<br${' '.repeat(length - 4)}>` : ' '.repeat(length);
}
