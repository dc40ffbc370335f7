import type { Edit, MappedText } from '../text/mapped-text.js';
import { SURE_UNIT } from './units.js';

/** Words after which a number must come: a line that ends in one is not finished. */
const BEFORE_NUMBER =
  '(?:达到?|到|为|是|超过?|突破|约|近|逾|增长|增加|增至|下降|减少|降低|提高|上升|完成|实现|共|有|了|至|占|余额|总额|总量|规模|总值)';
const NUMBER = '\\d[\\d.,]{0,20}';
/** What may follow a magnitude: 亿元, 万千瓦, 亿美元. */
const MEASURE = `${SURE_UNIT}[美欧港日]?[元吨人户亩家个千瓦]{0,2}`;
const SYMBOL = '(?<![A-Za-z])(?:M|CO|SO|NO|N|H|O|CH|NH|PM|[kc]?m)';
const SUBSCRIPT = '(?:2\\.5|10|[0-4])';

/** Where a line may be joined to the next: what ends the one and what begins the other. */
const JOINTS: readonly { end: RegExp; start: RegExp }[] = [
  // 广义货币M / 2 / 预期增长, PM / 2.5: a subscript on a line of its own
  { end: new RegExp(`${SYMBOL}$`), start: new RegExp(`^${SUBSCRIPT} *(?:\\n|$)`) },
  // and the line that goes on after it
  { end: new RegExp(`${SYMBOL} *\\n\\s*${SUBSCRIPT}$`), start: /^[A-Z\u4e00-\u9fff，。、；）)]/ },
  // 达到 / 1800 / 亿元: a number on a line of its own after a line that waits for it
  {
    end: new RegExp(`${BEFORE_NUMBER}$`),
    start: new RegExp(`^${NUMBER} *(?:${MEASURE} *(?:\\n|$)|\\n\\s*${SURE_UNIT})`),
  },
  { end: new RegExp(`${BEFORE_NUMBER} *\\n\\s*${NUMBER}$`), start: new RegExp(`^${SURE_UNIT}`) },
  // 总量74.4 / 万亿: a number and its unit, where the line of the number has words before it
  { end: new RegExp(`[\\u4e00-\\u9fff] ?${NUMBER}$`), start: new RegExp(`^${SURE_UNIT}`) },
  // 增长6 / .6%: broken before its point
  { end: /[\u4e00-\u9fff] ?\d{1,6}$/, start: /^\.\d/ },
  { end: /(?<!\d)(?:19|20)\d\d$/, start: /^年/ },
  { end: /\d年\d{1,2}$/, start: /^月/ },
  { end: /\d月\d{1,2}$/, start: /^日/ },
  // 1800亿元 / ，增长: no paragraph begins with a comma
  { end: new RegExp(`\\d(?:${MEASURE})?$`), start: /^[，、。；）,;)]/ },
];

const BREAKS = /\n\s*/g;
/** Without a digit or the letter of a symbol beside the break there is nothing to join. */
const NEAR = /[\dA-Zkcm%‰元亿万点顷里米瓦]$/;
const BEGINS = /^\d/;
/** As much of the text on either side as the longest joint needs. */
const REACH = 40;

function joinable(before: string, after: string): boolean {
  return (
    (NEAR.test(before) || BEGINS.test(after)) &&
    JOINTS.some(({ end, start }) => start.test(after) && end.test(before))
  );
}

/** Joins numbers that were broken over lines: only where a number, its unit or a subscript stands on a line by itself. */
export function joinNumbers(text: MappedText): MappedText {
  const edits: Edit[] = [];
  for (const { index, 0: found } of text.text.matchAll(BREAKS)) {
    const end = index + found.length;
    let start = index;
    while (text.text[start - 1] === ' ') start--;
    const before = text.text.slice(Math.max(0, start - REACH), start);
    const after = text.text.slice(end, end + REACH);
    if (joinable(before, after)) edits.push({ start, end, text: '' });
  }
  return text.edit(edits);
}
