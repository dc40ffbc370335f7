import { printJsonSchema, schemaNames } from '../store/schemas.js';
import { writeFiles } from '../store/write.js';
import { UsageError } from './usage-error.js';

/** `extract schema [name]`: prints a JSON Schema of the output, or writes all of them to a folder. */
export async function schema(name: string, options: { out?: string }): Promise<number> {
  if (options.out !== undefined) {
    const files = schemaNames.map((each) => ({
      path: `${each}.schema.json`,
      content: printJsonSchema(each),
    }));
    await writeFiles(options.out, files);
    return 0;
  }
  const known = schemaNames.find((each) => each === name);
  if (!known) throw new UsageError(`${name}: no such schema; there are ${schemaNames.join(', ')}`);
  process.stdout.write(printJsonSchema(known));
  return 0;
}
