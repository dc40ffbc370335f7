import type { Box, Layout } from './layout.js';

/** The innermost element around each line. */
export function innermost({ lines, root }: Layout): Box[] {
  const inner = lines.map(() => root);
  const open = [root];
  for (let box = open.pop(); box; box = open.pop()) {
    inner.fill(box, box.first, box.last);
    for (let i = box.children.length - 1; i >= 0; i--) open.push(box.children[i]);
  }
  return inner;
}

/** The lines of a stretch, as indices. */
export function indices({ first, last }: { first: number; last: number }): number[] {
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
}
