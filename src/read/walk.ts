import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** An input, or what it leads to, that names no file that can be read. */
export interface InputFailure {
  /** As the user knows it. */
  input: string;
  /** One line: what is wrong, then `; ` and what can be done. */
  reason: string;
}

/** Extensions of articles: other files of a folder (notes, tables, programs) are passed over. */
const ARTICLE = /\.(?:txt|text|html?|xhtml|shtml|mht|mhtml|jsonl?|ndjson)(?:\.gz)?$/i;
const SKIPPED_FOLDERS = new Set(['out', 'node_modules']);

const CIRCLE = 'links that lead round in a circle; remove them';
const LINK_BACK = 'a link back to a folder that it is in; remove it';
const CLOSED = 'no permission to read it; change its permissions';
const DANGLING = 'a link to a file that does not exist; mend or remove it';
const SPECIAL = 'neither a file nor a folder; give a file of text';

/** What a path leads to, through links: a file, a folder, nothing, or a reason why it cannot be read. */
export type Kind = 'file' | 'folder' | 'none' | { reason: string };

/** Follows a path to its end. */
export function kindOf(path: string): Kind {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : { reason: SPECIAL };
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ELOOP') return { reason: CIRCLE };
    if (code === 'EACCES') return { reason: CLOSED };
    return isLink(path) ? { reason: DANGLING } : 'none';
  }
}

/**
 * The articles of a folder and the folders in it, as paths relative to it. Hidden files and folders are passed over,
 * links followed. `fail` is told of what cannot be read, by the same kind of path.
 */
export function walk(root: string, fail: (path: string, reason: string) => void): string[] {
  const files: string[] = [];
  const open = [{ path: '', above: new Set<string>() }];
  for (let folder = open.pop(); folder; folder = open.pop()) {
    const real = realpathSync(resolve(root, folder.path));
    if (folder.above.has(real)) {
      fail(folder.path, LINK_BACK);
      continue;
    }
    const names = namesIn(real);
    if (names === null) fail(folder.path, CLOSED);
    for (const name of names ?? []) {
      const path = join(folder.path, name);
      const kind = kindOf(resolve(root, path));
      if (kind === 'file' && ARTICLE.test(name)) files.push(path);
      else if (kind === 'folder' && !SKIPPED_FOLDERS.has(name)) {
        open.push({ path, above: new Set(folder.above).add(real) });
      } else if (typeof kind === 'object' && ARTICLE.test(name)) fail(path, kind.reason);
    }
  }
  return files;
}

/** The names in a folder but hidden ones; null without permission to read it. */
function namesIn(folder: string): string[] | null {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'));
  } catch {
    return null;
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
