import type { Span } from '../text/span.js';
import type { Page } from './page.js';

interface Named extends Span {
  code: string;
}

/**
 * All places where the article says a name that is known from some of them: with or without quotation marks, which
 * may stand around the number, the noun or the whole.
 */
export function placesOf<T extends Named>(page: Page, known: readonly T[]): T[] {
  const [first] = known;
  const places = [...known];
  const code = first.code.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const name = new RegExp(`(?<![第零〇一二两三四五六七八九十百千\\d])${code}(?![+＋])`, 'g');
  for (const block of page.blocks) {
    for (const match of page.slice(block).matchAll(name)) {
      const start = block.start + match.index;
      const end = start + match[0].length;
      if (places.some((place) => place.start < end && start < place.end)) continue;
      places.push({ ...first, start, end, ...('inner' in first ? { inner: { start, end } } : {}) });
    }
  }
  return places.sort((a, b) => a.start - b.start);
}
