import type { Article } from '../model/document.js';
import type { DraftFramework } from './types.js';

export type { DraftFramework, DraftPart } from './types.js';
export function findFrameworks(_article: Article, _context: { ownerAt: (offset: number) => string | null }): DraftFramework[] {
  return [];
}
