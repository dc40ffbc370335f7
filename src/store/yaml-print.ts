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
  return `${block(value, '').join('\n')}\n`;
}

function block(value: object, indent: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => listItem(item, indent));
  return Object.entries(value).flatMap(([key, item]) => entry(key, item, indent));
}

function entry(key: string, value: unknown, indent: string): string[] {
  const label = `${indent}${scalar(key)}:`;
  if (!isNested(value)) return [`${label} ${scalar(value)}`];
  if (!onOneLine.has(key)) return [label, ...block(value, `${indent}  `)];
  if (!Array.isArray(value)) return [`${label} ${flow(value)}`];
  return [label, ...value.map((item) => `${indent}  - ${flow(item)}`)];
}

function listItem(value: unknown, indent: string): string[] {
  if (!isNested(value)) return [`${indent}- ${scalar(value)}`];
  const lines = block(value, `${indent}  `);
  return [`${indent}- ${lines[0].slice(indent.length + 2)}`, ...lines.slice(1)];
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function flow(value: unknown): string {
  if (!isNested(value)) return scalar(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${scalar(key)}: ${flow(item)}`)
    .join(', ')} }`;
}

function scalar(value: unknown): string {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return decimal(value);
  if (Array.isArray(value)) return '[]';
  return typeof value === 'object' && value !== null ? '{}' : String(value);
}

function text(value: string): string {
  const word = plain.test(value) && !reserved.test(value);
  if (word && (!/^[0-9]/.test(value) || numberless.test(value))) return value;
  return JSON.stringify(value).replace(
    unprintable,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The number without an exponent: YAML 1.1 reads `1e+21` as a word. */
function decimal(value: number): string {
  const [digits, exponent] = String(value).split('e');
  if (exponent === undefined) return digits;
  const [whole, fraction = ''] = digits.replace('-', '').split('.');
  const shift = Number(exponent);
  const sign = value < 0 ? '-' : '';
  if (shift > 0) return `${sign}${whole}${fraction.padEnd(shift, '0')}`;
  return `${sign}0.${'0'.repeat(-shift - whole.length)}${whole}${fraction}`;
}
