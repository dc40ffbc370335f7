import type { ArticleDiff } from '../../compare/diff.js';
import { diffSummary, pairName } from './diff.js';
import { type DiffRow, diffRows } from './diff-rows.js';

const heads = ['', 'What', 'Change', 'Old', 'New'];
const signs = { '+': '➕', '-': '➖', '~': '✏️', '>': '↕️' };

/** A diff as Markdown: a table for each article. */
export function diffMarkdown(diffs: readonly ArticleDiff[]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`;
  const tables = diffs.flatMap((diff) => [
    '',
    `### ${markdownCell(pairName(diff))}`,
    '',
    row(heads),
    '| --- | --- | --- | --- | --- |',
    ...diffRows(diff).map((each) => row(cellsOf(each))),
  ]);
  return [`**${diffSummary(diffs)}**`, ...tables];
}

function cellsOf({ sign, what, change, old, new: now }: DiffRow): string[] {
  const cite = (cited: DiffRow['old']) => (cited ? `${cited.line}: ${cited.quote}` : '');
  return [signs[sign], what, change, cite(old), cite(now)];
}

/** Text that Markdown and the HTML inside it leave as it is, on one line. */
function markdownCell(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\\`*_[\]|#~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
}

const style = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #8886;padding:.3rem .5rem;text-align:left;vertical-align:top}
.added{background:#2a72}.removed{background:#c332}.changed{background:#da02}`;
const classes = { '+': 'added', '-': 'removed', '~': 'changed', '>': 'moved' };

/** A diff as one self-contained page of HTML, without scripts. */
export function diffHtml(diffs: readonly ArticleDiff[]): string[] {
  return [
    '<!doctype html>',
    '<html lang="zh"><head><meta charset="utf-8"><title>extract diff</title>',
    '<meta name="viewport" content="width=device-width">',
    `<style>${style}</style></head><body>`,
    `<p>${escaped(diffSummary(diffs))}</p>`,
    ...diffs.flatMap(htmlTable),
    '</body></html>',
  ];
}

function htmlTable(diff: ArticleDiff): string[] {
  return [
    `<h2>${escaped(pairName(diff))}</h2>`,
    `<table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>`,
    ...diffRows(diff).map((row) => {
      const cells = [row.sign, ...cellsOf(row).slice(1)].map((cell) => `<td>${escaped(cell)}</td>`);
      return `<tr class="${classes[row.sign]}">${cells.join('')}</tr>`;
    }),
    '</table>',
  ];
}

function escaped(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
