/** Where a period lies against the date of the article; null where either is unknown or the period is a rate. */
export function tenseOf(edtf: string | null, published: string | null): 'past' | 'same' | 'future' | null {
  const [start, end] = ends(edtf);
  if (!start || !end || !published) return null;
  // A prefix of a date compares as its last day for an end and its first day for a start.
  const now = published;
  if (start.slice(0, now.length) > now.slice(0, start.length)) return 'future';
  if (end.slice(0, 4) > now.slice(0, 4)) return 'future';
  const common = Math.min(end.length, now.length);
  return end.slice(0, common) < now.slice(0, common) ? 'past' : 'same';
}

/** First and last date of an EDTF period, as far as it names them. */
function ends(edtf: string | null): [string | undefined, string | undefined] {
  if (!edtf || edtf.startsWith('P')) return [undefined, undefined];
  const [start, end = start] = edtf.split('/');
  return end === '..' ? [undefined, undefined] : [start, end];
}

/** Until the end of March most of what is said of the whole year lies ahead: budgets and plans are passed then. */
const LAST_EARLY_MONTH = 3;

/** Whether a date is of the first months of its year; a year alone is taken for one, reports are given then. */
export function isEarly(published: string | null): boolean {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(published ?? '') ?? [];
  return year !== undefined && (month === undefined || Number(month) <= LAST_EARLY_MONTH);
}

/** Whether a period is the whole year of an article that appears at its beginning. */
export function isAhead(edtf: string | null, published: string | null): boolean {
  return isEarly(published) && edtf === published?.slice(0, 4);
}
