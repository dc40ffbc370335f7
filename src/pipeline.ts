import { type Assembled, createAssembler, type Recognised } from './assemble/index.js';
import { findFrameworks } from './frameworks/index.js';
import { Locator } from './locate.js';
import type { Article, Normalised, Sentence, Source } from './model/document.js';
import type { Explanation, Extraction } from './model/explanation.js';
import type { Lexicon } from './model/lexicon.js';
import type { Mention } from './model/mentions.js';
import type { Recogniser } from './model/recogniser.js';
import { normalise } from './normalise/index.js';
import { createRecogniser } from './recognise/index.js';
import { segment } from './segment/index.js';
import { words } from './segment/words.js';
import { contains, overlaps } from './text/span.js';

/** The stages in order, built once for a run. */
export interface Engine {
  /** One document to its facts. A pure function of the source and the options. */
  extract(source: Source): Extraction;
  /** The same, with all that was found on the way. */
  explain(source: Source): Explanation;
}

export interface EngineOptions {
  lexicon: Lexicon;
  /** ISO date for articles that bear none, null to leave their relative times open. */
  referenceDate: string | null;
}

export function createEngine(options: EngineOptions): Engine {
  const recogniser = createRecogniser(options.lexicon);
  const assemble = createAssembler({ lexicon: options.lexicon, words });
  const run = (source: Source): Stages => {
    const normalised = normalise(source.text);
    const dated = { ...source.declared, filed: source.declared.filed ?? options.referenceDate };
    const article = segment(normalised, dated);
    const recognised = recogniseAll(article, recogniser);
    return { source, normalised, article, recognised, assembled: assemble(article, recognised) };
  };
  return {
    extract: (source) => finish(run(source)),
    explain: (source) => explain(run(source)),
  };
}

interface Stages {
  source: Source;
  normalised: Normalised;
  article: Article;
  recognised: Recognised[];
  assembled: Assembled;
}

function recogniseAll(article: Article, recogniser: Recogniser): Recognised[] {
  const context = { reference: article.published };
  return article.sentences.map((sentence) => {
    const text = article.text.text.slice(sentence.start, sentence.end);
    return { sentence, mentions: recogniser(text, context).filter((m) => !isDamaged(article, sentence, m)) };
  });
}

/** A number that touches damaged text is not read: the damage has its warning. */
function isDamaged(article: Article, sentence: Sentence, mention: Mention): boolean {
  const start = sentence.start + mention.start;
  const end = sentence.start + mention.end;
  return article.damaged.some((d) => d.start < end && start < d.end);
}

function finish(stages: Stages): Extraction {
  const { source, normalised, article, assembled } = stages;
  const region = assembled.region?.name ?? null;
  const locator = new Locator(source, article);
  return {
    document: locator.document({ script: normalised.script, region }),
    facts: assembled.facts.map((fact) => locator.fact(fact)),
    frameworks: findFrameworks(article, assembled.owners).map((found) => locator.framework(found)),
  };
}

function explain(stages: Stages): Explanation {
  const { source, article, recognised, assembled } = stages;
  const locator = new Locator(source, article);
  const facts = assembled.facts.map((draft) => ({ draft, fact: locator.fact(draft) }));
  const sentences = recognised.map(({ sentence, mentions }) => ({
    text: article.text.text.slice(sentence.start, sentence.end),
    start: sentence.start,
    words: words(article.text.text.slice(sentence.start, sentence.end)),
    mentions,
    facts: facts
      .filter(({ draft }) => contains(sentence, draft.valueSpan))
      .map(({ draft, fact }) => ({ fact, why: draft.why })),
  }));
  return { article, sentences, numerals: numerals(stages) };
}

/** Digits and the Chinese numerals, in runs: what a reader would call a number. */
const NUMERALS = /\d[\d.,]*\d|\d|[〇零一二两三四五六七八九十百千万亿半]+/g;

/** Every numeral of the article with its fate, so that recall can be judged by reading. */
function numerals({ article, recognised, assembled }: Stages): Explanation['numerals'] {
  return recognised.flatMap(({ sentence, mentions }) => {
    const text = article.text.text.slice(sentence.start, sentence.end);
    return [...text.matchAll(NUMERALS)].map((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      const inArticle = { start: span.start + sentence.start, end: span.end + sentence.start };
      const fact = assembled.facts.find((f) => overlaps(f.valueSpan, inArticle));
      const mention = mentions.find((m) => overlaps(m, span));
      const fate = fact
        ? `fact: ${fact.indicator}`
        : mention
          ? `${mention.kind}: ${mention.rule}`
          : 'not read';
      return { text: match[0], start: inArticle.start, fate };
    });
  });
}
