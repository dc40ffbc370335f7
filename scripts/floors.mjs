// Scores the program on the annotated development data beside the project and compares with tests/floors.json.
//
//   node scripts/floors.mjs [--shared ../shared] [--raise]
//
// Prints each figure in per cent with its floor; exit 1 when one is below it. --raise lifts the floors to what was
// reached, rounded down to a tenth, and never lowers one.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: { shared: { type: 'string', default: '../shared' }, raise: { type: 'boolean', default: false } },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const shared = resolve(root, options.shared);
const floorsFile = join(root, 'tests/floors.json');
const work = mkdtempSync(join(tmpdir(), 'floors-'));

const node = (...args) =>
  execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });

/** Extracts a folder and answers the path of its facts.json. An input that cannot be read does not stop it. */
function extract(docs, name) {
  const out = join(work, name);
  try {
    node('bin/extract.js', docs, '-o', out, '-f', 'json', '--quiet', '--no-cache');
  } catch (error) {
    if (error.status !== 1) throw error;
  }
  return join(out, 'facts.json');
}

/** The named figures of a scorer's line: `all right 91.7` under `right`. */
function figures(line, names) {
  return Object.fromEntries(
    Object.entries(names).map(([name, label]) => {
      const match = line.match(new RegExp(`${label} +([0-9.]+)`));
      if (!match) throw new Error(`no “${label}” in: ${line}`);
      return [name, Number(match[1])];
    }),
  );
}

function score(gold, docs, facts) {
  const args = ['--gold', join(shared, 'gold', gold), '--docs', docs, '--facts', facts, '--json'];
  const result = JSON.parse(node(join(shared, 'gold/score.mjs'), ...args));
  const { quantity, core, full, citation } = result;
  return { quantity: 100 * quantity.f1, core: 100 * core.f1, full: 100 * full.f1, citation: 100 * citation };
}

function headline(docs, facts) {
  const args = ['--table', join(shared, 'gold/headline-dev.jsonl'), '--docs', docs, '--facts', facts];
  return figures(node(join(shared, 'gold/headline.mjs'), ...args), {
    found: 'number found',
    right: 'all right',
  });
}

function frameworks(facts) {
  const args = ['--gold', join(shared, 'gold/frameworks.jsonl'), '--facts', facts];
  const names = { named: 'named', parts: 'parts', verdict: 'verdict' };
  return figures(node(join(shared, 'gold/frameworks.mjs'), ...args), names);
}

/** How far the facts of each guise of the seeds (encodings, scripts, pages) agree with those of the plain text. */
function guises() {
  const check = spawnSync(process.execPath, [join(shared, 'checks/variants.mjs'), '--docs', 'seeds'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = check.stdout.matchAll(/^(\S+) +facts +\d+ +agreement +([0-9.]+) +wrong quotes (\d+)$/gm);
  // one wrong quote undoes all
  return Object.fromEntries(
    [...lines].map(([, name, share, wrong]) => [name, wrong === '0' ? Number(share) : 0]),
  );
}

function measure() {
  const seeds = extract('seeds', 'seeds');
  const news = join(shared, 'corpora/news');
  const reports = join(shared, 'corpora/work-reports');
  return {
    seeds: score('seeds', 'seeds', seeds),
    news: score('news', news, extract(news, 'news')),
    'work-reports': headline(reports, extract(reports, 'work-reports')),
    frameworks: frameworks(seeds),
    guises: guises(),
  };
}

const floors = JSON.parse(readFileSync(floorsFile, 'utf8'));
const reached = measure();
rmSync(work, { recursive: true, force: true });

let below = 0;
for (const [set, wanted] of Object.entries(floors)) {
  for (const [name, floor] of Object.entries(wanted)) {
    const figure = reached[set][name] ?? 0;
    if (figure < floor) below++;
    console.log(`${set} ${name}  ${figure.toFixed(1)}  floor ${floor}${figure < floor ? '  BELOW' : ''}`);
    wanted[name] = Math.max(floor, Math.floor(figure * 10) / 10);
  }
}
if (options.raise) writeFileSync(floorsFile, `${JSON.stringify(floors, null, 2)}\n`);
process.exitCode = below > 0 ? 1 : 0;
