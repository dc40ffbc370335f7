import type { IndicatorEntry, Lexicon } from '../model/lexicon.js';
import type { Span } from '../text/span.js';
import type { Frame } from './frame.js';
import { is, isAnd, isDe, isNominal, isVerb, type Token } from './token.js';

/** What a figure measures. */
export interface Measured {
  /** The row label. */
  label: string;
  /** The label without a head that names only growth or size: what later clauses of the passage speak of. */
  base: string;
  entry: IndicatorEntry | null;
  /** Head that decides the aspect, if the noun phrase has one. */
  head: 'growth' | 'fall' | 'share' | null;
  /** Where its own words stand in the sentence; null where it is inherited. */
  span: Span | null;
  /** Rule, for `explain`. */
  how: string;
}

const text = (tokens: readonly Token[]) => tokens.map((t) => t.text).join('');
const spanOf = (tokens: readonly Token[]): Span | null =>
  tokens.length > 0 ? { start: tokens[0].start, end: tokens[tokens.length - 1].end } : null;

/** Looks indicators up by name or alias. */
export class IndicatorIndex {
  readonly #entries = new Map<string, IndicatorEntry>();

  constructor(lexicon: Lexicon) {
    for (const entry of lexicon.indicators) {
      for (const word of [entry.name, ...entry.aliases]) this.#entries.set(word, entry);
    }
  }

  /** The entry a label names, or null. A generic head (产值, 规模) alone names none. */
  find(label: string): IndicatorEntry | null {
    const entry = this.#entries.get(label.replace(/[“”]/g, ''));
    return entry && entry.field !== 'generic' ? entry : null;
  }
}

/**
 * What the figure of a frame measures: the noun phrase beside it, or what the passage last spoke of.
 * Null where neither is there.
 */
export function measure(frame: Frame, last: Measured | null, index: IndicatorIndex): Measured | null {
  const own = besideIt(frame);
  if (own.tokens.length === 0) return inherit(last);
  const { tokens, how } = own;
  const head = headOf(tokens);
  const core = head.kind ? tokens.slice(0, -1) : tokens;
  const rank = frame.quantity.dimension === 'rank';
  if (core.length === 0 && head.kind !== 'share') {
    if (!last) return rank || head.kind === null ? build(tokens, { how, index, head: head.kind }) : null;
    const label = rank ? last.base + text(tokens) : last.base;
    return { ...last, label, head: head.kind, entry: rank ? null : last.entry, how: `${how}, of what was spoken of` };
  }
  if (isBareHead(tokens) && last) {
    const label = join(last.base, text(tokens));
    return { label, base: label, entry: index.find(label), head: head.kind, span: spanOf(tokens), how: `${how}, head of what was spoken of` };
  }
  if (head.kind && head.kind !== 'share' && !rank) {
    return { ...build(core, { how, index, head: head.kind }), span: spanOf(tokens) };
  }
  const built = build(tokens, { how, index, head: head.kind });
  return own.suffix ? withSuffix(built, own.suffix, index) : built;
}

function inherit(last: Measured | null): Measured | null {
  return last ? { ...last, label: last.base, head: null, span: null, how: 'inherited' } : null;
}

/** 项目 + 总投资; a head whose first word repeats the end of what went before is not said twice. */
function join(base: string, head: string): string {
  if (base.endsWith(head)) return base;
  return base.replace(/(建设|工作)$/, '') + head;
}

function withSuffix(measured: Measured, suffix: string, index: IndicatorIndex): Measured {
  const label = measured.label.endsWith(suffix) ? measured.label : measured.label + suffix;
  return { ...measured, label, base: label, entry: index.find(label) };
}

interface Beside {
  tokens: Token[];
  how: string;
  suffix?: string;
}

