import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Names what, besides the input, decides the facts of an article: this program as it is built, its packages, and the
 * runtime with its decoders. 16 hexadecimal digits, other ones after any change to one of them. Worked out once: a
 * command may open the cache more than once.
 */
export function fingerprint(): string {
  known ??= workOut();
  return known;
}

let known: string | null = null;

function workOut(): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([process.version, process.versions.icu, process.versions.unicode]));
  const root = fileURLToPath(new URL('../', import.meta.url));
  addFolder(hash, root);
  addPackages(hash, join(root, '../package.json'));
  return hash.digest('hex').slice(0, 16);
}

/** Code and dictionaries. Types and the rest do not run. */
function addFolder(hash: Hash, root: string): void {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((each) => /\.(js|json|utf8)$/.test(each)).sort()) {
    hash.update(`${name}\n`).update(readFileSync(join(root, name)));
  }
}

function addPackages(hash: Hash, manifest: string): void {
  const { dependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const require = createRequire(manifest);
  for (const name of Object.keys(dependencies).sort()) {
    hash.update(`${name} ${versionOf(name, require.resolve.paths(name) ?? [])}\n`);
  }
}

/** Version of a package in the first of the folders that has it: what would be loaded. */
function versionOf(name: string, folders: readonly string[]): string | null {
  for (const folder of folders) {
    try {
      const manifest = readFileSync(join(folder, name, 'package.json'), 'utf8');
      return (JSON.parse(manifest) as { version: string }).version;
    } catch {
      // not here: the next folder
    }
  }
  return null;
}
