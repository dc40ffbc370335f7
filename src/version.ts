import { readFileSync } from 'node:fs';

let version: string | null = null;

/** Version of this program, as its package.json has it. */
export function programVersion(): string {
  if (version === null) {
    const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
    version = (JSON.parse(manifest) as { version: string }).version;
  }
  return version;
}
