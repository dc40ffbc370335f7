import type { JoinedPart } from './join-parts.js';

/** Whether parts with these counts and items account for every number of a code: 12218, 21+8, 2+14+N, 三城一岛. */
export function accounts(code: string, parts: readonly JoinedPart[]): boolean {
  if (parts.length === 0) return false;
  if (/^\d+$/.test(code)) return parts.map(({ count }) => count ?? 'N').join('') === code;
  if (/^[\dA-Z]+(\+[\dA-Z]+)+$/.test(code))
    return code === parts.map(({ count }) => count ?? unknown(code)).join('+');
  const numerals = code.match(/[一二两三四五六七八九十]+/g) ?? [];
  return (
    numerals.map((numeral) => numeral.replace('两', '二')).join('+') ===
      parts.map(({ count }) => (count === null ? '多' : chinese(count))).join('+') && parts.every(isListed)
  );
}

/** The parts in the order of their numbers in the code, where each number has a place of its own. */
export function inOrderOf(code: string, parts: readonly JoinedPart[]): JoinedPart[] {
  const numbers = code.replaceAll('两', '二');
  const places = new Map(
    parts.map((part) => {
      const forms = part.count === null ? [unknown(code), '多'] : [String(part.count), chinese(part.count)];
      return [part, Math.max(...forms.map((form) => numbers.indexOf(form)))];
    }),
  );
  const distinct = new Set(places.values()).size === parts.length && !new Set(places.values()).has(-1);
  return distinct ? parts.toSorted((a, b) => places.get(a)! - places.get(b)!) : [...parts];
}

/** The letter that stands for a number that is not told. */
function unknown(code: string): string {
  return /[A-Z]/.exec(code)?.[0] ?? 'N';
}

/** A count below a hundred in Chinese: 十四, 二十一. */
function chinese(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const digit = (n: number) => '零一二三四五六七八九'[n];
  return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? digit(ones) : ''}`;
}

function isListed({ count, items, parts }: JoinedPart): boolean {
  return items.length === count || (parts.length > 0 && sum(parts) === count);
}

function sum(parts: readonly JoinedPart[]): number {
  return parts.reduce((n, { count }) => n + (count ?? 0), 0);
}
