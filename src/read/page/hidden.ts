import type { PageNode } from './parse.js';

/** Declarations that take an element out of sight, wherever they stand in a style. */
const HIDING = [
  /(?:^|;)\s*display\s*:\s*none/i,
  /(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)/i,
  /(?:^|;)\s*opacity\s*:\s*0*\.?0*\s*(?:!|;|$)/i,
  /(?:^|;)\s*font-size\s*:\s*0*\.?0+(?:px|pt|em|rem|%)?\s*(?:!|;|$)/i,
  /(?:^|;)\s*text-indent\s*:\s*-\s*\d{3,6}/i,
  /(?:^|;)\s*(?:max-)?(?:height|width)\s*:\s*0(?:px|pt|em|%)?\s*(?:!|;|$)/i,
];
const OUT_OF_FLOW = /(?:^|;)\s*position\s*:\s*(?:absolute|fixed)/i;
const OFF_SCREEN =
  /(?:^|;)\s*(?:left|top|right|bottom|margin-left|margin-top)\s*:\s*-\s*\d{3,6}|clip\s*:\s*rect\(\s*0/i;
const CLIPPED = /(?:^|;)\s*overflow\s*:\s*hidden/i;

/** Class names, ids and tag names that the page's own style sheets hide, each as a selector: `.x`, `#x`, `x.y`. */
export type HiddenSelectors = ReadonlySet<string>;

/** Whether an element is hidden by its attributes, its style or a plain rule of the page's style sheets. */
export function isHidden(node: PageNode, selectors: HiddenSelectors): boolean {
  const attributes = node.attribs ?? {};
  if ('hidden' in attributes || attributes['aria-hidden']?.toLowerCase() === 'true') return true;
  if (attributes.style && hides(attributes.style)) return true;
  if (selectors.size === 0) return false;
  const names = (attributes.class ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => `.${name}`);
  if (attributes.id) names.push(`#${attributes.id.trim()}`);
  return names.some((name) => selectors.has(name) || selectors.has(`${node.name}${name}`));
}

/** Reads the rules outside of `@media` and the like in all `<style>` elements. */
export function hiddenSelectors(html: string): HiddenSelectors {
  const selectors = new Set<string>();
  const open = /<style[\s>]/gi;
  const close = /<\/style/gi;
  for (let match = open.exec(html); match; match = open.exec(html)) {
    close.lastIndex = open.lastIndex;
    const end = close.exec(html)?.index;
    if (end === undefined) break;
    readRules(html.slice(html.indexOf('>', match.index) + 1, end), selectors);
    open.lastIndex = end;
  }
  return selectors;
}

const RULE = /[^{}]*([{}])/g;
const SIMPLE = /^(?:[a-z][a-z0-9]*)?[.#][\w-]+$/i;

function readRules(css: string, selectors: Set<string>): void {
  const text = css.includes('/*') ? css.split('/*').map(afterComment).join('') : css;
  let depth = 0;
  let selector = '';
  for (const [part, brace] of text.matchAll(RULE)) {
    const body = part.slice(0, -1);
    if (brace === '{') {
      if (depth === 0) selector = body.slice(body.lastIndexOf(';') + 1).trim();
      depth++;
    } else {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && hides(body)) for (const name of selector.split(',')) keep(name.trim(), selectors);
    }
  }
}

function afterComment(part: string, index: number): string {
  return index === 0 ? part : part.slice(part.indexOf('*/') + 2);
}

function keep(selector: string, selectors: Set<string>): void {
  if (SIMPLE.test(selector)) selectors.add(selector);
}

function hides(style: string): boolean {
  if (HIDING.slice(0, 5).some((pattern) => pattern.test(style))) return true;
  if (HIDING[5].test(style) && CLIPPED.test(style)) return true;
  return OUT_OF_FLOW.test(style) && OFF_SCREEN.test(style);
}
