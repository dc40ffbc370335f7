import type { Span } from '../text/span.js';
import { isPlainNumber } from './idioms.js';
import { digitsOf, NUMERAL, numeralValue } from './numerals.js';
import type { Page } from './page.js';
import { CLOSE, CODE_HEAD, HEAD, OPEN, STOP } from './words.js';

/** One number of a code that is written with plus signs. */
export interface Piece {
  value: number | null;
  /** What the code itself says of it: 千亿级 of 六大千亿级; empty where it gives the number alone. */
  label: string;
}

/** A place where a coded name stands: “12218”现代化产业体系, “2+14+N”, “六大千亿级+X个未来产业”. */
export interface CodedMention extends Span {
  code: string;
  /** The code and the noun phrase it names: 12218现代化产业体系. */
  name: string;
  /** Numbers of a code with plus signs; null for digits written together. */
  pieces: Piece[] | null;
  /** The digits of a code without marks between them. */
  digits: string | null;
}

const PLUS = '\\s*[+＋]\\s*';
const BARE = '(?:\\d{1,3}|[XNYn]|[一二三四五六七八九十])';
const PIECE = `(?:${NUMERAL}|[XNYn])(?:(?:大|个|条|项|类)?[\\p{Script=Han}‘’]{0,18})`;
const QUOTED_PLUS = new RegExp(`(${OPEN})(${PIECE}(?:${PLUS}${PIECE}){1,6})${CLOSE}`, 'gu');
const BARE_PLUS = new RegExp(`(?<![\\w.+＋=%“‘])${BARE}(?:${PLUS}${BARE}){1,6}(?![\\w.+＋=%”’])`, 'gu');
const DIGITS = '\\d{3,7}|\\d{2,6}[XN]';
const QUOTED_DIGITS = new RegExp(`${OPEN}(${DIGITS}|\\d[×xX*]\\d|[一二三四五六七八九]{3,7})${CLOSE}`, 'gu');
const BARE_DIGITS = new RegExp(
  `(?<![\\d.,A-Za-z+＋%—-])(${DIGITS})(?=(?:现代化?|产业|新型|先进|制造业|工业|服务业|重点|特色|战略性?|发展|工作|空间|城市|创新|科技|人才|企业|培育|改革|总体|新){0,4}${CODE_HEAD})`,
  'gu',
);
/** “123出行交通圈”: the noun inside the marks. */
const QUOTED_WITH_NOUN = new RegExp(
  `(?<=${OPEN})(${DIGITS})(?=[\\p{Script=Han}]{1,6}?${CODE_HEAD}${CLOSE})`,
  'gu',
);
const NOUN = /[\p{Script=Han}]{1,16}/uy;
const NOUN_HEAD = new RegExp(
  `^[\\p{Script=Han}]{0,6}?${HEAD}(?:(?:发展|创新|建设|示范|先导|试验|培育)?${HEAD})*`,
  'u',
);
/** What a name does is no part of it: “一园六区”引进项目. */
const DOES = /引进|推进|推动|带动|引领|落实|完成|实现|加快|取得|吸引|促进/;
const CODE_NOUN = new RegExp(`^[\\p{Script=Han}]{0,8}?${CODE_HEAD}`, 'u');
/** Units and the like: 1722个, 500强, 1000亿级. */
const MEASURED =
  /^(?:[个家项亿万元年月日号多余名人条公里米亩吨所台辆座百千级强天期届次户处件场份平度位种类座批国省市县区镇村]|.{0,6}(?:热线|电话))/;

/** All places of coded names in the article, in order. */
export function codedMentions(page: Page): CodedMention[] {
  const found: CodedMention[] = [];
  const digits = /\d|[XN]|[一二三四五六七八九]{3}/;
  for (const block of page.blocks) {
    const text = page.slice(block);
    if (!digits.test(text)) continue;
    if (/[+＋]/.test(text)) found.push(...plusCodes(page, block));
    found.push(...digitCodes(page, block));
  }
  return found.sort((a, b) => a.start - b.start);
}

