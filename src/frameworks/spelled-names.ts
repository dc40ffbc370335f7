import type { CodedMention } from './coded.js';
import type { Page } from './page.js';
import type { DraftPart } from './types.js';

/** A code that the name before it spells out: “1个中心+3个基地”的“1+3”体系. */
export interface SpelledName {
  long: CodedMention;
  short: CodedMention;
}

const BETWEEN = /^[”’」』"]?的?[“‘「『"]?$/;

/** The codes directly behind a name of the same numbers with what each of them counts. */
export function spelledNames(page: Page, all: readonly CodedMention[]): SpelledName[] {
  return all.slice(1).flatMap((short, i) => {
    const long = all[i];
    const same = valuesOf(long) === valuesOf(short) && long.pieces?.every(({ label }) => label !== '');
    return same && BETWEEN.test(page.text.slice(long.end, short.start)) ? [{ long, short }] : [];
  });
}

function valuesOf({ pieces, digits }: CodedMention): string | null {
  return pieces?.map(({ value }) => value ?? 'N').join('') ?? digits;
}

/** The parts of a code by the name that spells it out. */
export function partsSpelled({ long }: SpelledName): DraftPart[] {
  return (long.pieces ?? []).map(({ value, label }) => ({ count: value, label, items: [], parts: [] }));
}
