/**
 * Prints plain data as YAML that every parser in use reads alike: YAML 1.1 (PyYAML, R's yaml) and 1.2. The
 * general printer of the yaml package is some twenty times slower than what it prints took to find.
 */

/** Records under these keys are printed on one line each: places in the text, which change together. */
const onOneLine = new Set(['source', 'sources', 'warnings', 'items', 'mentions']);

/**
 * Words that need no quotes: they begin with a letter, a digit, a Chinese character or an opening mark, go on with
 * what has no meaning in YAML, and have no space at their ends. A comma is a separator only in its ASCII form.
 */
const plain =
  /^[\p{Script=Han}A-Za-z0-9《“（【][\p{Script=Han}A-Za-z0-9_./%+、。，；：！？（）《》“”‘’【】·—…％-]*(?: [\p{Script=Han}A-Za-z0-9_./%+、。，；：！？（）《》“”‘’【】·—…％]+)*$/u;

/** Words that begin with a digit and are no number, date or time in any reading: they hold a letter that none has. */
const numberless = /^(?!0[xob])[0-9].*[\p{Script=Han}acdf-npqrsuvwyz]/iu;

/** What a plain word must not be: YAML 1.1 reads these as booleans, null or numbers. */
const reserved = /^(?:y|yes|n|no|true|false|on|off|null|nan|inf)$/i;

/** Breaks lines in YAML 1.1, or may not stand in a file at all; JSON leaves them as they are. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A value as block YAML with a line break at its end. Objects may hold strings, numbers, booleans, null, lists and objects. */
export function printYaml(value: object): string {
  const lines: string[] = [];
  block(lines, value, '', '');
  lines.push('');
  return lines.join('\n');
}

/**
 * Adds the lines of an object or a list.
 * @param first What the first line begins with, `indent` or as wide: `- ` opens a list's item.
 */
function block(lines: string[], value: object, first: string, indent: string): void {
  let start = first;
  if (Array.isArray(value)) {
    for (const item of value) {
      if (isNested(item)) block(lines, item, `${start}- `, `${indent}  `);
      else lines.push(`${start}- ${scalar(item)}`);
      start = indent;
    }
    return;
  }
  for (const key of Object.keys(value)) {
    entry(lines, { key, value: (value as Record<string, unknown>)[key], start, indent });
    start = indent;
  }
}

interface Entry {
  key: string;
  value: unknown;
  /** What the line begins with, and those below it. */
  start: string;
  indent: string;
}

function entry(lines: string[], { key, value, start, indent }: Entry): void {
  const label = `${start}${text(key)}:`;
  if (!isNested(value)) {
    lines.push(`${label} ${scalar(value)}`);
  } else if (!onOneLine.has(key)) {
    lines.push(label);
    block(lines, value, `${indent}  `, `${indent}  `);
  } else if (!Array.isArray(value)) {
    lines.push(`${label} ${flow(value)}`);
  } else {
    lines.push(label);
    for (const item of value) lines.push(`${indent}  - ${flow(item)}`);
  }
}

function isNested(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) ? value.length > 0 : Object.keys(value).length > 0;
}

function flow(value: unknown): string {
  if (!isNested(value)) return scalar(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  const entries = Object.keys(value).map(
    (key) => `${text(key)}: ${flow((value as Record<string, unknown>)[key])}`,
  );
  return `{ ${entries.join(', ')} }`;
}

function scalar(value: unknown): string {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return decimal(value);
  if (Array.isArray(value)) return '[]';
  return typeof value === 'object' && value !== null ? '{}' : String(value);
}

/** Keys and short words come again and again: as they are printed, up to a number that memory does not feel. */
const printed = new Map<string, string>();
const mostPrinted = 10_000;

function text(value: string): string {
  if (value.length > 16) return quotedIfNeeded(value);
  const known = printed.get(value);
  if (known !== undefined) return known;
  const form = quotedIfNeeded(value);
  if (printed.size < mostPrinted) printed.set(value, form);
  return form;
}

function quotedIfNeeded(value: string): string {
  const word = plain.test(value) && !reserved.test(value);
  if (word && (!/^[0-9]/.test(value) || numberless.test(value))) return value;
  return JSON.stringify(value).replace(
    unprintable,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The number without an exponent: YAML 1.1 reads `1e+21` as a word. */
function decimal(value: number): string {
  const short = String(value);
  if (!short.includes('e')) return short;
  const [digits, exponent] = short.split('e');
  const [whole, fraction = ''] = digits.replace('-', '').split('.');
  const shift = Number(exponent);
  const sign = value < 0 ? '-' : '';
  if (shift > 0) return `${sign}${whole}${fraction.padEnd(shift, '0')}`;
  return `${sign}0.${'0'.repeat(-shift - whole.length)}${whole}${fraction}`;
}
