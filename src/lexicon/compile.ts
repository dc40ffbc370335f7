import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Lexicon } from '../model/lexicon.js';
import { parseLexiconFile } from './parse.js';
import { files } from './schema.js';

/** Reads and validates all dictionary files of a folder (a file URL that ends in `/`). */
export function compileLexicon(folder: URL): Lexicon {
  const entries = Object.entries(files).map(([name, schema]) => {
    const file = `${name}.yaml`;
    const yaml = readFileSync(new URL(file, folder), 'utf8');
    return [name, parseLexiconFile(file, yaml, schema as z.ZodType<unknown>)];
  });
  return Object.fromEntries(entries) as Lexicon;
}
