import type { Aspect } from '../model/output.js';
import type { Frame } from './frame.js';
import type { PeriodOf } from './period.js';
import { recurringFor } from './recurring.js';

/** From when to when a sentence told a change of what was last measured. */
export interface Change {
  from: string | null;
  to: string | null;
}

/** 从2020年的3.2万亿元增加到2024年的4.1万亿元，增长29%: what grew between the two years grew from the one to the other. */
export function overChange(
  frame: Frame,
  of: { aspect: Aspect; period: PeriodOf },
  { from, to }: Change,
): PeriodOf {
  const whole =
    of.aspect === 'growth' &&
    frame.left.np.length === 0 &&
    frame.quantity.dimension !== 'points' &&
    recurringFor(frame) === null;
  if (!whole || !from || !to || !/^\d{4}$/.test(from) || !/^\d{4}$/.test(to) || Number(to) - Number(from) < 2)
    return of.period;
  return /^\d{4}(\/|$)|^$/.test(of.period.edtf ?? '')
    ? { ...of.period, edtf: `${from}/${to}`, how: 'over the change' }
    : of.period;
}
