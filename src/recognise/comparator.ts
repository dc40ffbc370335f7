import type { ComparatorEntry } from '../model/lexicon.js';
import type { Operator } from '../model/output.js';
import { Trie } from '../text/trie.js';
import type { Numeral } from './number.js';
import type { UnitMatch } from './quantity-unit.js';

type Op = Exclude<Operator, 'range' | 'none'>;

/** A comparator word beside a number: `at` is its start where it stands before, its end where it stands after. */
export interface Comparison {
  op: Op;
  at: number;
}

/** What is compared, and where it stands: comparators depend on the kind of number (上 only before 万, 千, 百). */
interface Compared {
  start: number;
  end: number;
  numeral: Numeral;
  unit: UnitMatch | null;
}

const OPENING = /[“"‘'《（(\s]/;
const CLOSING = /[”"’'》）)\s]/;
const INCLUSIVE = /^[（(]含(?:本数)?[)）]/;
const BETWEEN = ['人民币', '了', '到', '至', '于', '在'];
const TALL = /(?:百|千|万|亿|\d{3})/;
const RECENT_UNITS = new Set(['年', '个月', '天', '周', '季度', '岁']);
/** 最高补贴300万元, 至少新增5个: what may stand between a bound and its number. */
const FAR_UPPER =
  /(?:最高|最多|至多|最大)(?:可以|可|能|将|会|按|分别|一次性|给予|予以|补贴|补助|奖补|奖励|资助|资金|支持|扶持|获得|获|得|享受|享|达到|达|为|有|贷款|授信|贷|额度|金额|减免|发放|提供|不超过|返还|处以|处|罚款|罚|优惠|报销|赔付|赔偿|限额)+$/;
const BOUND = /[最至起]/;
const FAR_LOWER = /(?:至少|最少|起码)[\u4e00-\u9fa5]{1,4}$/;
/** 不超过实际投资额的30%: a bound on a share of something; against an average it would be a comparison. */
const FAR_SHARE =
  /不(超过|高于|低于|少于)(?!.*(?:平均|水平|全国|全省|全市|上年|去年|同期))[\u4e00-\u9fa5]{2,12}$/;
const HOLD = /控制在$/;
/** 突破3项关键技术: what is broken through are the things counted. */
const BREAKTHROUGHS = /^.{0,10}?(?:技术|难题|瓶颈|难关|难点|堵点|工艺|卡脖子|空白|产品|装备|材料|软件|成果)/;

/** The comparators of the lexicon, looked for on both sides of a number. */
export class Comparators {
  readonly #before = new Trie<Op>();
  readonly #after = new Trie<Op>();
  /** By code unit, whether a comparator ends with it. */
  readonly #tails = new Uint8Array(0x10000);

  constructor(entries: readonly ComparatorEntry[]) {
    for (const { op, side, words } of entries) {
      for (const word of words) {
        if (side === 'after') this.#after.add(word, op);
        else this.#addBefore(word, op);
      }
    }
  }

  #addBefore(word: string, op: Op): void {
    this.#before.add(reversed(word), op);
    this.#tails[word.charCodeAt(word.length - 1)] = 1;
  }

  /** The comparator before the number, null where there is none. */
  before(text: string, compared: Compared): Comparison | null {
    let at = compared.start;
    while (at > 0 && OPENING.test(text[at - 1])) at--;
    // The nearest reading wins: 不到 is a comparator itself, the 到 of 接近到 only parts one from its number.
    const near = this.#endingAt(text, at);
    if (near) return this.#holds(text, near, compared) ? near : null;
    const between = BETWEEN.find((word) => text.endsWith(word, at));
    const far = between ? this.#endingAt(text, at - between.length) : null;
    if (far) return this.#holds(text, far, compared) ? far : null;
    return farther(text, at) ?? (compared.unit?.dimension === 'percent' ? ofShare(text, at) : null);
  }

  /** The comparator after the number, null where there is none. */
  after(text: string, { end, unit }: Compared): Comparison | null {
    let at = end;
    while (at < text.length && at < end + 2 && CLOSING.test(text[at])) at++;
    at += INCLUSIVE.exec(text.slice(at, at + 5))?.[0].length ?? 0;
    const match = this.#after.longestAt(text, at) ?? this.#after.longestAt(text, end);
    if (!match || match.value === '=') return null;
    if (text.slice(match.start, match.end) === '内' && !isMeasured(unit)) return null;
    return { op: match.value, at: match.end };
  }

  /** Where 控制在 before the number begins: it opens the phrase that 以内 closes. */
  holder(text: string, start: number): number {
    const match = HOLD.exec(text.slice(Math.max(0, start - 3), start));
    return match ? start - 3 : start;
  }

  /** The longest dictionary word that ends at `end`; a look-alike answers with `=`. */
  #endingAt(text: string, end: number): Comparison | null {
    if (end === 0 || !this.#tails[text.charCodeAt(end - 1)]) return null;
    const match = this.#before.longestAt(reversed(text.slice(Math.max(0, end - 8), end)), 0);
    return match ? { op: match.value, at: end - match.end } : null;
  }

  #holds(text: string, { op, at }: Comparison, { start, end, numeral, unit }: Compared): boolean {
    if (op === '=') return false;
    const word = text.slice(at, start);
    if (/^[上过]/.test(word) && word.length < 3) return numeral.round || (word[0] === '过' && numeral.large);
    if (word.startsWith('破')) return TALL.test(text.slice(numeral.start, numeral.end));
    if (word.startsWith('近') && unit && RECENT_UNITS.has(unit.unit)) return false;
    if (word.startsWith('突破') && unit?.dimension === 'count') {
      return !BREAKTHROUGHS.test(clause(text, end));
    }
    return true;
  }
}

function reversed(text: string): string {
  let result = '';
  for (let i = text.length - 1; i >= 0; i--) result += text[i];
  return result;
}

function farther(text: string, at: number): Comparison | null {
  const window = text.slice(Math.max(0, at - 16), at);
  if (!BOUND.test(window)) return null;
  const upper = FAR_UPPER.exec(window);
  if (upper) return { op: '<=', at: at - upper[0].length };
  const lower = FAR_LOWER.exec(window);
  return lower ? { op: '>=', at: at - lower[0].length } : null;
}

function ofShare(text: string, at: number): Comparison | null {
  // 约占总量的四成: what stands between is the whole, and no part of the number.
  if (/约占[^，。；\d]{1,14}$/.test(text.slice(Math.max(0, at - 18), at))) return { op: '~', at };
  const match = FAR_SHARE.exec(text.slice(Math.max(0, at - 16), at));
  // 不低于营业收入的4%: what stands before 的 is the whole here too.
  const from = match?.[0].endsWith('的') ? at : at - (match?.[0].length ?? 0);
  return match ? { op: /[低少]/.test(match[1]) ? '>=' : '<=', at: from } : null;
}

/** 5公里内, 30分钟内 bound an amount; 五年内 dates something. */
function isMeasured(unit: UnitMatch | null): boolean {
  if (unit?.dimension === 'physical') return true;
  return unit?.dimension === 'duration' && !['年', '个月', '岁'].includes(unit.unit);
}

function clause(text: string, from: number): string {
  return /^[^，。；,;、]{0,14}/.exec(text.slice(from, from + 14))![0];
}
