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

/** What an article gave. */
export interface Tally {
  path: string;
  facts: Record<Modality, number>;
  frameworks: number;
  warnings: number;
}

/** Counts what is in a book, article by article. */
export function tallies({ documents, facts, frameworks }: FactBook): Tally[] {
  const rows = new Map<string, Tally>();
  for (const { id, path, warnings } of documents) {
    rows.set(id, {
      path,
      facts: { target: 0, actual: 0, provision: 0 },
      frameworks: 0,
      warnings: warnings.length,
    });
  }
  for (const { document, modality } of facts) rows.get(document)!.facts[modality]++;
  for (const { document } of frameworks) rows.get(document)!.frameworks++;
  return [...rows.values()];
}

/** Adds up what the articles gave. */
export function summarise(articles: readonly Tally[], failures: Failure[], files: string[]): Summary {
  const sum = (count: (article: Tally) => number) => articles.reduce((n, article) => n + count(article), 0);
  return {
    articles: articles.length,
    facts: {
      target: sum(({ facts }) => facts.target),
      actual: sum(({ facts }) => facts.actual),
      provision: sum(({ facts }) => facts.provision),
    },
    frameworks: sum(({ frameworks }) => frameworks),
    warnings: sum(({ warnings }) => warnings),
    failures,
    files,
  };
}

/** Articles up to which each has a row of its own. */
const rowLimit = 20;

/** The table at the end of a run, as lines. */
export function summaryLines(articles: readonly Tally[], summary: Summary): string[] {
  const { bold, dim, yellow, red } = colours();
  const rows = articles.length <= rowLimit ? articles.map(articleRow) : [];
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

function articleRow({ path, facts, frameworks, warnings }: Tally): string[] {
  return row(fit(visible(path), 48), facts, [frameworks, warnings]);
}

function row(label: string, facts: Record<Modality, number>, rest: number[]): string[] {
  return [label, ...[facts.target, facts.actual, facts.provision, ...rest].map(String)];
}

/** `1 article`, `5 articles`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
