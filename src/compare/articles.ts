import type { DocumentRecord, Fact, FactBook, Framework } from '../model/output.js';
import { groupBy } from './groups.js';

/** A document with what was read out of it. */
export interface Article {
  document: DocumentRecord;
  facts: Fact[];
  frameworks: Framework[];
}

/** The articles of a book, in its order. */
export function articlesOf(book: Pick<FactBook, 'documents' | 'facts' | 'frameworks'>): Article[] {
  const facts = groupBy(book.facts, (fact) => fact.document);
  const frameworks = groupBy(book.frameworks, (framework) => framework.document);
  return book.documents.map((document) => ({
    document,
    facts: facts.get(document.id) ?? [],
    frameworks: frameworks.get(document.id) ?? [],
  }));
}
