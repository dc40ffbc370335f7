import type { Line } from './lines.js';

/**
 * The rows of the tables among lines, by index, each with the cells of its table's heading row; an empty list for
 * the heading row itself and for a table without one. A table is two or more lines of tab-separated cells in a
 * row, or one of three cells with a figure.
 */
export function rowsOf(lines: readonly Line[]): Map<number, string[]> {
  const rows = new Map<number, string[]>();
  for (let i = 0; i < lines.length; i++) {
    let end = i;
    while (end < lines.length && isTabbed(lines[end])) end++;
    if (end - i >= 2 || (end - i === 1 && cellsOf(lines[i]).length >= 3 && /\d/.test(lines[i].text))) {
      addTable(lines.slice(i, end), i, rows);
    }
    i = Math.max(i, end - 1);
  }
  return rows;
}

function isTabbed({ text }: Line): boolean {
  return text.includes('\t') && text.length <= 2000;
}

/** The cells of a row, those left empty at its beginning included. */
function cellsOf({ indent, text }: Line): string[] {
  const empty = indent.split('\t').length - 1;
  return [...new Array<string>(empty).fill(''), ...text.split('\t').map((cell) => cell.trim())];
}

function addTable(lines: readonly Line[], at: number, rows: Map<number, string[]>): void {
  let header: string[] = [];
  let wasHeading = false;
  lines.forEach((line, i) => {
    const cells = cellsOf(line);
    const heading = isHeading(cells);
    if (heading) header = wasHeading ? under(header, cells) : cells;
    wasHeading = heading;
    if (heading) {
      rows.set(at + i, []);
    } else rows.set(at + i, header.slice(line.indent.split('\t').length - 1));
  });
}

/** A heading row under another: what stands over several columns holds for each of them. */
function under(upper: readonly string[], lower: readonly string[]): string[] {
  let over = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    over = upper[i] || (i === 0 ? '' : over);
    return lower[i] ? `${over}${lower[i]}` : (upper[i] ?? '');
  });
}

/** Years and months, which name a column as words do. */
const TIMES = /(?:19|20)\d{2}\s*年?|\d{1,2}(?:\s*[-—–至~]\s*\d{1,2})?\s*月份?/g;

/** Whether cells name columns: none holds an amount. A time (2024年, 1-6月) names one. */
function isHeading(cells: readonly string[]): boolean {
  return cells.every((cell) => !/\d/.test(cell.replace(TIMES, '')));
}
