import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { normalise } from '../src/normalise/index.js';
import { MappedText } from '../src/text/mapped-text.js';

/** A row of examples: what goes in, and what comes out where that is something else. */
interface Row {
  text: string;
  expected?: string;
  script?: 'hans' | 'hant';
  /** Notices: the kind, and the words of the original it stands at. */
  notices?: [string, string][];
  /** Damaged stretches of the result. */
  damaged?: string[];
}

const folder = new URL('examples/', import.meta.url);
const files = readdirSync(folder)
  .filter((file) => /^normalise.*\.yaml$/.test(file))
  .sort();

describe.each(files)('%s', (file) => {
  const rows: Row[] = parse(readFileSync(new URL(file, folder), 'utf8'));

  it.each(rows)('$text', ({ text, expected = text, script, notices = [], damaged = [] }) => {
    const result = normalise(MappedText.of(text));
    expect(result.text.text).toBe(expected);
    expect(result.notices.map(({ code, start, end }) => [code, text.slice(start, end)])).toEqual(notices);
    expect(result.damaged.map(({ start, end }) => result.text.text.slice(start, end))).toEqual(damaged);
    if (script) expect(result.script).toBe(script);
  });
});

it('says how many characters of a repaired stretch stay unknown', () => {
  const { notices } = normalise(
    MappedText.of('要堅持以?yún)嗣駷橹行?人民生活改善。堅持推動農業(yè)發展,推動物流業(yè)發展。'),
  );
  const repaired = notices.find((n) => n.code === 'repaired-text');
  expect(repaired?.message).toMatch(/^misread bytes, read as [^\ufffd]+, 1 character lost$/);
});
