import { stockLexicon } from '../lexicon/load.js';
import type { ExplainedSentence, Explanation } from '../model/explanation.js';
import type { Mention } from '../model/mentions.js';
import { createEngine } from '../pipeline.js';
import { readFileDocuments } from './inputs.js';
import { factLine } from './print/fact.js';
import { colours, printFailures, printLines } from './print/terminal.js';
import { visible } from './print/width.js';

/** `extract explain FILE`: how each fact came about, sentence by sentence. */
export async function explain(file: string, options: { referenceDate?: string }): Promise<number> {
  const { sources, failures } = await readFileDocuments(file);
  const engine = createEngine({ lexicon: stockLexicon(), referenceDate: options.referenceDate ?? null });
  for (const source of sources) printLines(explanationLines(engine.explain(source)));
  printFailures(failures);
  return failures.length > 0 ? 1 : 0;
}

function explanationLines({ article, sentences, numerals }: Explanation): string[] {
  const { title, publisher, published } = article;
  const about = Object.entries({ title, publisher, published }).map(
    ([key, value]) => `${key}: ${value ?? '-'}`,
  );
  const { bold } = colours();
  return [
    ...about.map(visible),
    ...sentences.flatMap((sentence) => ['', ...sentenceLines(sentence)]),
    '',
    bold('numerals'),
    ...numerals.map(({ text, start, fate }) => `  ${start}  ${visible(text)}  ${fate}`),
  ];
}

function sentenceLines({ text, start, words, mentions, facts }: ExplainedSentence): string[] {
  const { bold, dim, green } = colours();
  return [
    `${dim(`[${start}]`)} ${bold(visible(text))}`,
    dim(`  ${visible(words.map((word) => `${word.text}/${word.tag}`).join(' '))}`),
    ...mentions.map((mention) => `  ${mentionLine(text, mention)}`),
    ...facts.flatMap(({ fact, why }) => [
      green(`  ⇒ ${factLine(fact)}`),
      ...Object.entries(why).map(([field, reason]) => `      ${field}: ${visible(reason)}`),
    ]),
  ];
}

/** Kind, words, what they were read as, and the rule that did it. */
function mentionLine(sentence: string, mention: Mention): string {
  const { kind, rule, start, end, ...read } = mention;
  const told = Object.entries(read)
    .filter(([, value]) => value !== null && typeof value !== 'object')
    .map(([key, value]) => `${key}=${value}`);
  const words = sentence.slice(start, end);
  return visible(`${kind.padEnd(12)}${words}  ${told.join(' ')}  (${rule})`);
}
