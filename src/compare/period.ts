/** Last day that a period covers, as `2022-12-31`; null for one without an end: `P1Y`, `2024/..`. */
export function endOf(period: string): string | null {
  const last = period.split('/').at(-1) ?? '';
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(last);
  return match && `${match[1]}-${match[2] ?? '12'}-${match[3] ?? '31'}`;
}

/** Whether a day (`2022-03-05` or a prefix of it) is before another, as far as both tell. */
export function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
