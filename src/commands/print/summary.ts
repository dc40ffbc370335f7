import type { Failure } from '../../jobs.js';
import type { FactBook, Modality } from '../../model/output.js';
import { colours } from './terminal.js';
import { fit, table, visible } from './width.js';

/** What a run did, as `--json` prints it. */
export interface Summary {
  articles: number;
  facts: Record<Modality, number>;
  frameworks: number;
  warnings: number;
  failures: Failure[];
  /** Where the results are: paths as the user gave the output folder. */
  files: string[];
}

const noFacts = (): Record<Modality, number> => ({ target: 0, actual: 0, provision: 0 });

/** Counts what is in a book. */
export function summarise(book: FactBook, failures: Failure[], files: string[]): Summary {
  const facts = noFacts();
  for (const fact of book.facts) facts[fact.modality]++;
  return {
    articles: book.documents.length,
    facts,
    frameworks: book.frameworks.length,
    warnings: book.documents.reduce((n, document) => n + document.warnings.length, 0),
    failures,
    files,
  };
}

/** Articles up to which each has a row of its own. */
const rowLimit = 20;

/** The table at the end of a run, as lines. */
export function summaryLines(book: FactBook, summary: Summary): string[] {
  const { bold, dim, yellow, red } = colours();
  const rows = book.documents.length <= rowLimit ? articleRows(book) : [];
  const total = row(`${count(summary.articles, 'article')}`, summary.facts, [
    summary.frameworks,
    summary.warnings,
  ]);
  const head = ['', 'target', 'actual', 'provision', 'frameworks', 'warnings'];
  const [first, ...others] = table([head, ...rows, total]);
  const lines = [dim(first), ...others.slice(0, -1), bold(others.at(-1) ?? '')];
  if (summary.warnings > 0)
    lines.push(yellow(`${count(summary.warnings, 'warning')}: see the articles' files`));
  if (summary.failures.length > 0)
    lines.push(red(`${count(summary.failures.length, 'input')} could not be read`));
  return [...lines, `→ ${summary.files.map(visible).join('  ')}`];
}

function articleRows(book: FactBook): string[][] {
  const facts = new Map(book.documents.map((document) => [document.id, noFacts()]));
  for (const fact of book.facts) facts.get(fact.document)![fact.modality]++;
  return book.documents.map(({ id, path, warnings }) => {
    const frameworks = book.frameworks.filter((framework) => framework.document === id).length;
    return row(fit(visible(path), 48), facts.get(id)!, [frameworks, warnings.length]);
  });
}

function row(label: string, facts: Record<Modality, number>, rest: number[]): string[] {
  return [label, ...[facts.target, facts.actual, facts.provision, ...rest].map(String)];
}

/** `1 article`, `5 articles`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
