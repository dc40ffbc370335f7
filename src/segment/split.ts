import type { Line } from './lines.js';

/** A title, and on the same line when and where it appeared: …生产总值 2022-07-19 来源:市统计局. */
const TITLE_AND_BYLINE =
  /^([^，。；！？,;]{6,60}?)\s+((?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?\s*(?:来源|作者|编辑|责编)\s*[:：].*)$/;
const AT_HEAD = 20;

/** The lines of a document, those of its head that hold a title and its byline cut in two. */
export function splitHead(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, i) => {
    const match = i < AT_HEAD && line.text.length <= 160 ? TITLE_AND_BYLINE.exec(line.text) : null;
    if (!match) return [line];
    const end = line.start + match[1].length;
    const start = line.end - match[2].length;
    return [
      { ...line, end, text: match[1] },
      { ...line, start, text: match[2], indent: '', spaced: false },
    ];
  });
}
