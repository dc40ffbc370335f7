import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBatch } from '../src/batch.js';
import { Cache } from '../src/cache/index.js';
import type { Job, Outcome } from '../src/jobs.js';
import { article, contents, extract, folder } from './cli-process.js';

const options = { referenceDate: null };
const outcome = (id: string): Outcome => ({
  extractions: [
    {
      document: {
        id,
        path: `${id}.txt`,
        sha256: '',
        format: 'text',
        encoding: 'utf-8',
        script: 'hans',
        title: '写在这里的标题',
        publisher: null,
        published: null,
        region: null,
        warnings: [],
      },
      facts: [],
      frameworks: [],
    },
  ],
  failures: [],
});

function jobIn(place: string, id = 'a'): Job {
  return { absolute: join(place, 'a.txt'), path: `${id}.txt`, id };
}

async function titles(jobs: Job[], cache: Cache | null): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  for await (const { extractions } of runBatch(jobs, { workers: 1, cache, ...options }))
    found.push(...extractions.map(({ document }) => document.title));
  return found;
}

/** Every file of a cache, with its folder. */
const entries = (cache: string) =>
  readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('a cache of outcomes', () => {
  it('answers for the same bytes, path, id and options, and for no others', () => {
    const place = folder({ 'a.txt': article });
    const cache = join(place, 'cache');
    const first = new Cache(cache, options);
    expect(first.find(jobIn(place))).toBeNull();
    first.keep(jobIn(place), outcome('a'));
    const job = jobIn(place);
    first.find(job);
    first.keep(job, outcome('a'));

    const second = new Cache(cache, options);
    expect(second.find(jobIn(place))).toEqual(outcome('a'));
    expect(second.find(jobIn(place, 'b'))).toBeNull();
    expect(new Cache(cache, { referenceDate: '2024-01-01' }).find(jobIn(place))).toBeNull();
    writeFileSync(join(place, 'a.txt'), article.replace('300', '301'));
    expect(second.find(jobIn(place))).toBeNull();
  });

  it('is used in place of reading, document by document', async () => {
    const place = folder({ 'a.txt': article });
    const cache = join(place, 'cache');
    const known = jobIn(place);
    new Cache(cache, options).keep(known, outcome('a'));
    const jobs = [jobIn(place, 'x'), known, jobIn(place, 'y')];
    const read = '临江市召开工业发展大会';
    expect(await titles(jobs, new Cache(cache, options))).toEqual([read, '写在这里的标题', read]);
    expect(await titles(jobs, null)).toEqual([read, read, read]);
    expect(new Cache(cache, options).find(jobs[2])?.extractions[0].document.title).toBe(read);
  });

  it('keeps nothing of a file that failed in part, or changed while it was read', () => {
    const place = folder({ 'a.txt': article });
    const cache = new Cache(join(place, 'cache'), options);
    const failed = jobIn(place);
    cache.keep(failed, { ...outcome('a'), failures: [{ path: 'a.txt#line 3', reason: 'no text' }] });
    expect(cache.find(failed)).toBeNull();
    const changed = jobIn(place);
    cache.find(changed);
    writeFileSync(join(place, 'a.txt'), `${article}一行。\n`);
    cache.keep(changed, outcome('a'));
    expect(entries(join(place, 'cache'))).toEqual([]);
  });

  it('takes a damaged entry for none', () => {
    const place = folder({ 'a.txt': article });
    const cache = join(place, 'cache');
    new Cache(cache, options).keep(jobIn(place), outcome('a'));
    const [entry] = entries(cache);
    const bytes = readFileSync(entry);
    bytes[bytes.length - 20] ^= 0xff;
    writeFileSync(entry, bytes);
    expect(new Cache(cache, options).find(jobIn(place))).toBeNull();
    writeFileSync(entry, '');
    expect(new Cache(cache, options).find(jobIn(place))).toBeNull();
  });

  it('does without a folder that cannot be made, and without a file that is gone', () => {
    const place = folder({ 'a.txt': article, cache: 'a file' });
    const cache = new Cache(join(place, 'cache'), options);
    const job = jobIn(place);
    expect(cache.find(job)).toBeNull();
    cache.keep(job, outcome('a'));
    expect(cache.find(job)).toBeNull();
    rmSync(join(place, 'a.txt'));
    expect(new Cache(join(place, 'other'), options).find(jobIn(place))).toBeNull();
  });

  it('keeps the entries of the builds that were used last, and touches nothing else in its folder', () => {
    const place = folder({ 'notes.txt': 'mine' });
    const builds = ['00', '01', '02', '03'].map((name) => name.repeat(8));
    for (const [i, name] of builds.entries()) {
      mkdirSync(join(place, name));
      utimesSync(join(place, name), 1_000 + i, 1_000 + i);
    }
    new Cache(place, options);
    const kept = readdirSync(place).sort();
    expect(kept).toHaveLength(4);
    expect(kept).toEqual(expect.arrayContaining([builds[2], builds[3], 'notes.txt']));
  });
});

