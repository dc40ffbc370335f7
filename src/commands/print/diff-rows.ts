import type { ArticleDiff, Changes } from '../../compare/diff.js';
import type { FieldChange } from '../../compare/fields.js';
import type { Fact, Framework } from '../../model/output.js';
import { amountWords } from './amount.js';

export type Sign = '+' | '-' | '~' | '>';

/** Where a version says it. */
interface Cited {
  line: number;
  quote: string;
}

/** One change as a reader sees it. */
export interface DiffRow {
  sign: Sign;
  /** What is concerned: `工业投资 (target, 2023, 广州市)`, `framework 12218`, `article`. */
  what: string;
  /** `>1800亿元 → >1900亿元; period 2023 → 2024`; the number itself of a fact that is new or gone. */
  change: string;
  old: Cited | null;
  new: Cited | null;
}

/** All changes of an article: its own data, facts, frameworks; what has merely moved is in the list when it is there. */
export function diffRows({ fields, facts, frameworks }: ArticleDiff): DiffRow[] {
  const own = fields.map((field): DiffRow => {
    return { sign: '~', what: 'article', change: fieldWords(field), old: null, new: null };
  });
  return [
    ...own,
    ...rowsOf<Fact>(facts, { what: factWords, number: amountWords, cite: ({ source }) => source }),
    ...rowsOf<Framework>(frameworks, {
      what: ({ name }) => `framework ${name}`,
      number: () => '',
      cite: ({ mentions }) => mentions[0] ?? null,
    }),
  ];
}

interface Words<T> {
  what(item: T): string;
  number(item: T): string;
  cite(item: T): Cited | null;
}

function rowsOf<T>(changes: Changes<T>, words: Words<T>): DiffRow[] {
  const row = (sign: Sign, change: string, [old, now]: [T | null, T | null]): DiffRow => ({
    sign,
    what: words.what((old ?? now)!),
    change,
    old: old && words.cite(old),
    new: now && words.cite(now),
  });
  return [
    ...changes.removed.map((item) => row('-', words.number(item), [item, null])),
    ...changes.changed.map((pair) => row('~', changeWords(pair, words), [pair.old, pair.new])),
    ...changes.added.map((item) => row('+', words.number(item), [null, item])),
    ...changes.moved.map((pair) => row('>', 'moved', [pair.old, pair.new])),
  ];
}

const ofNumber = new Set(['op', 'value', 'min', 'max', 'unit']);

function changeWords<T>(pair: { old: T; new: T; fields: FieldChange[] }, words: Words<T>): string {
  const others = pair.fields.filter(({ field }) => !ofNumber.has(field)).map(fieldWords);
  if (others.length === pair.fields.length) return others.join('; ');
  return [`${words.number(pair.old)} → ${words.number(pair.new)}`, ...others].join('; ');
}

function fieldWords({ field, from, to }: FieldChange): string {
  return `${field} ${from ?? '–'} → ${to ?? '–'}`;
}

function factWords({ indicator, aspect, modality, period, subject }: Fact): string {
  const about = [aspect === 'level' ? null : aspect, modality, period, subject];
  return `${indicator} (${about.filter((word) => word !== null).join(', ')})`;
}
