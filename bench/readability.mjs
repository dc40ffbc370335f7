// How much of an article each reads out of a page, and how much that is not the article: this program beside
// @mozilla/readability, on the page fixtures. Run after `npm run build`:
//
//   node bench/readability.mjs
//
// Both are given the page decoded. A line is found where its characters stand in what was read, whatever the white
// space; a title counts for the line that repeats it, since Readability takes the headline out of the text.
import { readdirSync, readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { parse } from 'yaml';
import { normalise } from '../dist/normalise/index.js';
import { readDocument } from '../dist/read/index.js';
import { segment } from '../dist/segment/index.js';
import { table } from './table.mjs';

const folder = new URL('../fixtures/pages/', import.meta.url);

const bare = (text) => text.replace(/\s+/g, '');

/** Title and text of the article's blocks in the page's own script: the characters that the blocks were made from. */
function ours(source) {
  const article = segment(normalise(source.text), source.declared);
  const spans = article.blocks.map((block) => article.text.toOriginal(block));
  const read = source.text;
  let text = '';
  for (let i = 0, block = 0; i < read.text.length; i++) {
    const { start, end } = read.toOriginal({ start: i, end: i + 1 });
    while (block < spans.length && spans[block].end <= start) block++;
    if (spans[block] && spans[block].start < end) text += read.text[i];
  }
  return { title: source.declared.title, text };
}

function readability(html) {
  const article = new Readability(parseHTML(html).document).parse();
  return { title: article?.title ?? null, text: article?.textContent ?? '' };
}

/** What of the expected lines is there, and what of the forbidden strings is not. */
function judge({ title, text }, expected) {
  const whole = bare(`${title ?? ''}\n${text}`);
  return {
    missing: expected.present.filter((line) => !whole.includes(bare(line))),
    leaked: expected.absent.filter((string) => whole.includes(bare(string))),
    title: bare(title ?? '') === bare(expected.title ?? ''),
  };
}

const tools = ['zhibiao', 'Readability'];
const sums = tools.map(() => ({ found: 0, clean: 0, titles: 0 }));
const total = { lines: 0, strings: 0, titles: 0 };
const rows = [];
const details = [];
for (const page of readdirSync(folder).sort()) {
  const expected = parse(readFileSync(new URL(`${page}/expected.yaml`, folder), 'utf8'));
  const source = readDocument(readFileSync(new URL(`${page}/page.html`, folder)), 'page.html');
  const { length: lines } = expected.present;
  const { length: strings } = expected.absent;
  const verdicts = [ours(source), readability(source.text.original)].map((read) => judge(read, expected));
  total.lines += lines;
  total.strings += strings;
  if (expected.title) total.titles++;
  const cells = verdicts.flatMap(({ missing, leaked, title }, i) => {
    const found = lines - missing.length;
    const clean = strings - leaked.length;
    sums[i].found += found;
    sums[i].clean += clean;
    if (expected.title && title) sums[i].titles++;
    return [`${found}/${lines}`, `${clean}/${strings}`, expected.title ? (title ? 'right' : 'wrong') : '–'];
  });
  rows.push([page, ...cells]);
  for (const [i, { missing, leaked }] of verdicts.entries()) {
    for (const line of missing) details.push(`- ${page}, ${tools[i]}: lacks “${line.replace(/\t/g, ' ')}”`);
    for (const string of leaked) details.push(`- ${page}, ${tools[i]}: has “${string}”`);
  }
}

const share = (part, of) => `${((100 * part) / of).toFixed(1)} %`;
rows.push([
  'all',
  ...sums.flatMap(({ found, clean, titles }) => [
    share(found, total.lines),
    share(clean, total.strings),
    share(titles, total.titles),
  ]),
]);
const head = ['page', ...tools.flatMap((tool) => [`${tool}: lines`, 'kept out', 'title'])];
console.log(`${table(head, rows)}\n\n${details.join('\n')}`);
