// STAND-IN
import type { Article } from '../model/document.js';
import type { Subject } from '../model/mentions.js';
export interface Place { name: string; code: string | null; how: string }
export function articleRegion(article: Article, mentions: Subject[], _l: unknown): Place | null {
  const m = mentions[0]; void article;
  return m ? { name: m.name, code: null, how: 'first' } : null;
}
export function resolvePlace(s: Subject, _c: unknown): Place { return { name: s.name, code: s.code, how: s.rule }; }
