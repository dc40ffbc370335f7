import type { FactBook } from '../model/output.js';
import { orderDocument, orderFact, orderFramework } from './key-order.js';

/** The whole run as `facts.json`: two spaces of indentation, keys in the contract's order, a line break at the end. */
export function printFactBook(book: FactBook): string {
  const ordered: FactBook = {
    schemaVersion: book.schemaVersion,
    generator: { name: book.generator.name, version: book.generator.version },
    documents: book.documents.map(orderDocument),
    facts: book.facts.map(orderFact),
    frameworks: book.frameworks.map(orderFramework),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}
