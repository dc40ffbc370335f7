import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { engine, sourceOf } from './engine.js';

interface Row {
  text: string;
  published?: string;
  title?: string;
  facts: unknown[][];
}

const folder = new URL('./examples/', import.meta.url);
for (const file of readdirSync(folder).filter((name) => /^facts.*\.yaml$/.test(name))) {
  const rows = parse(readFileSync(new URL(file, folder), 'utf8'), { schema: 'core' }) as Row[];
  describe(file, () => {
    test.each(rows)('$text', ({ text, published, title, facts }) => {
      const heading = title ?? '临海市高质量发展大会召开';
      const source = sourceOf(`${heading}\n${text}`, { title: heading, published: published ?? null });
      const found = engine()
        .extract(source)
        .facts.map((f) => [
          f.indicator,
          f.aspect,
          f.modality,
          f.op,
          f.value ?? [f.min, f.max],
          f.unit,
          f.period,
          f.subject,
        ]);
      expect(found).toEqual(facts);
    });
  });
}
