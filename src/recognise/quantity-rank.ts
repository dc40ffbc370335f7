import { isLess, ONE, parseDecimal } from './decimal.js';
import { impliedNumeral, type Numeral, numeralAt } from './number.js';
import type { Draft, Form, Reading } from './quantity-draft.js';
import { impliedUnit, sticky, type Units } from './quantity-unit.js';

const ORDINAL_TAIL = /[位名]/y;
const TOP_TAIL = /[位名甲]/y;
const CHAIN = /[、和与及](?=第?[\d一二三四五六七八九十])/y;
const LONGEST_CHAIN = 12;
const THOUSAND = parseDecimal('1000');

/** What goes before a rank: a verb of place (位居, 升至), a field of competition (全省, 世界) or what is ranked (增速). */
const RANKED_BEFORE = new RegExp(
  '(?:居|列|排|名次|排名|位次|位|占|升|跃|跌|降|退|进|夺|摘|得|获|取|拿|揽|稳|蝉联|荣膺|荣获|成为|达|实现|' +
    '全[国省市区县州球盟旗行系网域]|世界|国际|国内|国外|[省市区县洲]内|[国省市区县州洲盟]|亚太|东盟|行业|业内|同行|同类|城市|地区|湾区|三角|' +
    '[东西南北中]部|[东西华]北|[西华东]南|华[东中]|增速|增幅|增量|总量|规模|总数|数量|产量|销量|总额|存量|人均|综合|排行|榜单?|双|均|皆|各|都|分别|' +
    '连续|继续|仍|依然|持续|保持|从|由|是|为|年)(?:了|至|到|为|在|于|入|的|列|位|居|保持|稳居|并列|前移)*(?:第一?)?$',
);
/** What may follow a rank; a noun would make it an ordinal: 第一季度, 第一方阵. */
const RANK_AFTER =
  /^(?:$|[^\u4e00-\u9fa5A-Za-z0-9]|大(?![道街会学酒堂赛队使门])|城(?![市镇乡区际管建投轨墙])|强[省市县镇]|[的和并且以而与及或后至到再也又均居其为是较比仅]|上升|下降|提升|提高|跃升|前[进移]|同比|成为|水平|行列|之列|地位|宝座|左右)/;
const BEFORE_TOP = /[目此日之年提以当先空生史月节午会饭眼面跟]$/;
const HEAD_BEFORE =
  /(?:居|列|排|占|位|升|跃|登|稳|全[国省市区县州球]|世界|国内|省内|亚洲|行业)[^，。；,;放摆置]{0,8}$/;

/** 第一, 第3位, 第八名, 第二大 */
export const ordinalForm: Form = ({ text, at, units }) =>
  text[at] === '第' ? ordinalsAt(text, at, units) : null;

/** Reads the ranks that begin with the 第 at an offset. An ordinal that is no rank is passed over with its numeral. */
export function ordinalsAt(text: string, at: number, units: Units): Reading {
  const members: Draft[] = [];
  let start = at;
  while (members.length < LONGEST_CHAIN) {
    const { numeral } = numeralAt(text, text[start] === '第' ? start + 1 : start, () => 0);
    if (!numeral || (start > at && !continues(text, units, { first: members[0], numeral }))) break;
    const tail = sticky(ORDINAL_TAIL, text, numeral.end)?.[0] ?? '';
    const end = numeral.end + tail.length;
    members.push(rankDraft({ numeral, start, end, tail }));
    const join = sticky(CHAIN, text, end);
    if (!join) break;
    start = end + join[0].length;
  }
  if (members.length === 0) return { drafts: [], end: at + 1 };
  const { end } = members.at(-1)!;
  const isRank = isRanked(text, members) && members.every(({ numeral }) => isPosition(numeral));
  return { drafts: isRank ? members : [], end };
}

/** 第二、三位 and 第3、第5 are lists of ranks; 第一、5个项目 is not. */
function continues(
  text: string,
  units: Units,
  { first, numeral }: { first: Draft; numeral: Numeral },
): boolean {
  if (text[numeral.start - 1] === '第') return true;
  const counts = units.length(text, numeral.end) > 0 && !/[位名]/.test(text[numeral.end]);
  return numeral.arabic === first.numeral.arabic && !counts;
}

/** 前三, 前十位: up to that rank. */
export const topForm: Form = ({ text, at, units }) => {
  if (text[at] !== '前') return null;
  const { numeral } = numeralAt(text, at + 1, (offset) => units.length(text, offset));
  if (!numeral || !isPosition(numeral) || BEFORE_TOP.test(text.slice(0, at).slice(-1))) return null;
  const tail = sticky(TOP_TAIL, text, numeral.end)?.[0] ?? '';
  const end = numeral.end + tail.length;
  const follows = text.slice(end, end + 4);
  const ranked = RANKED_BEFORE.test(text.slice(Math.max(0, at - 10), at));
  const named = tail !== '' || /^强(?![化度调])/.test(follows);
  if (!named && !((ranked || /^(?:行列|之列)/.test(follows)) && RANK_AFTER.test(follows))) return null;
  const draft: Draft = { ...rankDraft({ numeral, start: at, end, tail }), rule: 'top', op: '<=' };
  return { drafts: [draft], end };
};

/** 首位, 榜首, 之首, 居首 where somebody holds it. */
export const headForm: Form = ({ text, at }) => {
  const word = ['首位', '榜首', '首'].find((head) => text.startsWith(head, at));
  if (!word) return null;
  const start = word === '首' && text[at - 1] === '之' ? at - 1 : at;
  const end = at + word.length;
  const before = text.slice(Math.max(0, start - 12), start);
  const held = word === '首' ? /居$|之$/.test(text.slice(0, at).slice(-1)) : !/[放摆置]/.test(before);
  if (!held || !HEAD_BEFORE.test(before) || !RANK_AFTER.test(text.slice(end, end + 4))) return null;
  const numeral = impliedNumeral({ start, end }, ONE);
  return { drafts: [rankDraft({ numeral, start, end, tail: '' })], end };
};

function rankDraft({
  numeral,
  start,
  end,
  tail,
}: {
  numeral: Numeral;
  start: number;
  end: number;
  tail: string;
}): Draft {
  const unit = { ...impliedUnit('位', 'rank'), text: tail };
  return { rule: 'rank', start, end, numeral, value: numeral.value, high: null, unit, op: null };
}

function isRanked(text: string, members: readonly Draft[]): boolean {
  const { start } = members[0];
  const { end, unit } = members.at(-1)!;
  const before = text.slice(Math.max(0, start - 10), start);
  if (/倒数$|[放摆置][在于]?[^，。]{0,6}$/.test(before) || !RANK_AFTER.test(text.slice(end, end + 4)))
    return false;
  // 成为非洲第一大贸易伙伴: whose first it is stands between.
  if (text[end] === '大' && /(?:成为|是|为|居)[\u4e00-\u9fa5]{2,6}$/.test(before)) return true;
  return RANKED_BEFORE.test(before) || (unit!.text !== '' && text[end] !== '大');
}

function isPosition({ value, high, round, large }: Numeral): boolean {
  return !high && !round && !large && value.scale === 0 && isLess(value, THOUSAND) && !isLess(value, ONE);
}
