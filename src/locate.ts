import { createHash } from 'node:crypto';
import type { Draft } from './assemble/index.js';
import type { DraftFramework, DraftPart } from './frameworks/index.js';
import type { Article, Notice, Source } from './model/document.js';
import { identityOf } from './model/identity.js';
import type { DocumentRecord, Fact, Framework, FrameworkPart, Warning } from './model/output.js';
import { CodePoints } from './text/code-points.js';
import { Lines } from './text/lines.js';
import type { Span } from './text/span.js';

/**
 * Turns what the stages found, in UTF-16 of the normalised text, into records of the output contract, in code
 * points of the original: the one place where offsets change their meaning and ids are given.
 */
export class Locator {
  readonly #source: Source;
  readonly #article: Article;
  readonly #points: CodePoints;
  readonly #lines: Lines;
  readonly #counts = new Map<string, number>();

  constructor(source: Source, article: Article) {
    this.#source = source;
    this.#article = article;
    this.#points = new CodePoints(source.text.original);
    this.#lines = new Lines(source.text.original);
  }

  document(about: { script: 'hans' | 'hant'; region: string | null }): DocumentRecord {
    const { id, path, sha256, format, encoding, notices } = this.#source;
    const { title, publisher, published } = this.#article;
    const warnings = [...notices, ...this.#article.notices].map((notice) => this.#warning(notice));
    warnings.sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1));
    return {
      id,
      path,
      sha256,
      format,
      encoding,
      script: about.script,
      title,
      publisher,
      published,
      region: about.region,
      warnings,
    };
  }

  fact(draft: Draft): Fact {
    const { span, valueSpan, why: _, ...fields } = draft;
    const value = this.#inPoints(this.#article.text.toOriginal(valueSpan));
    const { start, end, line, quote, text } = this.#citation(span);
    return {
      id: this.#id(identityOf(draft)),
      document: this.#source.id,
      ...fields,
      source: { start, end, line, quote, valueStart: value.start, valueEnd: value.end, text },
    };
  }

  framework(draft: DraftFramework): Framework {
    const { name, code, owner, complete } = draft;
    return {
      id: this.#id(JSON.stringify([code, owner])),
      document: this.#source.id,
      name,
      code,
      owner,
      parts: draft.parts.map((part) => this.#part(part)),
      complete,
      mentions: draft.mentions.map((mention) => this.#citation(mention)),
    };
  }

  #part(part: DraftPart): FrameworkPart {
    return {
      count: part.count,
      label: part.label,
      items: part.items.map((item) => ({
        text: item.text,
        ...this.#inPoints(this.#article.text.toOriginal(item)),
      })),
      parts: part.parts.map((sub) => this.#part(sub)),
    };
  }

  #citation(span: Span) {
    const original = this.#article.text.toOriginal(span);
    const { start, end } = this.#inPoints(original);
    return {
      start,
      end,
      line: this.#lines.at(original.start),
      quote: this.#source.text.original.slice(original.start, original.end),
      text: this.#article.text.text.slice(span.start, span.end),
    };
  }

  #warning(notice: Notice): Warning {
    return { code: notice.code, ...this.#inPoints(notice), message: notice.message };
  }

  #inPoints(span: Span): Span {
    return { start: this.#points.at(span.start), end: this.#points.at(span.end) };
  }

  /**
   * Hashes what a thing is and the how-manieth of its like in the document it is, never where it stands or
   * what number it gives: a corrected number keeps its id.
   */
  #id(key: string): string {
    const nth = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, nth);
    return createHash('sha256').update(`${key}#${nth}`).digest('hex').slice(0, 12);
  }
}
