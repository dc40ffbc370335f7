import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { article, folder, root } from './cli-process.js';

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
const script: string = action.runs.steps.find((step: { name?: string }) => step.name === 'Check').run;

/** Runs the action's last step as a runner would. */
function check(cwd: string) {
  const env = {
    ...process.env,
    GITHUB_ACTION_PATH: root,
    GITHUB_STEP_SUMMARY: join(cwd, 'summary.md'),
    ARTICLES: 'articles',
    OUT: 'out',
  };
  return spawnSync('bash', ['-e', '-c', script], { cwd, env, encoding: 'utf8' });
}

describe('the action', { timeout: 60_000 }, () => {
  it('passes where the results are up to date, else fails and shows what changed', () => {
    const cwd = folder({ 'articles/a.txt': article });
    execFileSync(process.execPath, [join(root, 'bin/extract.js'), 'articles', '--quiet'], { cwd });
    expect(check(cwd).status).toBe(0);
    execFileSync('sed', ['-i.bak', 's/300亿元/320亿元/', 'articles/a.txt'], { cwd });
    const { status, stdout } = check(cwd);
    expect([status, stdout]).toEqual([1, expect.stringContaining('to write: extract articles')]);
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toContain('>300亿元 → >320亿元');
  });

  it('fails as the call does where the articles are not there', () => {
    expect(check(folder()).status).toBe(2);
  });
});
