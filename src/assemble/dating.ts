import type { Time } from '../model/mentions.js';
import type { Frame } from './frame.js';
import { isDe, isVerb, type Token } from './token.js';
import { isInBase } from './whole.js';

/** Whether a time can date a figure. 连年 and 连续多年 say how long it has been so, not when. */
export const dating = (time: Time) =>
  (time.role === 'at' || time.role === 'deadline' || time.role === 'span') &&
  !(time.rule === 'consecutive' && time.edtf === null);

/** A time joined to the figure by 的: 2022年的61.4%. It dates this figure and no other. */
export function boundTo(frame: Frame): Time | null {
  const { tokens } = frame.parsed;
  // 是2020年的2.3倍, 恢复到2019年的128%: the year is what it is measured by.
  if (isInBase(tokens, frame.at - 2)) return null;
  const time = isDe(tokens[frame.at - 1]) ? tokens[frame.at - 2]?.time : undefined;
  return time && dating(time) ? time : null;
}

/** What is said on a day: the day is that of the telling. */
const TELLS =
  /^(部署|召开|印发|发布|公布|出台|提出|宣布|明确|强调|指出|表示|介绍|通报|获悉|审议|披露|下发|要求|透露|解读)/;

/** 2月19日，某市部署…: the day dates what was said, not what was said of. */
export function datesTelling({ parsed: { tokens }, at }: Frame, time: Time): boolean {
  if (time.role !== 'at' || !/^\d{4}-\d\d-\d\d$/.test(time.edtf ?? '')) return false;
  const from = tokens.findIndex((t) => t.time === time);
  return tokens.slice(from + 1, at).some((t) => t.kind === 'word' && TELLS.test(t.text));
}

/** Times of the clause that stand before the figure, in order. */
export function timesBefore(frame: Frame): Time[] {
  const { tokens } = frame.parsed;
  return datingOthers(tokens, frame.from, frame.at);
}

/** The times of a stretch of tokens that are not bound to a figure before `at` by 的. */
export function datingOthers(tokens: readonly Token[], from: number, at: number): Time[] {
  return tokens.slice(from, at).flatMap((t, k) => {
    const i = from + k;
    const figure = isDe(tokens[i + 1]) ? tokens[i + 2] : undefined;
    // 从2020年3.16万亿元增加到…
    const origin = /^[从由]$/.test(tokens[i - 1]?.text ?? '') && tokens[i + 1]?.kind === 'quantity';
    const bound = origin || (figure?.kind === 'quantity' && i + 2 !== at);
    return t.time &&
      !bound &&
      !isInBase(tokens, i) &&
      !isNameOnly(tokens, i) &&
      !isOfWhole(tokens, i) &&
      !isOfBase(tokens, i) &&
      !isInPassing(tokens, i) &&
      !isOrigin(tokens, i) &&
      !isDatedEvent(tokens, i)
      ? [t.time]
      : [];
  });
}

/** 上缴近年结存的利润: years told of in passing, after a verb of the clause. */
function isInPassing(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at].time?.rule === 'recent-years' && before !== undefined && isVerb(before);
}

/** How a body, work or place came to be. */
const FOUNDED = /^(成立|始建|建|兴建|创建|创办|创立|组建|设立|诞生|注册|发源|起源|出生|生)$/;

/** 成立于2015年的企业, 2008年创办的工厂: since when there is a thing at all says nothing of its figures. */
function isOrigin(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 2), at).map((t) => t.text);
  if (before.length > 0 && /^(于|在)$/.test(before[before.length - 1]) && FOUNDED.test(before[0]))
    return true;
  if (/^(成立|始建|建|创建|创办|创立|组建|诞生|注册|出生|生)于$/.test(before[before.length - 1] ?? ''))
    return true;
  return FOUNDED.test(tokens[at + 1]?.text ?? '') && isDe(tokens[at + 2]);
}

/** 到2027年全部建成后: the clause says when that is. */
function isDatedEvent(tokens: readonly Token[], at: number): boolean {
  if (tokens[at].time?.rule !== 'after-event') return false;
  const head = tokens.slice(0, at).findLastIndex((t) => /^[，。；：,;:]$/.test(t.text));
  return tokens.slice(head + 1, at).some((t) => t.time?.edtf);
}

/** 占全年任务的62%: the year is of the task that a part is done of. */
function isOfWhole(tokens: readonly Token[], at: number): boolean {
  const whole = /^(目标)?(任务|目标|预算|计划)/.test(tokens[at + 1]?.text ?? '');
  return whole && tokens[at].time?.rule === 'whole-year' && tokens.slice(at + 2, at + 4).some(isDe);
}

/** 按当年贷款利息的50%给予补贴: the year is of what the share is reckoned by. */
function isOfBase(tokens: readonly Token[], at: number): boolean {
  const figure = tokens.findIndex((t, i) => i > at && (t.quantity || t.kind === 'break'));
  const share = tokens[figure]?.quantity?.dimension === 'percent' && isDe(tokens[figure - 1]);
  return share && /^按照?$/.test(tokens[at - 1]?.text ?? '');
}

/** “十四五”规划重大工程: the plan's name says whose the works are; “十四五”规划提出 says for when. */
function isNameOnly(tokens: readonly Token[], at: number): boolean {
  const { text, time } = tokens[at];
  const after = tokens.slice(at + 1, at + 6).map((t) => t.text);
  if (time?.rule === 'plan-name')
    return !/^(发展)?(规划|计划)(纲要)?(的(主要|基本|总的|各项)?(任务|目标|指标|要求)|提出|明确|确定|规定|要求|目标|主要|预期|期|，|：|\)|）)/.test(
      after.join(''),
    );
  if (time?.rule !== 'plan' || !/五[”"]?$/.test(text)) return false;
  return /^[^，。；：、]{0,8}(规划|计划|项目|工程)/.test(after.join(''));
}

/** 工业总产值突破万亿元(到2035年): a time after the figure in its clause, before the next figure. */
export function timesAfter(frame: Frame): Time[] {
  const { tokens } = frame.parsed;
  const rest = tokens.slice(frame.at + 1, frame.to);
  const next = rest.findIndex((t) => t.quantity);
  // 增长到2021年的46503元: a time joined to the next figure is of that.
  const joined = next > 0 && isDe(rest[next - 1]) ? next - 2 : next;
  return (next < 0 ? rest : rest.slice(0, Math.max(joined, 0))).flatMap((t) =>
    t.time && t.time.rule !== 'recent-years' ? [t.time] : [],
  );
}
