import { isLess, ONE, parseDecimal, times, ZERO } from './decimal.js';
import { sharing } from './number.js';
import { amountAt } from './quantity-amount.js';
import type { Draft, Place, Reading } from './quantity-draft.js';
import { inBaseUnit, sticky, type UnitMatch } from './quantity-unit.js';

const DASH =
  /(?:[（(]含[)）])?\s?(?:[-－−–—―─~～〜]{1,2}|至|到)\s?(?=[\d零一二两三四五六七八九十百千万负-])/y;
const SECOND_DASH = /[-−－]{2}$/;
const BOTH = /[和与](?=[\d零一二两三四五六七八九十百千])/y;
const AMONG = /[、和及与]|以及/y;
const HUNDRED = parseDecimal('100');
/** 下降12.6亿元至88亿元 tells by how much and to what; of rates 增长5%至7% is a range all the same. */
const CHANGE_BEFORE = /(?:下降|减少|回落|收窄|降低|缩减|下滑|跌|提高|提升|增加|上升|上涨|扩大|增长)了?$/;
const LIST_MARKER = /(?:^|[\s。；：:;，,（(])$/;
/** No sentence lists more figures in a row, and a text of nothing but figures must not be read twice over. */
const LONGEST_LIST = 12;

/**
 * Reads what follows an amount that may be the lower end of a range: 3-5个, 600—800亿元, 5%至6%, 在5%和6%之间.
 * Null where nothing of the kind follows. An end without a drafted range drops both ends: 1—9月.
 */
export function rangeFrom(place: Place, low: Draft): Reading | null {
  const { text } = place;
  const dash = sticky(DASH, text, low.end);
  const join = dash ?? sticky(BOTH, text, low.end);
  if (!join) return null;
  const begin = low.end + join[0].length;
  const at = text[begin] === '负' ? begin + 1 : begin;
  // -4%--2%: after a negative number the second dash is a minus
  const from = low.value.digits < 0n && SECOND_DASH.test(join[0]) ? begin - 1 : begin;
  const upper = amountAt({ ...place, at, from });
  const high = upper.draft;
  if (!dash && !(high && isBetween(text, high))) return null;
  if (!high) return place.bare || hasMeasure(low) ? null : { drafts: [], end: upper.end };
  const range = united(place, low, high);
  if (range) return { drafts: [range], end: high.end };
  return place.bare || hasMeasure(low) ? null : { drafts: [], end: high.end };
}

/** 在5%和6%之间, 10000与20000间: the 间 that counts rooms would stand behind a smaller number. */
function isBetween(text: string, high: Draft): boolean {
  return (
    text.startsWith('之间', high.end) ||
    (high.unit?.text === '间' && high.numeral.arabic && !isLess(high.value, HUNDRED))
  );
}

function united({ text, bare }: Place, low: Draft, high: Draft): Draft | null {
  if (low.high || high.high || !(bare || hasMeasure(high, low))) return null;
  // 由5%至7% tells a change from one level to another, not a range.
  if (hasMeasure(low) && /[由自]/.test(text[low.start - 1] ?? '')) return null;
  if (
    low.unit &&
    low.unit.dimension !== 'percent' &&
    CHANGE_BEFORE.test(text.slice(Math.max(0, low.start - 4), low.start))
  )
    return null;
  const unit = commonUnit(low, high);
  if (unit === undefined) return null;
  const value = low.unit ? low.value : sharing(low.value, high.numeral.trailing, high.value);
  const least = inBaseUnit(value, low.unit ?? (unit && { ...unit, extra: ZERO }));
  const most = inBaseUnit(high.value, high.unit ?? unit);
  if (!isLess(least, most)) return null;
  const plain = unit && { ...unit, factor: ONE, extra: ZERO };
  return { ...high, rule: 'range', start: low.start, value: least, high: most, unit: plain };
}

/** The unit both ends share, null for two bare magnitudes, undefined where they do not go together. */
function commonUnit(low: Draft, high: Draft): UnitMatch | null | undefined {
  if (low.unit && high.unit) return low.unit.unit === high.unit.unit ? high.unit : undefined;
  if (!low.unit) return high.unit;
  return low.rule === 'percent' || (low.unit.dimension === 'money' && high.numeral.large)
    ? low.unit
    : undefined;
}

function hasMeasure(draft: Draft, other?: Draft): boolean {
  return draft.unit !== null || draft.numeral.large || other?.rule === 'percent';
}

/**
 * Reads a list whose last member alone has a unit: 分别增长5.2、6.1和7.3个百分点. Null where the amount begins
 * none. Members of a list that finds no unit stand alone; the last of them is left to be read again.
 */
export function listFrom(place: Place, first: Draft): Reading | null {
  if (first.unit || !mayOpenList(place.text, first)) return null;
  const members = [first];
  let last = first;
  while (members.length < LONGEST_LIST && !last.unit) {
    const join = sticky(AMONG, place.text, last.end);
    const next = join && amountAt({ ...place, at: last.end + join[0].length }).draft;
    if (next?.start !== last.end + (join?.[0].length ?? 0)) break;
    members.push(next);
    last = next;
  }
  const { unit, value, numeral } = last;
  if (members.length === 1) return null;
  if (!unit || numeral.arabic !== first.numeral.arabic)
    return { drafts: members.slice(0, -1), end: last.start };
  const limit = times(value, HUNDRED);
  const drafts = members.slice(0, -1).map((member): Draft => {
    return { ...member, rule: 'shared-unit', value: sharing(member.value, numeral.trailing, limit), unit };
  });
  return { drafts: [...drafts, last], end: last.end };
}

/** Not 1、3个项目, where 1 is the number of a paragraph; of Chinese numerals only after 分别. */
function mayOpenList(text: string, first: Draft): boolean {
  const before = text.slice(Math.max(0, first.start - 12), first.start);
  if (first.numeral.round || first.numeral.more || LIST_MARKER.test(before)) return false;
  return first.numeral.arabic || /(?:分别|各)[^，。；]{0,6}$/.test(before);
}
