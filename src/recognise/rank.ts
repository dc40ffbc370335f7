import { toNumber } from './decimal.js';
import type { Amount } from './fraction.js';
import { readNumeral } from './numeral.js';

/** What may stand before an ordinal that is a place in an order: 位居第二, 全国第一, 排名第8. */
const RANKING =
  /(居|列|排|排名|名列|跃升|跃居|升至|位次|位|夺得|蝉联|稳居|进入|跻身|晋级|成为|保持|继续|取得|获|获得|荣获|全球|世界|国内|亚洲|国际|全国|全省|全市|全区|全县|省|市|区|县|州|国|行业|同类|均|规模|总量|增速|速度|排行|榜|中)(全国|全球|世界|全省|全市|全区|国内|亚洲|同类城市|大城市|城市|行业|各区|各市|[省市县区州]|[^，。、；：,;]{0,4})?$/;
/** After an ordinal: what makes it a rank whatever stands before. */
const PLACE = /^(位|名)(?![^，。、；：,;）)”’\s的和与及及,以])/;
const ENDS = /^($|[，。、；：！？,;:!?）)”’\s]|的|大|和|与|、|，|位|名|城|高|强)/;

const rank = (start: number, end: number, value: number, op: Amount['op']): Amount => ({
  start,
  end,
  low: value,
  high: value,
  unit: '位',
  unitText: '',
  dimension: 'rank',
  op,
  rule: 'rank',
  bareMagnitude: false,
});

/** 第一, 第3位, 首位, 前五名 at `at`, where it is a place in an order, else null: 第一产业, 第三季度, 前三季度. */
export function rankAt(text: string, at: number): Amount | null {
  const rest = text.slice(at, at + 12);
  if (/^(首位|榜首)/.test(rest) && !/^首位(于|置)/.test(rest)) return rank(at, at + 2, 1, null);
  if (rest[0] === '第') return ordinal(text, at);
  if (rest[0] === '前') return top(text, at);
  return null;
}

function ordinal(text: string, at: number): Amount | null {
  const number = readNumeral(text, at + 1);
  if (!number) return null;
  const value = toNumber(number.low);
  const after = text.slice(number.end, number.end + 6);
  if (PLACE.test(after) || /^[位名]/.test(after)) return rank(at, number.end + 1, value, null);
  if (!ENDS.test(after)) return null;
  const before = text.slice(Math.max(0, at - 14), at);
  return RANKING.test(before) ? rank(at, number.end, value, null) : null;
}

/** 前三, 前五名, 前十位, 前五强: among the first so many. */
function top(text: string, at: number): Amount | null {
  const number = readNumeral(text, at + 1);
  if (!number || number.magnitude > 100000000000000n) return null;
  const value = toNumber(number.low);
  const after = text.slice(number.end, number.end + 6);
  if (/^[位名强甲]/.test(after))
    return rank(at, number.end + (after[0] === '强' || after[0] === '甲' ? 0 : 1), value, '<=');
  const before = text.slice(Math.max(0, at - 10), at);
  return ENDS.test(after) &&
    /(居|列|排名|进入|跻身|保持|全国|全省|全市|全球|世界|位|均|稳居|国内|[省市县区])$/.test(before)
    ? rank(at, number.end, value, '<=')
    : null;
}
