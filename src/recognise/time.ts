import type { Lexicon } from '../model/lexicon.js';
import type { Time } from '../model/mentions.js';
import type { Recogniser } from '../model/recogniser.js';
import { HAN_DIGITS } from '../text/date-numerals.js';
import { isDateOfDateline } from './dateline.js';
import { dateReader } from './time-date.js';
import { periodOf } from './time-period.js';
import { phraseRule } from './time-phrase.js';
import { clockOf, firstOf, matchAt, type Scan, type TimeRule } from './time-scan.js';
import { STRETCH_RULE } from './time-stretch.js';
import { eventRule, wordRule } from './time-words.js';

/**
 * Finds when a sentence speaks of: dates, stretches of time, what recurs, what is compared with, and mere
 * lengths. Reads from left to right, at each place the first rule that applies, so no two finds overlap.
 */
export function timeRecogniser(lexicon: Lexicon): Recogniser {
  const rules: TimeRule[] = [
    eventRule(lexicon),
    phraseRule(dateReader(lexicon)),
    STRETCH_RULE,
    wordRule(lexicon),
  ];
  const first = firstOf(rules);
  const begins = beginnings(rules);
  return (text, context) => {
    const scan: Scan = { text, clock: clockOf(context.reference), said: null, opened: -1 };
    const found: Time[] = [];
    for (let at = 0; at < text.length; ) {
      const kind = begins[text.charCodeAt(at)];
      const read =
        kind === SOMETHING || (kind === NUMERAL && matchAt(TIMELY, text, at)) ? first(scan, at) : null;
      const time = read && likeThePrevious(read, found.at(-1), text);
      if (time && !isDateOfDateline(text, time)) {
        found.push(time);
        remember(scan, time);
      }
      at = time ? time.end : at + 1;
    }
    return found;
  };
}

/**
 * What a numeral that is part of a time is followed by, near enough. Most numerals of a report are amounts: this
 * spares them the rules.
 */
const TIMELY = new RegExp(
  `[\\d${HAN_DIGITS}〇○Ｏ零百两半.\\-—–－~～―−至到、\\s]{1,16}[多余]?[个年月日号季天周世时小分秒工星钟全上第前春学财)）]` +
    `|\\d{4}[-/.QH]\\d|五一|十一|十?[${HAN_DIGITS}]五|十[${HAN_DIGITS}](?:届|大)`,
  'y',
);

const SOMETHING = 1;
const NUMERAL = 2;

/** By UTF-16 code unit: whether a time may begin with it, and whether that is a numeral. */
function beginnings(rules: readonly TimeRule[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const { starts } of rules)
    for (let i = 0; i < starts.length; i++) table[starts.charCodeAt(i)] = SOMETHING;
  for (const char of `0123456789${HAN_DIGITS}〇零两半`) table[char.charCodeAt(0)] = NUMERAL;
  return table;
}

/** 到2025年和2030年, 比2020年、2015年: the preposition holds for the second date too. */
function likeThePrevious(time: Time, last: Time | undefined, text: string): Time {
  if (time.role !== 'at' || (last?.role !== 'deadline' && last?.role !== 'base')) return time;
  if (time.rule !== last.rule || !/^[、和与及]$/.test(text.slice(last.end, time.start))) return time;
  return { ...time, role: last.role };
}

/** What a base is compared with is not what the sentence speaks of; neither are lengths and what recurs. */
function remember(scan: Scan, time: Time): void {
  if (time.edtf !== null && /[从由]/.test(scan.text[time.start - 1] ?? '')) scan.opened = time.end;
  if (time.role === 'at' || time.role === 'deadline' || time.role === 'span') {
    scan.said = periodOf(time.edtf) ?? scan.said;
  }
}
