import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A fault in a dictionary file, with the place where it stands. */
class LexiconError extends Error {
  override name = 'LexiconError';

  constructor(file: string, line: number, message: string) {
    super(`${file}:${line}: ${message}`);
  }
}

/**
 * Parses and validates one dictionary file.
 * @throws LexiconError naming the line of the first fault.
 */
export function parseLexiconFile<T>(file: string, yaml: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const fault = document.errors[0];
  if (fault) throw new LexiconError(file, lines.linePos(fault.pos[0]).line, fault.message.split('\n')[0]);
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const node = [...issue.path.keys()]
    .map((i) => document.getIn(issue.path.slice(0, issue.path.length - i), true))
    .find(isNode);
  const offset = node?.range?.[0] ?? 0;
  throw new LexiconError(file, lines.linePos(offset).line, `${issue.path.join('.')}: ${issue.message}`);
}
