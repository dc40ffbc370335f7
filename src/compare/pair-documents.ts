import type { Article } from './articles.js';
import { likeness, profileOf, remembered } from './likeness.js';
import { type Pairing, pairUp } from './pair.js';

/** Documents less alike than this, by their titles and what they say, are two. */
const alike = 0.5;

/** Pairs the articles of two books: by path, by bytes, else by likeness of title and text. One and one are a pair. */
export function pairArticles(old: readonly Article[], now: readonly Article[]): Pairing<Article> {
  if (old.length === 1 && now.length === 1) return { pairs: [[old[0], now[0]]], removed: [], added: [] };
  const seen = remembered((article: Article) => ({
    title: profileOf(article.document.title ?? ''),
    text: profileOf(textOf(article)),
  }));
  return pairUp(old, now, {
    keys: [({ document }) => document.id, ({ document }) => document.sha256],
    score: (a, b) => {
      const [x, y] = [seen(a), seen(b)];
      const both = (likeness(x.title, y.title) + 2 * likeness(x.text, y.text)) / 3;
      return both >= alike ? both : -1;
    },
  });
}

/** What a book holds of an article's text: the passages of its facts and frameworks. */
function textOf({ facts, frameworks }: Article): string {
  return [...facts.map(({ source }) => source.text), ...frameworks.map(({ name }) => name)].join('\n');
}
