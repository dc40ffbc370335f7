import type { Span } from '../text/span.js';
import { nounAfter } from './coded.js';
import { isIdiom } from './idioms.js';
import { numeralValue } from './numerals.js';
import type { Page } from './page.js';
import { Taken } from './taken.js';

/** A numeral of a name with its head: 三城 of 三城一岛. */
export interface Group {
  /** null for 多. */
  value: number | null;
  /** What stands between this numeral and the next: 城, 化平台, 全面. */
  rest: string;
}

/** A place where a name of numerals stands: “三城一岛”, “四化平台”, “五位一体”. */
export interface NameMention extends Span {
  code: string;
  name: string;
  groups: Group[];
  /** The name without its quotation marks. */
  inner: Span;
  /** True for a proper name or idiom: it is a system only if the text explains it. */
  doubtful: boolean;
}

const GROUP =
  /([一二两三四五六七八九十双多]|\d{1,2}|[NX])([个张条项把根道座])?([^一二两三四五六七八九十双多NX\d]{1,5})/gy;
const QUOTED = /[“‘「『"]([一二两三四五六七八九十双\dNX][\p{Script=Han}\dNX]{1,9})[”’」』"]/gu;
const SPACES = '核带区轴廊心圈极翼园湾谷岛城镇片链点主副环门港线基屏源组';
/** Names of places on a plan need no quotation marks: 一核两翼三带. */
const SPATIAL = new RegExp(`(?:[一两三四五六七八九多][${SPACES}]){2,6}(?![${SPACES}])`, 'gu');
const IN_ONE = /[三四五六七八九]位一体/gu;
const TIMES =
  /^(?:年|月|日|天|周|时|分|秒|岁|元|亿|万|千|百|级|次|折|号|季度|世纪|倍|成|旬|届|代(?!表)|后|人|条$|项$|款$|难$|连|口|孩|胎|星|线|手|楼|维|路|中全会|件事|体化|个人|个月|个中国)/;
/** Heads that say for each a one of its own: 一企一策, 一月一链. */
const SPATIAL_ALL = new RegExp(`^(?:一[${SPACES}])+$`);

/** All places of names of numerals in the article that the shape of the name gives away. */
export function nameMentions(page: Page): NameMention[] {
  const found: NameMention[] = [];
  const taken = new Taken(page.text.length);
  for (const block of page.blocks) {
    const text = page.slice(block);
    for (const match of text.matchAll(QUOTED)) {
      const names = read(
        page,
        { start: block.start + match.index, end: block.start + match.index + match[0].length },
        1,
      );
      found.push(...names);
      taken.add(names);
    }
    for (const form of [SPATIAL, IN_ONE]) {
      for (const match of text.matchAll(form)) {
        const span = { start: block.start + match.index, end: block.start + match.index + match[0].length };
        if (/[一二两三四五六七八九十\d第每各]/.test(page.text[span.start - 1] ?? '')) continue;
        if (!taken.touches(span)) found.push(...read(page, span, 0));
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function read(page: Page, span: Span, marks: 0 | 1): NameMention[] {
  const inner = { start: span.start + marks, end: span.end - marks };
  const code = page.slice(inner);
  const groups = groupsOf(code);
  if (!groups || !isName(groups, code)) return [];
  const noun = marks ? nounAfter(page, span.end) : '';
  const outer = noun === '' ? inner : { start: span.start, end: span.end + noun.length };
  return [{ ...outer, code, name: code + noun, groups, inner, doubtful: isIdiom(code) }];
}

/** The numerals of a name with their heads; null where the text is not made of such pairs from end to end. */
function groupsOf(code: string): Group[] | null {
  if (/^[三四五六七八九]位一体$/.test(code)) return [{ value: numeralValue(code[0]), rest: '位' }];
  const groups: Group[] = [];
  GROUP.lastIndex = 0;
  let end = 0;
  for (let m = GROUP.exec(code); m; m = GROUP.exec(code)) {
    groups.push({ value: numeralValue(m[1]), rest: m[3] });
    end = m.index + m[0].length;
  }
  return groups.length > 0 && end === code.length ? groups : null;
}

function isName(groups: readonly Group[], code: string): boolean {
  if (groups.some(({ value, rest }) => value === 0 || TIMES.test(rest))) return false;
  if (groups.length === 1)
    return groups[0].value !== 1 && groups[0].value !== null && !/^[\dNX]/.test(code) && !/大/.test(code[1]);
  if (groups.every(({ value }) => value === 1)) return SPATIAL_ALL.test(code);
  return true;
}
