import type { Fact } from './output.js';

/** The fields that say what a fact is about, without the number it gives. */
export type Identified = Pick<
  Fact,
  'indicator' | 'indicatorId' | 'aspect' | 'modality' | 'period' | 'subject' | 'regionCode'
>;

/**
 * What a fact is about, as a key: indicator (dictionary entry, else label), aspect, subject (region code, else
 * name), period and modality. Facts of one identity tell the same thing, with the same number or another.
 */
export function identityOf(fact: Identified): string {
  const { indicatorId, indicator, aspect, regionCode, subject, period, modality } = fact;
  return JSON.stringify([indicatorId ?? indicator, aspect, regionCode ?? subject, period, modality]);
}
