import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listInputs } from '../src/read/inputs.js';

const cwd = mkdtempSync(join(tmpdir(), 'inputs-'));

// biome-ignore format: a list
const FILES = [
  'a/1.txt', 'a/2.html', 'a/2.txt', 'a/README.md', 'a/data.csv', 'a/B.txt', 'a/sub/1.txt', 'a/sub/x.jsonl.gz', 'a/.hidden.txt',
  'a/.cache/y.txt', 'a/out/z.txt', 'a/node_modules/m.txt', 'b/1.txt', 'b/notes.md', 'out/o.txt',
];

beforeAll(() => {
  for (const file of FILES) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    writeFileSync(join(cwd, file), '文');
  }
  mkdirSync(join(cwd, 'links'));
  symlinkSync(join(cwd, 'b/1.txt'), join(cwd, 'links/one.txt'));
  symlinkSync(join(cwd, 'nowhere.txt'), join(cwd, 'links/dangling.txt'));
  symlinkSync(join(cwd, 'links'), join(cwd, 'links/round'));
  symlinkSync('self.txt', join(cwd, 'links/self.txt'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

/** Files as `path = id`, failures as `input! reason`. */
function list(inputs: string[], exclude?: string[]): string[] {
  const { files, failures } = listInputs(inputs, { cwd, exclude });
  for (const { absolute } of files)
    expect(FILES).toContain(relative(cwd, absolute).replace('links/one', 'b/1'));
  return [
    ...files.map(({ path, id }) => `${path} = ${id}`),
    ...failures.map(({ input, reason }) => `${isAbsolute(input) ? relative(cwd, input) : input}! ${reason}`),
  ];
}

const A = [
  '1.txt = 1',
  '2.html = 2.html',
  '2.txt = 2.txt',
  'B.txt = B',
  'sub/1.txt = sub/1',
  'sub/x.jsonl.gz = sub/x',
];

describe('inputs', () => {
  it('a folder: its articles and those of its folders, in code unit order', () => {
    expect(list(['a'])).toEqual(A);
    expect(list(['./a/'])).toEqual(A);
    expect(list([join(cwd, 'a')])).toEqual(A);
  });

  it('a file that is named is always taken', () => {
    expect(list(['b/notes.md'])).toEqual(['notes.md = notes']);
    expect(list(['out/o.txt', 'a/.hidden.txt'])).toEqual(['.hidden.txt = .hidden', 'o.txt = o']);
    expect(list(['out'])).toEqual(['o.txt = o']);
  });

  it('the same file twice is one, in any order of inputs', () => {
    expect(list(['a', 'a/1.txt', 'a/sub/../1.txt'])).toEqual(A);
    expect(list(['a/1.txt', 'a'])).toEqual(list(['a', 'a/1.txt']));
    expect(list(['b', 'links/one.txt'])).toEqual(['1.txt = 1']);
  });

  it('files of the same path get the folders that tell them apart', () => {
    expect(list(['b', 'a'])).toEqual([
      '2.html = 2.html',
      '2.txt = 2.txt',
      'B.txt = B',
      'a/1.txt = a/1',
      'b/1.txt = b/1',
      'sub/1.txt = sub/1',
      'sub/x.jsonl.gz = sub/x',
    ]);
    expect(list(['a/1.txt', 'a/sub/1.txt', 'b/1.txt'])).toEqual([
      'a/1.txt = a/1',
      'b/1.txt = b/1',
      'sub/1.txt = sub/1',
    ]);
  });

  it('globs, relative to their fixed part', () => {
    expect(list(['a/**/*.txt', 'b/*.md'])).toEqual([
      '1.txt = 1',
      '2.txt = 2',
      'B.txt = B',
      'node_modules/m.txt = node_modules/m',
      'notes.md = notes',
      'out/z.txt = out/z',
      'sub/1.txt = sub/1',
    ]);
    expect(list(['{a,b}/1.txt'])).toEqual(['a/1.txt = a/1', 'b/1.txt = b/1']);
    expect(list(['c/*.txt'])).toEqual(['c/*.txt! the pattern matches no file; check it, or give a folder']);
  });

  it('leaves out what is excluded, by name or by path', () => {
    expect(list(['a'], ['*.html', 'sub'])).toEqual(['1.txt = 1', '2.txt = 2', 'B.txt = B']);
    expect(list(['a'], ['a/sub/**'])).toEqual(A.slice(0, 4));
    expect(list(['a'], ['sub/*.txt'])).toEqual(A.filter((file) => !file.startsWith('sub/1')));
    expect(list(['a/1.txt'], ['1.txt'])).toEqual([]);
    expect(list(['a'], [join(cwd, 'a/sub')])).toEqual(A.slice(0, 4));
    expect(list(['a', 'b'], ['a'])).toEqual(['1.txt = 1']);
  });

  it('reports what cannot be found, and links that lead nowhere', () => {
    expect(list(['none.txt'])).toEqual(['none.txt! no such file or folder; check the path']);
    expect(list(['links/dangling.txt'])).toEqual([
      'links/dangling.txt! a link to a file that does not exist; mend or remove it',
    ]);
    expect(list(['links'])).toEqual([
      'one.txt = one',
      'links/dangling.txt! a link to a file that does not exist; mend or remove it',
      'links/round! a link back to a folder that it is in; remove it',
      'links/self.txt! links that lead round in a circle; remove them',
    ]);
  });

  it('reports a folder without articles', () => {
    mkdirSync(join(cwd, 'bare'), { recursive: true });
    writeFileSync(join(cwd, 'bare/README.md'), '文');
    expect(list(['bare'])[0]).toMatch(/^bare! no article in the folder; /);
  });

  it('a file whose name looks like a glob is a file', () => {
    writeFileSync(join(cwd, 'odd [1].txt'), '文');
    expect(listInputs(['odd [1].txt'], { cwd }).files.map(({ path }) => path)).toEqual(['odd [1].txt']);
  });
});
