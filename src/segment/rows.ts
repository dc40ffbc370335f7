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
  lines.forEach((line, i) => {
    const cells = cellsOf(line);
    if (isHeading(cells)) {
      header = cells;
      rows.set(at + i, []);
    } else rows.set(at + i, header.slice(line.indent.split('\t').length - 1));
  });
}

/** Whether cells name columns: none holds an amount. A year (2024年) names one. */
function isHeading(cells: readonly string[]): boolean {
  return cells.every(
    (cell) => !/\d/.test(cell) || /^(?:19|20)\d{2}\s*年?[\p{Script=Han}（）()]{0,12}$/u.test(cell),
  );
}
