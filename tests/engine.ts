import { createHash } from 'node:crypto';
import { stockLexicon } from '../src/lexicon/load.js';
import type { Source } from '../src/model/document.js';
import { createEngine, type Engine } from '../src/pipeline.js';
import { MappedText } from '../src/text/mapped-text.js';

let shared: Engine | null = null;

/** The engine with the stock lexicon, built once for a test file. */
export function engine(): Engine {
  shared ??= createEngine({ lexicon: stockLexicon(), referenceDate: null });
  return shared;
}

/** A plain-text source made in a test. */
export function sourceOf(text: string, declared: Partial<Source['declared']> = {}): Source {
  return {
    id: 'row',
    path: 'row.txt',
    sha256: createHash('sha256').update(text).digest('hex'),
    format: 'text',
    encoding: 'utf-8',
    text: MappedText.of(text),
    notices: [],
    declared: { title: null, publisher: null, published: null, filed: null, ...declared },
  };
}
