import { z } from 'zod';
import type {
  BodyEntry,
  ComparatorEntry,
  CueEntry,
  GrammarEntry,
  IndicatorEntry,
  RegionEntry,
  UnitEntry,
} from '../model/lexicon.js';
import { aspects, modalities, operators, strengths } from '../model/output.js';

/** What each YAML file of this folder may hold. A file is a list of entries. */

const word = z.string().min(1);
const words = z.array(word).min(1);
const aspect = z.enum(aspects);

const unit = z.strictObject({
  unit: word,
  dimension: z.enum([
    'money',
    'percent',
    'points',
    'rank',
    'multiple',
    'count',
    'duration',
    'physical',
    'number',
  ]),
  words,
  factor: z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'an exact decimal')
    .default('1'),
}) satisfies z.ZodType<UnitEntry>;

const comparator = z.strictObject({
  op: z.enum(operators).exclude(['range', 'none']),
  side: z.enum(['before', 'after']),
  words,
}) satisfies z.ZodType<ComparatorEntry>;

const indicator = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab case'),
  name: word,
  aliases: z.array(word).default([]),
  units: words,
  aspect: aspect.default('level'),
  field: word,
}) satisfies z.ZodType<IndicatorEntry>;

const cue = z.strictObject({
  modality: z.enum(modalities),
  strength: z.enum(strengths).nullable().default(null),
  words,
}) satisfies z.ZodType<CueEntry>;

const region = z.strictObject({
  code: z.string().regex(/^\d{6}$/, 'six digits of GB/T 2260'),
  name: word,
  short: z.array(word).default([]),
  level: z.enum(['country', 'province', 'prefecture', 'county']),
}) satisfies z.ZodType<RegionEntry>;

const body = z.strictObject({
  suffixes: words,
  type: z.enum(['government', 'company', 'venue', 'zone', 'institution']),
}) satisfies z.ZodType<BodyEntry>;

const grammar = z.strictObject({
  class: z.enum([
    'value',
    'rise',
    'fall',
    'to',
    'perfective',
    'aspire',
    'activity',
    'growth-head',
    'fall-head',
    'share-head',
    'share-verb',
    'generic-head',
    'rank-verb',
    'adverb',
    'preposition',
    'conjunction',
  ]),
  words,
}) satisfies z.ZodType<GrammarEntry>;

/** The lexicon's fields and what the file of each holds. */
export const files = {
  units: z.array(unit),
  comparators: z.array(comparator),
  indicators: z.array(indicator),
  cues: z.array(cue),
  regions: z.array(region),
  bodies: z.array(body),
  grammar: z.array(grammar),
  idioms: z.array(word),
};
