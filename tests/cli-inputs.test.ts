import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { article, contents, extract, folder } from './cli-process.js';

// each test starts processes of its own, on a machine that may be busy
vi.setConfig({ testTimeout: 60_000 });

/** Bytes that are text in no encoding that Chinese pages come in. */
const noText = Uint8Array.from({ length: 600 }, (_, i) => [0xff, 0x80, 0xc1, 0xf8, 0x81][i % 5]);

const binary = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, ...noText]);

/** The document paths of a results folder. */
function paths(cwd: string): string[] {
  const { documents } = JSON.parse(contents(cwd)['out/facts.json']);
  return documents.map((document: { path: string }) => document.path);
}

/** Files that give nothing, each for a reason of its own. */
const unreadable = { 'empty.txt': '', 'blank.txt': ' \n\n\t\n', 'picture.txt': binary, 'bytes.txt': noText };

describe('an input that cannot be read', () => {
  const cwd = folder({
    'in/a.txt': article,
    ...Object.fromEntries(Object.entries(unreadable).map(([name, content]) => [`in/${name}`, content])),
    'in/sources.json': JSON.stringify([{ url: 'a' }, { url: 'b' }, { url: 'c' }]),
    'nothing/.hidden.txt': article,
  });
  symlinkSync(join(cwd, 'gone.txt'), join(cwd, 'in/link.txt'));

  it('is named once, with a reason and a remedy, and the rest is written', async () => {
    const { code, stderr } = await extract(['in', 'nothing', 'in/link.txt'], { cwd });
    expect(code).toBe(1);
    const lines = stderr.trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^[^:;]+: [^;]+; .+$/);
    const named = [...Object.keys(unreadable), 'in/link.txt', 'nothing', 'sources.json'];
    expect(lines.map((line) => line.split(':')[0]).sort()).toEqual(named.sort());
    expect(paths(cwd)).toEqual(['a.txt']);
    expect(Object.keys(contents(join(cwd, 'out/facts')))).toEqual(['a.yaml']);
  });

  it('leaves the results as they were where there is no other', async () => {
    const before = contents(cwd);
    const { code, stdout, stderr } = await extract(['in/empty.txt', 'nothing', '--json'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('extract: no article could be read; out is left as it was\n');
    expect(JSON.parse(stdout)).toMatchObject({
      articles: 0,
      failures: [{ path: 'nothing' }, { path: 'empty.txt' }],
      files: [],
    });
    expect(contents(cwd)).toEqual(before);
  });

  it.skipIf(process.getuid?.() === 0)('may be one without the right to read it', async () => {
    const cwd = folder({ 'in/a.txt': article, 'in/x.txt': article });
    chmodSync(join(cwd, 'in/x.txt'), 0);
    const { code, stderr } = await extract(['in'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^x\.txt: [^\n;]+; [^\n]+\n$/);
    expect(paths(cwd)).toEqual(['a.txt']);
  });
});

describe.concurrent('what is read', () => {
  it('folders with all below them but hidden files and the results', async () => {
    const cwd = folder({
      'a.txt': article,
      'sub/deep/b.txt': article,
      '.hidden/c.txt': article,
      'sub/.d.txt': article,
      'out/e.txt': article,
    });
    await extract(['.', '--quiet'], { cwd });
    expect(paths(cwd)).toEqual(['a.txt', 'sub/deep/b.txt']);
  });

  it('globs', async () => {
    const cwd = folder({ 'in/a.txt': article, 'in/b.txt': article, 'in/c.html': `<p>${article}</p>` });
    expect((await extract(['in/*.txt', '--quiet'], { cwd })).code).toBe(0);
    expect(paths(cwd).map((path) => path.split('/').at(-1))).toEqual(['a.txt', 'b.txt']);
  });

  it('a file once, however often it is named', async () => {
    const cwd = folder({ 'in/a.txt': article });
    await extract(['in', 'in/a.txt', './in/', 'in/*', '--quiet'], { cwd });
    expect(paths(cwd)).toHaveLength(1);
  });

  it('files of one name under ids of their own', async () => {
    const cwd = folder({
      'in/a.txt': article,
      'in/a.html': `<p>${article}</p>`,
      'x/b.txt': article,
      'y/b.txt': article,
    });
    expect((await extract(['in', 'x', 'y', '--quiet'], { cwd })).code).toBe(0);
    expect(Object.keys(contents(join(cwd, 'out/facts')))).toEqual([
      'a.html.yaml',
      'a.txt.yaml',
      'x/b.yaml',
      'y/b.yaml',
    ]);
    expect((await extract(['verify', 'out', 'in', 'x', 'y'], { cwd })).code).toBe(0);
  });
});
