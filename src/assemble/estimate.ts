import type { Frame } from './frame.js';
import { type ModalityContext, type ModalityOf, said } from './modality-of.js';

/** 预计 of a period that is over, or that the section reviews, is an estimate; what is to come of a work is none. */
export function fromEstimate(frame: Frame, context: ModalityContext): ModalityOf | null {
  const { cues, text, tokens } = frame.parsed;
  if (!context.over) return null;
  const cue = cues.findLast((c) => c.rule === 'strong' && c.start < frame.token.start);
  if (!cue || !/^(预计|有望|可望|预测)/.test(cue.text)) return null;
  const clause = text.slice(tokens[frame.from].start, frame.token.start);
  return /(建成|投产|达产|投用|竣工|完工|落地|建设).{0,4}后|将|[可能]/.test(clause)
    ? null
    : said('actual', 'an estimate of what is over');
}
