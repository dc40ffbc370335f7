import { Command, CommanderError } from 'commander';
import { addComparisons } from './cli/compare.js';
import { type Done, date, examples, formatList, readsArticles } from './cli/options.js';
import { UsageError } from './commands/usage-error.js';
import { programVersion } from './version.js';

/**
 * The command line. Commands are imported when they run, so that `--help` and a mistyped option answer at once.
 * @returns the exit code: 0 done, 1 a difference or an unreadable input, 2 wrong usage or a fault of ours.
 */
export async function main(argv: readonly string[]): Promise<number> {
  let code = 0;
  // a reader such as `head` that has seen enough is no fault
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? code : 2),
  );
  try {
    await program((result) => {
      code = result;
    }).parseAsync(argv[2] === 'run' ? argv.toSpliced(2, 1) : argv);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`extract: ${describe(error)}\n`);
    return 2;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const ours = !(error instanceof UsageError || 'syscall' in error);
  return ours ? `internal error, please report it: ${error.stack ?? error.message}` : error.message;
}

function program(done: Done): Command {
  const root = new Command('extract')
    .description(
      'Reads Chinese policy news and writes down what it promises and claims, as facts with citations.',
    )
    .usage('[run] <inputs...> [options]\n       extract <command> …')
    .version(programVersion())
    .helpCommand(false)
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(oneLine(text)) });
  addRun(root, done);
  addVerify(root, done);
  addExplain(root, done);
  addFrameworks(root, done);
  addMentions(root, done);
  addComparisons(root, done);
  addSchema(root, done);
  return root;
}

/** Commander's message and its suggestion on one line, and where help is. */
function oneLine(text: string): string {
  const message = text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ');
  return `extract: ${message}; see extract --help\n`;
}

function addRun(root: Command, done: Done): void {
  readsArticles(root)
    .argument('[inputs...]', 'files, folders (with all below them) and globs')
    .option('-o, --out <folder>', 'where the results go', 'out')
    .option('-f, --format <list>', 'what to write: yaml, json', formatList, ['yaml', 'json'])
    .option('--check', 'write nothing; exit 1 and list what differs where the results are not up to date')
    .option('--quiet', 'print failures only')
    .option('--json', 'print the summary as JSON')
    .option('--show-text <file>', 'print an article as it is read: body only, repaired, simplified')
    .addHelpText(
      'after',
      examples('seeds/', "'news/2024/**/*.html' -o results", 'seeds/ --check', '--show-text page.html'),
    )
    .action(async (inputs: string[], { showText: article, ...options }) => {
      if (article !== undefined) {
        const { showText } = await import('./commands/show-text.js');
        return done(await showText(article));
      }
      if (inputs.length === 0) throw new UsageError('nothing to read; name files or folders: extract seeds/');
      const { run } = await import('./commands/run.js');
      done(await run(inputs, options));
    });
}

function addVerify(root: Command, done: Done): void {
  root
    .command('verify <out> <inputs...>')
    .description('prove every citation of the results against the documents')
    .option('--quiet', 'print faults only')
    .addHelpText('after', examples('verify out/ seeds/', 'verify results news/2024'))
    .action(async (out: string, inputs: string[], options) => {
      const { verify } = await import('./commands/verify.js');
      done(await verify(out, inputs, options));
    });
}

function addExplain(root: Command, done: Done): void {
  root
    .command('explain <file>')
    .description('show sentence by sentence how the facts came about: words, mentions, rules')
    .option('--reference-date <date>', 'date of an article that bears none, YYYY-MM-DD', date)
    .addHelpText('after', examples('explain report.txt', 'explain report.txt --reference-date 2024-03-05'))
    .action(async (file: string, options) => {
      const { explain } = await import('./commands/explain.js');
      done(await explain(file, options));
    });
}

function addFrameworks(root: Command, done: Done): void {
  readsArticles(root.command('frameworks [inputs...]'))
    .description('print the named numeral systems and counted lists of articles or results (out/) as trees')
    .addHelpText('after', examples('frameworks', 'frameworks report.txt', 'frameworks seeds/'))
    .action(async (inputs: string[], options) => {
      const { frameworks } = await import('./commands/frameworks.js');
      done(await frameworks(inputs.length > 0 ? inputs : ['out'], options));
    });
}

function addMentions(root: Command, done: Done): void {
  root
    .command('mentions [file]')
    .description('filter: JSON lines {id, text} in, {id, quantities, times} out; offsets in UTF-16')
    .option('--reference-date <date>', 'the date to which words such as 今年 refer, YYYY-MM-DD', date)
    .addHelpText(
      'after',
      examples('mentions < texts.jsonl', 'mentions texts.jsonl --reference-date 2024-03-05'),
    )
    .action(async (file: string | undefined, options) => {
      const { mentions } = await import('./commands/mentions.js');
      done(await mentions(file, options));
    });
}

function addSchema(root: Command, done: Done): void {
  root
    .command('schema [name]')
    .description('print a JSON Schema of the results: facts (facts.json), article (facts/*.yaml) or corpus')
    .option('-o, --out <folder>', 'write all of them into a folder')
    .addHelpText('after', examples('schema facts', 'schema article', 'schema -o schema/'))
    .action(async (name: string | undefined, options) => {
      const { schema } = await import('./commands/schema.js');
      done(await schema(name ?? 'facts', options));
    });
}
