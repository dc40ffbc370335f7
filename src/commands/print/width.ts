/** Characters that take two columns of a terminal (East Asian Width W and F, without the emoji). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f000}-\u{3fffd}]/u;
const combining = /\p{M}/u;

/** Columns that a text takes on a terminal. */
function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += wide.test(char) ? 2 : combining.test(char) ? 0 : 1;
  return width;
}

/** The text cut to at most so many columns, `…` at its end where something was left out. */
export function fit(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  let width = 1;
  for (const char of text) {
    width += displayWidth(char);
    if (width > columns) break;
    kept += char;
  }
  return `${kept}…`;
}

/** The text without control characters: a file's name may hold escape codes. */
export function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, '\ufffd');
}

/** Rows as lines of aligned columns: the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => displayWidth(row[i]))));
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const gap = ' '.repeat(widths[i] - displayWidth(cell));
        return i === 0 ? cell + gap : gap + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}
