import type { Fact } from '../../model/output.js';
import { visible } from './width.js';

/** A fact on one line: `工业投资 > 180000000000 CNY (target, 2023, 广州市)`. */
export function factLine(fact: Fact): string {
  const { indicator, aspect, modality, period, subject } = fact;
  const about = [aspect === 'level' ? null : aspect, modality, period, subject].filter(
    (word) => word !== null,
  );
  return visible(`${indicator} ${amount(fact)} (${about.join(', ')})`);
}

function amount({ op, value, min, max, unit }: Fact): string {
  if (op === 'none') return 'no target';
  return op === 'range' ? `${min}…${max} ${unit}` : `${op} ${value} ${unit}`;
}
