import type { Span } from '../text/span.js';

/** 全市, 我省, 该区, 本县: the division an article speaks of; 该公司, 该机场: the body just named. */
const SELF =
  /(?:[全我本该]|全体)(?:省|市|区|县|州|盟|旗|自治区|自治州|新区)|[该本](?:国|地区|公司|企业|集团|机场|港口|港|园区|开发区|高新区|经开区|示范区|综保区|自贸区|保税区|试验区|银行|行|校|院|所|中心|车站|口岸|厂|基地|平台)/y;

/** Words of which the first character is but the end: 安全|区, 资本|市场, 应该. */
const BEFORE: Record<string, string> = {
  全: '安健完齐周保俱双',
  我: '自',
  本: '资成基根日样文版原脚剧书课标',
  该: '应',
};

/** Words that begin with the last character: 全市场, 该区域, 本行业. */
const AFTER =
  /^(?:[市区县](?:[场域间块值分别级属划长容位]|政(?!府))|省(?:[份级会属长]|直)|州[长府]|国[家内外]|行[业为动政]|院[士校]|所[有在以需]|中心(?:城|区|镇)|港[口元股澳]|平台期|基地型|校[园区]|旗[下舰]|企业家)/;

/** The self reference that begins at `start`, null for none. */
export function selfAt(text: string, start: number): Span | null {
  const traps = BEFORE[text[start]];
  if (traps === undefined || (start > 0 && traps.includes(text[start - 1]))) return null;
  SELF.lastIndex = start;
  const match = SELF.exec(text);
  if (!match) return null;
  const end = start + match[0].length;
  for (let head = start + 1; head < end; head++) if (AFTER.test(text.slice(head, head + 3))) return null;
  return { start, end };
}

/** 新区, 公司 at the head of a clause, before what is told of it. */
const BARE =
  /(?:(?:新|园|开发|高新|经开|示范|试验|合作)区|公司|集团)(?=\p{Script=Han})(?![和与及或等的内以域级类型间化制法债军办管建规总发]|之间|企业家)/uy;
const CLAUSE_HEAD = /(?:^|[，,。；;：:！？!?“\n\t \u3000]|[年月底末前]|季度|期间)$/;

/** What an article about one such thing calls it without more: 新区, 园区, 公司; null where none begins at `start`. */
export function bareAt(text: string, start: number): Span | null {
  BARE.lastIndex = start;
  const match = BARE.exec(text);
  return match && CLAUSE_HEAD.test(text.slice(Math.max(0, start - 2), start))
    ? { start, end: start + match[0].length }
    : null;
}

/** A bare 市, 省, 区 or 县 in front of an office (市商务局), or 国家 (国家统计局). */
const UNIT = /国家|自治区|自治州|[省市区县州]/y;

/** The bare unit that begins at `start` and may open the name of an office, null for none. */
export function unitAt(text: string, start: number): Span | null {
  UNIT.lastIndex = start;
  const match = UNIT.exec(text);
  return match && { start, end: start + match[0].length };
}

/** 这家服装企业, 这个总部在外地的装备企业: a body named by its trade; 这家企业 alone goes back to one named before. */
const THIS =
  /[这那][家个座所](?:[^，。；：、！？,;\s]{0,14}的)?([^，。；：、！？,;的\s]{0,10}?)(企业|公司|工厂|集团|园区|产业园|工业园|开发区|基地|合作社|农场|机场|口岸)(?![家化集群数])/y;
const NO_TRADE =
  /^(?:问题|方面|地[区方]|时[期候]|[省市县区])|[了着过在将把被是有不未已到从为让使\d一二三四五六七八九十百千万亿]/;

/** The body that a demonstrative at `start` points out; its trade is empty where it has none. */
export function thisAt(text: string, start: number): (Span & { trade: string; head: string }) | null {
  THIS.lastIndex = start;
  const match = THIS.exec(text);
  if (!match || NO_TRADE.test(match[1])) return null;
  return { start, end: start + match[0].length, trade: match[1], head: match[2] };
}
