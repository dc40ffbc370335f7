// A corpus of synthetic articles: first run, unchanged run, run after some articles changed.
//
//   node bench/corpus.mjs [--articles 10000] [--changed 10]
//
// Prints seconds and their ratio to the first run. The articles are invented, the same at every call.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, changed: { type: 'string', default: '10' } },
});
const articles = Number(values.articles);
const changed = Number(values.changed);
const bin = fileURLToPath(new URL('../bin/extract.js', import.meta.url));

/** A linear congruential generator (Numerical Recipes' constants), so that every call makes the same articles. */
function generator(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const places = ['临江市', '临海市', '江阴市', '宜都市', '钟祥市', '兴化市', '乐清市', '永康市'];
const indicators = [
  '固定资产投资',
  '社会消费品零售总额',
  '一般公共预算收入',
  '规模以上工业增加值',
  '工业投资',
];
const filler = '会议强调,要统筹发展和安全,持续优化营商环境,扎实推进乡村全面振兴,不断增进民生福祉。';

function article(number, revision) {
  const next = generator(number * 7919 + revision);
  const place = places[next(places.length)];
  const year = 2015 + next(10);
  const lines = [
    `${place}召开第${number + 1}次经济工作调度会`,
    `${year}-03-0${1 + next(9)} 09:00 来源:江南晚报`,
  ];
  for (let i = 0; i < 6; i++) {
    const indicator = indicators[next(indicators.length)];
    lines.push(
      `${year - 1}年,全市${indicator}达到${100 + next(900)}亿元,增长${1 + next(12)}.${next(10)}%。${filler}`,
      `${filler}${year}年,全市${indicator}力争增长${3 + next(8)}%左右,城镇新增就业${1 + next(9)}万人以上。`,
    );
  }
  return `${lines.join('\n')}\n`;
}

const work = mkdtempSync(join(tmpdir(), 'corpus-'));
const pathOf = (number) => join(work, 'in', String(number % 100), `${number}.txt`);
for (let i = 0; i < Math.min(100, articles); i++) mkdirSync(join(work, 'in', String(i)), { recursive: true });
for (let i = 0; i < articles; i++) writeFileSync(pathOf(i), article(i, 0));

function run() {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [bin, 'in', '-o', 'out', '--quiet'], { cwd: work });
  if (status !== 0) throw new Error(`extract: exit code ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const first = run();
const unchanged = run();
for (let i = 0; i < changed; i++) writeFileSync(pathOf(Math.floor((i * articles) / changed)), article(i, 1));
const after = run();
rmSync(work, { recursive: true, force: true });

const row = (name, seconds) =>
  console.log(`${name.padEnd(14)}${seconds.toFixed(2)} s  ${((100 * seconds) / first).toFixed(0)}%`);
row(`${articles} articles`, first);
row('unchanged', unchanged);
row(`${changed} changed`, after);
