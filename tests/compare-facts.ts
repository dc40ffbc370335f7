import type { DocumentRecord, Fact, FactBook } from '../src/model/output.js';

let made = 0;

/** A fact of which a test says what matters to it. */
export function fact(fields: Partial<Fact> = {}): Fact {
  made++;
  const quote = `${fields.indicator ?? '地区生产总值'}${fields.value ?? ''}`;
  return {
    id: `f${made}`,
    document: 'a',
    indicator: '地区生产总值',
    indicatorId: 'gdp',
    aspect: 'level',
    modality: 'actual',
    cue: null,
    strength: null,
    op: '=',
    value: 100,
    min: null,
    max: null,
    unit: 'CNY',
    period: '2023',
    subject: '临江市',
    regionCode: null,
    speaker: null,
    source: {
      start: made * 10,
      end: made * 10 + quote.length,
      line: 1,
      quote,
      valueStart: made * 10,
      valueEnd: made * 10 + 1,
      text: quote,
    },
    ...fields,
  };
}

export function document(id: string, fields: Partial<DocumentRecord> = {}): DocumentRecord {
  return {
    id,
    path: `${id}.txt`,
    sha256: '0'.repeat(64),
    format: 'text',
    encoding: 'utf-8',
    script: 'hans',
    title: id,
    publisher: null,
    published: null,
    region: null,
    warnings: [],
    ...fields,
  };
}

/** A book of facts; documents that are not given are made for them. */
export function book(facts: Fact[], documents: DocumentRecord[] = []): FactBook {
  const given = new Set(documents.map(({ id }) => id));
  const others = [...new Set(facts.map((each) => each.document))].filter((id) => !given.has(id));
  return {
    schemaVersion: 1,
    generator: { name: 'zhibiao', version: '0.1.0' },
    documents: [...documents, ...others.map((id) => document(id))],
    facts,
    frameworks: [],
  };
}
