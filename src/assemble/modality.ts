import type { Cue } from '../model/mentions.js';
import type { Modality, Strength } from '../model/output.js';
import type { Span } from '../text/span.js';
import type { Frame } from './frame.js';
import { is } from './token.js';

/** Whether a figure is aimed at, reported or a rule, and the words that say so. */
export interface ModalityOf {
  modality: Modality;
  cue: string | null;
  strength: Strength | null;
  /** Said by the clause's own words, not by the passage: it holds for the clauses after it too. */
  strong: boolean;
  how: string;
}

export interface ModalityContext {
  /** Of the figure or cue before in the same statement (up to the full stop). */
  statement: ModalityOf | null;
  /** Of the passage: heading, paragraph opening, section. */
  passage: Modality | null;
  /** Year the figure is for and year of the article, where both are known. */
  year: number | null;
  now: number | null;
}

/** Reads the modality: own cue, then the period against the article's date, then the statement, then the passage. */
export function modalityOf(frame: Frame, context: ModalityContext): ModalityOf {
  const own = ownCue(frame);
  if (own) return fromCue(own);
  if (context.year !== null && context.now !== null && context.year > context.now) {
    return { modality: 'target', cue: null, strength: null, strong: true, how: 'the period lies ahead' };
  }
  if (reported(frame)) return { modality: 'actual', cue: null, strength: null, strong: true, how: 'perfective' };
  if (context.year !== null && context.now !== null && context.year < context.now) {
    return { modality: 'actual', cue: null, strength: null, strong: true, how: 'the period is over' };
  }
  if (context.statement?.strong) return { ...context.statement, how: `statement: ${context.statement.how}` };
  const pushed = pushVerb(frame);
  if (context.passage) return passive(context.passage, pushed, 'passage');
  if (pushed) return { modality: 'target', cue: pushed, strength: 'soft', strong: false, how: 'clause opens with a verb of action' };
  return passive('actual', null, 'nothing says otherwise');
}

const passive = (modality: Modality, cue: string | null, how: string): ModalityOf => ({
  modality, cue: modality === 'target' ? cue : null, strength: modality === 'target' && cue ? 'soft' : null, strong: false, how,
});

const fromCue = (cue: Cue): ModalityOf => ({
  modality: cue.modality, cue: cue.text, strength: cue.strength, strong: true, how: `cue: ${cue.text}`,
});

/** The strong cue nearest before the figure in its clause, else one after it (…的目标). */
function ownCue(frame: Frame): Cue | null {
  const { tokens, cues } = frame.parsed;
  const clause: Span = { start: tokens[frame.from].start, end: tokens[frame.to - 1].end };
  const inClause = cues.filter((c) => c.rule !== 'weak' && c.start >= clause.start && c.end <= clause.end);
  const provision = inClause.find((c) => c.modality === 'provision');
  if (provision && (frame.quantity.dimension === 'money' || frame.quantity.dimension === 'percent')) return provision;
  const rest = inClause.filter((c) => c.modality !== 'provision');
  return rest.findLast((c) => c.end <= frame.token.start) ?? rest.find((c) => c.modality === 'target' && c.start >= frame.token.end) ?? null;
}

/** 了 after the predicate, or 比上年 and 同比 before it: what is told has been measured. */
function reported(frame: Frame): boolean {
  return frame.left.links.some((t) => is(t, 'perfective') || (t.time?.role === 'base' && t.time.rule !== 'plan'));
}

/** A clause that begins with a verb of action (推动, 实施, 打造) and has no sign of completion. */
function pushVerb(frame: Frame): string | null {
  const { tokens } = frame.parsed;
  for (let i = frame.from; i < frame.at; i++) {
    const token = tokens[i];
    if (is(token, 'aspire') && token.kind === 'word') return tokens[i + 1]?.text === '了' ? null : token.text;
    if (is(token, 'perfective')) return null;
  }
  return null;
}
