import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { article, contents, extract, folder, root } from './cli-process.js';

// each test starts processes of its own, on a machine that may be busy
vi.setConfig({ testTimeout: 60_000 });

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe.concurrent('help', () => {
  it('prints the version', async () => {
    expect(await extract(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([[[]], [['verify']], [['explain']], [['frameworks']], [['mentions']], [['schema']]])(
    'of %j has examples',
    async (command) => {
      const { code, stdout, stderr } = await extract([...command, '--help']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/^Usage: extract /);
      expect(stdout).toContain(`Examples:\n  $ extract ${command.join(' ')}`);
    },
  );
});

describe.concurrent('wrong usage is one line on stderr, exit 2', () => {
  it.each([
    [[], 'nothing to read; name files or folders: extract seeds/'],
    [['run'], 'nothing to read; name files or folders: extract seeds/'],
    [['no/such'], 'no/such: no such file or folder'],
    [['seeds', '--chek'], "unknown option '--chek' (Did you mean --check?); see extract --help"],
    [['seeds', '-f', 'xml'], '--format xml: no such format; there are yaml, json'],
    [
      ['seeds', '--reference-date', '2024-02-30'],
      '--reference-date 2024-02-30: no day of the calendar; write it as 2024-03-05',
    ],
    [
      ['seeds', '--reference-date', 'today'],
      '--reference-date today: no day of the calendar; write it as 2024-03-05',
    ],
    [['seeds', '--workers', '0'], '--workers 0: not a whole number from 1 to 99'],
    [['seeds', '-o'], "option '-o, --out <folder>' argument missing; see extract --help"],
    [['verify', 'out'], "missing required argument 'inputs'; see extract --help"],
    [['verify', 'src', 'seeds'], 'src: no results in it; name the folder that extract wrote'],
    [['mentions', 'no.jsonl'], 'no.jsonl: no such file or folder'],
    [['explain', 'seeds'], 'seeds: is a folder; name one file'],
    [['--show-text', 'no.txt'], 'no.txt: no such file or folder'],
    [['schema', 'facts.json'], 'facts.json: no such schema; there are facts, article, corpus'],
  ])('%j', async (args, message) => {
    expect(await extract(args)).toEqual({ code: 2, stdout: '', stderr: `extract: ${message}\n` });
  });

  it('a results folder that is a file', async () => {
    const cwd = folder({ 'a.txt': article, taken: '' });
    const { code, stderr } = await extract(['a.txt', '-o', 'taken'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^extract: (ENOTDIR|EEXIST): [^\n]*\n$/);
  });
});

describe.concurrent('extract', () => {
  it('writes the files of the contract and nothing else, and ends with a table', async () => {
    const cwd = folder({ 'in/a.txt': article, 'in/b/c.txt': article });
    const { code, stdout, stderr } = await extract(['in'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Object.keys(contents(join(cwd, 'out')))).toEqual([
      'corpus.yaml',
      'facts.json',
      'facts/a.yaml',
      'facts/b/c.yaml',
    ]);
    expect(stdout).toMatch(/^2 articles +2 +2 /m);
    expect(stdout).toContain('→ out/facts/  out/corpus.yaml  out/facts.json\n');
    expect(stdout + stderr).not.toContain('\x1b');
  });

  it('writes only YAML with -f yaml, and says nothing with --quiet', async () => {
    const cwd = folder({ 'a.txt': article });
    const run = await extract(['run', 'a.txt', '-f', 'yaml', '-o', 'to here', '--quiet'], { cwd });
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(Object.keys(contents(join(cwd, 'to here')))).toEqual(['corpus.yaml', 'facts/a.yaml']);
  });

  it('writes only facts.json with -f json, and prints its summary as JSON with --json', async () => {
    const cwd = folder({ 'a.txt': article, 'b.txt': '' });
    const { code, stdout } = await extract(['a.txt', 'b.txt', '-f', 'json', '--json'], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      articles: 1,
      facts: { target: 1, actual: 1, provision: 0 },
      frameworks: 0,
      warnings: 0,
      failures: [{ path: 'b.txt', reason: expect.stringContaining('; ') }],
      files: ['out/facts.json'],
    });
    expect(Object.keys(contents(join(cwd, 'out')))).toEqual(['facts.json']);
  });

  it('removes the files of articles that are gone, and no others', async () => {
    const cwd = folder({ 'in/a.txt': article, 'in/b/c.txt': article });
    await extract(['in', '--quiet'], { cwd });
    writeFileSync(join(cwd, 'out/facts/mine.yaml'), 'note: my own\n');
    writeFileSync(join(cwd, 'out/notes.txt'), 'my own\n');
    writeFileSync(join(cwd, 'out/.zhibiao-0123456789abcdef.tmp'), 'a killed run');
    await extract(['in/a.txt', '--quiet'], { cwd });
    expect(Object.keys(contents(join(cwd, 'out')))).toEqual([
      'corpus.yaml',
      'facts.json',
      'facts/a.yaml',
      'facts/mine.yaml',
      'notes.txt',
    ]);
  });

  it('uses --reference-date for an article without a date', async () => {
    const cwd = folder({ 'a.txt': '今年,临江市力争工业投资超过300亿元。\n' });
    await extract(['a.txt', '--quiet', '--reference-date', '2021-03-05'], { cwd });
    expect(JSON.parse(contents(cwd)['out/facts.json']).facts).toMatchObject([{ period: '2021' }]);
  });
});

describe.concurrent('extract --check', () => {
  it('is content with what a run has just written, from anywhere, in any locale and time zone', async () => {
    const cwd = folder({ 'in/a.txt': article });
    await extract(['in', '--quiet'], { cwd });
    const before = contents(cwd);
    const env = { LC_ALL: 'C', TZ: 'Asia/Shanghai' };
    expect(await extract(['in', '--check', '--no-cache'], { cwd, env })).toEqual({
      code: 0,
      stdout: 'out is what a run would write now\n',
      stderr: '',
    });
    const elsewhere = await extract(
      [join(cwd, 'in'), '-o', join(cwd, 'out'), '--check', '--quiet', '--no-cache'],
      {
        cwd: '/',
      },
    );
    expect(elsewhere).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(contents(cwd)).toEqual(before);
  });

  it('lists what differs, writes nothing and says how to write', async () => {
    const cwd = folder({ 'in/a.txt': article, 'in/b.txt': article, 'in/c d.txt': article });
    await extract(['in/a.txt', 'in/b.txt', '--quiet'], { cwd });
    writeFileSync(join(cwd, 'in/a.txt'), article.replace('300亿元', '400亿元'));
    const before = contents(cwd);
    const { code, stdout, stderr } = await extract(['in/a.txt', 'in/c d.txt', '--check'], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^facts\/a\.yaml differs: 1 fact (changed|added, 1 fact removed)/m);
    expect(stdout).toContain('facts/c d.yaml is not there\n');
    expect(stdout).toContain('facts/b.yaml is left over from an article that is no longer read\n');
    expect(stdout).toMatch(/5 files in out would change; to write: extract in\/a\.txt 'in\/c d\.txt'\n$/);
    expect(contents(cwd)).toEqual(before);
  });

  it('says so as JSON', async () => {
    const cwd = folder({ 'a.txt': article });
    const { code, stdout } = await extract(['a.txt', '--check', '--json'], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).differences).toContainEqual({
      path: 'facts/a.yaml',
      state: 'missing',
      added: 0,
      removed: 0,
      changed: 0,
      moved: 0,
    });
    expect(Object.keys(contents(cwd))).toEqual(['a.txt']);
  });
});

describe.concurrent('extract verify', () => {
  it('proves what a run wrote, and names documents that are not there', async () => {
    const cwd = folder({ 'in/a.txt': article, 'else/b.txt': article });
    await extract(['in', '--quiet'], { cwd });
    expect(await extract(['verify', 'out', 'in'], { cwd })).toEqual({
      code: 0,
      stdout: '4 citations in 2 files: every quote is the text of its document\n',
      stderr: '',
    });
    const { code, stdout } = await extract(['verify', 'out', 'else'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('out/facts.json: a.txt: is not among the inputs\n');
  });

  it('lists what is not so', async () => {
    const cwd = folder({ 'in/a.txt': article, 'in/b.txt': article });
    await extract(['in', '--quiet'], { cwd });
    const file = join(cwd, 'out/facts/a.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('300亿元, valueStart', '900亿元, valueStart'));
    writeFileSync(join(cwd, 'in/b.txt'), `${article}\n`);
    const { code, stdout } = await extract(['verify', 'out', 'in'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^out\/facts\/a\.yaml: a\.txt: fact \S+: quotes “.*900亿元” where the document has “.*300亿元”/m,
    );
    expect(stdout).toContain(
      'out/facts/b.yaml: b.txt: the file is not the one that was read: its SHA-256 differs\n',
    );
  });
});

describe.concurrent('the other commands', () => {
  it('explain tells words, mentions and facts', async () => {
    const cwd = folder({ 'a.txt': article });
    const { code, stdout } = await extract(['explain', 'a.txt'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('published: 2024-03-05');
    expect(stdout).toMatch(/⇒ 工业投资 > 30000000000 CNY \(target, 2024, /);
    expect(stdout).toMatch(/quantity +300亿元/);
  });

  it('frameworks draws trees of articles and of results, and says how many parts are not named', async () => {
    const text = `${article}临江市打造三大支柱产业:新材料、装备制造、生物医药。构建五大增长极,包括东湖、西岭、南港、北原。\n`;
    const cwd = folder({ 'in/a.txt': text });
    await extract(['in', '--quiet'], { cwd });
    const [articles, named, unnamed] = await Promise.all(
      [['in'], ['out/facts.json'], []].map((inputs) => extract(['frameworks', ...inputs], { cwd })),
    );
    expect(articles.stdout).toContain('三大支柱产业  临江市  complete  line 4\n');
    expect(articles.stdout).toMatch(/五大增长极 .*incomplete[\s\S]*\(1 not named\)/);
    expect(articles.stdout).toMatch(/├─ 新材料\n.*├─ 装备制造\n.*└─ 生物医药\n/);
    expect([named.stdout, unnamed.stdout]).toEqual([articles.stdout, articles.stdout]);
  });

  it('--show-text prints the article as read', async () => {
    const cwd = folder({ 'a.txt': article.replace('亿', '億') });
    const { code, stdout } = await extract(['--show-text', 'a.txt'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('临江市力争2024年工业投资超过300亿元');
  });

  it('schema writes what is committed', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'schema'));
    expect(await extract(['schema', '-o', 'schema'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(contents(join(cwd, 'schema'))).toEqual(contents(join(root, 'schema')));
    expect((await extract(['schema', 'article'])).stdout).toBe(
      contents(join(root, 'schema'))['article.schema.json'],
    );
  });
});
