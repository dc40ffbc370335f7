import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { article, contents, extract, folder, root } from './cli-process.js';

// each test starts processes of its own, on a machine that may be busy
vi.setConfig({ testTimeout: 60_000 });

/** The five seeds and a dozen small articles, one of them unreadable. */
function inputs(): string {
  const small = Array.from({ length: 12 }, (_, i) => [
    `in/${i % 3}/${i}.txt`,
    article.replace('300', `${300 + i}`),
  ]);
  return folder({ ...Object.fromEntries(small), 'in/empty.txt': '' });
}

async function results(cwd: string, args: string[], expected: number) {
  const { code, stderr } = await extract([...args, '--quiet', '--no-cache'], { cwd, fresh: true });
  expect(code).toBe(expected);
  return { files: contents(join(cwd, 'out')), stderr };
}

it('gives the same bytes from 1, 2 and 8 workers, from any order of the arguments, and twice', async () => {
  const cwd = inputs();
  const args = ['in/0', 'in/1', 'in/2', 'in/empty.txt', join(root, 'seeds')];
  const one = await results(cwd, [...args, '--workers', '1'], 1);
  expect(Object.keys(one.files)).toHaveLength(5 + 12 + 2);
  expect(await results(cwd, [...args.toReversed(), '--workers', '2'], 1)).toEqual(one);
  expect(await results(cwd, [...args, '--workers', '8'], 1)).toEqual(one);
});
