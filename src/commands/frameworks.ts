import type { Framework, FrameworkPart } from '../model/output.js';
import { articlesOf } from '../store/plan.js';
import { loadBooks } from './books.js';
import { colours, printFailures, printLines } from './print/terminal.js';
import { visible } from './print/width.js';
import type { ReadingOptions } from './reading.js';

/** `extract frameworks INPUTS`: the named numeral systems and counted lists of the articles, as trees. */
export async function frameworks(inputs: readonly string[], options: ReadingOptions): Promise<number> {
  const { book, failures } = await loadBooks(inputs, options);
  for (const { document, frameworks: found } of articlesOf(book))
    printLines(articleLines(document.path, found));
  printFailures(failures);
  return failures.length > 0 ? 1 : 0;
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
