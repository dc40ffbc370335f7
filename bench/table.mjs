/** A Markdown table; every column but the first is set to the right. */
export function table(head, rows) {
  const widths = head.map((_, i) => Math.max(4, ...[head, ...rows].map((row) => width(row[i]))));
  const line = (row) =>
    `| ${row.map((cell, i) => (i === 0 ? cell + pad(cell, widths[i]) : pad(cell, widths[i]) + cell)).join(' | ')} |`;
  const rule = widths.map((w, i) => (i === 0 ? '-'.repeat(w) : `${'-'.repeat(w - 1)}:`));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

const width = (text) => [...text].length;
const pad = (text, to) => ' '.repeat(to - width(text));
