import type { Edit, MappedText } from '../text/mapped-text.js';

/** The line under the heading of a table in Markdown: ---|---|---. */
const RULE = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$/gm;

/** A text whose tables in Markdown have tabs between their cells, as other tables have. No offset changes. */
export function withTabs(text: MappedText): MappedText {
  const rules = Array.from(text.text.matchAll(RULE), ({ index }) => index);
  if (rules.length === 0) return text;
  const edits = new Map<number, Edit>();
  for (const rule of rules) for (const edit of tableAround(text.text, rule)) edits.set(edit.start, edit);
  return text.edit([...edits.values()].sort((a, b) => a.start - b.start));
}

/** The edits for the lines with bars above and below a rule. */
function tableAround(text: string, rule: number): Edit[] {
  let start = rule;
  let end = lineEnd(text, rule);
  while (start > 0 && lineAt(text, text.lastIndexOf('\n', start - 2) + 1).includes('|'))
    start = text.lastIndexOf('\n', start - 2) + 1;
  while (end < text.length && lineAt(text, end + 1).includes('|')) end = lineEnd(text, end + 1);
  const table = text.slice(start, end);
  return Array.from(table.matchAll(/\|/g), ({ index }) => {
    const isOuter =
      /(?:^|\n)[ \t]*$/.test(table.slice(0, index)) || /^\|[ \t]*(?:\n|$)/.test(table.slice(index));
    const at = start + index;
    const inRule = at >= rule && at < lineEnd(text, rule);
    return { start: at, end: at + 1, text: isOuter || inRule ? ' ' : '\t' };
  });
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function lineAt(text: string, from: number): string {
  return text.slice(from, lineEnd(text, from));
}
