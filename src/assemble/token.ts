import type { Word } from '../model/document.js';
import type { GrammarClass, Lexicon } from '../model/lexicon.js';
import type { IndicatorMention, Mention, Quantity, Subject, Time } from '../model/mentions.js';
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

export type Grammar = ReadonlyMap<string, ReadonlySet<GrammarClass>>;

const NONE: ReadonlySet<GrammarClass> = new Set();
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
  return classSizes(mergeNames(mergeResiding(tokens, text), text));
}

type Whole = Quantity | Time | Subject | IndicatorMention;

/** The mentions that become tokens, in order; of two that overlap the one that matters more to a figure first. */
function whole(mentions: readonly Mention[]): Whole[] {
  const rank = { quantity: 0, time: 1, subject: 2, indicator: 3 } as const;
  const found = mentions.filter((m): m is Whole => m.kind in rank);
  found.sort((a, b) => rank[a.kind] - rank[b.kind] || a.start - b.start || b.end - a.end);
  const kept: { span: Span; mention: Whole }[] = [];
  for (const mention of found) {
    const span = mention.kind === 'quantity' ? mention.outer : mention;
    if (!kept.some((k) => k.span.start < span.end && span.start < k.span.end)) kept.push({ span, mention });
  }
  return kept.sort((a, b) => a.span.start - b.span.start).map((k) => k.mention);
}

function mentionToken(text: string, mention: Whole, span: Span): Token {
  return {
    ...span,
    text: text.slice(span.start, span.end),
    kind: mention.kind,
    tag: '',
    classes: NONE,
    [mention.kind]: mention,
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
      classes: tools.grammar.get(word.text) ?? NONE,
    });
  }
}

/** What 在 makes an attribute with: 在校生, 在建项目. */
const RESIDING =
  /^[校学建园职岗册营网途库保院读编研售租京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新穗深杭宁汉]$/;

/** Joins 在 with the syllable that makes it an attribute: as a preposition it would end a noun phrase. */
function mergeResiding(tokens: readonly Token[], text: string): Token[] {
  const merged: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const next = tokens[i + 1];
    if (
      tokens[i].text === '在' &&
      next?.kind === 'word' &&
      next.start === tokens[i].end &&
      RESIDING.test(next.text)
    ) {
      merged.push(name(text, { start: tokens[i].start, end: next.end }));
      i++;
    } else merged.push(tokens[i]);
  }
  return merged;
}

/**
 * An amount with 以上 that sorts the things counted beside it (亿元以上项目46个, 8个5亿元以上项目) is part of their name,
 * as the 千亿级 of 千亿级集群 is.
 */
function classSizes(tokens: Token[]): Token[] {
  return tokens.map((token, i) => {
    const { quantity } = token;
    if (!quantity || quantity.dimension === 'count' || !/(以上|以下|以内)$/.test(token.text)) return token;
    let end = i + 1;
    while (end < tokens.length && isNominal(tokens[end])) end++;
    const counted = [tokens[end], tokens[i - 1]].some((t) => t?.quantity?.dimension === 'count');
    return end > i + 1 && counted ? { ...token, quantity: { ...quantity, rule: 'size-class' } } : token;
  });
}

/** The most characters a quoted stretch may have to be a name: longer ones are speech. */
const NAME_LENGTH = 12;

/** Takes a short quoted stretch as one noun: “攻坚克难”项目, “零跑腿”清单. Figures inside keep their own tokens. */
function mergeNames(tokens: readonly Token[], text: string): Token[] {
  const merged: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const open = '“‘「《'.indexOf(tokens[i].kind === 'quote' ? tokens[i].text : ' ');
    const close = open < 0 ? -1 : tokens.findIndex((t, k) => k > i && t.text === '”’」》'[open]);
    const inner = close < 0 ? [] : tokens.slice(i + 1, close);
    const short = close > i + 1 && tokens[close].end - tokens[i].start <= NAME_LENGTH + 2;
    if (
      short &&
      inner.every(
        (t) => t.kind === 'word' || t.kind === 'indicator' || t.kind === 'subject' || t.kind === 'pause',
      )
    ) {
      merged.push(name(text, { start: tokens[i].start, end: tokens[close].end }));
      i = close;
    } else merged.push(tokens[i]);
  }
  return merged;
}

function name(text: string, span: Span): Token {
  return { ...span, text: text.slice(span.start, span.end), kind: 'word', tag: 'n', classes: NONE };
}

/** Whether a token is of a grammar class. */
export function is(token: Token | undefined, ...classes: GrammarClass[]): boolean {
  return token !== undefined && classes.some((c) => token.classes.has(c));
}

/** Nouns and what can stand among them in a noun phrase: by jieba's tags, which also know 区别词, 简称, 习用语. */
export function isNominal(token: Token): boolean {
  if (token.kind === 'indicator') return true;
  if (token.kind !== 'word') return false;
  if (token.text === '地') return true;
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
    (token.kind === 'pause' || (token.kind === 'word' && /^(和|与|及|以及|或|、|\/)$/.test(token.text)))
  );
}
