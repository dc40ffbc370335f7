import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { extract, folder } from './cli-process.js';

const plan =
  '临江市政府工作报告\n2023-01-10 09:00 来源:临江日报\n2023年,全市地区生产总值增长6%左右,城镇新增就业3万人以上。\n';
const review =
  '临江市政府工作报告\n2024-01-12 09:00 来源:临江日报\n2023年,全市地区生产总值增长5.1%,城镇新增就业3.2万人。\n';

describe('extract track', { timeout: 60_000 }, () => {
  const cwd = folder({ 'in/2023.txt': plan, 'in/2024.txt': review, 'empty/a.txt': '临江市召开座谈会。\n' });
  const track = (...args: string[]) => extract(['track', ...args], { cwd });

  it('prints a table, a column as wide as its Chinese characters', async () => {
    const { code, stdout } = await track('in');
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      '2 targets',
      '                            period  target   result  margin          target in  result in',
      '临江市 地区生产总值 growth    2023     ≈6%     5.1%    -0.9  missed       2023       2024',
      '临江市 城镇新增就业           2023  ≥3万人  3.2万人   +2000     met       2023       2024',
      '',
    ]);
  });

  it('prints YAML, JSON and CSV of the same', async () => {
    const [yaml, json, csv] = await Promise.all(
      ['yaml', 'json', 'csv'].map((format) => track('in', '-f', format)),
    );
    expect(parse(yaml.stdout)).toEqual(JSON.parse(json.stdout));
    expect(JSON.parse(json.stdout).targets[1]).toMatchObject({ verdict: 'met', margin: 2000, earlier: [] });
    const [head, ...rows] = csv.stdout.trimEnd().split('\n');
    expect(rows.map((row) => row.split(',').length)).toEqual(
      [head, head].map((row) => row.split(',').length),
    );
    expect(rows[1]).toMatch(/^target,临江市,城镇新增就业,level,2023,met,2000,>=,30000,,,人,2023,/);
  });

  it('reads results, in out/ where nothing is named', async () => {
    await extract(['in', '--quiet'], { cwd });
    const [named, unnamed, articles] = await Promise.all([track('out/facts.json'), track(), track('in')]);
    expect(named.stdout).toBe(articles.stdout);
    expect(unnamed.stdout).toBe(articles.stdout);
  });

  it('says so where there is nothing to follow', async () => {
    expect((await track('empty')).stdout).toBe('no targets with a period, and no series of two years\n');
  });
});
