import type { ComparatorEntry } from '../model/lexicon.js';
import type { Operator } from '../model/output.js';
import type { Span } from '../text/span.js';
import { Trie } from '../text/trie.js';

type Op = Exclude<Operator, 'range' | 'none'>;

/** Words in which a comparator of one character is no comparator: 附近, 赶超, 通过, 节约, 马上. */
const NOT_BEFORE: Record<string, RegExp> = {
  近: /[附最临靠接邻远贴亲新就]$/,
  超: /[赶反高一硬]$/,
  过: /[通经不难透穿路超胜改渡越悔功跨度]$/,
  约: /[节条合预制签履邀大公]$/,
  上: /[以马网线历晚早身至向岸实海晋沪之地会如加赶跟追比率基世市道路车船桌纸面合配排爬送献奉拥接]$/,
};

/** 最高给予, 最多可获得: the bound stands before the verb of payment. */
const PAYMENT =
  /(?:最高|最多|至多|不超过|最低|至少)((?:可|将|给予|予以|补助|补贴|奖励|资助|支持|达|获得|获|享受|安排|投资|发放|申请|提供|按)+)$/;

/** Finds the comparator words on both sides of a number. */
export class Comparators {
  readonly #before = new Trie<Op>();
  readonly #after = new Trie<Op>();
  readonly #longest: number;

  constructor(entries: readonly ComparatorEntry[]) {
    let longest = 0;
    for (const { op, side, words } of entries) {
      for (const word of words) {
        if (side === 'after') this.#after.add(word, op);
        else this.#before.add([...word].reverse().join(''), op);
        longest = Math.max(longest, word.length);
      }
    }
    this.#longest = longest;
  }

  /** What bounds the number at `span`, and the span with the comparator words on both sides. */
  around(text: string, span: Span): { op: Op | null; outer: Span } {
    const before = this.#beforeAt(text, span.start);
    const after = this.#after.longestAt(text, skip(text, span.end, /[\s”’"]/));
    return {
      op: after?.value ?? before?.op ?? null,
      outer: { start: before?.start ?? span.start, end: after?.end ?? span.end },
    };
  }

  #beforeAt(text: string, at: number): { op: Op; start: number } | null {
    let end = at;
    while (end > 0 && /[\s“‘"了到]/.test(text[end - 1])) end--;
    const payment = PAYMENT.exec(text.slice(Math.max(0, end - 14), end));
    if (payment) end -= payment[1].length;
    const reversed = [...text.slice(Math.max(0, end - this.#longest), end)].reverse().join('');
    const match = this.#before.longestAt(reversed, 0);
    if (!match) return null;
    const start = end - match.end;
    const word = text.slice(start, end);
    if (NOT_BEFORE[word]?.test(text.slice(0, start))) return null;
    // 上 bounds only a round magnitude: 上万名, 上亿元.
    if (word === '上' && !/^[十百千万亿]/.test(text.slice(at))) return null;
    if (word === '过' && !/^[\d一二三四五六七八九十百千万亿半]/.test(text.slice(at))) return null;
    return { op: match.value, start };
  }
}

function skip(text: string, at: number, what: RegExp): number {
  let i = at;
  while (i < text.length && what.test(text[i])) i++;
  return i;
}
