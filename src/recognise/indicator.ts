import type { Lexicon } from '../model/lexicon.js';
import type { IndicatorMention } from '../model/mentions.js';
import type { Recogniser } from '../model/recogniser.js';
import type { Span } from '../text/span.js';
import { Trie } from '../text/trie.js';

/**
 * Builds the recogniser of dictionary indicators: the longest name or alias at each place, left to right, none
 * overlapping another. A word that is only the beginning or the end of another word (利润 of 利润率, 社零 of
 * 旅行社零售额) is left, and the next shorter entry at that place is tried.
 *
 * Entries of the field `generic` (产值, 营业收入) are heads that take what they are of from the words before
 * them; they name nothing by themselves and are not reported.
 */
export function indicatorRecogniser(lexicon: Lexicon): Recogniser {
  const trie = new Trie<Named>();
  for (const entry of lexicon.indicators) {
    if (entry.field === 'generic') continue;
    for (const word of [entry.name, ...entry.aliases]) trie.add(word, { id: entry.id, name: entry.name });
  }
  return (text) => {
    const mentions: IndicatorMention[] = [];
    for (let at = 0; at < text.length; ) {
      const found = longestWhole(trie, text, at);
      if (found) mentions.push(found);
      at = found ? found.end : at + 1;
    }
    return mentions;
  };
}

interface Named {
  id: string;
  name: string;
}

/** The longest entry that begins at `start` and stands there as a word of its own, or null. */
function longestWhole(trie: Trie<Named>, text: string, start: number): IndicatorMention | null {
  let match = trie.longestAt(text, start);
  while (match && !standsAlone(text, match)) {
    const { end } = match;
    const shorter = trie.longestAt(text.slice(start, end - 1), 0);
    match = shorter && { start, end: start + shorter.end, value: shorter.value };
  }
  if (!match) return null;
  const { value, end } = match;
  return { kind: 'indicator', start, end, id: value.id, name: value.name, rule: 'dictionary' };
}

/** How much text after a word is looked at to tell that the word goes on. */
const AHEAD = 5;

const ALPHANUMERIC = /[A-Za-z0-9]/;

/** What after any indicator makes another word of it: a rate, a kind, a person, a law, a voucher, an event. */
const GOES_ON =
  /^(?:率(?![先领])|型|性|化(?![解债])|者|权(?!益)|法(?!人)|商|券|季(?![度均末])|节(?![能约水])|博览会)/;

/** Endings that are the beginning of another word when certain characters follow. */
const ENDINGS: readonly { last: string; next: RegExp }[] = [
  { last: '数', next: /^[量字据学码控]/ },
  { last: '学', next: /^[生者校]/ },
  { last: '程', next: /^碑/ },
  { last: '金', next: /^融/ },
  { last: '债', next: /^[务权]/ },
  { last: '资', next: /^(?:人(?!均)|[方国])/ },
  { last: '请', next: /^人/ },
  // 城乡居民收入|比上年增长: a comparison, not a ratio.
  { last: '入比', next: /^(?:[上去前同往](?:年|期|月|季|半)|全[国省市]|\d{4}年)/ },
];

interface Neighbours {
  /** What the character before may not be. */
  notAfter?: RegExp;
  /** What must follow. */
  before?: RegExp;
  /** What may not follow. */
  notBefore?: RegExp;
}

/** 出口, 进口: a verb (出口汽车5万辆) or a way out (安全出口, A出口), unless a predicate or a mark follows. */
const AWAY: Neighbours = {
  notAfter: /[速路铁站场门闸个号全处库道东西南北A-Z]/,
  before: /^(?:$|[增下上降提回保稳达突实完为是占居同比较首连分均都和与及总由从、，,。；;：:）)])/,
};

/** Short words that are often a piece of other words, with the neighbours that tell. */
const AMBIGUOUS: ReadonlyMap<string, Neighbours> = new Map<string, Neighbours>([
  ['出口', AWAY],
  ['进口', AWAY],
  ['进出口', { notBefore: /^(?:公司|银行|检验|口岸|通道|岗|处)/ }],
  ['社零', { notBefore: /^售/ }],
  ['民宿', { notBefore: /^舍/ }],
  // 房价高企, 成本居高: the adjective.
  ['高企', { notAfter: /[价胀本率位存债务续然仍力口温险度]/ }],
  ['布产量', { notAfter: /[公发宣分颁]/ }],
  ['M0', { notBefore: /^[线号口款型]/ }],
  ['M1', { notBefore: /^[线号口款型]/ }],
  ['M2', { notBefore: /^[线号口款型]/ }],
]);

/** Whether the word at `span` is no piece of a longer one, by its neighbours. */
function standsAlone(text: string, span: Span): boolean {
  const before = text.charAt(span.start - 1);
  const after = text.slice(span.end, span.end + AHEAD);
  const last = text.charAt(span.end - 1);
  if (GOES_ON.test(after) || ENDINGS.some((e) => text.endsWith(e.last, span.end) && e.next.test(after)))
    return false;
  if (ALPHANUMERIC.test(text.charAt(span.start)) && ALPHANUMERIC.test(before)) return false;
  if (ALPHANUMERIC.test(last) && ALPHANUMERIC.test(after.charAt(0))) return false;
  const context = AMBIGUOUS.get(text.slice(span.start, span.end));
  if (!context) return true;
  if (context.notAfter?.test(before) || context.notBefore?.test(after)) return false;
  return context.before?.test(after) ?? true;
}
