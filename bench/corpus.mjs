// A corpus of synthetic articles: first run, unchanged run, run after some articles changed.
//
//   node bench/corpus.mjs [--articles 10000] [--changed 10]
//
// Prints seconds and their ratio to the first run. The cache is one of this call's own.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { article } from './articles.mjs';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, changed: { type: 'string', default: '10' } },
});
const articles = Number(values.articles);
const changed = Number(values.changed);
const bin = fileURLToPath(new URL('../bin/extract.js', import.meta.url));

const work = mkdtempSync(join(tmpdir(), 'corpus-'));
const pathOf = (number) => join(work, 'in', String(number % 100), `${number}.txt`);
for (let i = 0; i < Math.min(100, articles); i++) mkdirSync(join(work, 'in', String(i)), { recursive: true });
for (let i = 0; i < articles; i++) writeFileSync(pathOf(i), article(i, 0));

function run() {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(
    process.execPath,
    [bin, 'in', '-o', 'out', '--cache', 'cache', '--quiet'],
    { cwd: work },
  );
  if (status !== 0) throw new Error(`extract: exit code ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const first = run();
const unchanged = run();
for (let i = 0; i < changed; i++) {
  const number = Math.floor((i * articles) / changed);
  writeFileSync(pathOf(number), article(number, 1));
}
const after = run();
rmSync(work, { recursive: true, force: true });

const row = (name, seconds) =>
  console.log(`${name.padEnd(14)}${seconds.toFixed(2)} s  ${((100 * seconds) / first).toFixed(0)}%`);
row(`${articles} articles`, first);
row('unchanged', unchanged);
row(`${changed} changed`, after);
