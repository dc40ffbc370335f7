import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { engine, sourceOf } from './engine.js';

interface HardRow {
  text: string;
  published?: string;
  title?: string;
  /** Cause, in a few words. */
  why: string;
  facts: unknown[][];
}

const file = new URL('./examples/hard-facts.yaml', import.meta.url);
const rows = parse(readFileSync(file, 'utf8'), { schema: 'core' }) as HardRow[];

// Each row is known to be read wrong. One that is read right makes its test fail: move it to a facts-*.yaml.
describe('sentences not yet read right', () => {
  test.fails.each(rows)('$text ($why)', ({ text, published, title, facts }) => {
    const heading = title ?? '临海市高质量发展大会召开';
    const source = sourceOf(`${heading}\n${text}`, { title: heading, published: published ?? null });
    const found = engine().extract(source).facts;
    const columns = found.map((f) => [f.indicator, f.aspect, f.modality, f.op, f.value ?? [f.min, f.max]]);
    const rest = found.map((f) => [f.unit, f.period, f.subject]);
    expect(columns.map((left, i) => [...left, ...rest[i]])).toEqual(facts);
  });
});
