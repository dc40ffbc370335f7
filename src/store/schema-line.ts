/**
 * The first line of a YAML file, which names its schema for editors: by the way from a file so many folders deep in
 * `out/` to `schema/` beside it, as they lie in a checkout. It is the same whatever folder is written to, so that the
 * bytes do not depend on that; `extract schema -o` puts the schemas beside any other results.
 */
export function schemaLine(schema: 'article' | 'corpus', depth: number): string {
  return `# yaml-language-server: $schema=${'../'.repeat(depth)}schema/${schema}.schema.json`;
}
