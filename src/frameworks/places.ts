import type { Span } from '../text/span.js';
import { Trie } from '../text/trie.js';
import type { Page } from './page.js';

/** Finds where else the article says names that are known from some of their places, in one pass for all. */
export class Places {
  readonly #spans = new Map<string, Span[]>();

  constructor(page: Page, codes: Iterable<string>) {
    const names = new Trie<string>();
    const initials = new Set<string>();
    for (const code of codes) {
      names.add(code, code);
      initials.add(code[0]);
    }
    if (initials.size === 0) return;
    const initial = new RegExp(`[${[...initials].join('')}]`, 'g');
    for (const block of page.blocks) this.#search(page.text, block, { names, initial });
  }

  #search(text: string, block: Span, { names, initial }: { names: Trie<string>; initial: RegExp }): void {
    let from = block.start;
    for (const { index } of text.slice(block.start, block.end).matchAll(initial)) {
      const found = block.start + index < from ? null : names.longestAt(text, block.start + index);
      if (!found || found.end > block.end) continue;
      this.#add(found.value, found, text);
      from = found.end;
    }
  }

  /** 二十三新 and 第三城一岛 do not say 三新 and 三城一岛. */
  #add(code: string, { start, end }: Span, text: string): void {
    const span = { start, end };
    if (
      /[第零〇一二两三四五六七八九十百千\d]/.test(text[span.start - 1] ?? '') ||
      /[+＋]/.test(text[span.end] ?? '')
    )
      return;
    const spans = this.#spans.get(code);
    if (spans) spans.push(span);
    else this.#spans.set(code, [span]);
  }

  /** The known places of a code and all others, in order. */
  of<T extends Span & { code: string; inner?: Span }>(known: readonly T[]): T[] {
    const [first] = known;
    const covered = new Set<number>();
    for (const { start, end } of known) for (let i = start; i < end; i++) covered.add(i);
    const others = (this.#spans.get(first.code) ?? []).filter(({ start }) => !covered.has(start));
    const added = others.map((span) => ({ ...first, ...span, ...(first.inner ? { inner: span } : {}) }));
    return [...known, ...added].sort((a, b) => a.start - b.start);
  }
}
