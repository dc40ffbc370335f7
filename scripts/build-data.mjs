// Compiles the dictionaries into dist/ after tsc: the lexicon as JSON, the segmenter's word lists.
import { writeFileSync } from 'node:fs';
import { compileLexicon } from '../dist/lexicon/compile.js';
import { writeDictionaries } from '../dist/segment/dictionary.js';

const lexicon = compileLexicon(new URL('../src/lexicon/', import.meta.url));
writeFileSync(new URL('../dist/lexicon.json', import.meta.url), JSON.stringify(lexicon));
writeDictionaries(lexicon);
