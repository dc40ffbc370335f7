import { HAN_DIGITS } from '../text/date-numerals.js';
import { byInitial } from './time-scan.js';

/** A preposition before a date, and what it makes of it. */
interface Preposition {
  starts: string;
  before: Before;
  pattern: RegExp;
}

export type Before = 'by' | 'as-of' | 'base' | 'with' | 'on' | 'since';

/** Characters with which a date can begin after a preposition: what keeps 到 and 和 cheap to try. */
const AHEAD = `(?=[\\d${HAN_DIGITS}今去前明后上本同次翌下年月第“"「首头春元国清端中除大农'’目现两〇零这])`;

/** 到 is part of a verb in 增长到 and 考虑到. */
const BY =
  '(?<!达|增|增长|提高|扩大|升|降|减少|降低|增加|扩展|发展|拓展|壮大|缩短|缩小|落)(?:直到|直至|最迟|不晚于|不迟于|(?<![甚以乃及截直看想感遇受得收提等说拿谈碰做])(?<!考虑|注意|认识|意识|涉及|关注|了解)[到至])';
const BASE =
  '相比于?|相较于?|同比|对比|(?<![占对])比|(?<!比)较|高于|低于|高出|超过|超出?|快于|慢于|好于|优于|多于|少于|不低于|不高于|不少于';

const PREPOSITIONS: readonly Preposition[] = [
  preposition('截', 'as-of', '截(?:至|止)(?:到)?'),
  preposition('到至直最不', 'by', BY),
  preposition('比较相对同高低超快慢好优多少不', 'base', BASE),
  preposition('与和同跟', 'with', '[与和同跟]'),
  preposition('在以', 'on', '[在以]'),
  preposition('自从', 'since', '自从|自|从'),
];
export const prepositionsAt = byInitial(PREPOSITIONS);

function preposition(starts: string, before: Before, words: string): Preposition {
  return { starts, before, pattern: new RegExp(`(?:${words})\\s?${AHEAD}`, 'y') };
}

/** Characters with which a preposition begins. */
export const PREPOSITION_STARTS = PREPOSITIONS.map((one) => one.starts).join('');
