import type { Box, Layout, Pager } from './boxes.js';
import { type HiddenSelectors, hiddenSelectors, isHidden } from './hidden.js';
import { type Line, LineBuilder } from './line.js';
import type { PageNode } from './parse.js';
import { joinPair, TableReader } from './rows.js';
import { BLOCK, SKIPPED } from './tags.js';

const LONGEST_PAGER = 12;

/** Lays the page out. `visit` sees each element once, also those that show no text, in the order of the page. */
export function layOut(
  { html, root }: { html: string; root: PageNode },
  visit: (node: PageNode) => void,
): Layout {
  return new Walker(html, visit).walk(root);
}

/** Walks the page without recursion: its depth is the page's business. */
class Walker {
  readonly #html: string;
  readonly #visit: (node: PageNode) => void;
  readonly #selectors: HiddenSelectors;
  readonly #lines: Line[] = [];
  readonly #pagers: Pager[] = [];
  readonly #builder = new LineBuilder();
  readonly #boxes: Box[] = [{ tag: 'html', names: '', first: 0, last: 0, children: [], parent: null }];
  readonly #tables: TableReader[] = [];
  /** For each open description list the line where its last term begins. */
  readonly #terms: number[] = [];
  readonly #open = { link: 0, hidden: 0, heading: 0, pre: 0 };
  readonly #hiddenNodes = new Set<PageNode>();
  #linkMark = 0;

  constructor(html: string, visit: (node: PageNode) => void) {
    this.#html = html;
    this.#visit = visit;
    this.#selectors = hiddenSelectors(html);
  }

  walk(root: PageNode): Layout {
    let node = root.firstChild ?? null;
    while (node) {
      if (this.#enter(node)) {
        if (node.firstChild) {
          node = node.firstChild;
          continue;
        }
        this.#leave(node);
      }
      while (node && !node.next) {
        node = node.parent === root ? null : (node.parent ?? null);
        if (node) this.#leave(node);
      }
      node = node?.next ?? null;
    }
    this.#flush();
    this.#boxes[0].last = this.#lines.length;
    return { lines: this.#lines, root: this.#boxes[0], pagers: this.#pagers };
  }

  /** Whether what is inside the node is part of the page's text. */
  #enter(node: PageNode): boolean {
    if (node.type === 'text') this.#text(node);
    if (!node.name) return false;
    this.#visit(node);
    if (SKIPPED.has(node.name) || isReference(node)) return false;
    if (node.name === 'br') this.#flush();
    if (isBlock(node.name)) this.#enterBlock(node);
    if (isHidden(node, this.#selectors)) {
      if (!isBlock(node.name)) this.#flush();
      this.#hiddenNodes.add(node);
      this.#open.hidden++;
    }
    if (node.name === 'a' && node.attribs?.href !== undefined) {
      this.#open.link++;
      this.#builder.link();
      this.#linkMark = this.#builder.length;
    }
    return true;
  }

  #leave(node: PageNode): void {
    const name = node.name ?? '';
    if (name === 'a' && node.attribs?.href !== undefined) this.#leaveLink();
    if (isBlock(name) || this.#hiddenNodes.has(node)) this.#flush();
    if (this.#hiddenNodes.delete(node)) this.#open.hidden--;
    if (isBlock(name)) this.#leaveBlock(name);
  }

  #enterBlock(node: PageNode): void {
    const name = node.name!;
    this.#flush();
    const names = `${node.attribs?.class ?? ''} ${node.attribs?.id ?? ''}`.toLowerCase();
    const parent = this.#boxes.at(-1)!;
    const box = { tag: name, names, first: this.#lines.length, last: 0, children: [], parent };
    parent.children.push(box);
    this.#boxes.push(box);
    if (/^h[1-6]$/.test(name)) this.#open.heading = Number(name[1]);
    if (name === 'pre') this.#open.pre++;
    if (name === 'dl') this.#terms.push(-1);
    if (name === 'dt' && this.#terms.length > 0) this.#terms[this.#terms.length - 1] = this.#lines.length;
    const table = this.#tables.at(-1);
    if (name === 'table') {
      table?.markLayout();
      this.#tables.push(new TableReader());
    } else if (name === 'tr') table?.beginRow();
    else if (name === 'td' || name === 'th') {
      const { colspan: span, rowspan: rows } = node.attribs ?? {};
      table?.beginCell({ line: this.#lines.length, start: node.startIndex ?? 0, span, rows });
    }
  }

  #leaveBlock(name: string): void {
    const box = this.#boxes.pop()!;
    if (/^h[1-6]$/.test(name)) this.#open.heading = 0;
    if (name === 'pre') this.#open.pre--;
    if (name === 'dl') this.#terms.pop();
    if (name === 'dd' && this.#terms.length > 0) this.#endDescription(box);
    if (name === 'table') this.#tables.pop();
    if (name === 'tr') {
      const before = this.#lines.length;
      this.#tables.at(-1)?.endRow(this.#lines);
      if (this.#lines.length < before) box.children = [];
    }
    box.last = this.#lines.length;
  }

  #endDescription(box: Box): void {
    const term = this.#terms.at(-1)!;
    if (term < 0 || term !== box.first - 1) return;
    joinPair(this.#lines, term);
    if (this.#lines.length > box.first) return;
    // The row belongs to the term's box; the description's keeps none.
    box.first = this.#lines.length;
    this.#terms[this.#terms.length - 1] = -1;
  }

  #leaveLink(): void {
    this.#open.link--;
    const pieces = this.#builder.since(this.#linkMark);
    const text = pieces
      .map((piece) => piece.text)
      .join('')
      .trim();
    if (text === '' || text.length > LONGEST_PAGER) return;
    this.#pagers.push({ line: this.#lines.length, start: pieces[0].start, end: pieces.at(-1)!.end, text });
  }

  #text(node: PageNode): void {
    const start = node.startIndex ?? 0;
    const source = this.#html.slice(start, (node.endIndex ?? start - 1) + 1);
    const options = { start, linked: this.#open.link > 0 };
    const lines =
      this.#open.pre > 0 ? source.matchAll(/[^\n]*\n?/g) : [Object.assign([source], { index: 0 })];
    for (const line of lines) {
      this.#builder.add(line[0], { ...options, start: start + line.index });
      if (this.#open.pre > 0 && line[0].endsWith('\n')) this.#flush();
    }
  }

  #flush(): void {
    if (this.#builder.empty) return;
    const line = this.#builder.flush({ heading: this.#open.heading, hidden: this.#open.hidden });
    this.#linkMark = 0;
    if (line) this.#lines.push(line);
  }
}

/** Elements of the standard and those a page makes up (`<x-title>`), which are blocks where they hold text. */
function isBlock(name: string): boolean {
  return BLOCK.has(name) || (name.includes('-') && !name.startsWith('amp-'));
}

/** A superscript number in brackets: a note's mark and no part of the sentence. */
function isReference(node: PageNode): boolean {
  if (node.name !== 'sup') return false;
  const child = node.firstChild?.type === 'text' ? node.firstChild : node.firstChild?.firstChild;
  return /^\s*[[〔［]\d{1,3}[\]〕］]\s*$/.test(child?.data ?? '');
}
