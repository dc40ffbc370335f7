import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, extract, folder, root } from './cli-process.js';

const corrected = article.replace('300亿元', '320亿元');
const shifted = `\n${article}`;

describe('extract diff', { timeout: 60_000 }, () => {
  it('compares articles, and says nothing where nothing differs', async () => {
    const cwd = folder({ 'old.txt': article, 'new.txt': corrected, 'same.txt': article });
    const [changed, alike] = await Promise.all([
      extract(['diff', 'old.txt', 'new.txt'], { cwd }),
      extract(['diff', 'old.txt', 'same.txt', '--exit-code'], { cwd }),
    ]);
    expect(changed).toMatchObject({ code: 0, stderr: '' });
    expect(changed.stdout.split('\n')).toEqual([
      'old.txt → new.txt',
      '  ~ 工业投资 (target, 2024, 临江市): >300亿元 → >320亿元',
      '      old 3: 工业投资超过300亿元',
      '      new 3: 工业投资超过320亿元',
      '1 article: 1 changed',
      '',
    ]);
    expect(alike).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('compares results in whatever form, with one another and with articles', async () => {
    const cwd = folder({ 'in/a.txt': article, 'new/a.txt': corrected, 'new/b.txt': article });
    await extract(['in', '-o', 'out', '--quiet'], { cwd });
    const sides = ['out', 'out/facts.json', 'out/facts/a.yaml', 'in', 'in/a.txt'];
    const same = sides.map((side) => extract(['diff', 'out', side, '--exit-code'], { cwd }));
    expect((await Promise.all(same)).map(({ code, stdout }) => [code, stdout])).toEqual(
      sides.map(() => [0, '']),
    );
    const { code, stdout } = await extract(['diff', 'out', 'new', '--exit-code'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('\nb.txt (new article)\n  + ');
    expect(stdout).toMatch(/2 articles: 1 changed, 2 added\n$/);
  });

  it('shows what merely stands elsewhere when asked to', async () => {
    const cwd = folder({ 'old.txt': article, 'new.txt': shifted });
    const args = ['diff', 'old.txt', 'new.txt', '--exit-code'];
    expect(await extract(args, { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    const moved = await extract([...args, '--moved'], { cwd });
    expect([moved.code, moved.stdout]).toEqual([1, expect.stringMatching(/1 article: 2 moved\n$/)]);
  });

  it('prints Markdown, HTML and JSON, with what the article says kept from being markup', async () => {
    const old = article.replace('工业发展大会', '工业<b>|发展大会');
    const cwd = folder({ 'old.txt': old, 'new.txt': corrected });
    const print = (format: string) => extract(['diff', 'old.txt', 'new.txt', '--format', format], { cwd });
    const [md, html, json] = await Promise.all(['md', 'html', 'json'].map(print));
    expect(md.stdout).toContain(
      '| ✏️ | 工业投资 (target, 2024, 临江市) | >300亿元 → >320亿元 | 3: 工业投资超过300亿元 |',
    );
    expect(md.stdout).toContain('工业&lt;b>\\|发展大会');
    expect(html.stdout).toMatch(/^<!doctype html>/);
    expect(html.stdout).toContain('工业&lt;b&gt;|发展大会');
    const [{ facts }] = JSON.parse(json.stdout).articles;
    expect(facts.changed[0].fields).toEqual([{ field: 'value', from: 300e8, to: 320e8 }]);
  });

  it('is what git shows of a fact file when it is told so', async () => {
    const cwd = folder({ 'in/a.txt': article, '.gitattributes': 'out/facts/**/*.yaml diff=facts\n' });
    const git = (...args: string[]) => execFileSync('git', args, { cwd, encoding: 'utf8' });
    await extract(['in', '--quiet'], { cwd });
    git('init', '--quiet');
    git('add', '.');
    const command = `'${process.execPath}' '${join(root, 'bin/extract.js')}' diff "$1" "$4"`;
    git('config', 'diff.facts.command', `sh -c '${command.replaceAll("'", "'\\''")}'`);
    execFileSync('sed', ['-i.bak', 's/300亿元/320亿元/', 'in/a.txt'], { cwd });
    await extract(['in', '--quiet'], { cwd });
    const shown = git('diff', '--ext-diff', 'out/facts');
    expect(shown).toContain('工业投资 (target, 2024, 临江市): >300亿元 → >320亿元');
  });

  it('refuses what is not there', async () => {
    const cwd = folder({ 'old.txt': article });
    const { code, stderr } = await extract(['diff', 'old.txt', 'gone.txt'], { cwd });
    expect([code, stderr]).toEqual([2, 'extract: gone.txt: no such file or folder\n']);
  });
});
