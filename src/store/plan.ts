import type { Corpus } from '../model/corpus.js';
import type { FactBook } from '../model/output.js';
import { type ArticleRecord, printArticle } from './article.js';
import { printFactBook } from './facts-json.js';
import { schemaLine } from './schema-line.js';
import { printYaml } from './yaml-print.js';

/** What a run writes: `yaml` to read and to compare, `json` for programs. */
export type Format = 'yaml' | 'json';

/** A file that a run writes: its path inside the output folder, with `/`, and its content. */
export interface PlannedFile {
  path: string;
  content: string;
}

/** Where the file of an article stands inside the output folder. */
function articlePath(id: string): string {
  return `facts/${id}.yaml`;
}

/** A book of facts with what the comparison of its articles gave. */
export interface Results {
  book: FactBook;
  corpus: Corpus;
}

/**
 * All files of a run, in the order in which they are to be written: facts.json last, so that it never speaks of an
 * article's file that is not there yet.
 */
export function planFiles({ book, corpus }: Results, wanted: readonly Format[]): PlannedFile[] {
  const files: PlannedFile[] = [];
  if (wanted.includes('yaml')) {
    for (const article of articlesOf(book)) {
      files.push({ path: articlePath(article.document.id), content: printArticle(article) });
    }
    files.push({ path: 'corpus.yaml', content: `${schemaLine('corpus', 1)}\n${printYaml(corpus)}` });
  }
  if (wanted.includes('json')) files.push({ path: 'facts.json', content: printFactBook(book) });
  return files;
}

/** The articles of a book, each with its own facts and frameworks. */
export function articlesOf(book: FactBook): ArticleRecord[] {
  const facts = byDocument(book.facts);
  const frameworks = byDocument(book.frameworks);
  return book.documents.map((document) => ({
    document,
    facts: facts.get(document.id) ?? [],
    frameworks: frameworks.get(document.id) ?? [],
  }));
}

function byDocument<T extends { document: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.document);
    if (group) group.push(item);
    else groups.set(item.document, [item]);
  }
  return groups;
}
