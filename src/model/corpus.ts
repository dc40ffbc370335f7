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

const joinedPartSchema = z.strictObject({
  count: z.number().int().nullable(),
  label: z.string(),
  aliases: z.array(z.string()).describe('what other articles call it'),
  documents: z.array(z.string()).describe('the articles that tell of it'),
  items: z.array(z.strictObject({ text: z.string(), documents: z.array(z.string()) })),
  get parts() {
    return z.array(joinedPartSchema);
  },
});

const contradictionSchema = z.strictObject({
  part: z.string().describe('label of the part, or the name where the parts themselves differ'),
  tellings: z.array(
    z.strictObject({
      document: z.string(),
      count: z.number().int().nullable(),
      label: z.string(),
      items: z.array(z.string()),
    }),
  ),
});

const joinedFrameworkSchema = z.strictObject({
  name: z.string(),
  code: z.string(),
  owner: z.string().nullable(),
  complete: z.boolean().describe('the articles together account for every number of it'),
  parts: z.array(joinedPartSchema),
  contradictions: z.array(contradictionSchema).describe('what cannot all hold'),
  sources: z.array(placeSchema.omit({ fact: true }).extend({ framework: z.string(), complete: z.boolean() })),
});

export const corpusSchema = z.strictObject({
  merged: z.array(mergedSchema).describe('one fact told in several articles'),
  conflicts: z.array(conflictSchema).describe('numbers for one thing that cannot all hold'),
  targets: z.array(outcomeSchema).describe('targets with what became of them'),
  frameworks: z.array(joinedFrameworkSchema).describe('one framework told by several articles'),
});

export type Verdict = (typeof verdicts)[number];
/** Where a fact stands. */
export type Place = z.infer<typeof placeSchema>;
/** A number with all places that give it. */
export type Telling = z.infer<typeof tellingSchema>;
export type Merged = z.infer<typeof mergedSchema>;
export type Conflict = z.infer<typeof conflictSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type JoinedFramework = z.infer<typeof joinedFrameworkSchema>;
export type JoinedFrameworkPart = z.infer<typeof joinedPartSchema>;
export type Contradiction = z.infer<typeof contradictionSchema>;
export type Corpus = z.infer<typeof corpusSchema>;
