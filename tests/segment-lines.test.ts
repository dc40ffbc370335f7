import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { classify } from '../src/segment/furniture.js';
import { toLines } from '../src/segment/lines.js';

const kinds = parse(readFileSync('tests/examples/segment-lines.yaml', 'utf8')) as Record<string, string[]>;

describe.each(Object.entries(kinds))('a line of kind %s', (kind, lines) => {
  it.each(lines)('%s', (line) => {
    expect(classify(toLines(line)[0]).kind ?? 'text').toBe(kind);
  });
});
