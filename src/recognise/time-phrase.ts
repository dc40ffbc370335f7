import type { Time, TimeRole } from '../model/mentions.js';
import { HAN_DIGITS, RANGE } from '../text/date-numerals.js';
import type { DateReader } from './time-date.js';
import { clockText, edtf, until } from './time-period.js';
import { type Before, PREPOSITION_STARTS, prepositionsAt } from './time-preposition.js';
import type { Dated, Scan, TimeRule } from './time-scan.js';
import { matchAt } from './time-scan.js';

/** A date with the words before and after it that say what it is to the figure: 到2025年底, 比上年, 2018年以来. */

/** 到 and 至 as the end of a stretch; after 从 only 至 and dashes make one mention. */
const TO = new RegExp(`${RANGE}|/(?=\\d{4}(?:学年|财年|年度))`, 'y');
const TO_NOW = /(?:至今(?![年天日后])|迄今|到现在|到目前(?:为止)?|至目前|到今天)/y;
const SINCE = /(?:以来|来(?=[,，、])|至今(?![年天日后])|迄今|到现在|到目前(?:为止)?)/y;
/** 2018年6月正式挂牌以来: what happened then, not what the year is (2009年是新世纪以来…). */
const SINCE_EVENT =
  /[一-龥]{0,8}?(?:成立|建立|设立|挂牌|启动|实施|开业|运营|投产|开通|开园|上线|组建|开工|揭牌|创办|创立|落户|投运|运行|推行|开展|试点|出台|建成|召开|提出|发布|印发|开放|发生|暴发|爆发|入驻|投用|执行|落地|通车|获批|就任|履职|任职|回归|入世|改制|合并|升格)以来/y;
const FROM_ON = /(?:以后|之后|后(?=[,，])|起(?![步来点草码飞伏诉源航运降义居因止])|开始(?!时))/y;
const BEFORE = /(?:之前|以前|前(?![期后景列沿提往来行进身者述瞻半所\d十三五]|个))/y;
const COMPARED = /(?:的?(?:实际|决算|预算|同期|水平|基数){0,2})(?:相比较?|比较|相比之下)/y;
const COMPARED_LATER = /[^,，。；;]{0,26}(?:相比|比较|持平|相当)/y;
const BASED = /的?(?:同期)?(?:数据|水平)?(?:的)?基础上|为(?:基期|基数|基准|基年)/y;
const SAME_PERIOD = /的?同(?:期(?:水平)?|月|季度?|旬)/y;
const MULTIPLE = new RegExp(`的(?:近|约|超过?|逾|将近)?[\\d.${HAN_DIGITS}两百]{1,6}[多余]?倍`, 'y');
const CLOCK =
  /(?:上午|下午|凌晨|早上|晚上?|中午|傍晚|晚间|早间)(?:\d{1,2}(?:[时点](?:\d{1,2}分|半|整)?|[:：]\d{2}))?|\s?\d{1,2}时(?:\d{1,2}分|许)?|\s{0,3}\d{1,2}:\d{2}(?::\d{2})?/y;
const AROUND = /前后|左右/y;
const OUTLOOK = /远景目标|远景规划/y;

interface Phrase {
  scan: Scan;
  start: number;
  before: Before | null;
  date: Dated;
}

export function phraseRule(dates: DateReader): TimeRule {
  const starts = dates.starts + PREPOSITION_STARTS;
  const read = (scan: Scan, at: number): Time | null => {
    for (const { before, pattern } of prepositionsAt(scan.text, at)) {
      const match = matchAt(pattern, scan.text, at);
      if (!match || (before === 'by' && continuesFrom(scan, at))) continue;
      const date = readStretch(dates, scan, at + match[0].length);
      const time = date && settle({ scan, start: at, before, date });
      if (time) return time;
    }
    const date = readStretch(dates, scan, at);
    return date && settle({ scan, start: at, before: null, date });
  };
  return { starts, read };
}

/** A date, and the date to which it runs: 2023年1月至5月, 2021年—2025年, 2012年至今. */
function readStretch(dates: DateReader, scan: Scan, at: number): Dated | null {
  const first = dates.read(scan, at);
  if (!first?.period || first.period.to === '..') return first;
  const { text } = scan;
  const toNow = matchAt(TO_NOW, text, first.end);
  if (toNow) return first;
  const joint = matchAt(TO, text, first.end);
  if (!joint) return first;
  const second = dates.read({ ...scan, said: first.period }, first.end + joint[0].length);
  if (!second?.period || second.period.to < first.period.from) return first;
  return {
    ...second,
    period: { from: first.period.from, to: second.period.to },
    rule: 'range',
    guessed: first.guessed,
  };
}

/** 从2019年…到2022年: the 到 ends what 从 began, within one clause. */
function continuesFrom(scan: Scan, at: number): boolean {
  return scan.opened >= 0 && !/[,，。；;、]/.test(scan.text.slice(scan.opened, at));
}

