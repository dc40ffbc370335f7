import { resolve } from 'node:path';
import { listJobs, readJob } from '../jobs.js';
import type { Source } from '../model/document.js';
import { loadOutput, type StoredFile } from '../store/load.js';
import { proveArticle } from '../store/verify.js';
import { requirePaths } from './inputs.js';
import { count } from './print/summary.js';
import { printFailures, printLines } from './print/terminal.js';
import { visible } from './print/width.js';
import { UsageError } from './usage-error.js';

/** `extract verify <out> <inputs…>`: proves every citation of the results against the documents. */
export async function verify(out: string, inputs: string[], options: { quiet?: boolean }): Promise<number> {
  requirePaths([out, ...inputs]);
  const files = await loadOutput(resolve(out));
  if (files.length === 0)
    throw new UsageError(`${out}: no results in it; name the folder that extract wrote`);
  const { sources, unreadable } = await readAll(inputs, resolve(out));
  const faults = files.flatMap((file) =>
    fileFaults(file, sources).map((fault) => `${out}/${file.path}: ${fault}`),
  );
  printLines(faults.map(visible));
  if (faults.length === 0 && !options.quiet) {
    const facts = files.flatMap((file) => file.articles).reduce((n, article) => n + article.facts.length, 0);
    const where = `in ${count(files.length, 'file')}`;
    printLines([`${count(facts, 'citation')} ${where}: every quote is the text of its document`]);
  }
  return faults.length > 0 || unreadable ? 1 : 0;
}

async function readAll(inputs: string[], out: string) {
  const { jobs, failures } = await listJobs(inputs, { cwd: process.cwd(), exclude: [out] });
  const sources = new Map<string, Source>();
  for (const job of jobs) {
    for await (const read of readJob(job)) {
      if ('reason' in read) failures.push(read);
      else sources.set(read.id, read);
    }
  }
  printFailures(failures);
  return { sources, unreadable: failures.length > 0 };
}

function fileFaults(file: StoredFile, sources: ReadonlyMap<string, Source>): string[] {
  const faults = file.articles.flatMap((article) => {
    const source = sources.get(article.document.id);
    const proved = source
      ? proveArticle(article, { sha256: source.sha256, text: source.text.original })
      : ['is not among the inputs'];
    return proved.map((fault) => `${article.document.path}: ${fault}`);
  });
  return [...file.faults, ...faults];
}
