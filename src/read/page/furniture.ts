import { type Box, innermost, type Layout } from './boxes.js';
import type { Line } from './line.js';
import { isGood, type Measure, Measures } from './measures.js';
import { SURROUNDINGS } from './tags.js';
import { relatedHeadings, SITE_FOOT } from './words.js';

/** Class and id names of what stands around an article; they count only where the structure agrees. */
const AROUND =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|onetrust)(?:$|[\s_\d-])|(?:^|[\s_-])(?:(?:comment|pinglun|breadcrumb|sidebar|footer|copyright|navbar|navigation|pagination|bdshare|fenxiang|sharebar)[a-z]*|foot|nav|menu|share|crumbs?|pager|login|toolbar)(?:$|[\s_\d-])/;
const BESIDE =
  /(?:^|[\s_-])(?:(?:related|relation|recommend|tuijian|xiangguan|advert|sponsor|qrcode|erweima|subscribe|newsletter|hotnews|paihang)[a-z]*|ads?|gg|banner|rank|popup|tags?|side|aside|hot)(?:$|[\s_\d-])/;

/** More than this share of a page's text is no surroundings of it, whatever it is called. */
const MOST_AROUND = 0.7;
const MOST_BESIDE = 0.3;
/** A list under a heading like 相关阅读 that holds more than this share of the text is not what the heading says. */
const MOST_RELATED = 0.4;

/** Drops the lines that belong to menus, lists of links and other surroundings of the article. */
export function dropFurniture(layout: Layout): void {
  const { lines, root } = layout;
  for (const line of lines) line.dropped ||= SITE_FOOT.test(line.text) && line.own < 200;
  const measures = new Measures(lines);
  const total = Math.max(1, measures.of(root).score);
  const open = [...root.children];
  for (let box = open.pop(); box; box = open.pop()) {
    if (isFurniture(box, measures.of(box), total)) drop(lines, box);
    else for (const child of box.children) if (child.last > child.first) open.push(child);
  }
  for (const line of lines) line.dropped ||= isLinkLine(line);
  dropRelated(layout, measures, total);
  dropOrphans(lines);
}

function drop(lines: Line[], { first, last }: { first: number; last: number }): void {
  for (let i = first; i < last; i++) lines[i].dropped = true;
}

function isFurniture(box: Box, measure: Measure, total: number): boolean {
  const share = measure.score / total;
  if (SURROUNDINGS.has(box.tag) && share < MOST_BESIDE) return true;
  if (measure.links > 1 && measure.good === 0 && measure.linked >= measure.own) return true;
  return (AROUND.test(box.names) && share < MOST_AROUND) || (BESIDE.test(box.names) && share < MOST_BESIDE);
}

/** A line that is a link for the most part, or the path to the page (`首页 > 新闻 > 正文`). */
function isLinkLine(line: Line): boolean {
  if (line.links === 0 || line.heading > 0) return false;
  return line.linked > line.own || (/[>»›＞→]/.test(line.text) && !isGood(line));
}

/** Drops lists of other articles by the words above them, also where they are no links. */
function dropRelated(layout: Layout, measures: Measures, total: number): void {
  const { lines } = layout;
  const inner = innermost(layout);
  for (const [i, line] of lines.entries()) {
    if (line.dropped || line.row || line.text.length > 16 || !isRelatedHeading(line.text)) continue;
    line.dropped = true;
    let box: Box = inner[i];
    while (box.last === i + 1 && box.parent) box = box.parent;
    const rest = { first: i + 1, last: box.last };
    const own = box.first === i && measures.of(rest).score < MOST_RELATED * total;
    if (own) drop(lines, rest);
    else for (let j = i + 1; j < box.last && !isProse(lines[j]); j++) lines[j].dropped = true;
  }
}

function isRelatedHeading(text: string): boolean {
  return relatedHeadings.has(text.replace(/^[\s【[■◆▼●]+|[\s】\]：:>»▼更多]+$/g, ''));
}

/** A paragraph and no headline: headlines end without a full stop. */
function isProse(line: Line): boolean {
  return line.own >= 60 || (isGood(line) && /[。！？”」]$/.test(line.text));
}

/** A short heading with nothing left under it but dropped links. */
function dropOrphans(lines: Line[]): void {
  for (let i = lines.length - 2; i >= 0; i--) {
    const below = lines.slice(i + 1, i + 3);
    const isShort = lines[i].own <= 14 && !/[。！？]/.test(lines[i].text) && !lines[i].row;
    if (isShort && below.length > 1 && below.every((line) => line.dropped && line.linked > 0))
      lines[i].dropped = true;
  }
}
