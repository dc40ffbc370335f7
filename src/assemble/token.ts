import type { Word } from '../model/document.js';
import type { GrammarClass, Lexicon } from '../model/lexicon.js';
import type { IndicatorMention, Mention, NonQuantity, Quantity, Subject, Time } from '../model/mentions.js';
import type { Span } from '../text/span.js';

/** A unit of a sentence as the assembler reads it: a mention taken whole, a word, or a mark. Offsets as the sentence's. */
export interface Token extends Span {
  text: string;
  kind:
    | 'quantity'
    | 'time'
    | 'subject'
    | 'indicator'
    | 'word'
    | 'pause'
    | 'break'
    | 'quote'
    | 'open'
    | 'close';
  /** Part-of-speech tag of a word, else empty. */
  tag: string;
  classes: ReadonlySet<GrammarClass>;
  quantity?: Quantity;
  time?: Time;
  subject?: Subject;
  indicator?: IndicatorMention;
}

const NO_CLASSES: ReadonlySet<GrammarClass> = new Set();

/** A stretch taken as one noun. */
export function nounToken(text: string, span: Span): Token {
  return { ...span, text: text.slice(span.start, span.end), kind: 'word', tag: 'n', classes: NO_CLASSES };
}

/** A noun of a label whose own words stand elsewhere, at the place of another token. */
export function nounAt(place: Token, text: string): Token {
  return { ...place, text, kind: 'word', tag: 'n', classes: NO_CLASSES };
}

export type Grammar = ReadonlyMap<string, ReadonlySet<GrammarClass>>;

const MARKS: Record<string, Token['kind']> = {
  '、': 'pause',
  '，': 'break',
  ',': 'break',
  '；': 'break',
  ';': 'break',
  '：': 'break',
  ':': 'break',
  '。': 'break',
  '！': 'break',
  '!': 'break',
  '？': 'break',
  '?': 'break',
  '—': 'break',
  '…': 'break',
  '\n': 'break',
  '\t': 'break',
  '“': 'quote',
  '”': 'quote',
  '‘': 'quote',
  '’': 'quote',
  '"': 'quote',
  '「': 'quote',
  '」': 'quote',
  '《': 'quote',
  '》': 'quote',
  '（': 'open',
  '(': 'open',
  '）': 'close',
  ')': 'close',
  '【': 'open',
  '】': 'close',
  '[': 'open',
  ']': 'close',
};

/** The function words of the lexicon by word: one word may play several parts. */
export function grammarOf(lexicon: Lexicon): Grammar {
  const grammar = new Map<string, Set<GrammarClass>>();
  for (const entry of lexicon.grammar) {
    for (const word of entry.words) {
      const classes = grammar.get(word) ?? new Set();
      grammar.set(word, classes.add(entry.class));
    }
  }
  return grammar;
}

/**
 * Reads a sentence as tokens. Mentions that fill a place of their own (quantities with their comparators,
 * times, subjects, indicators) are one token each; what lies between is cut into words.
 */
export function tokenise(
  text: string,
  mentions: readonly Mention[],
  tools: { grammar: Grammar; words: (text: string) => Word[] },
): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const mention of whole(mentions)) {
    const { start, end } = mention.kind === 'quantity' ? mention.outer : mention;
    if (start < at) continue;
    pushWords(tokens, text, { start: at, end: start }, tools);
    tokens.push(mentionToken(text, mention, { start, end }));
    at = end;
  }
  pushWords(tokens, text, { start: at, end: text.length }, tools);
  return tokens;
}

type Whole = Quantity | Time | Subject | IndicatorMention | NonQuantity;

/** The mentions that become tokens, in order; of two that overlap the one that matters more to a figure first. */
function whole(mentions: readonly Mention[]): Whole[] {
  const rank = { nonquantity: 0, quantity: 1, time: 2, subject: 3, indicator: 4 } as const;
  const found = mentions.filter(
    (m): m is Whole =>
      m.kind in rank && (m.kind !== 'nonquantity' || m.rule === 'list-marker' || m.rule === 'class'),
  );
  found.sort((a, b) => rank[a.kind] - rank[b.kind] || a.start - b.start || b.end - a.end);
  const kept: { span: Span; mention: Whole }[] = [];
  for (const mention of found) {
    const span = mention.kind === 'quantity' ? mention.outer : mention;
    if (!kept.some((k) => k.span.start < span.end && span.start < k.span.end)) kept.push({ span, mention });
  }
  return kept.sort((a, b) => a.span.start - b.span.start).map((k) => k.mention);
}

function mentionToken(text: string, mention: Whole, span: Span): Token {
  // Written out: keys added after a spread cost a hundred times as much, and there is a token for every word.
  return {
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    // 1. and （二） end what stands before them; 5A级 is a noun.
    kind: mention.kind !== 'nonquantity' ? mention.kind : mention.rule === 'class' ? 'word' : 'break',
    tag: mention.kind === 'nonquantity' ? 'n' : '',
    classes: NO_CLASSES,
    quantity: mention.kind === 'quantity' ? mention : undefined,
    time: mention.kind === 'time' ? mention : undefined,
    subject: mention.kind === 'subject' ? mention : undefined,
    indicator: mention.kind === 'indicator' ? mention : undefined,
  };
}

function pushWords(
  tokens: Token[],
  text: string,
  gap: Span,
  tools: { grammar: Grammar; words: (text: string) => Word[] },
): void {
  if (gap.end <= gap.start) return;
  for (const word of tools.words(text.slice(gap.start, gap.end))) {
    const start = gap.start + word.start;
    const end = gap.start + word.end;
    const mark =
      MARKS[word.text] ?? (word.text.trim() === '' && /[\n\t]/.test(word.text) ? 'break' : undefined);
    if (!mark && word.text.trim() === '') continue;
    tokens.push({
      start,
      end,
      text: word.text,
      tag: word.tag,
      kind: mark ?? 'word',
      classes: tools.grammar.get(word.text) ?? NO_CLASSES,
    });
  }
}

/** Whether a token is of a grammar class. */
export function is(token: Token | undefined, ...classes: GrammarClass[]): boolean {
  return token !== undefined && classes.some((c) => token.classes.has(c));
}

/** Nouns and what can stand among them in a noun phrase: by jieba's tags, which also know 区别词, 简称, 习用语. */
export function isNominal(token: Token): boolean {
  if (token.kind === 'indicator') return true;
  if (token.kind !== 'word') return false;
  // The tagger takes these for a particle and a verb.
  if (token.text === '地' || token.text === '低保') return true;
  return (
    /^(n|vn|an|b|j|l|i|a|eng|s|f|x|h|k|g|t|z|mq)/.test(token.tag) &&
    !/^[^\p{L}\p{N}&·.+@-]+$/u.test(token.text)
  );
}

export function isVerb(token: Token): boolean {
  return token.kind === 'word' && /^v(?!n)/.test(token.tag);
}

export function isDe(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text === '的';
}

export function isAnd(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.kind === 'pause' || (token.kind === 'word' && /^(和|与|及|及其|以及|或|、|\/)$/.test(token.text)))
  );
}

/** 每亩, 每百户家庭拥有: what something is told for, taken as one word. */
export function isApiece(token: Token): boolean {
  return token.kind === 'word' && token.tag === 'r' && /^(平均)?每./.test(token.text);
}

/** The words of some tokens, run together. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}
