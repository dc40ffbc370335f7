import type { Contradiction, JoinedFramework, JoinedFrameworkPart } from '../model/corpus.js';
import type { Framework } from '../model/output.js';
import { accounts, inOrderOf } from './account.js';
import { compareText } from './groups.js';
import { isContradicted, type JoinedPart, joinParts } from './join-parts.js';
import { sameFrameworks } from './same-framework.js';

/**
 * What several articles say of one framework as one: the numbers of the one with the lists of the other, each with the
 * articles that give it, and what cannot all hold side by side.
 */
export function joinFrameworks(frameworks: readonly Framework[]): JoinedFramework[] {
  const ordered = [...frameworks].sort(byPlace);
  return sameFrameworks(ordered)
    .filter((group) => new Set(group.map(({ document }) => document)).size > 1)
    .map(join);
}

/** The order of parts is that of the article that tells most. */
function join(group: readonly Framework[]): JoinedFramework {
  const [first, ...others] = [...group].sort((a, b) => detail(b) - detail(a));
  const told = [first, ...others].reduce<JoinedPart[]>(
    (joined, { parts: more, document }) => joinParts(joined, more, document),
    [],
  );
  const parts = inOrderOf(first.code, told);
  const contradictions = [...outlines(group), ...contradicted(parts)];
  return {
    name: first.name,
    code: first.code,
    owner: group.map(({ owner }) => owner).reduce(narrower),
    complete: group.some(({ complete }) => complete) || accounts(first.code, parts),
    parts: parts.map(shown),
    contradictions,
    sources: group.map(({ document, id, complete, mentions: [{ start, end, quote }] }) => ({
      document,
      framework: id,
      complete,
      start,
      end,
      quote,
    })),
  };
}

/** How much an article tells of it: whether all, then how many parts and items. */
function detail({ complete, parts }: Framework): number {
  const size = (told: Framework['parts']): number =>
    told.reduce((n, part) => n + 1 + part.items.length + size(part.parts), 0);
  return (complete ? 1_000_000 : 0) + size(parts);
}

/** 甲区 rather than 甲新区、甲区 or none. */
function narrower(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return b.length < a.length ? b : a;
}

/** Full accounts that split the code in different ways. */
function outlines(group: readonly Framework[]): Contradiction[] {
  const full = group.filter(({ complete, parts }) => complete && parts.length > 0);
  const counts = new Set(full.map(({ parts }) => parts.map(({ count }) => count ?? 'N').join('·')));
  if (counts.size < 2) return [];
  const tellings = full.map(({ document, name, parts }) => ({
    document,
    count: null,
    label: name,
    items: parts.map(({ count, label }) => `${count ?? 'N'}${label}`),
  }));
  return [{ part: full[0].name, tellings }];
}

function contradicted(parts: readonly JoinedPart[]): Contradiction[] {
  return parts.flatMap((part) => [
    ...(isContradicted(part) ? [{ part: part.label, tellings: part.tellings.toSorted(byDocument) }] : []),
    ...contradicted(part.parts),
  ]);
}

function shown({ count, label, aliases, items, parts, documents }: JoinedPart): JoinedFrameworkPart {
  return {
    count,
    label,
    aliases,
    documents: documents.toSorted(compareText),
    items: items.map((item) => ({ text: item.text, documents: item.documents.toSorted(compareText) })),
    parts: parts.map(shown),
  };
}

function byDocument(a: { document: string }, b: { document: string }): number {
  return compareText(a.document, b.document);
}

/** Total, so that what is built on it does not depend on the order of the frameworks. */
function byPlace(a: Framework, b: Framework): number {
  const place = ({ mentions }: Framework) => mentions[0]?.start ?? 0;
  return compareText(a.document, b.document) || place(a) - place(b) || compareText(a.id, b.id);
}
