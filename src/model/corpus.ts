import { z } from 'zod';
import { aspects, modalities, operators } from './output.js';

/** What stands in `corpus.yaml`, as zod schemas. Whoever runs with every command imports the types alone. */

export const verdicts = ['met', 'missed', 'unclear'] as const;

const amount = {
  op: z.enum(operators),
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  unit: z.string(),
};

const about = { indicator: z.string(), aspect: z.enum(aspects), subject: z.string().nullable() };

const placeSchema = z.strictObject({
  document: z.string(),
  fact: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
});

const tellingSchema = z.strictObject({ ...amount, sources: z.array(placeSchema) });

const mergedSchema = z.strictObject({
  ...about,
  period: z.string().nullable(),
  modality: z.enum(modalities),
  ...amount,
  sources: z.array(placeSchema),
});

const conflictSchema = z.strictObject({
  ...about,
  period: z.string(),
  modality: z.enum(modalities),
  tellings: z.array(tellingSchema),
});

const outcomeSchema = z.strictObject({
  ...about,
  period: z.string(),
  verdict: z.enum(verdicts),
  margin: z
    .number()
    .nullable()
    .describe('result less target, in its unit; null where a number has no single value'),
  target: tellingSchema,
  result: tellingSchema,
});

export const corpusSchema = z.strictObject({
  merged: z.array(mergedSchema).describe('one fact told in several articles'),
  conflicts: z.array(conflictSchema).describe('numbers for one thing that cannot all hold'),
  targets: z.array(outcomeSchema).describe('targets with what became of them'),
});

export type Verdict = (typeof verdicts)[number];
/** Where a fact stands. */
export type Place = z.infer<typeof placeSchema>;
/** A number with all places that give it. */
export type Telling = z.infer<typeof tellingSchema>;
export type Merged = z.infer<typeof mergedSchema>;
export type Conflict = z.infer<typeof conflictSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type Corpus = z.infer<typeof corpusSchema>;
