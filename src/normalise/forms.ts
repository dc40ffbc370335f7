import type { Edit, MappedText } from '../text/mapped-text.js';
import { charactersOf, firstIn, mapUnits, type UnitTable, unitTable } from './unit-table.js';
import { UNIT } from './units.js';

/** Characters that are only another form of an ordinary one, with what stands for them. */
const OTHER_FORMS: Record<string, string> = {
  // square units
  '㎜': 'mm',
  '㎝': 'cm',
  '㎞': 'km',
  '㎎': 'mg',
  '㎏': 'kg',
  '㏄': 'cc',
  '㎡': '平方米',
  '㎢': '平方公里',
  '㎥': '立方米',
  '㎾': 'kW',
  '㎿': 'MW',
  '㏊': '公顷',
  // signs for numbers
  '−': '-',
  '‐': '-',
  '‑': '-',
  '﹣': '-',
  '﹢': '+',
  '﹪': '%',
  '℅': '%',
  '〜': '~',
  '∼': '~',
  '￥': '¥',
  '￡': '£',
  '￠': '¢',
  // radicals that printed pages yield in place of characters and that have no compatibility mapping
  '⺠': '民',
  '⺟': '母',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
};

const SPACES = '00a0 1680 2000-200a 202f 205f 3000';
const BREAKS = '000b 000c 0085 2028 2029';
/** Full-width digits, letters and % + - / ~ & @ < = > # $ * _ |; the punctuation of Chinese text is not among them. */
const WIDE =
  'ff10-ff19 ff21-ff3a ff41-ff5a ff05 ff0b ff0d ff0f ff5e ff06 ff20 ff1c-ff1e ff03 ff04 ff0a ff3f ff5c';
/** Control, zero-width, directional and variation characters. */
const UNSEEN =
  '0000-0008 000e-001f 007f 00ad 034f 061c 180b-180e 200b-200f 202a-202e 2060-206f fe00-fe0f feff fff9-fffb';
const COMPATIBLE = '2e9f 2ef3 2f00-2fd5 f900-faff';
/** High surrogates of the supplements of variation selectors and of compatibility ideographs. */
const SUPPLEMENTS = 'db40 d87e';
const UNSEEN_PAIR = /^[\u{e0000}-\u{e01ef}]/u;
const COMPATIBLE_PAIR = /^[\u{2f800}-\u{2fa1d}]/u;
/** What a point stands beside: also another of a row of them (．．．). */
const BESIDE_POINT = /[0-9A-Za-z．.]/;

interface Tables {
  /** One unit for one. */
  single: UnitTable;
  /** Units whose replacement needs a look at what stands around them, or is longer or shorter. */
  special: UnitTable;
  unseen: UnitTable;
}

let tables: Tables | undefined;

function build(): Tables {
  const forms = Object.entries(OTHER_FORMS);
  const unseen = charactersOf(UNSEEN).map((char) => [char, '?'] as const);
  const special = charactersOf(SUPPLEMENTS).map((char) => [char, '?'] as const);
  const single = [
    ...charactersOf(SPACES).map((char) => [char, ' '] as const),
    ...charactersOf(BREAKS).map((char) => [char, '\n'] as const),
    ...charactersOf(WIDE).map((char) => [char, String.fromCharCode(char.charCodeAt(0) - 0xfee0)] as const),
    ...charactersOf(COMPATIBLE).map((char) => [char, char.normalize('NFKC')] as const),
    ...forms.filter(([, form]) => form.length === 1),
  ];
  const others = [['．', '.'], ['\r', '\n'], ...forms.filter(([, form]) => form.length > 1)] as [
    string,
    string,
  ][];
  return {
    single: unitTable(single),
    special: unitTable([...unseen, ...special, ...others]),
    unseen: unitTable(unseen),
  };
}

/** ４，５６５: in wide figures a wide comma parts thousands; three and three digits may be a list, but not before a unit. */
const WIDE_THOUSANDS = new RegExp(
  `(?<![０-９．，])(?:[０-９]{1,2}|[０-９]{3}(?=[０-９，]+ ?${UNIT}))(?:，[０-９]{3})+(?![０-９，])`,
  'g',
);

/** 23 456 with a thin space: it parts thousands as the standard of numbers has it, and nothing else. */
const THIN_THOUSANDS =
  /(?<=(?<!\d)\d{1,3}(?:[\u2006\u2009\u202f]\d{3})*)[\u2006\u2009\u202f](?=\d{3}(?!\d))/g;

function thinThousands(text: string): Edit[] {
  return Array.from(text.matchAll(THIN_THOUSANDS), ({ index }) => ({
    start: index,
    end: index + 1,
    text: '',
  }));
}

function wideThousands(text: string): Edit[] {
  return Array.from(text.matchAll(WIDE_THOUSANDS), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: found.replaceAll('，', ','),
  }));
}

/** A wide full stop is a decimal point or the mark of an article's number where it touches a digit or a letter. */
function isPoint(text: string, at: number): boolean {
  return BESIDE_POINT.test(text[at - 1] ?? '') || BESIDE_POINT.test(text[at + 1] ?? '');
}

function specialEdit(text: string, at: number, unseen: UnitTable): Edit | null {
  const char = text[at];
  if (char === '．') return isPoint(text, at) ? { start: at, end: at + 1, text: '.' } : null;
  if (char === '\r') return { start: at, end: at + 1, text: text[at + 1] === '\n' ? '' : '\n' };
  if (OTHER_FORMS[char]) return { start: at, end: at + 1, text: OTHER_FORMS[char] };
  if (unseen[text.charCodeAt(at)] !== 0) return { start: at, end: at + 1, text: '' };
  const pair = text.slice(at, at + 2);
  if (UNSEEN_PAIR.test(pair)) return { start: at, end: at + 2, text: '' };
  return COMPATIBLE_PAIR.test(pair) ? { start: at, end: at + 2, text: pair.normalize('NFKC') } : null;
}

/** The edits at special units, those that touch each other and take away as one. */
function specialEdits(text: string, { special, unseen }: Tables): Edit[] {
  const edits: Edit[] = [];
  for (let at = firstIn(text, special); at >= 0; at = firstIn(text, special, at + 1)) {
    const edit = specialEdit(text, at, unseen);
    const last = edits.at(-1);
    if (!edit) continue;
    if (last && last.end === edit.start && last.text === '' && edit.text === '') last.end = edit.end;
    else edits.push(edit);
    at = edit.end - 1;
  }
  return edits;
}

/**
 * Brings characters to their ordinary form: full-width digits, letters and number signs to half-width, all spaces to the
 * plain one, all line ends to `\n`, compatibility ideographs, radicals and square units to what they stand for; unseen
 * characters go. Chinese punctuation, circled numbers and Roman numerals stay.
 */
export function unifyForms(text: MappedText): MappedText {
  tables ??= build();
  let result = text.edit(wideThousands(text.text));
  result = result.edit(thinThousands(result.text));
  for (;;) {
    const mapped = mapUnits(result.text, tables.single);
    if (mapped !== result.text) result = result.edit([{ start: 0, end: mapped.length, text: mapped }]);
    const edits = specialEdits(result.text, tables);
    if (edits.length === 0) return result;
    result = result.edit(edits);
  }
}