function plusCodes(page: Page, block: Span): CodedMention[] {
  const text = page.slice(block);
  const found: CodedMention[] = [];
  for (const match of text.matchAll(QUOTED_PLUS)) {
    const pieces = match[2].split(/[+＋]/).map((piece) => readPiece(piece.trim()));
    if (pieces.every((piece) => piece !== null) && pieces.some(({ value }) => value !== null)) {
      const at = block.start + match.index;
      found.push(
        named(
          page,
          { start: at, end: at + match[0].length },
          { code: squeeze(match[2]), pieces, digits: null },
        ),
      );
    }
  }
  for (const match of text.matchAll(BARE_PLUS)) {
    const span = { start: block.start + match.index, end: block.start + match.index + match[0].length };
    const pieces = match[0].split(/[+＋]/).map((piece) => ({ value: numeralValue(piece.trim()), label: '' }));
    const mention = named(page, span, { code: squeeze(match[0]), pieces, digits: null });
    const real = pieces.some(({ value }) => value !== null) && mention.name !== mention.code;
    if (real && !found.some((other) => other.start < mention.end && mention.start < other.end))
      found.push(mention);
  }
  return found;
}

function squeeze(code: string): string {
  return code.replace(/\s+/g, '').replaceAll('＋', '+');
}

function readPiece(piece: string): Piece | null {
  const match = new RegExp(`^(${NUMERAL}|[XNYn])(大|个|条|项|类)?(?:以上)?([\\p{Script=Han}‘’]*)$`, 'u').exec(
    piece,
  );
  return match ? { value: numeralValue(match[1]), label: match[3] } : null;
}

function digitCodes(page: Page, block: Span): CodedMention[] {
  const text = page.slice(block);
  const found: CodedMention[] = [];
  for (const match of text.matchAll(QUOTED_DIGITS)) {
    const span = { start: block.start + match.index, end: block.start + match.index + match[0].length };
    found.push(...digitCode(page, span, match[1]));
  }
  for (const match of [...text.matchAll(BARE_DIGITS), ...text.matchAll(QUOTED_WITH_NOUN)]) {
    const span = { start: block.start + match.index, end: block.start + match.index + match[0].length };
    if (!MEASURED.test(page.text.slice(span.end, span.end + 8)))
      found.push(...digitCode(page, span, match[1]));
  }
  return found;
}

function digitCode(page: Page, span: Span, code: string): CodedMention[] {
  const product = /^\d\D\d$/.test(code);
  const digits = product ? null : digitsOf(code);
  const noun = page.text.slice(span.end, span.end + 16);
  if (/热线|电话|短信|平台/.test(noun.slice(0, 8))) return [];
  if (!product && (!digits || isPlainNumber(digits))) return [];
  if (!/^\d/.test(code) && !isSpelledOut(code)) return [];
  const own = CODE_NOUN.exec(noun)?.[0];
  if (!own || STOP.test(own.slice(0, -1))) return [];
  return [named(page, span, { code, pieces: null, digits })];
}

/** 二三四 and 十三五 are no codes: one that is spelled out counts up from one, or is too long for a date. */
function isSpelledOut(code: string): boolean {
  const values = Array.from(code, (sign) => numeralValue(sign) ?? 0);
  return (
    values.length > 3 || (values[0] === 1 && values.every((value, i) => i === 0 || value > values[i - 1]))
  );
}

/** The mention with the noun phrase that follows the code, quotation marks left out of its name. */
function named(page: Page, span: Span, code: Pick<CodedMention, 'code' | 'pieces' | 'digits'>): CodedMention {
  const noun = nounAfter(page, span.end);
  const quoted = new RegExp(`^${OPEN}`).test(page.slice(span));
  // without a noun the marks around the code are left out
  const inner = quoted && noun === '' ? { start: span.start + 1, end: span.end - 1 } : span;
  return { ...code, start: inner.start, end: inner.end + noun.length, name: code.code + noun };
}

/** The noun phrase that a name of numbers is put before: 现代化产业体系; empty where none follows. */
export function nounAfter(page: Page, at: number): string {
  NOUN.lastIndex = at;
  const run = NOUN.exec(page.text)?.[0] ?? '';
  const noun = NOUN_HEAD.exec(run)?.[0] ?? '';
  return STOP.test(noun) || /[这那一二两三四五六七八九十]/.test(noun) || DOES.test(noun) ? '' : noun;
}
