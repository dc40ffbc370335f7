import { isLegal, isLegalHeading } from './legal.js';
import type { Line } from './lines.js';
import { datedMedium } from './media.js';
import * as shape from './patterns.js';
import { hanCount, isCutOff, isProse } from './shapes.js';
import { isChannels, isControls, isRelatedHeading } from './vocabulary.js';

/**
 * What sort of furniture a line is by its own words and shape. The last six are furniture only at the page's
 * edges, before and after the article: inside it they may be text.
 */
export type FurnitureKind =
  | 'mark'
  | 'time'
  | 'nav'
  | 'controls'
  | 'pager'
  | 'keywords'
  | 'filed'
  | 'edited'
  | 'made'
  | 'end'
  | 'link'
  | 'photo'
  | 'related'
  | 'legalHeading'
  | 'legal'
  | 'invitation'
  | 'channels'
  | 'contact'
  | 'produced'
  | 'dated'
  | 'cutOff';

/** 来源：农业收入占60% says where something comes from that is no text. */
const OF_MONEY = /^\P{L}*(?:来源|出处).*[%％亿]/u;
const EDGE_ONLY = new Set<FurnitureKind>([
  'invitation',
  'channels',
  'contact',
  'produced',
  'dated',
  'cutOff',
]);

/** A line with what it is taken for. */
export interface Item {
  line: Line;
  text: string;
  /** null for what may be text of the article. */
  kind: FurnitureKind | null;
  /** Whether it is a paragraph of running text and no furniture. */
  prose: boolean;
}

/** Whether a line of this kind is furniture wherever it stands. */
export function isFurnitureAnywhere(kind: FurnitureKind | null): boolean {
  return kind !== null && !EDGE_ONLY.has(kind);
}

export function classify(line: Line): Item {
  const { text } = line;
  const kind = text.length > 160 ? (isLegal(text) ? 'legal' : longKind(text)) : furnitureKind(text);
  return { line, text, kind, prose: kind === null && (isProse(text) || isFiguresRow(text)) };
}

/** A row of a table with numbers in it counts as the article's text as much as a paragraph does. */
function isFiguresRow(text: string): boolean {
  return text.includes('\t') && /\d/.test(text);
}

function longKind(text: string): FurnitureKind | null {
  return isCutOff(text) ? 'cutOff' : null;
}

function furnitureKind(text: string): FurnitureKind | null {
  if (text.length <= 40 && shape.TIME_ONLY.test(text)) return 'time';
  if (text.length <= 20 && shape.THE_END.test(text)) return 'end';
  if (isMark(text)) return 'mark';
  if (isLegalHeading(text)) return 'legalHeading';
  if (isLegal(text)) return 'legal';
  if (isNav(text)) return 'nav';
  if (shape.POINTS.test(text)) return shape.CALLS.test(text) ? 'link' : 'invitation';
  if (!/[。！？；!?;]/.test(text.replace(/[!！~]+$/, ''))) {
    const kind = labelKind(text);
    if (kind) return kind;
  }
  return isCutOff(text) ? 'cutOff' : null;
}

function labelKind(text: string): FurnitureKind | null {
  if (isRelatedHeading(text)) return 'related';
  if (text.length <= 200 && shape.RELATED_ITEM.test(text)) return 'link';
  if (shape.PAGER.test(text) || shape.PAPER_PAGE.test(text) || shape.TURN.test(text)) return 'pager';
  if (shape.KEYWORDS.test(text)) return 'keywords';
  if (shape.LINK.test(text) || shape.APPLICATION.test(text)) return 'link';
  if (text.length <= 120 && shape.PROMOTION.test(text)) return 'link';
  if (shape.DATE_LINE.test(text)) return 'filed';
  if (isControls(text)) return 'controls';
  if (shape.PHOTO_LABEL.test(text)) return 'photo';
  return peopleKind(text) ?? edgeKind(text);
}

function peopleKind(text: string): FurnitureKind | null {
  if (text.length > 120) return null;
  if (shape.EDITED_LINE.test(text) && !/\d/.test(text.replace(shape.DATED, ''))) return 'edited';
  if (shape.FILED_LINE.test(text) && !OF_MONEY.test(text)) return 'filed';
  if (/^\D*$/.test(text) && text.length <= 60 && (shape.MADE_LINE.test(text) || shape.BYLINE.test(text)))
    return 'made';
  const posting = isFilingLine(text) || shape.POSTED.test(text) || shape.ISSUED.test(text);
  return posting || datedMedium(text) !== null ? 'filed' : null;
}

/** A date with a time or a source after it: 2025-02-08 16:38 来源:… 编辑:… */
function isFilingLine(text: string): boolean {
  if (
    !/^(?:发布|更新|发表)?(?:于|时间|日期)?\s*[:：]?\s*[[（(]?(?:19|20)\d{2}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}/.test(
      text,
    )
  )
    return false;
  if (/\d{1,2}:\d{2}/.test(text.slice(0, 40)) && text.length <= 60) return true;
  return /(?:来源|作者|编辑|责编|记者|浏览|阅读|点击|字号)\s*[:：]|\s来源\s|星期[一二三四五六日天]/.test(
    text,
  );
}

function edgeKind(text: string): FurnitureKind | null {
  if (isChannels(text)) return 'channels';
  if (shape.CONTACT.test(text)) return 'contact';
  if (text.length <= 40 && (shape.INVITATION.test(text) || shape.ADDRESS.test(text))) return 'invitation';
  if (shape.PRODUCED.test(text)) return 'produced';
  if (text.length <= 60 && shape.DATED_ITEM.test(text)) return 'dated';
  return null;
}

/** A line without a single Han character says nothing here, unless it holds a percentage or a labelled figure. */
function isMark(text: string): boolean {
  if (/\p{Script=Han}/u.test(text) || text.includes('\t')) return false;
  return !/\d\s*[%％]/.test(text) && !/^[A-Z&]+\s*[:：]?\s*\d/.test(text);
}

/** A menu or path: at least three short pieces between separators, none with a figure. */
function isNav(text: string): boolean {
  if ((shape.BREADCRUMB.test(text) || shape.TODAY.test(text)) && text.length <= 80) return true;
  if (!/[|｜丨│>»›·/]|\s{2}/.test(text) || text.includes('\t') || /\d|[。，；]/.test(text)) return false;
  const pieces = text.split(/\s*[|｜丨│>»›·/]\s*|\s{2,}/).filter((piece) => piece.length > 0);
  return pieces.length >= 3 && pieces.every((piece) => piece.length <= 8) && hanCount(text) >= 4;
}