/** Looks at the words after the date and decides what the whole is; null where a preposition asks for more. */
function settle(phrase: Phrase): Time | null {
  const { before, scan } = phrase;
  const { text } = scan;
  phrase.date = withClock(text, phrase.date);
  const { end, period } = phrase.date;
  if (before === 'with') return compared(phrase);
  if (before === 'on') {
    const based = matchAt(BASED, text, end);
    return based && base(phrase, end + based[0].length);
  }
  if (phrase.date.rule === 'holiday' && text[end] === '后') return afterHoliday(phrase);
  const same = matchAt(SAME_PERIOD, text, end);
  if (before === 'base' || same) return base(phrase, end + (same?.[0].length ?? 0));
  const since = sinceTime(phrase);
  if (since || before === 'since') return since;
  const ahead = matchAt(BEFORE, text, end);
  if (ahead && period?.to !== '..') return deadline(phrase, end + ahead[0].length);
  if (before === 'by' || before === 'as-of') return by(phrase);
  if (matchAt(MULTIPLE, text, end)) return base(phrase, end);
  if (matchAt(OUTLOOK, text, end)) return make(phrase, end, 'deadline');
  const around = matchAt(AROUND, text, end);
  return make(phrase, end + (around?.[0].length ?? 0), stretchRole(phrase.date));
}

/** 春节后: some day after it. */
function afterHoliday({ date, start }: Phrase): Time {
  return { kind: 'time', start, end: date.end + 1, edtf: null, role: 'at', rule: 'after-holiday' };
}

function withClock(text: string, date: Dated): Dated {
  if (date.period?.from.length !== 10) return date;
  const clock = matchAt(CLOCK, text, date.end);
  return clock ? { ...date, end: date.end + clock[0].length } : date;
}

function compared(phrase: Phrase): Time | null {
  const { date, scan } = phrase;
  const near = matchAt(COMPARED, scan.text, date.end);
  if (near) return base(phrase, date.end + near[0].length);
  return matchAt(COMPARED_LATER, scan.text, date.end) ? base(phrase, date.end) : null;
}

/** 2018年以来, 2018年6月成立以来, 2012年至今, 2025年起. */
function sinceTime(phrase: Phrase): Time | null {
  const { before, date, scan } = phrase;
  const { text } = scan;
  const closed =
    matchAt(SINCE, text, date.end) ??
    (date.rule.startsWith('plan') ? null : matchAt(SINCE_EVENT, text, date.end));
  if (closed && !/[年月]/.test(closed[0])) {
    const end = date.end + closed[0].length;
    if (!date.period) return make(phrase, end, 'span');
    // 今年以来 is as much of the year as the article's date leaves: the year itself.
    const same = date.period.from === String(scan.clock.year);
    const period = same ? date.period : until(date.period.from, scan.clock);
    return make({ ...phrase, date: { ...date, period, rule: 'since' } }, end, same ? 'at' : 'span');
  }
  const on = matchAt(FROM_ON, text, date.end);
  if (!on || (before === 'by' && on[0] === '开始')) return null;
  const from = on[0].endsWith('后') ? date.period?.to : date.period?.from;
  const period = from ? { from, to: '..' } : null;
  return make({ ...phrase, date: { ...date, period, rule: 'from' } }, date.end + on[0].length, 'span');
}

/** 到2027年 sets a deadline unless it is past by the article's date; 截至 only where it is a year to come. */
function by(phrase: Phrase): Time {
  const { before, date, scan } = phrase;
  if (before === 'by') return deadline(phrase, date.end);
  const year = Number(date.period?.to.slice(0, 4) ?? Number.NaN);
  return year > (scan.clock.year ?? year) ? deadline(phrase, date.end) : make(phrase, date.end, 'at');
}

/** The end of a stretch by which something is due: “十四五”末, 到“十四五”期末, 春节前 before its first day. */
function deadline(phrase: Phrase, end: number): Time {
  const { date } = phrase;
  const holiday = date.rule === 'holiday' && phrase.before === null;
  const due = date.period && (holiday ? date.period.from : date.period.to);
  const inYear = due !== null && date.period?.from.slice(0, 4) === due.slice(0, 4);
  const period = due && (!inYear || holiday) ? { from: due, to: due } : date.period;
  const now = clockText(phrase.scan.clock);
  const past = due !== null && now !== null && due < now.slice(0, due.length);
  return make({ ...phrase, date: { ...date, period } }, end, past ? 'at' : 'deadline');
}

/** What a figure is compared with; a guessed year is none, as 比上年 counts from the figure's own year. */
function base(phrase: Phrase, end: number): Time {
  const { date } = phrase;
  return make({ ...phrase, date: date.guessed ? { ...date, period: null } : date }, end, 'base');
}

function stretchRole({ period, rule }: Dated): TimeRole {
  if (rule === 'plan-name') return 'span';
  if (!period || period.from.slice(0, 4) === period.to.slice(0, 4)) return 'at';
  // Days off around New Year's Day are one time, not a stretch of years.
  return /-12-.*-01-\d\d$/.test(`${period.from}${period.to}`) ? 'at' : 'span';
}

function make({ date, start }: Phrase, end: number, role: TimeRole): Time {
  return { kind: 'time', start, end, edtf: edtf(date.period), role, rule: date.rule };
}
