import type { Declared, Notice } from '../model/document.js';
import type { MappedText } from '../text/mapped-text.js';
import { unscramble } from './bytes/mojibake.js';
import { readPage } from './page/index.js';

/** Decoded text read: a page's article, or plain text as it is. */
export interface Content {
  kind: 'html' | 'text';
  text: MappedText;
  declared: Declared;
  notices: Notice[];
}

/** What the carrier says a text is: `page` by name or type, `field` of a record, else `text`. */
export type Hint = 'page' | 'xhtml' | 'field' | 'text';

/** Nothing declared. */
const UNDECLARED: Declared = { title: null, publisher: null, published: null, filed: null };

/** Reads decoded text. What the text is decides over the hint: a page saved as `.txt` is a page. */
export function readContent(text: string, hint: Hint): Content {
  const readable = unscramble(text);
  const { notices } = readable;
  if (readable.text.text === '' || !isPage(readable.text.text, hint)) {
    return { kind: 'text', text: readable.text, declared: UNDECLARED, notices };
  }
  const xhtml = hint === 'xhtml' || /^\s*<\?xml/i.test(readable.text.text.slice(0, 200));
  const page = readPage(readable.text, { xhtml });
  return { kind: 'html', ...page, notices: [...notices, ...page.notices] };
}

const WHOLE_PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i;
const ANY_MARKUP = /<\/?[a-z][^<>]*>|&(?:#\d|#x[\da-f]|nbsp|ldquo|emsp)/i;
const MARKUP =
  /<(?:p|br|div|span|section|article|h[1-6]|table|ul|ol|img|strong|body|html|!doctype)(?:\s[^<>]*)?\/?>/i;

function isPage(text: string, hint: Hint): boolean {
  if (hint === 'page' || hint === 'xhtml') return ANY_MARKUP.test(text);
  if (WHOLE_PAGE.test(text.slice(0, 4096))) return true;
  return hint === 'field' && MARKUP.test(text);
}
