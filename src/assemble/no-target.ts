import type { Span } from '../text/span.js';
import type { Parsed } from './frame.js';
import { trim } from './noun-phrase.js';
import { is, isNominal, type Token } from './token.js';

/** A statement that no target is set: 没有提出全年经济增速具体目标. */
export interface NoTarget {
  /** What no target is set for. */
  np: Token[];
  /** The words that say so, as read. */
  cue: string;
  /** From those words to 目标; relative to the sentence. */
  span: Span;
}

/** Finds the statements of a sentence that say of an indicator that it has no target. */
export function noTargets({ cues, tokens, text }: Parsed): NoTarget[] {
  return cues.flatMap((cue) => {
    if (cue.rule !== 'no-target') return [];
    const from = tokens.findIndex((t) => t.start >= cue.end);
    const end = tokens.findIndex(
      (t, i) => i >= from && (t.kind === 'break' || /(目标|指标|指标值|目标值)$/.test(t.text)),
    );
    if (from < 0 || end < 0 || tokens[end].kind === 'break') return [];
    const np = trim(
      tokens
        .slice(from, end)
        .filter((t) => isNominal(t) || is(t, 'growth-head', 'rise'))
        .filter((t) => t.text !== '具体'),
    );
    return np.length > 0
      ? [{ np, cue: text.slice(cue.start, cue.end), span: { start: cue.start, end: tokens[end].end } }]
      : [];
  });
}
