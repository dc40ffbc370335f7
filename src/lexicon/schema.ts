import { z } from 'zod';
import type {
  BodyEntry,
  ComparatorEntry,
  CueEntry,
  GrammarEntry,
  IndicatorEntry,
  RegionEntry,
  SpeakerEntry,
  TerritoryEntry,
  TimeEntry,
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
  before: z.array(word).default([]),
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

const list = z.array(word).default([]);

const cue = z.strictObject({
  modality: z.enum(modalities),
  strength: z.enum(strengths).nullable().default(null),
  weight: z.enum(['strong', 'weak', 'no-target']).default('strong'),
  words,
  notAfter: list,
  notBefore: list,
  before: list,
  with: list,
  without: list,
}) satisfies z.ZodType<CueEntry>;

const region = z.strictObject({
  code: z.string().regex(/^\d{6}$/, 'six digits of GB/T 2260'),
  name: word,
  short: list,
  common: list,
  traps: list,
  level: z.enum(['country', 'province', 'prefecture', 'county']),
}) satisfies z.ZodType<RegionEntry>;

const body = z.strictObject({
  type: z.enum(['government', 'company', 'venue', 'zone', 'institution', 'area', 'abroad', 'other']),
  suffixes: list,
  middle: z.enum(['none', 'unit', 'listed', 'name', 'free', 'any']).default('free'),
  qualifiers: list,
  generic: list,
  names: list,
  traps: list,
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
    'list-verb',
    'name-verb',
    'growth-head',
    'fall-head',
    'share-head',
    'share-verb',
    'generic-head',
    'rank-verb',
    'adverb',
    'preposition',
    'conjunction',
    'order',
    'term',
  ]),
  words,
}) satisfies z.ZodType<GrammarEntry>;

const guards = { words, notAfter: z.string().default(''), notBefore: z.array(word).default([]) };

const time = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('word'),
    rule: word,
    role: z.enum(['at', 'deadline', 'span', 'recurring', 'base', 'duration']),
    edtf: word.nullable(),
    ...guards,
  }),
  z.strictObject({
    kind: z.enum(['year', 'quarter', 'month', 'week', 'day']),
    shift: z.number().int(),
    anchor: z.enum(['reference', 'said', 'said-or-reference']).default('reference'),
    ...guards,
  }),
  z.strictObject({
    kind: z.literal('event'),
    year: z.number().int(),
    open: z.boolean().default(false),
    words,
  }),
]) satisfies z.ZodType<TimeEntry>;

const speaker = z.strictObject({
  class: z.enum([
    'surname',
    'rare-surname',
    'verb',
    'feeling',
    'office',
    'address',
    'adverb',
    'body',
    'document',
    'no-name',
  ]),
  words,
}) satisfies z.ZodType<SpeakerEntry>;

const territory = z.strictObject({
  code: z.string().regex(/^\d{6}$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
  words,
}) satisfies z.ZodType<TerritoryEntry>;

/** The lexicon's fields and what the file of each holds. */
export const files = {
  units: z.array(unit),
  comparators: z.array(comparator),
  indicators: z.array(indicator),
  cues: z.array(cue),
  regions: z.array(region),
  bodies: z.array(body),
  grammar: z.array(grammar),
  times: z.array(time),
  speakers: z.array(speaker),
  territories: z.array(territory),
  idioms: z.array(word),
};
