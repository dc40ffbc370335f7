import { is, isAnd, isDe, isNominal, isVerb, type Token } from './token.js';

/** Verbs and prepositions that stand in the clause before 的: 实现超低排放的机组, 用于民生的支出, 通过网络实现的零售额. */
const INNER =
  /^(实现|达到|拥有|具有|具备|有|无|没有|用于|通过|利用|由|在|从|以|对|向|于|被|覆盖|服务|支持|符合|参与|参加)$/;

/** The most characters a noun with its clause may have to be a row label. */
const LENGTH = 20;

/**
 * A noun phrase that was cut inside the clause that modifies it (超低排放的煤电机组 of 实现超低排放的煤电机组), with that
 * clause whole; the phrase itself where it was not, or where the whole is no label.
 */
export function withClause(tokens: readonly Token[], from: number, np: readonly Token[]): Token[] {
  const first = tokens.indexOf(np[0]);
  const de = np.findIndex(isDe);
  const word = (t: Token | undefined) => t?.kind === 'word';
  // 实现集中供水的小区: a verb of the object may have cut it.
  const at = word(tokens[first - 1]) && !INNER.test(tokens[first - 1].text) ? first - 2 : first - 1;
  const cut = tokens[at];
  if (de < 0 || at < from || !cut || cut.kind !== 'word' || !INNER.test(cut.text)) return [...np];
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

function continues(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  // 中央财政全年用于社会保障的资金: when it was does not part the clause.
  if (token.kind === 'time')
    return i > 0 && isNominal(tokens[i - 1]) && /^(全年|每年|去年|今年)$/.test(token.text);
  if (token.kind === 'quote' || token.kind === 'indicator') return true;
  if (token.kind === 'quantity') return token.quantity?.rule === 'size-class';
  if (token.kind !== 'word') return false;
  if (/^(通过|用于|由|在|从|以|对|向|于|被)$/.test(token.text)) return true;
  if (is(token, 'aspire', 'value', 'conjunction', 'rise', 'fall')) return false;
  return isNominal(token) || isVerb(token);
}
