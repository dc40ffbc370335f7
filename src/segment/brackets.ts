/** Brackets and quotes whose inside is not split, with their closing halves. */
const PAIRS = new Map([
  ['（', '）'],
  ['(', ')'],
  ['《', '》'],
  ['〈', '〉'],
  ['【', '】'],
  ['[', ']'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
]);
const QUOTES = '“‘「『';

/** How many characters the inside of brackets, and of quotes, may have to be kept whole. */
interface Reach {
  brackets: number;
  quotes: number;
}

/**
 * The offset after the bracket or quote that begins at `at` (UTF-16), or `at` itself where no bracket begins there,
 * where it is not closed within its reach, or where it is longer than that.
 */
export function skipBracket(text: string, at: number, reach: Reach): number {
  const close = PAIRS.get(text[at]);
  if (close === undefined) return at;
  const open = text[at];
  const last = Math.min(text.length, at + 2 + (QUOTES.includes(open) ? reach.quotes : reach.brackets));
  let depth = 0;
  for (let i = at; i < last; i++) {
    if (text[i] === open) depth++;
    else if (text[i] === close && --depth === 0) return i + 1;
  }
  return at;
}
