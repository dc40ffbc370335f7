import type { Time } from '../model/mentions.js';
import type { Frame } from './frame.js';
import type { PeriodOf, TimeContext } from './period.js';
import type { Recurring } from './recurring.js';
import { dated } from './tense.js';
import { is, isDe, isNominal, isVerb, type Token } from './token.js';

/** What a stretch of years says of a figure at its beginning, at its end and along it. */

/** Words of a sum over the stretch: 新增, 累计. What they count has no value at its end. */
const SUMS =
  /^(累计|共|共计|总共|一共|合计|总计|新$|新增|新建|净增|完成|投入|发放|安排|下达|减税|降费|解决|帮扶|惠及)/;
/** Words of what did not change on the way: it is told of the whole of it. */
const LASTS = /^(持续|一直|连续|始终|连年|保持|稳定)/;
/** Words that tell what a figure has come to. */
const REACHED = /^(达到?|突破|超过?|跨上|跨越|迈上|站上|跃上|超出|逾|高达)/;

/** What it came from is told for its own time, a base named before, or the time before the stretch under review. */
export function originOf(
  frame: Frame,
  of: { bound: Time | null; recurring: Recurring | null; context: TimeContext },
): PeriodOf {
  const { bound, context, recurring } = of;
  const base = context.sentence.findLast((t) => t.role === 'base' && t.edtf !== null);
  const span =
    spanIn(frame, context) ??
    (context.passage ? { edtf: context.passage, rule: '' } : { edtf: null, rule: '' });
  const before = yearBefore(span, context.reference);
  const own = ownTime(frame, span.edtf);
  const edtf = bound
    ? bound.edtf
    : own
      ? own
      : (base?.edtf ?? context.base ?? before ?? (recurring && !span.edtf ? recurring.time.edtf : null));
  return { edtf, how: 'what it came from', ofBase: true };
}

/** 由上年的46%, 从2020年3.16万亿元: the time right before it. 上年 is the year before the one that is told of. */
function ownTime({ parsed: { tokens }, at }: Frame, told: string | null): string | null {
  const before = tokens[isDe(tokens[at - 1]) ? at - 2 : at - 1]?.time;
  if (!before) return null;
  const year = /^(\d{4})$/.exec(told ?? '')?.[1];
  return year && /^上一?年/.test(tokens.find((t) => t.time === before)?.text ?? '')
    ? String(Number(year) - 1)
    : before.role === 'duration' || before.role === 'recurring'
      ? null
      : before.edtf;
}

/** The stretch of years that the figure's sentence names before it. */
function spanIn(frame: Frame, context: TimeContext): { edtf: string | null; rule: string } | null {
  const own = frame.parsed.tokens.slice(frame.from, frame.at).flatMap((t) => (t.time ? [t.time] : []));
  const spans = [...context.sentence, ...own].filter((t) => /^\d{4}\/\d{4}$/.test(t.edtf ?? ''));
  const span = spans.at(-1);
  return span ? { edtf: dated(span, context.reference), rule: span.rule } : null;
}

/**
 * The year in which a stretch finds what it changes. 2019年至2023年 and 五年来 said late in a year run from one year
 * to another and begin with it; the full years of a plan or a review change what the year before them left.
 */
function yearBefore(span: { edtf: string | null; rule: string }, reference: string | null): string | null {
  const [, start, end] = /^(\d{4})\/(\d{4})$/.exec(span.edtf ?? '') ?? [];
  if (!start) return null;
  const plan = Number(start) % 5 === 1 && Number(end) - Number(start) === 4;
  const points = /^(range|since|since-event)$/.test(span.rule) || (!plan && reference?.startsWith(end));
  return points ? start : String(Number(start) - 1);
}

/** 增加到, 提高至: the figure is where it stood in the end. */
export function cameTo({ left, quantity }: Frame): boolean {
  const at = left.links.findLastIndex((t) => is(t, 'rise', 'fall'));
  return (
    at >= 0 &&
    quantity.dimension !== 'points' &&
    (is(left.links[at + 1], 'to') || /[到至]$/.test(left.links[at].text))
  );
}

/** 突破40万亿元, 达到24%: an amount that was reached, and not one that was added up on the way. */
export function hasReached({ left, token, quantity, parsed, at }: Frame): boolean {
  if (quantity.dimension === 'points' || quantity.dimension === 'multiple') return false;
  const { links, np } = left;
  // 超过5亿人次参与: what they did is told behind the figure.
  const next = parsed.tokens[at + 1];
  if (np.length === 0 && next?.kind === 'word' && isVerb(next)) return false;
  // 年平均增速达到8.2%: a pace is that of the whole way.
  if (is(np.at(-1), 'growth-head', 'fall-head')) return false;
  if (links.some((t) => is(t, 'rise', 'fall') || LASTS.test(t.text))) return false;
  if ([...np, ...links].some((t) => SUMS.test(t.text))) return false;
  return REACHED.test(token.text) || links.some((t) => REACHED.test(t.text));
}

/** Whether a stretch of years had ended when the article appeared. */
export function isOver(edtf: string | null, reference: string | null): boolean {
  const end = /\/(\d{4})$/.exec(edtf ?? '')?.[1];
  return end !== undefined && reference !== null && end < reference.slice(0, 4);
}

/** What it came to is told for the end of the stretch. */
export function endOf(period: PeriodOf): PeriodOf {
  const end = /^\d{4}\/(\d{4})$/.exec(period.edtf ?? '')?.[1];
  return end ? { ...period, edtf: end, how: `end of ${period.how}` } : period;
}

/**
 * 十年增加70万亿元, 五年累计减税: so many years before what was done in them, in a passage on years that are over,
 * are the last of these. A length that something has (任期五年) is none.
 */
export function yearsOf(frame: Frame, context: TimeContext): PeriodOf | null {
  const end = /^(?:\d{4}\/)?(\d{4})$/.exec(context.passage ?? '')?.[1];
  if (!end || !context.reference || end >= context.reference.slice(0, 4)) return null;
  const { tokens } = frame.parsed;
  for (let i = frame.at - 1; i >= frame.from; i--) {
    const count = lengthInYears(tokens[i]);
    if (count === null) continue;
    if (!standsFree(tokens, i, frame.from)) return null;
    return { edtf: `${Number(end) - count + 1}/${end}`, how: `${count} years`, ofBase: false };
  }
  return null;
}

function lengthInYears({ quantity }: Token): number | null {
  const whole = quantity?.unit === '年' && quantity.op === '=' && Number.isInteger(quantity.value);
  return whole && quantity.value !== null && quantity.value > 1 ? quantity.value : null;
}

/** It stands at the head of its clause, or between a noun and what is said of it. */
function standsFree(tokens: readonly Token[], at: number, from: number): boolean {
  const [before, after] = [at > from ? tokens[at - 1] : null, tokens[at + 1]];
  const open = before === null || before.kind === 'subject' || before.kind === 'pause' || isNominal(before);
  const length = before !== null && /[期限龄寿历长]$|时间$/.test(before.text);
  return open && !length && !/^(的|以上|左右|期|内|以内|行动|计划)/.test(after?.text ?? '');
}
