import type { Verdict } from '../model/corpus.js';
import type { Fact } from '../model/output.js';
import { type Amount, around, atMost, baseOf, type Interval, intervalOf } from './amounts.js';
import { isLowBetter } from './direction.js';

/** A target: its number, and of what it is one. */
export type Target = Amount & Pick<Fact, 'indicator' | 'aspect'>;

/**
 * Whether a result meets a target. A written floor (以上, 超) is met from it upward, a written ceiling (以内) up to it. A
 * plain figure, 左右 (within 5% of it) and a range say how good is good enough: who does better than they ask has met
 * them too, upward for most indicators, downward for prices, unemployment and the like. A result that is itself a bound
 * and allows both is unclear, as is one in another kind of unit.
 */
export function verdictOf(target: Target, result: Amount): Verdict {
  const aim = aimOf(target);
  const came = reached(result);
  if (aim.unit !== came.unit || target.op === 'none' || result.op === 'none') return 'unclear';
  if (atMost(aim.low, came.low) && atMost(came.high, aim.high)) return 'met';
  return atMost(aim.low, came.high) && atMost(came.low, aim.high) ? 'unclear' : 'missed';
}

/** The values that meet a target. */
function aimOf(target: Target): Interval {
  if (!['=', '~', 'range'].includes(target.op)) return intervalOf(target);
  const interval = target.op === 'range' ? intervalOf(target) : reached(target);
  const slack = target.op === '~' ? around * Math.abs(interval.low) : 0;
  return isLowBetter(target)
    ? { ...interval, low: -Infinity, high: interval.high + slack }
    : { ...interval, low: interval.low - slack, high: Infinity };
}

/** A figure that is given is taken at its word: a target is not met by what its last digit might have been. */
function reached(amount: Amount): Interval {
  const { op, value } = amount;
  if ((op !== '=' && op !== '~') || value === null) return intervalOf(amount);
  const [unit, factor] = baseOf(amount.unit);
  return { low: value * factor, high: value * factor, unit };
}

/** Whether the target lies behind for good once it is met: it asks for no less, and what is counted only grows. */
export function isFloor(target: Target): boolean {
  return aimOf(target).high === Infinity;
}

/** Result less target, in the target's unit; null where one of them is no single number or the units differ. */
export function marginOf(target: Amount, result: Amount): number | null {
  const [base, factor] = baseOf(target.unit);
  const [other, times] = baseOf(result.unit);
  if (base !== other || target.value === null || result.value === null) return null;
  return Number((result.value * (times / factor) - target.value).toPrecision(10));
}
