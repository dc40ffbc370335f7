/**
 * Rows as RFC 4180 CSV lines. Words that a spreadsheet would run as a formula are kept from it by an apostrophe;
 * numbers, negative ones too, stay numbers, and a lone sign of comparison itself.
 */
export function csvLines(rows: readonly (readonly (string | number | null)[])[]): string[] {
  return rows.map((row) => row.map(cell).join(','));
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]./su.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
