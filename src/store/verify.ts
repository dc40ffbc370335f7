import type { Citation, Fact, FrameworkPart } from '../model/output.js';
import type { ArticleRecord } from './article.js';

/** The document that an article's citations point into. */
export interface Original {
  /** Hexadecimal SHA-256 of the file's bytes. */
  sha256: string;
  /** The decoded document. */
  text: string;
}

/** Proves every citation of an article against its document; answers what is not true, a line each. */
export function proveArticle(article: ArticleRecord, original: Original): string[] {
  if (article.document.sha256 !== original.sha256) {
    return ['the file is not the one that was read: its SHA-256 differs'];
  }
  const characters = Array.from(original.text);
  const text = { characters, lines: lineNumbers(characters) };
  return [
    ...repeatedIds(article.facts),
    ...article.facts.flatMap((fact) => label(`fact ${fact.id}`, proveFact(fact, text))),
    ...article.frameworks.flatMap((framework) => [
      ...framework.mentions.flatMap((mention) =>
        label(`framework ${framework.code}`, proveQuote(mention, text)),
      ),
      ...label(`framework ${framework.code}`, proveParts(framework.parts, text)),
    ]),
    ...article.document.warnings.flatMap((warning) =>
      label(`warning ${warning.code}`, proveSpan(warning, text)),
    ),
  ];
}

interface Characters {
  characters: string[];
  /** 1-based line of each character, and of the end. */
  lines: Int32Array;
}

function lineNumbers(characters: readonly string[]): Int32Array {
  const lines = new Int32Array(characters.length + 1);
  let line = 1;
  for (let i = 0; i <= characters.length; i++) {
    lines[i] = line;
    const ends = characters[i] === '\n' || (characters[i] === '\r' && characters[i + 1] !== '\n');
    if (ends) line++;
  }
  return lines;
}

function label(what: string, faults: string[]): string[] {
  return faults.map((fault) => `${what}: ${fault}`);
}

function repeatedIds(facts: readonly Fact[]): string[] {
  const seen = new Set<string>();
  return facts
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map(({ id }) => `fact ${id}: another fact has the same id`);
}

function proveFact(fact: Fact, text: Characters): string[] {
  const { start, end, valueStart, valueEnd } = fact.source;
  const faults = proveQuote(fact.source, text);
  if (!(start <= valueStart && valueStart < valueEnd && valueEnd <= end)) {
    faults.push(`the number at [${valueStart}, ${valueEnd}) is not inside the quote at [${start}, ${end})`);
  }
  return faults;
}

function proveQuote(citation: Citation, text: Characters): string[] {
  const { start, end, line, quote } = citation;
  const faults = proveSpan(citation, text);
  if (faults.length > 0) return faults;
  const original = text.characters.slice(start, end).join('');
  if (original !== quote)
    faults.push(`quotes “${quote}” where the document has “${original}” at [${start}, ${end})`);
  if (text.lines[start] !== line) faults.push(`stands on line ${text.lines[start]}, not ${line}`);
  return faults;
}

function proveSpan({ start, end }: { start: number; end: number }, text: Characters): string[] {
  const inside = start <= end && end <= text.characters.length;
  return inside
    ? []
    : [`[${start}, ${end}) is not inside the document of ${text.characters.length} characters`];
}

function proveParts(parts: readonly FrameworkPart[], text: Characters): string[] {
  return parts.flatMap((part) => [
    ...part.items.flatMap((item) => label(item.text, proveSpan(item, text))),
    ...proveParts(part.parts, text),
  ]);
}
