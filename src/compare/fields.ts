import type { DocumentRecord, Fact } from '../model/output.js';
import { amountKey } from './amounts.js';
import { indicatorKey, subjectKey } from './thing.js';

/** A field that two versions of a thing have different values in. */
export interface FieldChange {
  field: string;
  from: string | number | boolean | null;
  to: string | number | boolean | null;
}

/** Fields of which each is compared as it stands. */
const plain = ['aspect', 'modality', 'strength', 'period', 'speaker'] as const;
const numeric = ['op', 'value', 'min', 'max', 'unit'] as const;

/**
 * In what two facts differ, but for their places and the wording. What means the same is no difference: another name of
 * one dictionary entry or region, and a number in another unit (1.1万亿 and 11000亿, 20亿斤 and 100万吨).
 */
export function factChanges(old: Fact, now: Fact): FieldChange[] {
  const changes: FieldChange[] = [];
  if (indicatorKey(old) !== indicatorKey(now))
    changes.push(change('indicator', old.indicator, now.indicator));
  if (amountKey(old) !== amountKey(now)) changes.push(...differing(numeric, old, now));
  if (subjectKey(old) !== subjectKey(now)) changes.push(change('subject', old.subject, now.subject));
  return [...changes, ...differing(plain, old, now)];
}

/** In what an article's own data differ: not its file and the form it came in. */
export function documentChanges(old: DocumentRecord, now: DocumentRecord): FieldChange[] {
  return differing(['title', 'publisher', 'published', 'region'], old, now);
}

export function differing<K extends string>(
  fields: readonly K[],
  old: Readonly<Record<K, FieldChange['from']>>,
  now: Readonly<Record<K, FieldChange['from']>>,
): FieldChange[] {
  return fields
    .filter((field) => old[field] !== now[field])
    .map((field) => change(field, old[field], now[field]));
}

function change(field: string, from: FieldChange['from'], to: FieldChange['to']): FieldChange {
  return { field, from, to };
}