describe('a run with a cache', () => {
  const other = article.replaceAll('临江', '临海').replace('300', '410');
  const inputs = { 'in/a.txt': article, 'in/b.txt': other };
  const run = (cwd: string, ...more: string[]) => extract(['in', '--cache', 'cache', ...more], { cwd });
  const written = (cwd: string) =>
    Object.fromEntries(Object.entries(contents(cwd)).filter(([name]) => name.startsWith('out/')));

  it('writes what one without writes, and says the same', async () => {
    const cwd = folder(inputs);
    const plain = await extract(['in', '--no-cache'], { cwd });
    const bytes = written(cwd);
    expect(readdirSync(cwd).sort()).toEqual(['in', 'out']);
    for (const _ of ['first', 'again']) {
      expect(await run(cwd)).toEqual(plain);
      expect(written(cwd)).toEqual(bytes);
    }
    rmSync(join(cwd, 'out'), { recursive: true });
    expect(await run(cwd)).toEqual(plain);
    expect(written(cwd)).toEqual(bytes);
  });

  it('does nothing where all is as it was, and mends what is not', async () => {
    const cwd = folder(inputs);
    await run(cwd);
    const bytes = written(cwd);
    const facts = join(cwd, 'out/facts.json');
    utimesSync(facts, 1_000, 1_000);
    await run(cwd);
    expect(statSync(facts).mtimeMs).toBe(1_000_000);

    writeFileSync(facts, '{}');
    expect((await run(cwd, '--check')).code).toBe(1);
    await run(cwd);
    expect(written(cwd)).toEqual(bytes);
    expect((await run(cwd, '--check')).code).toBe(0);

    rmSync(join(cwd, 'in/b.txt'));
    expect((await run(cwd, '--check')).stdout).toContain('b.yaml');
    await run(cwd);
    expect(Object.keys(written(cwd)).sort()).toEqual([
      'out/corpus.yaml',
      'out/facts.json',
      'out/facts/a.yaml',
    ]);
  });

  it('goes on where a run before it stopped', async () => {
    const cwd = folder(inputs);
    await extract(['in/a.txt', 'in/none.txt', '--cache', 'cache'], { cwd });
    await extract(['in/a.txt', '--cache', 'cache', '-o', 'part'], { cwd });
    const before = entries(join(cwd, 'cache')).map((path) => ({ path, time: statSync(path).mtimeMs }));
    expect(before.length).toBeGreaterThan(0);
    await run(cwd);
    for (const { path, time } of before) expect(statSync(path).mtimeMs).toBe(time);
    expect(JSON.parse(written(cwd)['out/facts.json']).documents).toHaveLength(2);
  });

  it('ends when it has read on threads', async () => {
    const cwd = folder(inputs);
    const plain = await extract(['in', '--no-cache'], { cwd });
    expect(await extract(['in', '--cache', 'cache', '--workers', '2'], { cwd, fresh: true })).toEqual(plain);
  });

  it('reads again what could not be read, and says so each time', async () => {
    const cwd = folder({ ...inputs, 'in/c.json': '{' });
    const first = await run(cwd);
    expect(first.code).toBe(1);
    expect(await run(cwd)).toEqual(first);
  });
});
