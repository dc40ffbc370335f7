// Draws facts at random from a facts.json for judging by hand, and prints each with a little of its text.
//
//   node scripts/sample-facts.mjs FACTS.json DOCS-FOLDER [N=200] [SEED=1]
//
// The same file, N and seed give the same sample. Random numbers: the linear congruential generator
// x → (1664525·x + 1013904223) mod 2³² (Knuth and Lewis, in Numerical Recipes), its high bits used. The sample is
// the first N places of a Fisher–Yates shuffle, printed by document and place.
// Columns, tab separated: number, document, indicator, aspect, modality, op, value, unit, period, subject, and about
// 60 characters before, the 【quantity】, and 25 after. Offsets are code points into the decoded original.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const BEFORE = 60;
const AFTER = 25;

const [factsFile, docs, count = '200', seed = '1'] = process.argv.slice(2);
if (!factsFile || !docs || !(Number(count) > 0) || !Number.isInteger(Number(seed))) {
  console.error('usage: sample-facts.mjs FACTS.json DOCS-FOLDER [N] [SEED]');
  process.exit(2);
}

/** Answers a function that gives whole numbers in [0, below). */
function generator(start) {
  let state = start >>> 0;
  return (below) => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The first n of the items shuffled; the items themselves are left in order. */
function draw(items, n, random) {
  const pool = [...items];
  for (let i = 0; i < Math.min(n, pool.length); i++) {
    const j = i + random(pool.length - i);
    [pool[i], pool[j]] = [pool[j], pool[i]];
  }
  return pool.slice(0, n);
}

const book = JSON.parse(readFileSync(factsFile, 'utf8'));
const texts = new Map();
for (const { id, path } of book.documents) {
  texts.set(id, Array.from(readFileSync(join(docs, path), 'utf8').replace(/^\uFEFF/, '')));
}

function context({ document, source: { valueStart, valueEnd } }) {
  const text = texts.get(document);
  const part = (from, to) => text.slice(Math.max(0, from), to).join('').replace(/\s+/g, ' ');
  const before = part(valueStart - BEFORE, valueStart);
  return `${before}【${part(valueStart, valueEnd)}】${part(valueEnd, valueEnd + AFTER)}`;
}

const place = new Map(book.facts.map((fact, i) => [fact, i]));
const sample = draw(book.facts, Number(count), generator(Number(seed)));
sample.sort((a, b) => place.get(a) - place.get(b));
sample.forEach((f, i) => {
  const value = f.value ?? `${f.min}–${f.max}`;
  const fields = [f.indicator, f.aspect, f.modality, f.op, value, f.unit, f.period, f.subject];
  console.log([i + 1, f.document, ...fields.map((v) => v ?? '∅'), context(f)].join('\t'));
});