/** The noun phrase beside the figure that names what it measures, by the sort of its unit. */
function besideIt(frame: Frame): Beside {
  const { left, right, quantity } = frame;
  const verbOnly = left.np.length > 0 && left.np.every((t) => isVerb(t) || (is(t, 'activity') && t.tag !== 'n'));
  if (quantity.dimension === 'rank') return { tokens: left.np, how: 'left of the rank' };
  if (quantity.dimension === 'percent' || quantity.dimension === 'points' || quantity.dimension === 'multiple') {
    if (left.np.length > 0 && !verbOnly) return { tokens: left.np, how: 'left of the figure' };
    return { tokens: growthWord(right.np) ? [] : right.np, how: 'right of the figure' };
  }
  const counted = shared(frame, right.np);
  if (counted.length > 0 && (!right.possessive || left.np.length === 0 || verbOnly || isBareHead(left.np))) {
    if (quantity.dimension === 'money') return besideMoney(frame, counted, verbOnly);
    if (left.np.length > 0 && !verbOnly && left.links.some((t) => is(t, 'value') )) {
      return { tokens: left.np, how: 'left of the figure' };
    }
    const verbs = verbOnly && left.links.length === 0 && left.np.length === 1 && is(left.np[0], 'activity') ? left.np : [];
    return { tokens: [...verbs, ...right.event, ...right.relative, ...counted], how: 'right of the figure' };
  }
  if (verbOnly && quantity.dimension === 'money' && right.relative.length === 0) {
    return { tokens: left.np, how: 'verb before the figure' };
  }
  return { tokens: left.np, how: 'left of the figure' };
}

/** 投资100亿元的化工项目, 投入10亿元支持创新: the verb before is the head of what follows. */
function besideMoney(frame: Frame, counted: Token[], verbOnly: boolean): Beside {
  const { left } = frame;
  if (left.np.length > 0 && (verbOnly || isBareHead(left.np))) {
    return { tokens: counted, how: 'right of the figure, head left of it', suffix: text(left.np) };
  }
  return { tokens: counted, how: 'right of the figure' };
}

/** The counted noun without a head that belongs to a later figure: (15个)产业集群〔总营收达到4万亿〕. */
function shared(frame: Frame, np: Token[]): Token[] {
  const next = frame.parsed.tokens[frame.at + 1 + np.length];
  const lastToken = np.at(-1);
  if (np.length > 1 && lastToken && isHead(lastToken) && is(next, 'value', 'rise', 'fall')) return np.slice(0, -1);
  return np;
}

function growthWord(np: readonly Token[]): boolean {
  return np.length > 0 && is(np[0], 'rise', 'fall', 'growth-head', 'fall-head');
}

function isHead(token: Token): boolean {
  return is(token, 'generic-head', 'growth-head', 'fall-head', 'share-head');
}

/** A noun phrase that is a size and nothing else: 总投资, 规模, 年产值. */
function isBareHead(np: readonly Token[]): boolean {
  return np.length > 0 && np.every((t) => is(t, 'generic-head') || /^(总|年|总体|整体|合计|累计)$/.test(t.text));
}

function headOf(tokens: readonly Token[]): { kind: Measured['head'] } {
  const last = tokens[tokens.length - 1];
  if (is(last, 'growth-head')) return { kind: 'growth' };
  if (is(last, 'fall-head')) return { kind: 'fall' };
  if (is(last, 'share-head') || /占比$|比重$/.test(last.text)) return { kind: 'share' };
  return { kind: null };
}

function build(tokens: readonly Token[], about: { how: string; index: IndicatorIndex; head: Measured['head'] }): Measured {
  const kept = tokens.filter((t, i) => !(isDe(t) && i > 0 && isAnd(tokens[i - 1])));
  const label = text(kept);
  return { label, base: label, entry: about.index.find(label), head: about.head, span: spanOf(tokens), how: about.how };
}

/** The coordinated parts of a noun phrase (货物贸易、服务贸易); a shared tail is given to each part. */
export function parts(np: readonly Token[]): Token[][] {
  const result: Token[][] = [[]];
  for (const token of np) {
    if (isAnd(token)) result.push([]);
    else result[result.length - 1].push(token);
  }
  const filled = result.filter((part) => part.some((t) => isNominal(t) || isVerb(t)));
  const last = filled[filled.length - 1] ?? [];
  const etc = last.findIndex((t) => t.text === '等');
  const tail = etc > 0 ? last.slice(etc + 1) : sharedTail(filled);
  if (tail.length === 0) return filled;
  const strip = (part: Token[]) => part.filter((t) => t.text !== '等');
  return filled.map((part) => (part === last ? strip(part) : [...part, ...tail]));
}

/** 城镇、农村居民人均可支配收入: the first part is but a modifier, so the tail of the last is its own too. */
function sharedTail(filled: Token[][]): Token[] {
  const last = filled[filled.length - 1] ?? [];
  const first = filled[0] ?? [];
  if (filled.length < 2 || last.length < 2 || text(first).length > 3 || first.some((t) => t.kind === 'indicator')) return [];
  return last.slice(1);
}
