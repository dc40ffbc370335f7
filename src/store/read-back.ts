import { parse } from 'yaml';
import type { z } from 'zod';
import { type FactBook, factBookSchema } from '../model/output.js';
import type { ArticleRecord } from './article.js';
import { articleFileSchema } from './schemas.js';

/** A file that should be ours and is not readable as such. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/**
 * Reads a facts.json.
 * @throws StoreError naming the first fault.
 */
export function parseFactBook(text: string): FactBook {
  return validate(factBookSchema, () => JSON.parse(text));
}

/**
 * Reads an article's YAML file.
 * @throws StoreError naming the first fault.
 */
export function parseArticle(text: string): ArticleRecord {
  const { document, facts, frameworks } = validate(articleFileSchema, () => parse(text));
  const owned = <T extends object>(item: T) => ({ ...item, document: document.id });
  return { document, facts: facts.map(owned), frameworks: frameworks.map(owned) };
}

function validate<T>(schema: z.ZodType<T>, load: () => unknown): T {
  let data: unknown;
  try {
    data = load();
  } catch (error) {
    throw new StoreError(`cannot be parsed: ${(error as Error).message.split('\n')[0]}`);
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new StoreError(`not as the schema has it: ${issue.path.join('.') || 'top level'}: ${issue.message}`);
}
