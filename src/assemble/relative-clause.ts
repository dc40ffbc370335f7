import { is, isAnd, isDe, isNominal, isVerb, type Token } from './token.js';

/** Verbs and prepositions that stand in the clause before 的: 实现超低排放的机组, 用于民生的支出, 通过网络实现的零售额. */
const INNER =
  /^(实现|达到|拥有|具有|具备|有|无|没有|用于|通过|利用|由|在|从|以|对|向|于|被|覆盖|符合|参与|参加|已|已经|新|正在|未|不)$/;

/** The most characters a noun with its clause may have to be a row label. */
const LENGTH = 20;

/**
 * A noun phrase that was cut inside the clause that modifies it (超低排放的煤电机组 of 实现超低排放的煤电机组), with that
 * clause whole; the phrase itself where it was not, or where the whole is no label.
 */
export function withClause(tokens: readonly Token[], from: number, np: readonly Token[]): Token[] {
  const first = tokens.indexOf(np[0]);
  const de = np.findIndex(isDe);
  const at = de < 0 ? -1 : innerBefore(tokens, from, first);
  if (at < 0 || is(tokens[at + 1], 'perfective')) return [...np];
  let start = at;
  while (start > from && continues(tokens, start - 1)) start--;
  // 用于, 通过 and 由 say nothing without what stands before them.
  while (
    start < first &&
    (isAnd(tokens[start]) || is(tokens[start], 'adverb') || tokens[start].text === '的')
  )
    start++;
  const whole = tokens.slice(start, tokens.indexOf(np[np.length - 1]) + 1).filter((t) => t.kind !== 'time');
  const length = whole.reduce((n, t) => n + t.text.length, 0);
  return length <= LENGTH ? whole : [...np];
}

/** Where the verb of the clause stands that an object with words of its own parts from 的 (实现集中供水的小区), or -1. */
function innerBefore(tokens: readonly Token[], from: number, first: number): number {
  for (let i = first - 1; i >= from && i >= first - 4; i--) {
    const token = tokens[i];
    if (token.kind === 'word' && INNER.test(token.text)) return i;
    if (token.kind !== 'indicator' && !isNominal(token) && !isVerb(token) && token.tag !== 'r') return -1;
  }
  return -1;
}

function continues(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  // 中央财政全年用于社会保障的资金: when it was does not part the clause.
  if (token.kind === 'time')
    return i > 0 && isNominal(tokens[i - 1]) && /^(全年|每年|去年|今年)$/.test(token.text);
  if (token.kind === 'quote' || token.kind === 'indicator') return true;
  if (token.kind === 'quantity') return token.quantity?.rule === 'size-class';
  if (token.kind !== 'word') return false;
  if (/^(通过|用于|由|在|从|以|对|向|于|被|已|未|不)$/.test(token.text)) return true;
  if (is(token, 'aspire', 'value', 'conjunction', 'rise', 'fall')) return false;
  return isNominal(token) || isVerb(token);
}
