import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from './cli-process.js';

const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const readme = read('README.md');

describe('the README', () => {
  it('shows a fact as it stands in the results', () => {
    const shown = readme.match(/stands in `([^`]+)`:\n\n```yaml\n([^`]+)```/);
    const [, file, fact] = shown ?? [];
    expect(read(file)).toContain(fact.replace(/^/gm, '  ').trimEnd());
  });

  it.each(['README.md', 'docs/ARCHITECTURE.md'])('%s links to files that are there', (page) => {
    const folder = page.slice(0, page.lastIndexOf('/') + 1);
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => folder + match[1]);
    expect(links.filter((link) => !existsSync(`${root}${link}`))).toEqual([]);
  });
});
