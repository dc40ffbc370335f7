import { fieldDate } from '../dates.js';

/** What a block of JSON-LD says about an article. */
export interface LinkedData {
  title: string | null;
  publisher: string | null;
  published: string | null;
}

interface Item {
  [key: string]: unknown;
}

const ARTICLE = /article|report|posting|webpage/i;
const MOST_ITEMS = 200;

/** Reads JSON-LD (schema.org): the first item that is an article. Null if it is broken or about something else. */
export function linkedData(source: string): LinkedData | null {
  const items = itemsOf(parse(source));
  const article = items.find(
    (item) => ARTICLE.test(String(item['@type'] ?? '')) && (item.headline ?? item.datePublished),
  );
  if (!article) return null;
  return {
    title: text(article.headline),
    publisher: text(nameOf(article.publisher) ?? nameOf(article.sourceOrganization)),
    published: fieldDate(article.datePublished ?? article.pubDate ?? article.dateCreated),
  };
}

/** Content systems leave line breaks inside the strings, which JSON forbids. */
function parse(source: string): unknown {
  try {
    return JSON.parse(source.replace(/[\r\n\t]+/g, ' ').replace(/^\s*<!--|-->\s*$/g, ''));
  } catch {
    return null;
  }
}

function itemsOf(value: unknown): Item[] {
  const items: Item[] = [];
  const open: unknown[] = [value];
  while (open.length > 0 && items.length < MOST_ITEMS) {
    const next = open.shift();
    if (Array.isArray(next)) open.push(...next.slice(0, MOST_ITEMS));
    else if (isItem(next)) {
      items.push(next);
      if (next['@graph']) open.push(next['@graph']);
    }
  }
  return items;
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null;
}

function nameOf(value: unknown): unknown {
  const first = Array.isArray(value) ? value[0] : value;
  return isItem(first) ? first.name : first;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value.trim() : null;
}
