import type { Piece } from '../../text/mapped-text.js';
import type { Line } from './line.js';

/** A cell of a row of a table while it is read. */
interface Cell {
  /** Index of its first line in the page's lines. */
  line: number;
  /** Where it begins in the page. */
  start: number;
  columns: number;
  rows: number;
}

const MOST_LINES = 3;
const LONGEST = 300;
const MOST_COLUMNS = 100;

/** One table: how many more rows each column is taken by a cell from above. */
export class TableReader {
  readonly #taken: number[] = [];
  #cells: Cell[] = [];
  #nested = false;

  beginRow(): void {
    this.#cells = [];
    this.#nested = false;
  }

  /** A table inside a cell, or another cause to see columns of a layout and not cells of data. */
  markLayout(): void {
    this.#nested = true;
  }

  beginCell(cell: { line: number; start: number; span: string | undefined; rows: string | undefined }): void {
    const count = (text: string | undefined) =>
      Math.min(MOST_COLUMNS, Math.max(1, Number.parseInt(text ?? '1', 10) || 1));
    this.#cells.push({
      line: cell.line,
      start: cell.start,
      columns: count(cell.span),
      rows: count(cell.rows),
    });
  }

  /**
   * Ends a row. Where it is one of data, its lines become a single one of cells joined by tabs; a cell of several
   * columns is followed by empty ones, and one that reaches down leaves an empty one in the rows below.
   */
  endRow(lines: Line[]): void {
    const from = this.#cells[0]?.line ?? lines.length;
    const texts = this.#cells.map((cell, i) => lines.slice(cell.line, this.#cells[i + 1]?.line));
    const grid = this.#place(texts);
    const filled = texts.filter((cell) => cell.length > 0);
    if (this.#nested || filled.length < 2 || !filled.every(isData)) return;
    lines.length = from;
    lines.push(joinCells(grid));
  }

  /** Cells by column, with the places that cells from above or to the left take. */
  #place(texts: Line[][]): { start: number; lines: Line[] }[] {
    const grid: { start: number; lines: Line[] }[] = [];
    const taken = this.#taken;
    const pass = (start: number) => {
      while (taken[grid.length] > 0 && grid.length < MOST_COLUMNS) {
        taken[grid.length]--;
        grid.push({ start, lines: [] });
      }
    };
    for (const [i, cell] of this.#cells.entries()) {
      pass(cell.start);
      for (let column = 0; column < cell.columns; column++) {
        // A cell beyond the last column is still a cell of the row, but none below it is moved.
        if (grid.length < MOST_COLUMNS) taken[grid.length] = cell.rows - 1;
        else if (column > 0) break;
        grid.push({ start: cell.start, lines: column === 0 ? texts[i] : [] });
      }
    }
    pass(this.#cells.at(-1)?.start ?? 0);
    return grid;
  }
}

/** Joins the lines of a term and its description into one row. */
export function joinPair(lines: Line[], from: number): void {
  const pair = lines.slice(from);
  if (pair.length !== 2 || !pair.every((line) => isData([line]))) return;
  lines.length = from;
  lines.push(joinCells(pair.map((line) => ({ start: line.pieces[0].start, lines: [line] }))));
}

/** Cells of data hold words and numbers; a heading, or several lines with sentences, are only placed by a table. */
function isData(cell: Line[]): boolean {
  if (cell.some((line) => line.heading > 0)) return false;
  if (cell.length > 1 && cell.some((line) => line.text.includes('。'))) return false;
  return cell.length <= MOST_LINES && cell.reduce((n, line) => n + line.text.length, 0) <= LONGEST;
}

function joinCells(cells: { start: number; lines: Line[] }[]): Line {
  const pieces: Piece[] = [];
  for (const [i, cell] of cells.entries()) {
    const at = pieces.at(-1)?.end ?? cell.start;
    if (i > 0) pieces.push({ start: at, end: at, text: '\t' });
    pieces.push(...cell.lines.flatMap((line) => line.pieces));
  }
  const all = cells.flatMap((cell) => cell.lines);
  const sum = (field: 'own' | 'linked' | 'links' | 'stops') => all.reduce((n, line) => n + line[field], 0);
  return {
    text: pieces.map((piece) => piece.text).join(''),
    pieces,
    own: sum('own'),
    linked: sum('linked'),
    links: sum('links'),
    stops: sum('stops'),
    heading: 0,
    hidden: Math.max(...all.map((line) => line.hidden)),
    row: true,
    dropped: false,
  };
}
