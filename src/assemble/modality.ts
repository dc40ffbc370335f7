import type { Cue } from '../model/mentions.js';
import type { Modality, Strength } from '../model/output.js';
import type { Frame } from './frame.js';
import { is, isVerb, type Token } from './token.js';

/** Whether a figure is aimed at, reported or a rule, and the words that say so. */
export interface ModalityOf {
  modality: Modality;
  cue: string | null;
  strength: Strength | null;
  /** Said by the statement's own words, not by the passage: it holds for the clauses after it too. */
  strong: boolean;
  how: string;
}

export interface ModalityContext {
  /** Of the figure before in the same statement (up to the full stop). */
  statement: ModalityOf | null;
  /** Of the figures before in the paragraph. */
  paragraph: Modality | null;
  /** Of the section: its heading, or the review it belongs to. */
  section: Modality | null;
  /** The figure is for the time that the section reviews. */
  reviewed: boolean;
  /** The figure's period against the article's date; `same` for the year of the article itself. */
  tense: 'past' | 'same' | 'future' | null;
  /** The figure is for the whole of a year that has only begun when the article appears. */
  ahead: boolean;
  /** It is for the whole of the year of the article. */
  thisYear: boolean;
  /** Of the figure just before, in the same sentence. */
  before: ModalityOf | null;
}

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
    fromComparison(frame, context) ??
    fromWeakCue(frame) ??
    fromPassage(frame, context)
  );
}

const said = (modality: Modality, how: string): ModalityOf => ({
  modality,
  cue: null,
  strength: null,
  strong: true,
  how,
});
const byCue = (cue: Cue): ModalityOf => ({
  modality: cue.modality,
  cue: cue.text,
  strength: cue.strength,
  strong: true,
  how: `cue: ${cue.text}`,
});

/** The strong cue nearest before the figure in its clause, else one after it (…的目标). */
function fromWords(frame: Frame): ModalityOf | null {
  const { tokens, cues } = frame.parsed;
  const [start, end] = [tokens[frame.from].start, tokens[frame.to - 1].end];
  const own = cues.filter((c) => c.rule === 'strong' && c.start >= start && c.end <= end);
  const provision = own.find((c) => c.modality === 'provision');
  if (provision && (frame.quantity.dimension === 'money' || frame.quantity.dimension === 'percent'))
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

/** 预计 of a period that is over, or that the section reviews, is an estimate; what is to come of a work is none. */
function fromEstimate(frame: Frame, context: ModalityContext): ModalityOf | null {
  const { cues, text, tokens } = frame.parsed;
  if (context.tense !== 'past' && !context.reviewed) return null;
  const cue = cues.findLast((c) => c.rule === 'strong' && c.start < frame.token.start);
  if (!cue || !/^(预计|有望|可望|预测)/.test(cue.text)) return null;
  const clause = text.slice(tokens[frame.from].start, frame.token.start);
  return /(建成|投产|达产|投用|竣工|完工|落地|建设).{0,4}后|将|[可能]/.test(clause)
    ? null
    : said('actual', 'an estimate of what is over');
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

/** 了 after the predicate, 目前 or 五年来 before it: what is told has been measured. */
function fromReport(frame: Frame): ModalityOf | null {
  const clause = frame.parsed.tokens.slice(frame.from, frame.at);
  const told = clause.some((t) => is(t, 'perfective') || (t.time && LOOKS_BACK.has(t.time.rule)));
  return told ? { ...said('actual', 'told as done'), strong: false } : null;
}

/** Rules of times that end now: 目前, 五年来, 近三年, 连续三年. */
const LOOKS_BACK = new Set([
  'now',
  'years-since',
  'since',
  'since-event',
  'last-years',
  'past-years',
  'consecutive',
  'recent-years',
]);

/** 同比, 比上年: what is compared has been measured, unless what it was just said of is planned. */
function fromComparison(frame: Frame, { before, tense }: ModalityContext): ModalityOf | null {
  const clause = frame.parsed.tokens.slice(frame.from, frame.at);
  const compared = clause.some((t) => t.time?.role === 'base' && isMeasured(t));
  if (!compared) return null;
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
  if (!next) return false;
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

/** Nothing of its own: the passage decides, and where that is silent, whether the clause orders or states. */
function fromPassage(frame: Frame, context: ModalityContext): ModalityOf {
  const weak = (modality: Modality, how: string, cue: string | null = null): ModalityOf => ({
    modality,
    cue: modality === 'target' ? cue : null,
    strength: modality === 'target' && cue ? 'soft' : null,
    strong: false,
    how,
  });
  if (context.section) return weak(context.section, 'section');
  const order = orders(frame) ?? (context.thisYear ? allots(frame) : null);
  if (order && context.tense !== 'past')
    return weak('target', 'the clause opens with a verb of action', order);
  if (context.ahead) return weak('target', 'the year has begun');
  if (context.paragraph === 'target' || context.paragraph === 'actual')
    return weak(context.paragraph, 'paragraph');
  return weak('actual', 'nothing says otherwise');
}

const STATIVE = /^(有|是|居|位居|位列|占|拥有|现有|共有|还有|已有|稳居|仅有|分布)$/;

/** 有, 是, 居, 占 and ranks describe what is, whatever the passage aims at. */
function fromState(frame: Frame): ModalityOf | null {
  const { tokens } = frame.parsed;
  const after = tokens[frame.at + 1 + frame.right.np.length];
  const stative =
    tokens.slice(frame.from, frame.at).some((t) => STATIVE.test(t.text)) ||
    (frame.right.np.length > 0 && after !== undefined && STATIVE.test(after.text));
  return stative || frame.quantity.dimension === 'rank'
    ? { ...said('actual', 'states'), strong: false }
    : null;
}

/** 今年安排重点项目216个: what a year's budget or plan sets apart. */
function allots({ parsed: { tokens }, from, at, right }: Frame): string | null {
  const clause = tokens.slice(from, at + 1 + right.np.length);
  const done = clause.some((t) => is(t, 'perfective') || /^(已|已经|累计|共)$/.test(t.text));
  return done ? null : (clause.find((t) => /^(拟|新|计划)?安排$/.test(t.text))?.text ?? null);
}

/** The verb of action (推动, 实施, 打造) that opens the clause, null where there is none. */
function orders(frame: Frame): string | null {
  const { tokens } = frame.parsed;
  const noun = frame.left.np[0];
  const ordered = frame.right.np.length > 0 && is(tokens[frame.at - 1], 'order');
  const end = noun && !ordered ? tokens.indexOf(noun) : frame.at;
  const continues = /^(包括|涵盖|其中|即|分为|含|包含)$/.test(tokens[frame.from].text);
  const acts = (t: Token, i: number) =>
    t.kind === 'word' &&
    (!/n$/.test(t.tag) || i === frame.at - 1) &&
    is(t, 'order') &&
    !is(tokens[i + 1], 'perfective');
  const start = continues ? 0 : frame.from;
  // 以8个产业引领构建新体系: what the counted things are to bring about stands behind them.
  const means = /^(以|用|通过)$/.test(tokens[frame.from].text);
  return tokens.find((t, i) => i >= start && i < (means ? frame.to : end) && acts(t, i))?.text ?? null;
}
