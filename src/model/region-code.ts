/** Arithmetic on the codes of GB/T 2260: two digits each for province, prefecture and county. */

/** The codes of the divisions above one, nearest first: 440112 → 440100, 440000. Not all of them exist. */
export function codesAbove(code: string): string[] {
  const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return above.filter((other, i) => other !== code && above.indexOf(other) === i);
}

/** Whether a division lies inside another; none lies inside itself. */
export function liesIn(code: string, other: string): boolean {
  return codesAbove(code).includes(other);
}
