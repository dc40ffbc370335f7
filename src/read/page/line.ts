import type { Piece } from '../../text/mapped-text.js';
import type { Span } from '../../text/span.js';
import { decodeEntity, ENTITY } from './entities.js';

/** A line of the page as it is shown. */
export interface Line {
  text: string;
  pieces: Piece[];
  /** Characters other than white space outside links, and inside them. */
  own: number;
  linked: number;
  links: number;
  /** Punctuation outside links: what prose has and menus lack. */
  stops: number;
  /** 1–6 in a heading, else 0. */
  heading: number;
  /** How many elements around it are hidden by their style or attributes. */
  hidden: number;
  /** A row of a table: cells joined by tabs. */
  row: boolean;
  /** No part of the article. */
  dropped: boolean;
}

const TOKEN = new RegExp(`${ENTITY}|[ \\t\\n\\f\\r]+|\\0+|</[^>]*>?`, 'gi');
const STOPS = new Set([...'，。；！？,;!?'].map((stop) => stop.charCodeAt(0)));
/** East Asian writing: a line break of the source beside it is no space. */
const UNSPACED = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u2014\u2018-\u201d\u2026]/;

/** Puts a line together from runs of the page's source. */
export class LineBuilder {
  #pieces: Piece[] = [];
  #space: (Span & { broken: boolean }) | null = null;
  #own = 0;
  #stops = 0;
  #linked = 0;
  #links = 0;

  /** Whether nothing has been put on the line yet. */
  get empty(): boolean {
    return this.#pieces.length === 0;
  }

  /** How many pieces the line has: a mark to come back to with `since`. */
  get length(): number {
    return this.#pieces.length;
  }

  /** The pieces put on the line since a mark. */
  since(mark: number): Piece[] {
    return this.#pieces.slice(mark);
  }

  link(): void {
    this.#links++;
  }

  /** Adds a run of source that begins at `start`; end tags in it (that close nothing) are passed over. */
  add(source: string, options: { start: number; linked: boolean }): void {
    let from = 0;
    const plain = (to: number) => {
      if (to > from)
        this.#put(
          { start: options.start + from, end: options.start + to, text: source.slice(from, to) },
          options,
        );
    };
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(source); match; match = TOKEN.exec(source)) {
      plain(match.index);
      from = TOKEN.lastIndex;
      const span = { start: options.start + match.index, end: options.start + from };
      const first = match[0][0];
      if (first === '&') this.#put({ ...span, text: decodeEntity(match[0]) }, options);
      else if (first !== '<' && first !== '\0') this.#space ??= { ...span, broken: /[\n\r]/.test(match[0]) };
    }
    plain(source.length);
  }

  /** Ends the line. Null if there is nothing on it. */
  flush(state: { heading: number; hidden: number }): Line | null {
    const pieces = trimmed(this.#pieces);
    const line: Line = {
      heading: state.heading,
      hidden: state.hidden,
      text: pieces.length === 1 ? pieces[0].text : pieces.map((piece) => piece.text).join(''),
      pieces,
      own: this.#own,
      linked: this.#linked,
      links: this.#links,
      stops: this.#stops,
      row: false,
      dropped: false,
    };
    this.#pieces = [];
    this.#space = null;
    this.#own = this.#stops = this.#linked = this.#links = 0;
    return pieces.length === 0 ? null : line;
  }

  #put(piece: Piece, options: { linked: boolean }): void {
    const space = this.#space;
    this.#space = null;
    const before = this.#pieces.at(-1)?.text.at(-1);
    if (space && before !== undefined) {
      const joined = space.broken && (UNSPACED.test(before) || UNSPACED.test(piece.text[0]));
      if (!joined) this.#pieces.push({ start: space.start, end: space.end, text: ' ' });
    }
    this.#pieces.push(piece);
    if (options.linked) this.#linked += piece.text.length;
    else this.#count(piece.text);
  }

  #count(text: string): void {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (!isSpace(code)) this.#own++;
      if (STOPS.has(code)) this.#stops++;
    }
  }
}

/** The pieces without the white space at both ends. */
function trimmed(pieces: Piece[]): Piece[] {
  let first = 0;
  let last = pieces.length - 1;
  while (first <= last && isBlank(pieces[first])) first++;
  while (last >= first && isBlank(pieces[last])) last--;
  const kept = last - first + 1 === pieces.length ? pieces : pieces.slice(first, last + 1);
  if (kept.length === 0) return kept;
  kept[0] = cut(kept[0], leading(kept[0].text), 0);
  const end = kept.length - 1;
  kept[end] = cut(kept[end], 0, trailing(kept[end].text));
  return kept;
}

function isBlank(piece: Piece): boolean {
  return leading(piece.text) === piece.text.length;
}

function isSpace(code: number): boolean {
  if (code <= 0x20 || code === 0xa0 || code === 0x3000) return true;
  return (code >= 0x2000 && code <= 0x200b) || code === 0xfeff;
}

function leading(text: string): number {
  let n = 0;
  while (n < text.length && isSpace(text.charCodeAt(n))) n++;
  return n;
}

function trailing(text: string): number {
  let n = 0;
  while (n < text.length && isSpace(text.charCodeAt(text.length - 1 - n))) n++;
  return n;
}

/** Takes units from the ends of a piece that maps unit by unit; any other is left whole. */
function cut(piece: Piece, head: number, tail: number): Piece {
  if (head + tail === 0 || piece.text.length !== piece.end - piece.start) return piece;
  const text = piece.text.slice(head, piece.text.length - tail);
  return { start: piece.start + head, end: piece.end - tail, text };
}
