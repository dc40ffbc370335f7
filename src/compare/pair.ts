/** A way of telling that an old and a new item are one: items of one key are paired in their order. */
export type Key<T> = (item: T) => string | null;

/** How well an old and a new item go together; below 0 they do not. */
export type Score<T> = (old: T, now: T) => number;

export interface Pairing<T> {
  pairs: [old: T, now: T][];
  removed: T[];
  added: T[];
}

/** Most comparisons by score: past them what is left over counts as removed and added. */
const scoreLimit = 1_000_000;

/** Pairs items by one key after another, and what is left over by likeness, the best first. Order is kept. */
export function pairUp<T>(
  old: readonly T[],
  now: readonly T[],
  by: { keys: Key<T>[]; score: Score<T> },
): Pairing<T> {
  const partner = new Map<T, T>();
  const taken = new Set<T>();
  const take = (a: T, b: T) => {
    partner.set(a, b);
    taken.add(b);
  };
  const left = () =>
    [old.filter((item) => !partner.has(item)), now.filter((item) => !taken.has(item))] as const;
  for (const key of by.keys) pairByKey(left(), key, take);
  pairByScore(left(), by.score, take);
  const [removed, added] = left();
  const pairs = old.flatMap((item): [T, T][] => {
    const other = partner.get(item);
    return other === undefined ? [] : [[item, other]];
  });
  return { pairs, removed, added };
}

function pairByKey<T>([old, now]: readonly [T[], T[]], key: Key<T>, take: (a: T, b: T) => void): void {
  const waiting = new Map<string, T[]>();
  for (const item of now) {
    const k = key(item);
    if (k === null) continue;
    const queue = waiting.get(k);
    if (queue) queue.push(item);
    else waiting.set(k, [item]);
  }
  for (const item of old) {
    const k = key(item);
    const match = k === null ? undefined : waiting.get(k)?.shift();
    if (match !== undefined) take(item, match);
  }
}

function pairByScore<T>([old, now]: readonly [T[], T[]], score: Score<T>, take: (a: T, b: T) => void): void {
  if (old.length * now.length > scoreLimit) return;
  const candidates = old.flatMap((a, i) =>
    now.map((b, j) => ({ i, j, score: score(a, b) })).filter((candidate) => candidate.score >= 0),
  );
  candidates.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const used = { old: new Set<number>(), now: new Set<number>() };
  for (const { i, j } of candidates) {
    if (used.old.has(i) || used.now.has(j)) continue;
    used.old.add(i);
    used.now.add(j);
    take(old[i], now[j]);
  }
}
