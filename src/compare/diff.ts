import type { DocumentRecord, Fact, FactBook, Framework } from '../model/output.js';
import { type Article, articlesOf } from './articles.js';
import { documentChanges, type FieldChange, factChanges } from './fields.js';
import { frameworkChanges, pairFrameworks } from './frameworks.js';
import { pairArticles } from './pair-documents.js';
import { pairFacts } from './pair-facts.js';

/** What is in one version alone, in both with other fields, and in both at another place. */
export interface Changes<T> {
  added: T[];
  removed: T[];
  changed: { old: T; new: T; fields: FieldChange[] }[];
  moved: { old: T; new: T }[];
}

/** What became of one article; `old` or `new` is null where only one side has it. */
export interface ArticleDiff {
  old: DocumentRecord | null;
  new: DocumentRecord | null;
  fields: FieldChange[];
  facts: Changes<Fact>;
  frameworks: Changes<Framework>;
}

/** What changed from one book to another, articles without any change left out. Pure; in the order of the new book. */
export function diffBooks(old: FactBook, now: FactBook): ArticleDiff[] {
  const { pairs, removed, added } = pairArticles(articlesOf(old), articlesOf(now));
  const place = new Map(now.documents.map(({ id }, i) => [id, i]));
  const present = [
    ...pairs.map(([a, b]) => diffArticle(a, b)),
    ...added.map((article) => diffArticle(null, article)),
  ].sort((a, b) => (place.get(a.new?.id ?? '') ?? 0) - (place.get(b.new?.id ?? '') ?? 0));
  return [...present, ...removed.map((article) => diffArticle(article, null))].filter(
    (diff) => diff.old === null || diff.new === null || isChanged(diff) || hasMoved(diff),
  );
}

/** Whether more than places differ. */
export function isChanged({ old, new: now, fields, facts, frameworks }: ArticleDiff): boolean {
  if (old === null || now === null || fields.length > 0) return true;
  return [facts, frameworks].some((changes) => count(changes) > 0);
}

function hasMoved({ facts, frameworks }: ArticleDiff): boolean {
  return facts.moved.length + frameworks.moved.length > 0;
}

function count({ added, removed, changed }: Changes<Fact> | Changes<Framework>): number {
  return added.length + removed.length + changed.length;
}

function diffArticle(old: Article | null, now: Article | null): ArticleDiff {
  const facts = pairFacts(old?.facts ?? [], now?.facts ?? []);
  const frameworks = pairFrameworks(old?.frameworks ?? [], now?.frameworks ?? []);
  return {
    old: old?.document ?? null,
    new: now?.document ?? null,
    fields: old && now ? documentChanges(old.document, now.document) : [],
    facts: sortOut(facts, { fields: factChanges, place: ({ source }) => placeOf([source]) }),
    frameworks: sortOut(frameworks, { fields: frameworkChanges, place: ({ mentions }) => placeOf(mentions) }),
  };
}

function sortOut<T>(
  { pairs, removed, added }: { pairs: [T, T][]; removed: T[]; added: T[] },
  by: { fields: (old: T, now: T) => FieldChange[]; place: (item: T) => string },
): Changes<T> {
  const compared = pairs.map(([a, b]) => ({ old: a, new: b, fields: by.fields(a, b) }));
  return {
    added,
    removed,
    changed: compared.filter(({ fields }) => fields.length > 0),
    moved: compared
      .filter(({ fields, old, new: now }) => fields.length === 0 && by.place(old) !== by.place(now))
      .map(({ old, new: now }) => ({ old, new: now })),
  };
}

function placeOf(spans: readonly { start: number; end: number }[]): string {
  return spans.map(({ start, end }) => `${start} ${end}`).join(' ');
}
