import type { DocumentRecord, FactBook } from '../model/output.js';
import { type Article, articlesOf } from './articles.js';
import { compareText, groupBy } from './groups.js';

/** An article and the id it had in its own run. */
interface Leaf extends Article {
  id: string;
}

/**
 * One book of several: all their documents, each once. A document is known by its id and the hash of its bytes; of two
 * readings of one (by other versions or options) that which is greater as text stays. Different documents of one id
 * are told apart by the beginning of their hashes: `report~1a2b3c4d`. The union is associative, commutative and
 * idempotent, so that parts of a corpus can be bound in any order.
 */
export function unite(books: readonly FactBook[]): FactBook {
  const leaves = groupBy(books.flatMap(leavesOf), ({ id, document }) => `${document.sha256} ${id}`);
  const kept = [...leaves.values()].map(greatest);
  const named = [...groupBy(kept, ({ id }) => id).values()].flatMap((alike) =>
    alike.length === 1 ? [rename(alike[0], alike[0].id)] : alike.map((leaf) => rename(leaf, distinct(leaf))),
  );
  named.sort((a, b) => byDocument(a.document, b.document));
  return {
    schemaVersion: 1,
    generator: { name: 'zhibiao', version: books.map(({ generator }) => generator.version).reduce(later) },
    documents: named.map(({ document }) => document),
    facts: named.flatMap(({ facts }) => facts),
    frameworks: named.flatMap(({ frameworks }) => frameworks),
  };
}

function leavesOf(book: FactBook): Leaf[] {
  return articlesOf(book).map((article) => ({ id: ownId(article.document), ...article }));
}

/** Characters of the hash that tell documents of one id apart. */
const hashLength = 8;

const suffixOf = (document: DocumentRecord) => `~${document.sha256.slice(0, hashLength)}`;

/** The id without the suffix that an earlier union gave it. */
function ownId(document: DocumentRecord): string {
  const suffix = suffixOf(document);
  return document.id.endsWith(suffix) ? document.id.slice(0, -suffix.length) : document.id;
}

function distinct({ id, document }: Leaf): string {
  return id + suffixOf(document);
}

function rename(leaf: Leaf, id: string): Leaf {
  if (leaf.document.id === id) return leaf;
  const own = <T extends { document: string }>(item: T): T => ({ ...item, document: id });
  return {
    ...leaf,
    document: { ...leaf.document, id },
    facts: leaf.facts.map(own),
    frameworks: leaf.frameworks.map(own),
  };
}

function greatest(leaves: readonly Leaf[]): Leaf {
  if (leaves.length === 1) return leaves[0];
  const text = (leaf: Leaf) => JSON.stringify(rename(leaf, leaf.id));
  return leaves.map((leaf) => ({ leaf, text: text(leaf) })).reduce((a, b) => (a.text < b.text ? b : a)).leaf;
}

/** By path; records of an archive share theirs and keep its order: `news#2` before `news#10`. */
function byDocument(a: DocumentRecord, b: DocumentRecord): number {
  const record = ({ id }: DocumentRecord) => Number(/#(\d+)(?:~[0-9a-f]+)?$/.exec(id)?.[1] ?? 0);
  return compareText(a.path, b.path) || record(a) - record(b) || compareText(a.id, b.id);
}

/** The later of two versions: `0.10.0` after `0.9.1`. */
function later(a: string, b: string): string {
  const sortable = (version: string) =>
    version
      .split('.')
      .map((part) => part.padStart(8, '0'))
      .join('.');
  return sortable(a) < sortable(b) ? b : a;
}
