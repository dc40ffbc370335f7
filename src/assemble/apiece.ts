import { isNominal, isVerb, nounToken, type Token } from './token.js';

/** What an amount may be told for each of: measures, and those who have it. */
const MEASURE =
  '元|股|人|户|亩|名|位|家|个|辆|台|吨|公里|斤|公斤|千克|克|升|度|千瓦时|件|间|所|张|床|生|笔|套|平方米|立方米|平方公里|公顷';
const HOLDERS = '(?:常住|户籍)?人口|老年人|老人|儿童|婴幼儿|劳动力|家庭|居民|市民|农户|职工|学生|(?<=元)面值';
/** 每亩, 每千名老年人, 每千常住人口, 每百户家庭拥有, 平均每位市民, 每50公斤, 每10股. */
const APIECE = new RegExp(
  `^(?:平均)?每(?:\\d{0,5}|[十百千万]{0,2})(?:(?:${MEASURE})(?:${HOLDERS})?|(?<=[十百千万])(?:${HOLDERS}))(?:拥有)?$`,
);

/** 每降低1个百分点, 每新增1名, 每开通1条: what has to be done for each amount. */
const CONDITION =
  /^每(?:[一-龥]{1,3})(?:\d+(?:\.\d+)?|[一二两三五十百千万])(?:百分点|个百分点|个?[一-龥]{1,2}|%)$/;
/** Verbs of what is given or taken for it. */
const GRANTS =
  /^(?:[可将再就则按给需]$|给予|予以|补助|补贴|奖励|奖补|资助|补偿|支持|扣减|扣除|减免|减收|加价|加收|加征|缴纳|支付)/;

/** Takes 每 with its measure as one word: what it precedes is told for each, or where that has been done. */
export function mergeApiece(tokens: readonly Token[], text: string): Token[] {
  const merged: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const each = lastOf(tokens, i, { text, pattern: APIECE });
    const done = each < 0 ? doneFor(tokens, i, text) : -1;
    const end = Math.max(each, done);
    if (end < 0) {
      merged.push(tokens[i]);
      continue;
    }
    const span = { start: tokens[i].start, end: tokens[end].end };
    merged.push({ ...nounToken(text, span), tag: each < 0 ? 'd' : 'r' });
    i = end;
  }
  return merged;
}

/** Index of the last token of the longest stretch from `i` that a pattern takes whole, or -1. */
function lastOf(
  tokens: readonly Token[],
  i: number,
  { text, pattern }: { text: string; pattern: RegExp },
): number {
  if (tokens[i].kind !== 'word' || !/^(平均|每.*)$/.test(tokens[i].text)) return -1;
  let end = -1;
  for (let k = i; k < tokens.length && k < i + 7 && tokens[k].kind === 'word'; k++)
    if (pattern.test(text.slice(tokens[i].start, tokens[k].end))) end = k;
  return end;
}

/** Index of the last token of a condition that begins at `i`: 每开通1条国际航线, 每新增1名失业人员就业. */
function doneFor(tokens: readonly Token[], i: number, text: string): number {
  const end = lastOf(tokens, i, { text, pattern: CONDITION });
  if (end < 0) return -1;
  const next = tokens.findIndex((t, k) => k > end && (!(isNominal(t) || isVerb(t)) || GRANTS.test(t.text)));
  return next < 0 ? tokens.length - 1 : next - 1;
}
