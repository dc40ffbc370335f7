import { type Amount, intervalOf } from './amounts.js';

export const verdicts = ['met', 'missed', 'unclear'] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * Whether a result meets a target: a floor is met from it upward, a ceiling up to it, 左右 within its margin,
 * a range inside it. A plain figure (增长6%) is read as a floor, as targets of growth and amount are set.
 * Unclear where the result is itself a bound that reaches both sides, or the units differ.
 */
export function verdictOf(target: Amount, result: Amount): Verdict {
  const aim = intervalOf(target.op === '=' && (target.value ?? 0) >= 0 ? { ...target, op: '>=' } : target);
  const came = intervalOf(result);
  if (aim.unit !== came.unit) return 'unclear';
  if (result.value !== null && (result.op === '=' || result.op === '~')) {
    const value = (came.low + came.high) / 2;
    return value >= aim.low && value <= aim.high ? 'met' : 'missed';
  }
  if (came.low >= aim.low && came.high <= aim.high) return 'met';
  if (came.high < aim.low || came.low > aim.high) return 'missed';
  return 'unclear';
}
