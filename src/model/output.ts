import { z } from 'zod';

/** The output contract as zod schemas: types, JSON Schema and validation of re-read files all come from here. */

const offset = z
  .number()
  .int()
  .nonnegative()
  .describe('Unicode code points into the decoded original document');
const amount = z.number().nullable();

export const aspects = ['level', 'growth', 'share', 'rank'] as const;
export const modalities = ['target', 'actual', 'provision'] as const;
export const operators = ['=', '>', '>=', '<', '<=', '~', 'range', 'none'] as const;
export const strengths = ['hard', 'soft'] as const;

export const warningSchema = z.strictObject({
  code: z.string().describe('kind of fault, for programs'),
  start: offset,
  end: offset,
  message: z.string(),
});

export const documentSchema = z.strictObject({
  id: z.string().describe('path without its extension, unique in the run'),
  path: z.string().describe('relative to the input folder'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe("of the file's bytes"),
  format: z.enum(['text', 'html', 'jsonl', 'json', 'mhtml']),
  encoding: z.string(),
  script: z.enum(['hans', 'hant']),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable().describe('date as EDTF'),
  region: z.string().nullable().describe('whose article it is'),
  warnings: z.array(warningSchema),
});

export const citationSchema = z.strictObject({
  start: offset,
  end: offset,
  line: z.number().int().positive(),
  quote: z.string().describe('the original text at [start, end)'),
  text: z.string().describe('the same passage repaired and simplified'),
});

export const sourceSchema = z.strictObject({
  start: offset,
  end: offset,
  line: z.number().int().positive().describe('1-based line of the original'),
  quote: z.string().describe('exactly the original text at [start, end)'),
  valueStart: offset,
  valueEnd: offset.describe('[valueStart, valueEnd) is the number and its unit inside the quote'),
  text: z.string().describe('the same passage as the program read it: repaired, simplified'),
});

export const factSchema = z.strictObject({
  id: z.string().describe('stable: does not change when unrelated text around it does'),
  document: z.string(),
  indicator: z.string().describe('what is measured, simplified Chinese row label'),
  indicatorId: z.string().nullable().describe('dictionary entry, null where it has none'),
  aspect: z.enum(aspects),
  modality: z.enum(modalities),
  cue: z.string().nullable().describe('the words that tell the modality, as read'),
  strength: z.enum(strengths).nullable().describe('how binding the wording is'),
  op: z.enum(operators),
  value: amount.describe('in the base unit, null for a range'),
  min: amount,
  max: amount,
  unit: z.string(),
  period: z.string().nullable().describe('EDTF, null where the text gives none'),
  subject: z.string().nullable(),
  regionCode: z.string().nullable().describe('GB/T 2260, null for what is no region'),
  speaker: z.string().nullable().describe('who said it, null where nobody is quoted'),
  source: sourceSchema,
});

export const frameworkItemSchema = z.strictObject({ text: z.string(), start: offset, end: offset });

export const frameworkPartSchema = z.strictObject({
  count: z.number().int().nullable().describe('null for 多, N, X'),
  label: z.string(),
  items: z.array(frameworkItemSchema),
  get parts() {
    return z.array(frameworkPartSchema);
  },
});

export const frameworkSchema = z.strictObject({
  id: z.string(),
  document: z.string(),
  name: z.string(),
  code: z.string(),
  owner: z.string().nullable(),
  parts: z.array(frameworkPartSchema),
  complete: z.boolean().describe('every number of it is accounted for in the text'),
  mentions: z.array(citationSchema),
});

export const factBookSchema = z.strictObject({
  schemaVersion: z.literal(1),
  generator: z.strictObject({ name: z.string(), version: z.string() }),
  documents: z.array(documentSchema),
  facts: z.array(factSchema),
  frameworks: z.array(frameworkSchema),
});

export type Aspect = (typeof aspects)[number];
export type Modality = (typeof modalities)[number];
export type Operator = (typeof operators)[number];
export type Strength = (typeof strengths)[number];
export type Warning = z.infer<typeof warningSchema>;
export type DocumentRecord = z.infer<typeof documentSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type Fact = z.infer<typeof factSchema>;
export type FrameworkItem = z.infer<typeof frameworkItemSchema>;
export type FrameworkPart = z.infer<typeof frameworkPartSchema>;
export type Framework = z.infer<typeof frameworkSchema>;
export type FactBook = z.infer<typeof factBookSchema>;
