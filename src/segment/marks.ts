/** The numbering or markup a heading begins with. */
interface HeadingMark {
  /** Rank among headings, 1 the highest. */
  level: number;
  /** Which sort of numbering: two lines of the same style are siblings. */
  style: string;
  /** Length of the mark when it is markup and no part of the text (`## `), else 0. */
  markup: number;
}

const CHINESE = '[一二三四五六七八九十]';
/** 一、二季度 and 三、四线城市 begin as a section does, and are none. */
const JOINED = '(?!\\s*[二三四五](?:季度|产业|线|级|期|类|批|、))';

const STYLES: { style: string; level: number; pattern: RegExp }[] = [
  {
    style: 'part',
    level: 1,
    pattern: new RegExp(`^第\\s*(?:${CHINESE}{1,4}|\\d{1,3})\\s*(?:编|篇|部分|章)`),
  },
  {
    style: 'division',
    level: 2,
    pattern: new RegExp(`^第\\s*(?:${CHINESE}{1,4}|\\d{1,3})\\s*节(?:[\\s　]|$)`),
  },
  { style: '一、', level: 1, pattern: new RegExp(`^${CHINESE}{1,3}\\s*[、.．]${JOINED}`) },
  { style: '（一）', level: 2, pattern: new RegExp(`^[（(]\\s*${CHINESE}{1,3}\\s*[)）]`) },
  { style: '1.', level: 3, pattern: /^\d{1,2}\s*[.．、](?!\d)/ },
  { style: '1.1', level: 4, pattern: /^\d{1,2}(?:\.\d{1,2}){1,3}\s+(?=\p{Script=Han})/u },
  { style: '（1）', level: 4, pattern: /^[（(]\s*\d{1,2}\s*[)）]/ },
  { style: '①', level: 5, pattern: /^[①-⑳]/ },
];

/** The mark a line begins with, or null. Whether the line is a heading is for headings.ts to say. */
export function headingMark(text: string): HeadingMark | null {
  if (!'#第（(①②③④⑤⑥⑦⑧⑨⑩一二三四五六七八九十'.includes(text[0]) && !(text[0] >= '0' && text[0] <= '9'))
    return null;
  const hashes = /^(#{1,6})\s+/.exec(text);
  if (hashes) return { level: hashes[1].length, style: '#', markup: hashes[0].length };
  for (const { style, level, pattern } of STYLES) if (pattern.test(text)) return { style, level, markup: 0 };
  return null;
}
