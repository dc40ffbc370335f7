import type { Cue } from '../model/mentions.js';
import { fromEstimate } from './estimate.js';
import type { Frame } from './frame.js';
import { reckoned } from './grant.js';
import { byCue, type ModalityContext, type ModalityOf, said } from './modality-of.js';
import { fromPassage } from './modality-passage.js';
import { SET_DOWN } from './settled.js';
import { goesBeyond } from './surpassed.js';
import { looksBack } from './tense.js';
import { is, isDe, isVerb, type Token } from './token.js';

/** Reads the modality from the figure's own words, its period against the article's date, then from the passage. */
export function modalityOf(frame: Frame, context: ModalityContext): ModalityOf {
  return (
    fromEstimate(frame, context) ??
    fromWords(frame) ??
    fromDocument(frame) ??
    fromTense(context.tense, ['future']) ??
    fromReport(frame) ??
    fromState(frame) ??
    fromSentence(frame) ??
    fromTense(context.tense, ['past']) ??
    (context.statement?.strong
      ? { ...context.statement, how: `statement: ${context.statement.how}` }
      : null) ??
    (reckoned(frame) ? said('provision', 'reckoned by a share') : null) ??
    fromComparison(frame, context) ??
    fromWeakCue(frame) ??
    fromPassage(frame, context)
  );
}

/** The strong cue nearest before the figure in its clause, else one after it (…的目标). */
function fromWords(frame: Frame): ModalityOf | null {
  const { tokens, cues } = frame.parsed;
  const [start, end] = [tokens[frame.from].start, tokens[frame.to - 1].end];
  const own = cues.filter((c) => c.rule === 'strong' && c.start >= start && c.end <= end);
  const provision = own.find((c) => c.modality === 'provision');
  if (provision && ['money', 'percent', 'duration'].includes(frame.quantity.dimension))
    return byCue(provision);
  const rest = own.filter((c) => c.modality !== 'provision');
  // 力争突破300亿元: the cue may reach into the words that stand around the figure.
  const aim = tokens[frame.at - 1]?.text ?? '';
  if (
    /^(要|将|须|应)$/.test(aim) &&
    frame.at > frame.from &&
    /^(突破|超过|达到|不低于|不少于)/.test(frame.token.text)
  )
    return { ...said('target', `future: ${aim}`), cue: aim, strength: 'soft' };
  // 超过了计划规定的1132亿元的指标: what was surpassed was an aim.
  const [verb, de] = tokens.slice(Math.max(frame.from, frame.at - 2), frame.at);
  if (
    de &&
    isDe(de) &&
    SET_DOWN.test(verb.text) &&
    /^的?(指标|目标|任务|计划)/.test(frame.parsed.text.slice(frame.token.end))
  )
    return said('target', 'laid down by a plan');
  // 超过计划27%: what was planned has been done.
  if (goesBeyond(frame.left.links) && /计划$/.test(tokens[frame.at - 1].text))
    return { ...said('actual', 'more than was planned'), strong: false };
  const cue = rest.findLast((c) => c.start < frame.token.start) ?? rest.find((c) => isAim(c, frame));
  return cue ? byCue(cue) : null;
}

/** …的目标 behind the figure, unless the clause says that it was reached: 提前一年实现…的目标. */
function isAim(cue: Cue, { parsed: { text, tokens }, from, token }: Frame): boolean {
  if (cue.start < token.end || !/(目标|任务)$/.test(cue.text)) return false;
  return !/(提前|超额|圆满|顺利|如期|已经?)[^，。；]{0,6}(实现|完成|达到)/.test(
    text.slice(tokens[from].start, token.start),
  );
}

function fromTense(tense: ModalityContext['tense'], of: ('past' | 'future')[]): ModalityOf | null {
  if (tense === 'future' && of.includes('future')) return said('target', 'the period lies ahead');
  if (tense === 'past' && of.includes('past')) return said('actual', 'the period is over');
  return null;
}

/** A document of rules named in the sentence before the figure: what it sets is a provision. */
const RULES = /《[^》]{2,60}(细则|办法|措施|条例|规定|政策|指引|意见)》/;

function fromDocument(frame: Frame): ModalityOf | null {
  const { text, tokens, cues } = frame.parsed;
  const before = text.slice(0, tokens[frame.from].start);
  if (!RULES.test(before) || cues.some((c) => c.rule === 'strong' && c.modality === 'target')) return null;
  return said('provision', 'a document of rules');
}

/** 包含了, 涵盖了: what something is made of, be it planned or not. */
const CONSISTS = /^(包含|包括|涵盖|囊括|涉及|覆盖)$/;

