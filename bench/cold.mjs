import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { milliseconds } from './time.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Module that makes a process tell, at its end, its processor time in microseconds and its peak memory in kB. */
const report = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(JSON.stringify({ cpu: userCPUTime + systemCPUTime, memory: maxRSS }));
});`;

/**
 * Rows: what a fresh process takes from its start to its end, and of memory at most. To be called while the caller is
 * small itself: Linux counts what it had at the start for its children.
 */
export function cold() {
  const out = mkdtempSync(join(tmpdir(), 'bench-'));
  const commands = {
    'node alone': ['-e', '0'],
    'node and nodejieba with its stock dictionary': ['-e', 'require("nodejieba").load()'],
    'extract --help': ['bin/extract.js', '--help'],
    'extract of one small article': [
      'bin/extract.js',
      'fixtures/articles/targets.txt',
      '-o',
      out,
      '--quiet',
      '--no-cache',
    ],
  };
  try {
    const figures = Object.entries(commands).map(([name, args]) => ({ name, ...measured(args) }));
    const jieba = figures[1].ms;
    return figures.map(({ name, ms, memory }) => [
      name,
      milliseconds(ms),
      `${Math.round(memory / 1024)} MB`,
      (ms / jieba).toFixed(2),
    ]);
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** The least processor time of five runs, in milliseconds, and the most memory, in kB. */
function measured(args) {
  const runs = Array.from({ length: 5 }, () => run(args));
  return {
    ms: Math.min(...runs.map(({ cpu }) => cpu)) / 1000,
    memory: Math.max(...runs.map(({ memory }) => memory)),
  };
}

function run(args) {
  const told = ['--import', `data:text/javascript,${encodeURIComponent(report)}`, ...args];
  const { status, stderr } = spawnSync(process.execPath, told, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')}: ${stderr}`);
  return JSON.parse(stderr);
}
