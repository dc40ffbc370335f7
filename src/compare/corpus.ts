import type { Corpus, Merged } from '../model/corpus.js';
import type { Fact, FactBook } from '../model/output.js';
import { findConflicts } from './conflicts.js';
import { joinFrameworks } from './join-frameworks.js';
import { mergeSame } from './merge.js';
import { outcome, pursue } from './outcomes.js';
import { aboutOf, amountOf, cite } from './tell.js';
import { byPlace } from './thing.js';

/** Looks across the articles of a book. A pure function of its facts, frameworks and documents, whatever their order. */
export function corpus(book: Pick<FactBook, 'documents' | 'facts' | 'frameworks'>): Corpus {
  const facts = [...book.facts].sort(byPlace);
  return {
    merged: mergeSame(facts)
      .filter((group) => new Set(group.map((fact) => fact.document)).size > 1)
      .map(merged),
    conflicts: findConflicts(facts),
    targets: pursue(book).flatMap(outcome),
    frameworks: joinFrameworks(book.frameworks),
  };
}

/** One entry for facts that say the same, under the most definite period that one of them gives. */
function merged(group: readonly Fact[]): Merged {
  const { period, modality } = group.find((fact) => fact.period !== 'P1Y') ?? group[0];
  return { ...aboutOf(group[0]), period, modality, ...amountOf(group[0]), sources: group.map(cite) };
}
