import { z } from 'zod';
import { corpusSchema } from '../model/corpus.js';
import { documentSchema, factBookSchema, factSchema, frameworkSchema } from '../model/output.js';

/** What a file of `facts/` holds: as facts.json, for one document, which its facts therefore do not name. */
export const articleFileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  document: documentSchema,
  facts: z.array(factSchema.omit({ document: true })),
  frameworks: z.array(frameworkSchema.omit({ document: true })),
});

const schemas = {
  facts: { title: 'facts.json of zhibiao', schema: factBookSchema },
  article: { title: 'facts/<article>.yaml of zhibiao', schema: articleFileSchema },
  corpus: { title: 'corpus.yaml of zhibiao', schema: corpusSchema },
};

/** Names of the JSON Schemas that there are: `schema/<name>.schema.json`. */
export const schemaNames = Object.keys(schemas) as (keyof typeof schemas)[];

/** A schema of the output as the text of a JSON Schema file (draft-07). */
export function printJsonSchema(name: keyof typeof schemas): string {
  const { title, schema } = schemas[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7' });
  return `${JSON.stringify({ $schema, $id: `urn:zhibiao:schema:${name}:1`, title, ...rest }, null, 2)}\n`;
}
