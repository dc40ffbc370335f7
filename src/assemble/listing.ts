import type { Block } from '../model/document.js';

const ORDINAL = /^\s*[二三四五六七八九十]{1,2}是/;
const FIRST_ORDINAL = /一是/;
/** A paragraph that opens so goes on with what the one above was about. */
const CONNECTIVE = /^\s*(此外|另外|除此之外|与?此?同时|其中|同期)/;
/** 产业优势更加突出：, a paragraph with a head of its own, as those of an outlook have. */
const HEADED = /^\s*\p{Script=Han}{4,14}[：:]/u;
/** 力争到2010年，…: a paragraph that opens an outlook. */
const OUTLOOK = /^\s*(?:力争|确保|争取|努力)?到(?:\d{4}年|[“"]?十[一二三四五六七八九]五)/;
const ITEM =
  /^\s*(?:[（(]?\d{1,2}[)）.．、]|[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,2}是|[①-⑳●■◆•·—-])/;
/** A line of a list has no full stop and is no longer than this. */
const LINE = 60;

/** How a block stands to the one above it in a list. */
export type Listed =
  | 'opened by the line above'
  | 'goes on'
  | 'goes on from the paragraph above'
  | 'goes on with the outlook above'
  | null;

/**
 * Whether a block is an item of a list: below a line that ends with a colon, with a mark of its own, after an item that
 * ends with a semicolon, or, where a list has been opened, a short line without a full stop; also the second item of a
 * list that began inside a paragraph, and a paragraph that opens as one that goes on (此外). Headings part the lines
 * of a list and do not end it.
 * @param above the text of the block above, empty for the first
 * @param open whether a list has been opened
 */
export function listed(
  block: Block,
  text: string,
  { above, open }: { above: string; open: boolean },
): Listed {
  const line = text.length <= LINE && !/[。！？；!?;]$/.test(text.trimEnd());
  if (block.kind === 'heading')
    return open && line && !ITEM.test(text) && !NUMBERED.test(text) ? 'goes on' : null;
  if (block.kind !== 'paragraph') return null;
  if (/[：:]$/.test(above)) return 'opened by the line above';
  if (open && (ITEM.test(text) || HEADED.test(text) || /[；;]$/.test(above) || line)) return 'goes on';
  if (HEADED.test(text) && OUTLOOK.test(above)) return 'goes on with the outlook above';
  const second = ORDINAL.test(text) && FIRST_ORDINAL.test(above);
  return !open && (second || CONNECTIVE.test(text)) ? 'goes on from the paragraph above' : null;
}

const NUMBERED =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]+[章节部编]|[（(][一二三四五六七八九十]+[)）])/;
