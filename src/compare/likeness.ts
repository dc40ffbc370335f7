/** Letters, digits and Chinese characters: what is left of a text when its punctuation and spaces go. */
const said = /[\p{L}\p{N}]/gu;

/** A text as the counts of its pairs of neighbouring characters. */
export type Profile = ReadonlyMap<string, number>;

export function profileOf(text: string): Profile {
  const chars = text.match(said) ?? [];
  const pairs = new Map<string, number>();
  const add = (pair: string) => pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  if (chars.length === 1) add(chars[0]);
  for (let i = 1; i < chars.length; i++) add(chars[i - 1] + chars[i]);
  return pairs;
}

/** How alike two texts are, 0 to 1: Dice's coefficient over pairs of neighbouring characters. */
export function likeness(a: Profile, b: Profile): number {
  const total = sum(a) + sum(b);
  if (total === 0) return 1;
  let shared = 0;
  for (const [pair, n] of a) shared += Math.min(n, b.get(pair) ?? 0);
  return (2 * shared) / total;
}

function sum(profile: Profile): number {
  let n = 0;
  for (const count of profile.values()) n += count;
  return n;
}

/** The function, which works out what it says of an item when it is first asked and then remembers it. */
export function remembered<T, P>(make: (item: T) => P): (item: T) => P {
  const known = new Map<T, P>();
  return (item) => {
    const profile = known.get(item) ?? make(item);
    known.set(item, profile);
    return profile;
  };
}
