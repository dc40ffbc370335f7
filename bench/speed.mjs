// How fast the program is, beside jieba on the same text in the same process. Run after `npm run build`:
//
//   node bench/speed.mjs [text files…]
//
// Without files the articles of fixtures/articles are read over and over, to 2 MB of UTF-8. Times are processor
// time, the best of some passes. Megabytes a second are the machine's; the ratios hold on others.
import { readdirSync, readFileSync } from 'node:fs';
import nodejieba from 'nodejieba';
import { stockLexicon } from '../dist/lexicon/load.js';
import { createEngine } from '../dist/pipeline.js';
import { readDocument } from '../dist/read/index.js';
import { cold } from './cold.mjs';
import { stages } from './stages.mjs';
import { table } from './table.mjs';
import { best, megabyte, milliseconds } from './time.mjs';

const target = 2 * megabyte;
const folder = new URL('../fixtures/articles/', import.meta.url);

function inputs(paths) {
  const fixtures = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const files = paths.length > 0 ? paths : fixtures.sort().map((name) => new URL(name, folder));
  return files.map((file) => readFileSync(file)).filter((bytes) => bytes.length > 0);
}

/** The documents again and again until they are as long as wanted; those given as arguments once at least. */
function repeated(documents) {
  const once = documents.reduce((sum, bytes) => sum + bytes.length, 0);
  return Array.from({ length: Math.max(1, Math.ceil(target / once)) }, () => documents).flat();
}

const starts = cold();
const documents = repeated(inputs(process.argv.slice(2)));
const bytes = documents.reduce((sum, { length }) => sum + length, 0);
const texts = documents.map((document) => document.toString());
const rate = (ms) => `${(bytes / megabyte / (ms / 1000)).toFixed(2)} MB/s`;

const engine = createEngine({ lexicon: stockLexicon(), referenceDate: null });
const whole = best(2, () => {
  for (const document of documents) engine.extract(readDocument(document, 'document.txt'));
});
const peak = process.resourceUsage().maxRSS;
const parts = stages(documents);
// The stock dictionary takes the place of the program's own, so this comes last.
nodejieba.load();
const jieba = best(3, () => {
  for (const text of texts) nodejieba.tag(text);
});

const size = (bytes / megabyte).toFixed(2);
console.log(`${documents.length} documents, ${size} MB of UTF-8, node ${process.versions.node}\n`);
console.log(
  table(
    ['throughput, warm', 'time', 'rate', 'of jieba’s time'],
    [
      ['jieba tagging, stock dictionary', milliseconds(jieba), rate(jieba), '1.00'],
      ['the whole engine', milliseconds(whole), rate(whole), (whole / jieba).toFixed(2)],
      ...parts.map(({ name, ms }) => [name, milliseconds(ms), rate(ms), (ms / jieba).toFixed(2)]),
    ],
  ),
);
console.log(`\nPeak memory of the whole engine: ${Math.round(peak / 1024)} MB\n`);
console.log(table(['cold start', 'time', 'memory', 'of jieba’s time'], starts));
