import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runBatch } from '../src/batch.js';
import { type Job, listJobs, processJob } from '../src/jobs.js';
import type { Engine } from '../src/pipeline.js';
import { article, folder } from './cli-process.js';

/** A thread that answers each job with its path, and dies of a job called `deadly`. */
class FakeThread extends EventEmitter {
  postMessage(job: Job) {
    // later jobs answer sooner
    setTimeout(
      () => {
        if (job.path === 'deadly') this.emit('error', new Error('out of memory'));
        else this.emit('message', { extractions: [], failures: [{ path: job.path, reason: 'answered' }] });
      },
      5 - (Number(job.id) % 5),
    );
  }

  terminate() {
    return Promise.resolve(0);
  }
}

vi.mock('node:worker_threads', () => ({ Worker: FakeThread }));

describe('listJobs', () => {
  const list = async (cwd: string, ...inputs: string[]) => {
    const { jobs } = await listJobs(inputs, { cwd, exclude: [join(cwd, 'out')] });
    return jobs.map(({ path, id }) => [path, id]);
  };

  it('orders files by path and gives them ids without their extension', async () => {
    const cwd = folder({
      'in/b.txt': article,
      'in/a.v2.txt': article,
      'in/a/c.html': article,
      'out/d.txt': article,
    });
    expect(await list(cwd, 'in', 'out')).toEqual([
      ['a.v2.txt', 'a.v2'],
      ['a/c.html', 'a/c'],
      ['b.txt', 'b'],
    ]);
  });

  it('keeps the extension where files differ in nothing else', async () => {
    const cwd = folder({
      'in/a.txt': article,
      'in/a.html': article,
      'in/a.txt.html': article,
      'in/b.txt': article,
    });
    expect(await list(cwd, 'in')).toEqual([
      ['a.html', 'a.html'],
      ['a.txt', 'a.txt'],
      ['a.txt.html', 'a.txt.html'],
      ['b.txt', 'b'],
    ]);
  });

  it('tells files of one path apart by the folders they came from', async () => {
    const cwd = folder({
      '2023/news/a.txt': article,
      '2024/news/a.txt': article,
      '2024/news/b.txt': article,
    });
    const expected = [
      ['2023/news/a.txt', '2023/news/a'],
      ['2024/news/a.txt', '2024/news/a'],
      ['b.txt', 'b'],
    ];
    expect(await list(cwd, '2023/news', '2024/news')).toEqual(expected);
    expect(await list(cwd, '2024/news', '2023/news')).toEqual(expected);
  });
});

describe('processJob', () => {
  it('makes a fault of ours a failure of the document', async () => {
    const cwd = folder({ 'a.txt': article });
    const engine = {
      extract() {
        throw new TypeError('x is undefined\nat y');
      },
    } as unknown as Engine;
    const { jobs } = await listJobs(['a.txt'], { cwd, exclude: [] });
    const { extractions, failures } = await processJob(engine, jobs[0]);
    expect(extractions).toEqual([]);
    expect(failures).toEqual([
      {
        path: 'a.txt',
        reason: 'internal error (TypeError: x is undefined); please report it with this file',
      },
    ]);
  });
});

describe('runBatch', () => {
  it('gives outcomes in the order of the jobs, though threads die', async () => {
    const jobs = Array.from({ length: 200 }, (_, i) => ({
      absolute: '',
      path: i % 50 === 7 ? 'deadly' : `${i}.txt`,
      id: String(i),
    }));
    const seen: string[] = [];
    for await (const { failures } of runBatch(jobs, { workers: 3, referenceDate: null, cache: null })) {
      seen.push(`${failures[0].path} ${failures[0].reason}`);
    }
    const fate = (path: string) =>
      path === 'deadly'
        ? 'deadly internal error (Error: out of memory); please report it with this file'
        : `${path} answered`;
    expect(seen).toEqual(jobs.map(({ path }) => fate(path)));
  });
});
