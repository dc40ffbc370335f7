import { readFileSync } from 'node:fs';
import type { Lexicon } from '../model/lexicon.js';

let stock: Lexicon | null = null;

/**
 * The dictionaries that ship with the program, as the build compiled them from the YAML files of
 * `src/lexicon` (see compile.ts): reading JSON costs a tenth of parsing and validating YAML at each start.
 */
export function stockLexicon(): Lexicon {
  stock ??= JSON.parse(readFileSync(new URL('../../dist/lexicon.json', import.meta.url), 'utf8')) as Lexicon;
  return stock;
}
