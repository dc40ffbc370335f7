import type { Operator } from '../../model/output.js';

interface Amount {
  op: Operator;
  value: number | null;
  min: number | null;
  max: number | null;
  unit: string;
}

const signs: Record<Operator, string> = {
  '=': '',
  '>': '>',
  '>=': '≥',
  '<': '<',
  '<=': '≤',
  '~': '≈',
  range: '',
  none: '',
};
const units: Record<string, string> = { CNY: '元', USD: '美元', pp: '个百分点', mu: '亩', ha: '公顷' };
const powers: [number, string][] = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
];

/** The number of a fact as it would be written: `≥1.3万亿斤`, `≈5.5%`, `3–5个`. */
export function amountWords({ op, value, min, max, unit }: Amount): string {
  if (op === 'none') return 'no target';
  const words = op === 'range' ? `${bound(min)}–${bound(max)}` : bound(value);
  return `${signs[op]}${words}${units[unit] ?? unit}`;
}

function bound(value: number | null): string {
  return value === null ? '' : numberWords(value);
}

/** A number in 万, 亿 or 万亿 where it is that large. */
export function numberWords(value: number): string {
  const [power, word] = powers.find(([least]) => Math.abs(value) >= least) ?? [1, ''];
  return `${Number((value / power).toPrecision(12))}${word}`;
}
