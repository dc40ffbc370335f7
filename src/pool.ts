import { Worker } from 'node:worker_threads';
import { bug, type Job, type Outcome } from './jobs.js';

/** How the threads of a pool work. */
export interface PoolOptions {
  workers: number;
  /** Date of articles that bear none, `YYYY-MM-DD`. */
  referenceDate: string | null;
}

/** Outcomes each thread may be ahead of the one that is waited for, so that memory stays bounded. */
const lead = 32;

/** Threads that work through jobs in their order and hold each outcome until it is taken. */
export class Pool {
  readonly #jobs: readonly Job[];
  readonly #options: PoolOptions;
  readonly #done = new Map<number, Outcome>();
  /** Index of the job that each living thread is at, -1 while it waits for one. */
  readonly #threads = new Map<Worker, number>();
  readonly #idle: Worker[] = [];
  #handedOut = 0;
  #wanted = 0;
  #wake: () => void = () => {};

  constructor(jobs: readonly Job[], options: PoolOptions) {
    this.#jobs = jobs;
    this.#options = options;
    for (let i = 0; i < options.workers; i++) this.#start();
  }

  /** The outcome of a job; jobs are to be taken in their order, each once. */
  async take(index: number): Promise<Outcome> {
    this.#wanted = index;
    for (const thread of this.#idle.splice(0)) this.#next(thread);
    for (;;) {
      const outcome = this.#done.get(index);
      this.#done.delete(index);
      if (outcome) return outcome;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#threads.keys()].map((thread) => thread.terminate()));
  }

  #start(): void {
    const { referenceDate } = this.#options;
    const thread = new Worker(new URL('./worker.js', import.meta.url), { workerData: { referenceDate } });
    this.#threads.set(thread, -1);
    thread.on('message', (outcome: Outcome) => {
      this.#finish(thread, outcome);
      this.#next(thread);
    });
    // A thread that dies takes the file it was at with it and no other.
    thread.on('error', (error) => {
      const job = this.#jobs[this.#threads.get(thread) ?? -1];
      if (job) this.#finish(thread, { extractions: [], failures: [{ path: job.path, reason: bug(error) }] });
      this.#threads.delete(thread);
      if (this.#handedOut < this.#jobs.length) this.#start();
    });
    this.#next(thread);
  }

  #next(thread: Worker): void {
    if (this.#handedOut === this.#jobs.length) return;
    if (this.#handedOut >= this.#wanted + lead * this.#options.workers) {
      this.#idle.push(thread);
      return;
    }
    const index = this.#handedOut++;
    this.#threads.set(thread, index);
    thread.postMessage(this.#jobs[index]);
  }

  #finish(thread: Worker, outcome: Outcome): void {
    this.#done.set(this.#threads.get(thread)!, outcome);
    this.#threads.set(thread, -1);
    this.#wake();
  }
}
