import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fieldDate } from '../src/read/dates.js';
import { filedDate } from '../src/read/identity.js';
import { type Byline, readByline } from '../src/read/page/byline.js';
import { withoutSite } from '../src/read/page/site.js';

function rows<T>(name: string): T[] {
  return parse(readFileSync(new URL(`examples/read-${name}.yaml`, import.meta.url), 'utf8')) as T[];
}

describe('dates in names of files', () => {
  it.each(rows<{ path: string; filed?: string | null }>('filed'))('$path', ({ path, filed }) => {
    expect(filedDate(path)).toBe(filed ?? null);
  });
});

describe('dates in fields', () => {
  it.each(rows<{ field: unknown; date?: string }>('dates'))('$field', ({ field, date }) => {
    expect(fieldDate(field)).toBe(date ?? null);
  });
});

describe('lines about an article', () => {
  it.each(rows<{ line: string; byline?: Byline }>('bylines'))('$line', ({ line, byline }) => {
    expect(readByline(line)).toEqual(byline ?? null);
  });
});

describe('titles of pages', () => {
  it.each(rows<{ title: string; site?: string; cleaned: string }>('titles'))(
    '$title',
    ({ title, site, cleaned }) => {
      expect(withoutSite(title, site ?? null)).toBe(cleaned);
    },
  );
});
