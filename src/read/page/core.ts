import type { Box } from './boxes.js';
import type { Measures } from './measures.js';
import { PARAGRAPH } from './tags.js';

/** A child with this share of an element's text stands for all of it. */
const NEARLY_ALL = 0.85;
/** What a sibling must have of the best child's text to be a part of the article in its own right. */
const PART = 0.15;
const MOST_LINKED = 0.1;

/**
 * Finds the element that holds the article: from the root down, as long as a single child carries the text and
 * its siblings are surroundings. Stops above paragraphs.
 */
export function findCore(root: Box, measures: Measures): Box {
  let box = root;
  for (;;) {
    const best = heaviest(box, measures);
    if (!best || isParagraph(best, box, measures)) return box;
    const share = measures.of(best).score / measures.of(box).score;
    if (share < NEARLY_ALL && hasOtherPart(box, best, measures)) return box;
    box = best;
  }
}

/** The stretches after the core that go on with the article: prose without a link beside it. */
export function continuations(core: Box, measures: Measures): Box[] {
  const found: Box[] = [];
  const least = PART * measures.of(core).score;
  for (let box = core, level = 0; box.parent && level < 2; box = box.parent, level++) {
    for (const sibling of box.parent.children) {
      const { good, kept, links, score } = measures.of(sibling);
      const whole = kept === sibling.last - sibling.first;
      if (sibling.first >= box.last && good > 0 && links === 0 && whole && score >= least)
        found.push(sibling);
    }
  }
  return found;
}

function heaviest(box: Box, measures: Measures): Box | null {
  let best: Box | null = null;
  let most = 0;
  for (const child of box.children) {
    const { score } = measures.of(child);
    if (score > most) [best, most] = [child, score];
  }
  return best;
}

/** Whether the child is one paragraph of the article: by its tag, or because others like it stand beside it. */
function isParagraph(child: Box, parent: Box, measures: Measures): boolean {
  if (measures.of(child).kept > 2) return false;
  if (PARAGRAPH.has(child.tag)) return true;
  const like = (box: Box) => box !== child && box.tag === child.tag && box.names === child.names;
  return parent.children.some((box) => like(box) && measures.of(box).score > 0);
}

function hasOtherPart(parent: Box, best: Box, measures: Measures): boolean {
  const least = PART * measures.of(best).score;
  const isPart = (stretch: { first: number; last: number }) => {
    const { good, own, linked, links, score } = measures.of(stretch);
    return good >= Math.max(1, links) && score >= least && linked <= MOST_LINKED * own;
  };
  return parent.children.some((child) => child !== best && isPart(child)) || gaps(parent).some(isPart);
}

/** The stretches of lines that stand in an element directly, between its children. */
function gaps(box: Box): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  let first = box.first;
  for (const child of box.children) {
    if (child.first > first) found.push({ first, last: child.first });
    first = Math.max(first, child.last);
  }
  if (box.last > first) found.push({ first, last: box.last });
  return found;
}
