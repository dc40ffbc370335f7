import { join } from 'node:path';
import type { FactBook } from '../model/output.js';
import { type ArticleRecord, articleHeader } from './article.js';
import { articlesOf } from './plan.js';
import { parseArticle, parseFactBook, StoreError } from './read-back.js';
import { filesBelow, readIfThere } from './write.js';

/** A file of an output folder with the articles in it, or what is wrong with the file. */
export interface StoredFile {
  /** Inside the output folder, with `/`. */
  path: string;
  articles: ArticleRecord[];
  faults: string[];
}

/** Reads all files with facts of an output folder: facts.json and the articles' own, those that are there. */
export async function loadOutput(out: string): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  const json = await readIfThere(join(out, 'facts.json'));
  if (json !== null) files.push(load('facts.json', () => bookArticles(parseFactBook(json))));
  for (const path of (await filesBelow(out, 'facts')).filter((name) => name.endsWith('.yaml')).sort()) {
    const yaml = (await readIfThere(join(out, path))) ?? '';
    const header = articleHeader(path.slice('facts/'.length, -'.yaml'.length));
    if (yaml.startsWith(`${header}\n`)) files.push(load(path, () => [parseArticle(yaml)]));
  }
  return files;
}

function load(path: string, read: () => ArticleRecord[]): StoredFile {
  try {
    return { path, articles: read(), faults: [] };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { path, articles: [], faults: [error.message] };
  }
}

/** The book's articles; what names a document that the book has not is an article of a fault. */
function bookArticles(book: FactBook): ArticleRecord[] {
  const ids = new Set(book.documents.map((document) => document.id));
  const orphan = [...book.facts, ...book.frameworks].find(({ document }) => !ids.has(document));
  if (orphan) throw new StoreError(`${orphan.id} is of ${orphan.document}, which is no document of the run`);
  return articlesOf(book);
}
