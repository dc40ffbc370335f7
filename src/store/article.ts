import type { DocumentRecord, Fact, Framework } from '../model/output.js';
import { orderDocument, orderFact, orderFramework } from './key-order.js';
import { schemaLine } from './schema-line.js';
import { printYaml } from './yaml-print.js';

/** One article and all that was read out of it: what a file of `facts/` holds. */
export interface ArticleRecord {
  document: DocumentRecord;
  facts: Fact[];
  frameworks: Framework[];
}

/** The first line of an article's file; by it, too, a file is known as written by this program. */
export function articleHeader(id: string): string {
  return schemaLine('article', id.split('/').length + 1);
}

/** The file of an article, `facts/<id>.yaml`. Facts and frameworks leave out their `document`: it is the file's. */
export function printArticle(article: ArticleRecord): string {
  const body = {
    schemaVersion: 1,
    document: orderDocument(article.document),
    facts: article.facts.map((fact) => withoutDocument(orderFact(fact))),
    frameworks: article.frameworks.map((framework) => withoutDocument(orderFramework(framework))),
  };
  return `${articleHeader(article.document.id)}\n${printYaml(body)}`;
}

function withoutDocument<T extends { document: string }>({ document: _, ...rest }: T): Omit<T, 'document'> {
  return rest;
}
