import { stockLexicon } from '../lexicon/load.js';
import type { Article } from '../model/document.js';
import { createEngine } from '../pipeline.js';
import { readFileDocuments } from './inputs.js';
import { printFailures, printLines } from './print/terminal.js';
import { visible } from './print/width.js';

/** `extract --show-text FILE`: prints the article as the program reads it, furniture left out, repaired, simplified. */
export async function showText(file: string): Promise<number> {
  const { sources, failures } = await readFileDocuments(file);
  const engine = createEngine({ lexicon: stockLexicon(), referenceDate: null });
  for (const source of sources) printLines(articleLines(engine.explain(source).article));
  printFailures(failures);
  return failures.length > 0 ? 1 : 0;
}

const marks = { title: '# ', heading: '## ', paragraph: '', caption: '> ', row: '| ' };

/** One line a block, after the lines that say what article it is. */
function articleLines(article: Article): string[] {
  const { title, publisher, published, text, blocks } = article;
  const about = Object.entries({ title, publisher, published }).filter(([, value]) => value !== null);
  return [
    ...about.map(([key, value]) => `${key}: ${value}`),
    '',
    ...blocks.map(({ kind, start, end }) => marks[kind] + text.text.slice(start, end)),
  ].map(visible);
}
