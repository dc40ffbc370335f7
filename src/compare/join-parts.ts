import type { FrameworkPart } from '../model/output.js';

/** A part as several articles tell it. Names of documents are in the order of the articles. */
export interface JoinedPart {
  count: number | null;
  label: string;
  /** Other labels for it. */
  aliases: string[];
  items: { text: string; documents: string[] }[];
  parts: JoinedPart[];
  documents: string[];
  /** Each telling as it was, where they cannot all hold: counts that differ, or more items than there are. */
  tellings: Telling[];
}

/** What one article says of a part. */
interface Telling {
  document: string;
  count: number | null;
  label: string;
  items: string[];
}

/** Adds what an article says of the parts to what others said. Parts meet by label, or by a count that is the only one. */
export function joinParts(
  joined: readonly JoinedPart[],
  told: readonly FrameworkPart[],
  document: string,
): JoinedPart[] {
  const result = [...joined];
  const free = new Set(joined);
  const find = (part: FrameworkPart) =>
    [...free].find(({ label }) => label === part.label) ?? byCount(free, told, part);
  const [first] = told.flatMap((part) => find(part) ?? []);
  let at = first ? result.indexOf(first) : result.length;
  for (const part of told) {
    const home = find(part);
    if (home) {
      free.delete(home);
      at = result.indexOf(home);
      result[at] = join(home, part, document);
    } else {
      // what only this article tells stands after what it told before, or before what it tells then
      result.splice(at, 0, begin(part, document));
    }
    at++;
  }
  return result;
}

function byCount(
  free: ReadonlySet<JoinedPart>,
  told: readonly FrameworkPart[],
  { count }: FrameworkPart,
): JoinedPart | undefined {
  const labels = new Set(told.map(({ label }) => label));
  const alike = [...free].filter((each) => each.count === count && !labels.has(each.label));
  const single = told.filter((each) => each.count === count).length === 1;
  return alike.length === 1 && single ? alike[0] : undefined;
}

function begin(part: FrameworkPart, document: string): JoinedPart {
  return {
    count: part.count,
    label: part.label,
    aliases: [],
    items: part.items.map(({ text }) => ({ text, documents: [document] })),
    parts: joinParts([], part.parts, document),
    documents: [document],
    tellings: [tell(part, document)],
  };
}

function join(joined: JoinedPart, part: FrameworkPart, document: string): JoinedPart {
  const { aliases, label } = joined;
  const newLabel = part.label !== label && !aliases.includes(part.label) && part.label !== '';
  return {
    count: joined.count ?? part.count,
    label,
    aliases: newLabel ? [...aliases, part.label] : aliases,
    items: joinItems(joined.items, part, document),
    parts: joinParts(joined.parts, part.parts, document),
    documents: added(joined.documents, document),
    tellings: [...joined.tellings, tell(part, document)],
  };
}

function joinItems(items: JoinedPart['items'], part: FrameworkPart, document: string): JoinedPart['items'] {
  const result = [...items];
  for (const { text } of part.items) {
    const found = result.findIndex((item) => sameItem(item.text, text));
    if (found < 0) result.push({ text, documents: [document] });
    else result[found] = { ...result[found], documents: added(result[found].documents, document) };
  }
  return result;
}

function added(documents: string[], document: string): string[] {
  return documents.includes(document) ? documents : [...documents, document];
}

/** 中新知识城 and 知识城 are one. */
function sameItem(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) > 2 && (a.endsWith(b) || b.endsWith(a)));
}

function tell(part: FrameworkPart, document: string): Telling {
  return {
    document,
    count: part.count,
    label: part.label,
    items: part.items.map(({ text }) => text),
  };
}

/** Whether what was told of a part cannot all hold. */
export function isContradicted({ tellings, items }: JoinedPart): boolean {
  const counts = new Set(tellings.map(({ count }) => count).filter((count) => count !== null));
  const [count] = counts;
  return (
    counts.size > 1 ||
    (counts.size === 1 && items.length > Math.max(count, ...tellings.map((t) => t.items.length)))
  );
}
