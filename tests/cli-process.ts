import { type ChildProcess, execFile, fork } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const root = fileURLToPath(new URL('../', import.meta.url));

export interface Result {
  code: number;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Standard input. */
  input?: string;
  /** In a process of its own: always so where `env` or `input` is given, else one process runs all of a test file. */
  fresh?: boolean;
}

/** Runs the built command line as a user would, without the colours and the CI of whoever runs the tests. */
export function extract(args: string[], options: RunOptions = {}): Promise<Result> {
  const { cwd = root, env, input, fresh } = options;
  if (!fresh && env === undefined && input === undefined) return inHost(args, cwd);
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(root, 'bin/extract.js'), ...args],
      { cwd, env: { ...plainEnv(), ...env }, encoding: 'utf8', maxBuffer: 1 << 26 },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}

/** What was read before by other test files, or by whoever runs them, is not to be found. */
function plainEnv(): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, ...env } = process.env;
  cache ??= folder();
  return { ...env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache };
}

let cache: string | null = null;

let host: ChildProcess | null = null;
const waiting: ((result: Result) => void)[] = [];

/** Runs it in the process that all tests of the file share; see cli-host.mjs. */
function inHost(args: string[], cwd: string): Promise<Result> {
  host ??= startHost();
  const process = host;
  return new Promise((resolve) => process.send({ id: waiting.push(resolve) - 1, args, cwd }));
}

function startHost(): ChildProcess {
  const child = fork(join(root, 'tests/cli-host.mjs'), { env: plainEnv(), execArgv: [], silent: true });
  child.on('message', ({ id, result }: { id: number; result: Result }) => waiting[id](result));
  child.on('exit', (code) => {
    host = null;
    for (const resolve of waiting) resolve({ code: code ?? -1, stdout: '', stderr: 'the process has ended' });
  });
  return child;
}

afterAll(() => host?.disconnect());

const folders: string[] = [];
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

/** A folder with these files, gone when the tests of the file are over. Its name holds a space and Chinese characters. */
export function folder(files: Record<string, string | Uint8Array> = {}): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), '稿 件-')));
  folders.push(path);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** All files below a folder with their content. */
export function contents(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(names.map((name) => [name.slice(path.length + 1), readFileSync(name, 'utf8')]));
}

/** An invented article with two facts that no rule should miss. */
export const article = [
  '临江市召开工业发展大会',
  '2024-03-05 09:00 来源:临江日报',
  '会上提出,临江市力争2024年工业投资超过300亿元。2023年,临江市地区生产总值增长6.5%。',
  '',
].join('\n');
