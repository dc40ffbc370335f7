import type { Time, TimeRole } from '../model/mentions.js';
import { LENGTH_STARTS, type Length, readLength } from './time-length.js';
import { edtf, months, years } from './time-period.js';
import type { Period, Scan, TimeRule } from './time-scan.js';
import { byInitial, matchAt, saidYear } from './time-scan.js';

/**
 * Stretches counted from now: a length of time and the words around it. Said in year Y, 近三年 and 过去三年 are
 * Y−3 to Y−1, 三年来 is Y−3 to Y, 三年内 and 未来三年 are Y to Y+3, 连续三年 ends with Y−1, the last full year, or
 * with the year said before in the sentence. 一年来 in the first quarter is the year before.
 */

type Before = 'back' | 'ahead' | 'use' | 'run' | 'every' | 'first';

const PREFIXES: readonly { starts: string; before: Before; pattern: RegExp }[] = [
  { starts: '最近过刚这', before: 'back', pattern: /最近|近|(?<![从由])(?:刚刚)?过去的?|这/y },
  { starts: '未今接往下', before: 'ahead', pattern: /(?:未来|今后|接下来|往后)的?|下一个/y },
  { starts: '再用利', before: 'use', pattern: /再用|利用|(?<![使费应作信采专试公耐服租占通实仅只已共])用/y },
  { starts: '连', before: 'run', pattern: /连续第?/y },
  { starts: '每', before: 'every', pattern: /每隔?/y },
  {
    starts: '前头首后',
    before: 'first',
    pattern: /(?<![提之以目日此空事先生学])前|[头首]|(?<![之以今此最])后/y,
  },
];
const prefixesAt = byInitial(PREFIXES);

const AIM = /(?:力争|争取|力求|确保|计划|拟|再?通过)(?:再?用|经过)?$/;
const LASTING = /(?:历时|经过|历经|用时|耗时|长达|为期|时隔|有着|拥有)$/;
/** 三年行动计划 is a name with a length in it. */
const NAME = /(?:行动|攻坚|计划|规划|工程|方案)/y;
const WITHIN = /左?右?(?:的?时间)?(?:之内|以内|内(?![陆部外容需]))/y;
const SPENT = /左右的?(?:时间)?里?|的?时间里?/y;
const SINCE = /(?:以来|来(?![自源华到说看访之回])|间(?![隔接距断]))/y;
const BACK_TAIL = /以来|来(?![自源华到])|期?间(?![隔接距断])|里|内(?![陆部外容需])/y;
const AFTERWARDS = /(?:之后|以后|后(?![期勤续备劲]))/y;

export const STRETCH_RULE: TimeRule = {
  starts: LENGTH_STARTS + PREFIXES.map((one) => one.starts).join(''),
  read(scan, at) {
    for (const { before, pattern } of prefixesAt(scan.text, at)) {
      const match = matchAt(pattern, scan.text, at);
      const length = match && readLength(scan.text, at + match[0].length);
      if (length) return withPrefix({ scan, start: at, length }, before);
    }
    const length = LENGTH_STARTS.includes(scan.text[at]) ? readLength(scan.text, at) : null;
    return length && bare({ scan, start: at, length });
  },
};

interface Found {
  scan: Scan;
  start: number;
  length: Length;
}

function withPrefix(found: Found, before: Before): Time | null {
  const { length, scan, start } = found;
  const { end, iso, unit } = length;
  switch (before) {
    case 'every':
      return make(start, end, { role: 'recurring', rule: 'every', edtf: iso });
    case 'run':
      return make(start, end, { ...span(run(scan, length)), rule: 'consecutive' });
    case 'first':
      return unit === 'year' ? make(start, end, { role: 'span', rule: 'first-years', edtf: null }) : null;
    case 'back': {
      if (unit === 'hour' || unit === 'minute' || unit === 'second') return null;
      if (LASTING.test(scan.text.slice(Math.max(0, start - 3), start))) return lasting(found, null);
      const tail = matchAt(BACK_TAIL, scan.text, end)?.[0].length ?? 0;
      return make(start, end + tail, { ...span(back(scan, length, -1)), rule: 'last-years' });
    }
    default: {
      return unit === 'year' || unit === 'month' ? coming(found) : bare(found);
    }
  }
}

function bare(found: Found): Time {
  const { length, scan, start } = found;
  const { end, iso, unit } = length;
  const { text } = scan;
  const since = unit === 'year' || unit === 'month' ? matchAt(SINCE, text, end) : null;
  if (since) {
    const early = unit === 'year' && length.count === 1 && (scan.clock.month ?? 1) <= 3;
    const period = back(scan, length, early ? -1 : 0);
    return make(start, end + since[0].length, { ...span(period), rule: 'years-since' });
  }
  const aimed = AIM.test(text.slice(Math.max(0, start - 5), start)) && !matchAt(NAME, text, end);
  if (unit === 'year' && (aimed || matchAt(WITHIN, text, end))) return coming(found);
  const later = matchAt(AFTERWARDS, text, end);
  if (later) return make(start, end + later[0].length, { role: 'at', rule: 'later', edtf: null });
  return lasting(found, iso);
}

function coming({ length, scan, start }: Found): Time {
  const { end } = length;
  const tail = matchAt(WITHIN, scan.text, end) ?? matchAt(SPENT, scan.text, end);
  return make(start, end + (tail?.[0].length ?? 0), { ...span(ahead(scan, length)), rule: 'coming-years' });
}

function ahead({ clock }: Scan, { most, unit }: Length): Period | null {
  const { month, year } = clock;
  if (most === null || !Number.isInteger(most) || year === null) return null;
  if (unit === 'year') return years(year, year + most);
  return month === null ? null : months(year, month, month + most);
}

function lasting({ length, scan, start }: Found, iso: string | null): Time {
  const tail = matchAt(WITHIN, scan.text, length.end) ?? matchAt(SPENT, scan.text, length.end);
  return make(start, length.end + (tail?.[0].length ?? 0), { role: 'duration', rule: 'duration', edtf: iso });
}

/** The stretch of `count` units that ends with the current one (last 0) or the one before (last −1). */
function back({ clock }: Scan, { count, unit }: Length, last: -1 | 0): Period | null {
  const { month, year } = clock;
  if (count === null || !Number.isInteger(count) || count < 1 || year === null) return null;
  if (unit === 'year') return years(year - count, year + last);
  return unit === 'month' && month !== null ? months(year, month - count, month + last) : null;
}

function run(scan: Scan, { count, unit }: Length): Period | null {
  const { month, year } = scan.clock;
  if (count === null || !Number.isInteger(count) || count < 1) return null;
  if (unit === 'year') {
    const last = saidYear(scan) ?? (year === null ? null : year - 1);
    return last === null ? null : years(last - count + 1, last);
  }
  if (year === null || month === null) return null;
  if (unit === 'month') return months(year, month - count, month - 1);
  const quarterEnd = Math.floor((month - 1) / 3) * 3;
  return unit === 'quarter' ? months(year, quarterEnd - 3 * count + 1, quarterEnd) : null;
}

function span(period: Period | null): { role: TimeRole; edtf: string | null } {
  return { role: period !== null && period.from === period.to ? 'at' : 'span', edtf: edtf(period) };
}

function make(start: number, end: number, what: { role: TimeRole; rule: string; edtf: string | null }): Time {
  return { kind: 'time', start, end, ...what };
}
