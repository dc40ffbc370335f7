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
  /** What else must be told of it to be a system: items of a set phrase, items with its noun of 五链（…） without marks. */
  needs: 'items' | 'items with its noun' | null;
}

const NUMERALS = '一二两三四五六七八九十双多';
/** 三城, 四个走在前列, 五个一流, 六双: what is counted begins with no numeral but 一 after 个, and 双 that ends the name. */
const GROUP = new RegExp(
  `([${NUMERALS}]|\\d{1,2}|[NX])([个张条项把根道座篇件场])?([^${NUMERALS}NX\\d]{1,8}|(?<=个)一[^${NUMERALS}NX\\d]{0,4}|(?<=.[${NUMERALS}])双$)`,
  'gy',
);
const QUOTED = /[“‘「『"]([一二两三四五六七八九十双\dNX][\p{Script=Han}\dNX]{1,9})[”’」』"]/gu;
/** “两高地、两中心、一样板”: the same with marks between, of which some may have no numeral (全域协同). */
const DIVIDED =
  /[“‘「『"]([一二两三四五六七八九十][\p{Script=Han}]{1,6}(?:[、，,][\p{Script=Han}]{2,7}){1,5})[”’」』"]/gu;
const SEGMENT = new RegExp(`^([${NUMERALS}])[个张条项把根道座篇件场大]?([^${NUMERALS}]{1,6})$`);
const SPACES = '核带区轴廊心圈极翼园湾谷岛城镇片链点主副环门港线基屏源组';
/** Names of places on a plan need no quotation marks: 一核两翼三带. */
const SPATIAL = new RegExp(`(?:[一两三四五六七八九多][${SPACES}]){2,6}(?![${SPACES}])`, 'gu');
const IN_ONE = /[三四五六七八九]位一体/gu;
/** A name without marks whose items follow in brackets: 五链（产业链、创新链、…）. */
const BRACKETED =
  /[二两三四五六七八九十][^\s一二两三四五六七八九十省市县区州国乡村人所家名位](?=[（(][^（）()。；;]{5,100}[）)])/gu;
const TIMES =
  /^(?:年|月|日|天|周|时|分|秒|岁|元|亿|万|千|百|级|次|折|号|季度|世纪|倍|成|旬|届|代(?!表)|后|人|条$|项$|款$|难$|连|口|孩|胎|星|线|点[半钟]|手|楼|维|路|中全会|件事|体化)/;
/** The same after 个: 三个年 is no time. */
const COUNTED_TIMES = /^(?:月|小时|星期|季度|世纪|百分点|人(?!才)|中国)/;
/** Heads that say for each a one of its own: 一企一策, 一月一链. */
const SPATIAL_ALL = new RegExp(`^(?:一[${SPACES}])+$`);

/** All places of names of numerals in the article that the shape of the name gives away. */
export function nameMentions(page: Page): NameMention[] {
  const found: NameMention[] = [];
  const taken = new Taken(page.text.length);
  for (const block of page.blocks) {
    const text = page.slice(block);
    const spans = (form: RegExp) =>
      [...text.matchAll(form)].map(({ index, 0: { length } }) => ({
        start: block.start + index,
        end: block.start + index + length,
      }));
    for (const form of [QUOTED, DIVIDED]) {
      const names = spans(form).flatMap((span) => read(page, span, 1));
      found.push(...names);
      taken.add(names);
    }
    for (const form of [SPATIAL, IN_ONE, BRACKETED]) {
      for (const span of spans(form)) {
        if (/[一二两三四五六七八九十\d第每各]/.test(page.text[span.start - 1] ?? '')) continue;
        if (taken.touches(span)) continue;
        const names = read(page, span, 0);
        found.push(...(form === BRACKETED ? names.map(inBrackets) : names));
        taken.add(names);
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const inBrackets = (name: NameMention): NameMention => ({ ...name, needs: 'items with its noun' });

function read(page: Page, span: Span, marks: 0 | 1): NameMention[] {
  const inner = { start: span.start + marks, end: span.end - marks };
  const code = page.slice(inner);
  const groups = /[、，,]/.test(code) ? segmentsOf(code) : groupsOf(code);
  if (!groups || !isName(groups, code)) return [];
  const noun = marks ? nounAfter(page, span.end) : '';
  const outer = noun === '' ? inner : { start: span.start, end: span.end + noun.length };
  return [{ ...outer, code, name: code + noun, groups, inner, needs: isIdiom(code) ? 'items' : null }];
}

/** The numerals of a name with their heads; null where the text is not made of such pairs from end to end. */
function groupsOf(code: string): Group[] | null {
  if (/^[三四五六七八九]位一体$/.test(code)) return [{ value: numeralValue(code[0]), rest: '位' }];
  const groups: Group[] = [];
  GROUP.lastIndex = 0;
  let end = 0;
  for (let m = GROUP.exec(code); m; m = GROUP.exec(code)) {
    const [all, numeral, classifier, rest] = m;
    if ((classifier ? COUNTED_TIMES : TIMES).test(rest) || (!classifier && rest.length > 5)) return null;
    groups.push({ value: numeralValue(numeral), rest });
    end = m.index + all.length;
  }
  return groups.length > 0 && end === code.length ? groups : null;
}

/** The groups of a name with marks between, of which two at least have a numeral. */
function segmentsOf(code: string): Group[] | null {
  const segments = code.split(/[、，,]/).map((text) => ({ text, match: SEGMENT.exec(text) }));
  const counted = segments.flatMap(({ match }) => (match ? [match[2]] : []));
  if (counted.length < 2 || counted.some((rest) => TIMES.test(rest))) return null;
  return segments.map(({ text, match }) =>
    match ? { value: numeralValue(match[1]), rest: match[2] } : { value: null, rest: text },
  );
}

function isName(groups: readonly Group[], code: string): boolean {
  if (groups.some(({ value }) => value === 0)) return false;
  if (groups.length === 1)
    return groups[0].value !== 1 && groups[0].value !== null && !/^[\dNX]/.test(code) && !/大/.test(code[1]);
  if (groups.every(({ value }) => value === 1)) return SPATIAL_ALL.test(code);
  return true;
}
