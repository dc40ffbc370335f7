import type { Failure, Outcome } from './jobs.js';
import type { Extraction } from './model/explanation.js';
import type { FactBook } from './model/output.js';
import { programVersion } from './version.js';

/**
 * Binds what the documents gave into one book, in the order of the contract: documents by path, facts by document
 * and then by place. A document whose id another already has is a failure: its file would overwrite the other's.
 */
export function bindBook(outcomes: readonly Outcome[]): { book: FactBook; failures: Failure[] } {
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  const extractions: Extraction[] = [];
  const ids = new Set<string>();
  for (const extraction of outcomes.flatMap((outcome) => outcome.extractions).sort(byPath)) {
    const { id, path } = extraction.document;
    if (ids.has(id)) failures.push({ path, reason: `another document is called ${id} too; rename the file` });
    else extractions.push(extraction);
    ids.add(id);
  }
  const book: FactBook = {
    schemaVersion: 1,
    generator: { name: 'zhibiao', version: programVersion() },
    documents: extractions.map((extraction) => extraction.document),
    facts: extractions.flatMap(({ facts }) =>
      facts.toSorted((a, b) => a.source.valueStart - b.source.valueStart || compare(a.id, b.id)),
    ),
    frameworks: extractions.flatMap(({ frameworks }) =>
      frameworks.toSorted((a, b) => place(a) - place(b) || compare(a.id, b.id)),
    ),
  };
  return { book, failures };
}

/** Records of one archive share its path and keep the archive's order. */
function byPath(a: Extraction, b: Extraction): number {
  return compare(a.document.path, b.document.path);
}

function place(framework: FactBook['frameworks'][number]): number {
  return framework.mentions[0]?.start ?? 0;
}

/** By code units: the same in every locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
