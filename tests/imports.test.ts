import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Who may import whom: one direction, from the command line down to the core types. */

const src = fileURLToPath(new URL('../src/', import.meta.url));

const core = ['model', 'text'];
const stages = ['read', 'normalise', 'segment', 'recognise', 'assemble', 'frameworks'];
const run = ['locate', 'mentions', 'pipeline', 'jobs', 'pool', 'worker', 'cache', 'batch', 'book', 'version'];

/** What the files of a part of the program may import: other parts, by the first part of their path in src. */
const mayImport: Record<string, string[]> = {
  text: [],
  model: ['text'],
  lexicon: core,
  ...Object.fromEntries(stages.map((stage) => [stage, core])),
  compare: core,
  store: core,
  ...Object.fromEntries(run.map((file) => [file, [...core, ...stages, ...run, 'lexicon']])),
  index: [...core, 'lexicon', 'mentions', 'read', 'pipeline'],
  commands: [...core, ...run, 'lexicon', 'compare', 'store'],
  cli: ['commands', 'version', 'store'],
};

/** The parts that may import a package. */
const owners: Record<string, string[]> = {
  cheerio: ['read'],
  commander: ['cli'],
  'env-paths': ['cache'],
  nodejieba: ['segment'],
  'opencc-js': ['normalise'],
  picocolors: ['commands'],
  tinyglobby: ['read'],
  yaml: ['lexicon', 'store'],
  zod: ['lexicon', 'model', 'store'],
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

const partOf = (path: string) => path.split('/')[0].replace(/\.[jt]s$/, '');

/** Everything a file imports, types too, as it stands in the file. */
function importsOf(file: string): string[] {
  const code = readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = code.matchAll(
    /^(?:import|export)\b[^;']*\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'|new URL\(\s*'(\.[^']+\.js)'/gm,
  );
  return [...found].map((match) => match.slice(1).find((name) => name !== undefined) ?? '');
}

describe.each(files)('%s', (file) => {
  const imports = importsOf(file);
  const own = partOf(file);

  it('imports only the parts that it may', () => {
    const parts = imports
      .filter((name) => name.startsWith('.'))
      .map((name) => partOf(posix.join(dirname(file), name)))
      .filter((part) => part !== own);
    const allowed = mayImport[own];
    expect(allowed, `${own} is no known part of src`).toBeDefined();
    expect(parts.filter((part) => !allowed.includes(part))).toEqual([]);
  });

  it('imports only the packages that its part owns', () => {
    const packages = imports.filter((name) => !name.startsWith('.') && !name.startsWith('node:'));
    const packageOf = (name: string) => name.replace(/^((?:@[^/]+\/)?[^/]+).*$/, '$1');
    expect(packages.filter((name) => !owners[packageOf(name)]?.includes(own))).toEqual([]);
  });

  it('writes relative imports with .js, and node: before what is built in', () => {
    const bare = imports.filter((name) =>
      name.startsWith('.') ? !name.endsWith('.js') : builtinModules.includes(name),
    );
    expect(bare).toEqual([]);
  });
});

describe('the rules', () => {
  it('see the imports there are', () => {
    expect(importsOf('cli.ts')).toEqual(
      expect.arrayContaining(['commander', './version.js', './commands/run.js', './cli/options.js']),
    );
    expect(importsOf('pool.ts')).toContain('./worker.js');
  });

  it('name no part that is not there', () => {
    expect(Object.keys(mayImport).filter((part) => !files.some((file) => partOf(file) === part))).toEqual([]);
  });
});
