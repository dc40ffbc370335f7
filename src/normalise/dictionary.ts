import { createRequire } from 'node:module';
import { inGb2312 } from './gbk.js';

/** Traditional forms that regional standards write and the plain dictionary does not know. */
const REGIONAL_FORMS = { 衞: '卫', 枱: '台', 粧: '妆', 糭: '粽', 衹: '只' };

/**
 * Characters of GB 2312 that simplified text still writes in some sense (乾隆, 瞭望, 慰藉), so that only the document
 * around them can tell whether they are traditional. 後 and 於 are in that set too, but only in names.
 */
const KEPT_IN_SIMPLIFIED = (char: string) => inGb2312(char) && char !== '後' && char !== '於';

interface Dictionary {
  /** Simplified form of each traditional character. */
  characters: Map<string, string>;
  /** Words whose simplified form is not that of their characters one by one: 乾隆, 回覆. */
  words: [string, string][];
}

let dictionary: Dictionary | undefined;

function parse(list: unknown): [string, string][] {
  if (typeof list !== 'string') return [];
  return list.split('|').map((entry) => entry.split(' ') as [string, string]);
}

/** Loaded when first asked for: text in simplified script has no need of it. */
function load(): Dictionary {
  const opencc = createRequire(import.meta.url)('opencc-js/t2cn') as typeof import('opencc-js');
  const [words, characters] = opencc.Locale.to.cn[0];
  return {
    words: parse(words),
    characters: new Map([...parse(characters), ...Object.entries(REGIONAL_FORMS)]),
  };
}

/** The simplified form of a character, itself where it has none. */
export function simplified(char: string): string {
  dictionary ??= load();
  return dictionary.characters.get(char) ?? char;
}

/** The same, but leaving alone the characters that simplified text uses too. */
export function surelySimplified(char: string): string {
  const other = simplified(char);
  return other === char || KEPT_IN_SIMPLIFIED(char) ? char : other;
}

/** Traditional words with their simplified forms, where that is not the form of the characters one by one. */
export function exceptionalWords(): readonly [string, string][] {
  dictionary ??= load();
  return dictionary.words;
}
