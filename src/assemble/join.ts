import { mergeApiece } from './apiece.js';
import { classSizes } from './sizes.js';
import { spellOut } from './spelled.js';
import { type Grammar, is, isAnd, nounToken, type Token } from './token.js';

/** Sets right what the tagger has cut or glued and takes names as one token. */
export function joinTokens(tokens: readonly Token[], text: string, grammar: Grammar): Token[] {
  const words = spellOut(mergeRates(unglue(unglueAdverbs(tokens, grammar), grammar), text), grammar);
  return classSizes(mergeApiece(mergeNames(mergeResiding(words, text), text), text));
}

/** What 在 makes an attribute with: 在校生, 在建项目. */
const RESIDING =
  /^[校学建园职岗册营网途库保院读编研售租京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新穗深杭宁汉]$/;

/** What 再 makes a noun of its own with: 再就业率. */
const AGAIN = /^(就业|就业率|贷款|生水|制造|保险|担保|融资)$/;

/** Joins 在 with the syllable that makes it an attribute: as a preposition it would end a noun phrase. */
function mergeResiding(tokens: readonly Token[], text: string): Token[] {
  const merged: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const next = tokens[i + 1];
    const glued = (next?.kind === 'word' || next?.kind === 'indicator') && next.start === tokens[i].end;
    if (
      glued &&
      ((tokens[i].text === '在' && RESIDING.test(next.text)) ||
        (tokens[i].text === '再' && AGAIN.test(next.text)))
    ) {
      merged.push(nounToken(text, { start: tokens[i].start, end: next.end }));
      i++;
    } else merged.push(tokens[i]);
  }
  return merged;
}

/** 巩固|率, 毕业|率: a rate by its verb, where the tagger does not know it as one word. */
function mergeRates(tokens: readonly Token[], text: string): Token[] {
  return tokens.flatMap((token, i) => {
    const [before, next] = [tokens[i - 1], tokens[i + 1]];
    const isRate = (rate: Token | undefined, verb: Token | undefined, after: Token | undefined) =>
      rate?.text === '率' &&
      verb?.kind === 'word' &&
      verb.text.length > 1 &&
      /^v/.test(verb.tag) &&
      verb.end === rate.start &&
      (after === undefined ||
        after.kind !== 'word' ||
        is(after, 'value', 'rise', 'fall', 'adverb', 'to') ||
        isAnd(after));
    if (isRate(token, before, next)) return [];
    return isRate(next, token, tokens[i + 2])
      ? [nounToken(text, { start: token.start, end: next.end })]
      : [token];
  });
}

/** The last character of a measure or trade glued to an adverb or preposition: 率均 of 配套率|均, 业因 of 钢铁业|因. */
const GLUED = /^[率量值额数业](?:均|已|约|仅|超|由|从|再|将|因|受|则|分别)$/;

/** Parts such words before anything else is read. */
function unglueAdverbs(tokens: readonly Token[], grammar: Grammar): Token[] {
  return tokens.flatMap((token) => {
    if (token.kind !== 'word' || !GLUED.test(token.text)) return [token];
    const at = token.start + 1;
    const [head, tail] = [token.text.slice(0, 1), token.text.slice(1)];
    const none: Token['classes'] = new Set();
    return [
      { ...token, end: at, text: head, tag: 'n', classes: grammar.get(head) ?? none },
      { ...token, start: at, text: tail, tag: 'd', classes: grammar.get(tail) ?? none },
    ];
  });
}

/** Cuts 达 and 为 from a word the tagger has glued them to before a figure: 签约率达|83%. */
function unglue(tokens: readonly Token[], grammar: Grammar): Token[] {
  return tokens.flatMap((token, i) => {
    // 及其|他, 及其|它
    const next = tokens[i + 1];
    if (token.text === '及其' && /^[他它]$/.test(next?.text ?? ''))
      return [
        { ...token, end: token.end - 1, text: '及', classes: grammar.get('及') ?? token.classes },
        { ...next, start: token.end - 1, text: `其${next.text}`, tag: 'r' },
      ];
    if (tokens[i - 1]?.text === '及其' && /^[他它]$/.test(token.text)) return [];
    // 119个|县中，: the 中 is said of all of them.
    if (
      tokens[i - 1]?.quantity &&
      tokens[i + 1]?.kind === 'break' &&
      /^[省市县区乡镇村州户国厂社队]中$/.test(token.text)
    )
      return [
        { ...rest(token, token.end - 1, grammar) },
        { ...token, start: token.end - 1, text: '中', tag: 'f' },
      ];
    const glued =
      tokens[i + 1]?.kind === 'quantity' &&
      token.kind === 'word' &&
      token.text.length > 1 &&
      token.classes.size === 0;
    if (!glued || !/(达|占|(?<!行)为)$/.test(token.text)) return [token];
    const at = token.end - 1;
    const verb = token.text.slice(-1);
    return [
      rest(token, at, grammar),
      { ...token, start: at, text: verb, tag: 'v', classes: grammar.get(verb) ?? token.classes },
    ];
  });
}

/** What is left of a word when its verb is cut off: a noun, or an adverb such as the 均 of 均达. */
function rest(token: Token, end: number, grammar: Grammar): Token {
  const text = token.text.slice(0, -1);
  const classes = grammar.get(text);
  const tag = classes?.has('adverb') ? 'd' : 'n';
  return { ...token, end, text, tag, classes: classes ?? token.classes };
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
        (t) =>
          t.kind === 'word' ||
          t.kind === 'indicator' ||
          t.kind === 'subject' ||
          t.kind === 'pause' ||
          // “高效办成一件事”: a numeral of the name.
          (t.quantity?.dimension === 'count' && /^[一二两三四五六七八九十]/.test(t.text)) ||
          // “15分钟生活圈”, “千亿技改”: a length or size of the thing named.
          ((t.kind === 'time' || t.quantity?.dimension === 'duration' || t.quantity?.bareMagnitude) &&
            t !== inner[inner.length - 1]),
      )
    ) {
      merged.push(nounToken(text, { start: tokens[i].start, end: tokens[close].end }));
      i = close;
    } else merged.push(tokens[i]);
  }
  return merged;
}
