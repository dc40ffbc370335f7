import type { Edit, MappedText } from '../text/mapped-text.js';
import { SURE_UNIT, UNIT } from './units.js';

/** Takes spaces out of a text; `hint` is a cheap test that must hold for it to find anything. */
interface Rule {
  hint: RegExp;
  edits: (text: string) => Edit[];
}

const HAN = '[\\u4e00-\\u9fff]';

// Patterns begin with the space they take out and look back from there: so only spaces are ever looked at.

/** 1 9 9 3 年, 5 . 2 %: every digit by itself. */
const LONE_DIGITS = new RegExp(`(?<![\\d.,])(?<![\\d.,] )\\d(?: [\\d.,]){2,}(?! ?[\\d.,])(?= ?${UNIT})`, 'g');
/** 经 济 增 长: every character by itself, as in justified lines. */
const LONE_CHARACTERS = /(?<!\S)\S(?: \S){3,}(?!\S)/g;
const NUMBER_UNIT = new RegExp(` (?<=\\d )(?:(?=${UNIT})| {0,2}(?=${SURE_UNIT}))`, 'g');
const MAGNITUDE_UNIT = new RegExp(
  ` (?<=\\d[百千]?[万亿]亿? )(?=[美欧港日]?元|[人吨户亩家辆件台套个平公千股]${HAN}?)`,
  'g',
);
const DATE = / (?<=\d年 )(?=\d{1,2} ?月)| (?<=\d月 )(?=\d{1,2} ?日)/g;
const BEFORE_NUMBER = new RegExp(` (?<=${HAN} )(?=\\d[\\d.,]{0,20} ?${UNIT})`, 'g');
const AFTER_NUMBER = new RegExp(` (?=${HAN})(?<=\\d${SURE_UNIT} )`, 'g');
const POINT = /(?: (?<=\d )\. ?|\.(?<=\d\.) )(?=\d+ ?(?:%|[万亿]|个百分点))/g;

/** 2.4个百分 点, 六 个 百 分点: a long unit drawn apart. */
const LONG_UNITS = ['个百分点', '百分点', '平方公里', '平方米', '立方米', '千瓦时'];
const DRAWN_APART = new RegExp(
  `(?<=[\\d一二三四五六七八九十百千万亿] {0,4})(?:${LONG_UNITS.map((unit) => Array.from(unit).join(' ?')).join('|')})`,
  'g',
);

const LIST_NUMBER = /(?:^|\n)[ \t]*[（(]?\d{1,2}$/;
const HAN_CHARACTER = /[\u4e00-\u9fff]/g;
const SENTENCE_MARK = /[，。；、：,;]/;
const TABLE_MARK = /\t| {2}|\|/;

function spacesWithin(start: number, run: string): Edit[] {
  const edits: Edit[] = [];
  for (let i = run.indexOf(' '); i >= 0; i = run.indexOf(' ', i + 1)) {
    edits.push({ start: start + i, end: start + i + 1, text: '' });
  }
  return edits;
}

function removals(text: string, pattern: RegExp, allowed: (at: number) => boolean = () => true): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    if (allowed(match.index))
      edits.push({ start: match.index, end: match.index + match[0].length, text: '' });
  }
  return edits;
}

/** Tells for ascending offsets whether they stand in a line of prose rather than in a row of cells. */
function proseTest(text: string): (at: number) => boolean {
  let end = -1;
  let prose = false;
  return (at) => {
    if (at >= end) {
      const start = text.lastIndexOf('\n', at) + 1;
      end = text.indexOf('\n', at);
      if (end < 0) end = text.length;
      const line = text.slice(start, end).trim();
      prose = SENTENCE_MARK.test(line) && !TABLE_MARK.test(line);
    }
    return prose;
  };
}

function isListNumber(text: string, end: number): boolean {
  return LIST_NUMBER.test(text.slice(Math.max(0, end - 8), end));
}

const rules: readonly Rule[] = [
  {
    hint: /\d [\d.,] /,
    edits: (text) =>
      Array.from(text.matchAll(LONE_DIGITS)).flatMap((match) => spacesWithin(match.index, match[0])),
  },
  {
    hint: /\S \S \S \S(?!\S)/,
    edits: (text) =>
      Array.from(text.matchAll(LONE_CHARACTERS))
        .filter((match) => (match[0].match(HAN_CHARACTER)?.length ?? 0) >= 3)
        .flatMap((match) => spacesWithin(match.index, match[0])),
  },
  { hint: /\d {1,3}[^\d\s]/, edits: (text) => removals(text, NUMBER_UNIT, (at) => !isListNumber(text, at)) },
  {
    hint: /[个百分平立方千瓦公] [百分点方公里米瓦时]/,
    edits: (text) =>
      Array.from(text.matchAll(DRAWN_APART)).flatMap((match) => spacesWithin(match.index, match[0])),
  },
  { hint: /[万亿] /, edits: (text) => removals(text, MAGNITUDE_UNIT) },
  { hint: /[年月] \d/, edits: (text) => removals(text, DATE) },
  { hint: /[\u4e00-\u9fff] \d/, edits: (text) => removals(text, BEFORE_NUMBER, proseTest(text)) },
  {
    hint: /[%‰\u4e00-\u9fff] [\u4e00-\u9fff]/,
    edits: (text) => removals(text, AFTER_NUMBER, proseTest(text)),
  },
  {
    hint: /\d(?: \.|\. )/,
    edits: (text) =>
      removals(text, POINT, (at) => !isListNumber(text, at)).map((edit) => ({ ...edit, text: '.' })),
  },
];

/** Closes up the spaces inside numbers, between number and unit, and between the characters of justified lines. */
export function closeSpaces(text: MappedText): MappedText {
  return rules.reduce(
    (result, { hint, edits }) => (hint.test(result.text) ? result.edit(edits(result.text)) : result),
    text,
  );
}
