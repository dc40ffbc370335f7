// Runs the built command line again and again in one process, for tests/cli-process.ts: loading the dictionaries anew for
// each of a hundred runs would take minutes. Runs wait for each other, for each has a working folder of its own.
import { main } from '../dist/cli.js';

// each run adds a listener, and a process has only one run
process.stdout.setMaxListeners(0);

let last = Promise.resolve();
process.on('message', (job) => {
  last = last.then(() => run(job)).then((result) => process.send?.({ id: job.id, result }));
});

async function run({ args, cwd }) {
  process.chdir(cwd);
  const written = { stdout: '', stderr: '' };
  const restore = ['stdout', 'stderr'].map((name) => {
    const { write } = process[name];
    process[name].write = (text) => {
      written[name] += text;
      return true;
    };
    return () => {
      process[name].write = write;
    };
  });
  try {
    const code = await main([process.execPath, 'extract', ...args]);
    return { code, ...written };
  } finally {
    for (const undo of restore) undo();
  }
}
