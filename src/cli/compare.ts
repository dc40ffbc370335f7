import { type Command, Option } from 'commander';
import { type Done, examples, formatList, readsArticles } from './options.js';

/** The commands that look across articles and versions. */
export function addComparisons(root: Command, done: Done): void {
  addMerge(root, done);
  addTrack(root, done);
  addDiff(root, done);
}

function addMerge(root: Command, done: Done): void {
  root
    .command('merge <results...>')
    .description('bind several facts.json or folders of results into one, each article once')
    .option('-o, --out <folder>', 'write all files of a run there (default: print the facts.json)')
    .option('-f, --format <list>', 'what to write: yaml, json', formatList, ['yaml', 'json'])
    .option('--quiet', 'print nothing about what was written')
    .addHelpText(
      'after',
      examples('merge north.json south.json -o all', 'merge parts/*/facts.json > all.json'),
    )
    .action(async (results: string[], options) => {
      const { merge } = await import('../commands/merge.js');
      done(await merge(results, options));
    });
}

function addTrack(root: Command, done: Done): void {
  readsArticles(root.command('track [inputs...]'))
    .description('follow targets to what became of them, and indicators over the years')
    .addOption(choice('table', ['yaml', 'csv', 'json']))
    .option('--all', 'targets whose label is in no dictionary too')
    .addHelpText('after', examples('track', 'track out/facts.json --format csv', "track 'reports/*.txt'"))
    .action(async (inputs: string[], options) => {
      const { track } = await import('../commands/track.js');
      done(await track(inputs.length > 0 ? inputs : ['out'], options));
    });
}

function addDiff(root: Command, done: Done): void {
  readsArticles(root.command('diff <old> <new>'))
    .description('show what changed in the facts: of results, of articles, of folders of either')
    .addOption(choice('text', ['md', 'html', 'json']))
    .option('--moved', 'facts that merely stand elsewhere too')
    .option('--exit-code', 'exit 1 where there is a difference')
    .addHelpText('after', examples('diff draft.txt final.txt', 'diff out-2024 out --format md'))
    .action(async (old: string, now: string, options) => {
      const { diff } = await import('../commands/diff.js');
      done(await diff(old, now, options));
    });
}

function choice(first: string, others: string[]): Option {
  return new Option('-f, --format <format>', 'how to print it').choices([first, ...others]).default(first);
}
