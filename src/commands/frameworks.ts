import { type Failure, listJobs, readJob } from '../jobs.js';
import { stockLexicon } from '../lexicon/load.js';
import type { Framework, FrameworkPart } from '../model/output.js';
import { createEngine } from '../pipeline.js';
import { requirePaths } from './inputs.js';
import { colours, printFailures, printLines } from './print/terminal.js';
import { visible } from './print/width.js';
import { UsageError } from './usage-error.js';

/** `extract frameworks INPUTS`: the named numeral systems and counted lists of the articles, as trees. */
export async function frameworks(inputs: readonly string[]): Promise<number> {
  if (inputs.length === 0)
    throw new UsageError('nothing to read; name files or folders: extract frameworks seeds/');
  requirePaths(inputs);
  const engine = createEngine({ lexicon: stockLexicon(), referenceDate: null });
  const { jobs, failures } = await listJobs([...inputs], { cwd: process.cwd(), exclude: [] });
  const failed: Failure[] = [...failures];
  for (const job of jobs) {
    for await (const read of readJob(job)) {
      if ('reason' in read) failed.push(read);
      else printLines(articleLines(read.path, engine.extract(read).frameworks));
    }
  }
  printFailures(failed);
  return failed.length > 0 ? 1 : 0;
}

function articleLines(path: string, found: readonly Framework[]): string[] {
  if (found.length === 0) return [];
  const { bold } = colours();
  return [bold(visible(path)), ...found.flatMap((framework) => treeOf(framework)), ''];
}

/** A name with its owner and the lines that name it, and below it what it is made of. */
function treeOf({ name, owner, complete, parts, mentions }: Framework): string[] {
  const { cyan, dim, green, yellow } = colours();
  const verdict = complete
    ? green('complete')
    : parts.length > 0
      ? yellow('incomplete')
      : dim('not explained');
  const lines = [...new Set(mentions.map(({ line }) => line))].join(', ');
  const head = `${cyan(visible(name))}  ${owner ? `${visible(owner)}  ` : ''}${verdict}  ${dim(`line ${lines}`)}`;
  return [head, ...branches(parts.map(nodeOf), '')];
}

interface Node {
  text: string;
  children: Node[];
}

function nodeOf({ count, label, items, parts }: FrameworkPart): Node {
  const missing =
    count !== null && items.length > 0 && items.length < count ? ` (${count - items.length} not named)` : '';
  return {
    text: `${count ?? 'N'} ${label}`.trimEnd() + missing,
    children: [...items.map((item) => ({ text: item.text, children: [] })), ...parts.map(nodeOf)],
  };
}

function branches(nodes: readonly Node[], indent: string): string[] {
  return nodes.flatMap(({ text, children }, i) => {
    const last = i === nodes.length - 1;
    return [
      `${indent}${last ? '└─' : '├─'} ${visible(text)}`,
      ...branches(children, `${indent}${last ? '   ' : '│  '}`),
    ];
  });
}
