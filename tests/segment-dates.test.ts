import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Declared } from '../src/model/document.js';
import { findDates } from '../src/segment/dates.js';
import { segment } from '../src/segment/index.js';
import { computedDate } from '../src/segment/lunar.js';
import { MappedText } from '../src/text/mapped-text.js';

interface Row {
  text: string;
  declared?: Partial<Declared>;
  publisher?: string | null;
  published?: string | null;
  notices?: string[];
}

const rows = parse(readFileSync('tests/examples/segment-metadata.yaml', 'utf8')) as Row[];

describe('publisher and date', () => {
  it.each(rows)('$text $declared', ({ text, declared, ...expected }) => {
    const normalised = { text: MappedText.of(text), script: 'hans' as const, notices: [], damaged: [] };
    const found = segment(normalised, {
      title: null,
      publisher: null,
      published: null,
      filed: null,
      ...declared,
    });
    const notices = found.notices.map(({ code }) => code);
    expect({ publisher: found.publisher, published: found.published, notices }).toEqual({
      publisher: expected.publisher ?? null,
      published: expected.published ?? null,
      notices: expected.notices ?? [],
    });
  });
});

describe('dates in a text', () => {
  it.each([
    ['2025年2月30日与2024年2月29日', ['2024-02-29']],
    ['2025-13-01，1899-01-01，2100-01-01', []],
    ['一九八二年十二月十日至二○○五年三月五日', ['1982-12-10', '2005-03-05']],
    ['2025年1月至9月', ['2025-01']],
    ['编号120250101、2025年、20250132', []],
    ['2025.1.5 2025/01/06 20250107', ['2025-01-05', '2025-01-06', '2025-01-07']],
  ])('%s', (text, expected) => {
    expect(findDates(text).map(({ iso }) => iso)).toEqual(expected);
  });
});

describe('the lunar calendar', () => {
  const calendar = new Intl.DateTimeFormat('en-u-ca-chinese', {
    timeZone: 'UTC',
    month: 'numeric',
    day: 'numeric',
  });
  /** Years in which the ICU data of some runtimes is a day off. */
  const disputed = new Set([2027, 2030]);

  it('has the New Year of every year', () => {
    for (let year = 1990; year <= 2040; year++) {
      const days = Array.from({ length: 32 }, (_, i) => new Date(Date.UTC(year, 0, 20 + i)));
      const newYear = days.find((day) => calendar.format(day) === '1/1')!;
      const lead = `${newYear.getUTCMonth() + 1}月${newYear.getUTCDate()}日大年初一`;
      if (!disputed.has(year))
        expect(computedDate(lead, `${year}年`)).toBe(newYear.toISOString().slice(0, 10));
    }
    expect(computedDate('2月6日（正月初一）', '2027年')).toBe('2027-02-06');
    expect(computedDate('2月3日（正月初一）', '2030年')).toBe('2030-02-03');
  });
});