/** 了 after the predicate, 目前 or 五年来 before it or at the head of the sentence: what is told has been measured. */
function fromReport(frame: Frame): ModalityOf | null {
  const { tokens } = frame.parsed;
  const clause = tokens
    .slice(frame.from, frame.at)
    .filter((t, i, all) => !(is(t, 'perfective') && CONSISTS.test(all[i - 1]?.text ?? '')));
  const told = clause.some(
    (t) => is(t, 'perfective') || /^曾经?$/.test(t.text) || (t.time && looksBack(t.time)),
  );
  // 今年以来，全区实施专班招商，签约项目36个
  const last = tokens.slice(0, frame.at).findLast((t) => t.time && t.time.role !== 'base')?.time;
  const since = last !== undefined && /since/.test(last.rule);
  return told || since ? { ...said('actual', 'told as done'), strong: false } : null;
}

/** 同比, 比上年: what is compared has been measured, unless what it was just said of, or its section, is planned. */
function fromComparison(frame: Frame, { before, section, tense }: ModalityContext): ModalityOf | null {
  const clause = frame.parsed.tokens.slice(frame.from, frame.at);
  const compared = clause.some((t) => t.time?.role === 'base' && isMeasured(t));
  if (!compared || (section === 'target' && tense !== 'past')) return null;
  // 安排资金30亿元，比上年增加5亿元
  if (before?.modality === 'target' && frame.left.np.length === 0 && tense !== 'past')
    return { ...before, strong: false, how: `compared, ${before.how}` };
  return { ...said('actual', 'compared with a base'), strong: false };
}

/** 同比 and 比上年 compare measurements; 比2020年 may as well stand in a plan. */
function isMeasured(token: Token): boolean {
  return token.time?.edtf === null || /同期|上年|去年|上月|上季/.test(token.text);
}

/** A cue in an earlier clause of the sentence (2025年的目标是：…), or 将 and 要 with a verb. */
function fromSentence(frame: Frame): ModalityOf | null {
  const { cues, tokens } = frame.parsed;
  const start = tokens[frame.from].start;
  const strong = cues.findLast((c) => c.rule === 'strong' && c.modality === 'target' && c.end <= start);
  if (strong) return byCue(strong);
  const future = tokens
    .slice(0, frame.at)
    .find((t, i) => /^(将|将要|要|会)$/.test(t.text) && governsVerb(tokens[i + 1], tokens[i + 2]));
  return future
    ? { modality: 'target', cue: future.text, strength: 'soft', strong: true, how: `future: ${future.text}` }
    : null;
}

function governsVerb(next: Token | undefined, after: Token | undefined): boolean {
  // 要看到，…: what is looked at is so already.
  if (!next || /^(看到|认识|清醒|看|说|指出|说明|强调|正视|注意|承认)/.test(next.text)) return false;
  if (/^[把使让]$/.test(next.text)) return true;
  return (
    isVerb(next) ||
    is(next, 'aspire', 'activity') ||
    ((next.tag === 'd' || is(next, 'adverb') || next.kind === 'time') &&
      after !== undefined &&
      (isVerb(after) || is(after, 'aspire')))
  );
}

/** 累计 and the like decide where nothing stronger does. */
function fromWeakCue(frame: Frame): ModalityOf | null {
  const { tokens, cues } = frame.parsed;
  const cue = cues.find(
    (c) => c.rule === 'weak' && c.start >= tokens[frame.from].start && c.end <= frame.token.start,
  );
  return cue ? { ...byCue(cue), strong: false } : null;
}

const STATIVE = /^(有|是|居|位居|位列|占|拥有|现有|共有|还有|已有|稳居|仅有|分布)$/;

/** 有, 是, 居, 占, ranks and 为历史最高 behind the clause describe what is, whatever the passage aims at. */
function fromState(frame: Frame): ModalityOf | null {
  const { tokens } = frame.parsed;
  const after = tokens[frame.at + 1 + frame.right.np.length];
  const stative =
    tokens.slice(frame.from, frame.at).some((t) => STATIVE.test(t.text)) ||
    (frame.right.np.length > 0 && after !== undefined && STATIVE.test(after.text));
  // A budget may plan the largest sum in years; how many there are is no plan.
  const highest = /^[，,](?:均|都)?[为是](?:历史|历年|有史以来|近年来?|多年来?)[上的]?最[高多大低少]/;
  const counted =
    frame.quantity.dimension === 'count' && highest.test(frame.parsed.text.slice(tokens[frame.to - 1].end));
  return stative || counted || frame.quantity.dimension === 'rank'
    ? { ...said('actual', 'states'), strong: false }
    : null;
}
