import type { Lexicon } from '../model/lexicon.js';
import type { Speaker } from '../model/mentions.js';
import type { Recogniser } from '../model/recogniser.js';
import { type Attribution, attribute } from './speaker-attribution.js';
import { saidBy } from './speaker-said.js';
import { type SpeakerWords, speakerWords } from './speaker-words.js';

/** 说, 称 and 讲 are parts of many words: they are verbs of speech before a comma, colon or quote only. */
const SAY = [
  '(?<![据游劝听传小解论虽或照胡])说(?=\\s*(?:[，,：:“"「。]|$))',
  '(?<![名简职号堪统俗并誉人通据昵美专宣尊全])称(?=\\s*[，,：:“"「])',
  '(?<![主演宣])讲(?=\\s*[，,：:“"「])',
];

/** A body that states, expects or stresses need not be followed by a comma: 会议强调要…. */
const STATING = /^(?:表示|指出|强调|认为|预计|预测|重申|坦言)/;
const MEETING = /会议?$/;
const QUOTES = /^\s*[，,：:“"「]/;

/**
 * Finds who is quoted in a sentence, or before the colon that opens a heading, and what is theirs. A pronoun is
 * no speaker; neither are documents and data (报告显示), which are the text's own words.
 */
export function speakerRecogniser(lexicon: Lexicon): Recogniser {
  const words = speakerWords(lexicon);
  const verbs = [...words.verbs].sort((a, b) => b.length - a.length).join('|');
  const pattern = new RegExp(`(?:${verbs})(?![师员人家书信])(?:称|说|道)?|${SAY.join('|')}`, 'g');
  return (text) => {
    const opening = headed(text, words);
    const found: Speaker[] = opening ? [opening] : [];
    // A clause is not read again behind two verbs that nobody said: what bounds the work on a text full of them.
    let floor = 0;
    let missed = 0;
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const last = found.at(-1);
      if (last && isQuoted(text, last, match.index)) continue;
      const who = attribute(text, { floor, to: match.index }, words);
      if (!who || !speaks(who, { text, verb: match[0], end, words })) {
        [floor, missed] = [missed, end];
        continue;
      }
      if (last && who.rule === 'body') continue;
      add(found, { kind: 'speaker', ...who, said: saidBy(text, who, end) });
    }
    return found;
  };
}

interface Speech {
  text: string;
  verb: string;
  end: number;
  words: SpeakerWords;
}

/** Whether the verb is one of speech here: 表示感谢 says nothing, 市政府提出的 is an attribute. */
function speaks(who: Attribution, { end, text, verb, words }: Speech): boolean {
  const rest = text.slice(end, end + 30);
  if (/^[的过]/.test(rest)) return false;
  if (verb === '表示' && words.feelings.atStart(rest.replace(/^对[^，,]{1,15}(?:的)?|^了/, '')) > 0)
    return false;
  if (who.rule === 'person' || QUOTES.test(rest)) return true;
  if (who.rule === 'office') return STATING.test(verb) || /^(?:介绍|透露|呼吁)/.test(verb);
  if (words.regions.has(who.name) || rest.startsWith('了')) return false;
  return STATING.test(verb) || (MEETING.test(who.name) && /^(?:要求|提出|明确)/.test(verb));
}

/** A speaker found again by a later verb of the same clause (介绍情况时表示) is one; each ends what the one before said. */
function add(found: Speaker[], speaker: Speaker): void {
  const last = found.at(-1);
  if (last && last.start === speaker.start) found.pop();
  else if (last && last.said.start < speaker.start && last.said.end > speaker.start)
    last.said.end = speaker.start;
  found.push(speaker);
}

/** Whether a place is inside a quotation that is somebody's already. */
function isQuoted(text: string, { said }: Speaker, at: number): boolean {
  return said.start <= at && at < said.end && /[“"「]/.test(text[said.start - 1] ?? '');
}

/** Before a colon a place or a meeting is what the heading is about, and an office without a name mostly a caption. */
function headsStatement(who: Attribution, words: SpeakerWords): boolean {
  if (who.rule === 'office') return /(?:负责人|发言人|专家)$/.test(who.name);
  return who.rule === 'person' || !(words.regions.has(who.name) || /(?:会议?|区)$/.test(who.name));
}

const HEAD = /^[\s■●◆▲◎★]*([^，,。；;！？“”"：:\n]{2,40}?)\s*[：:](?!\/\/|\d)/;

/** 市商务局局长某某：力争…: who is named before the colon that opens a heading or an answer. */
function headed(text: string, words: SpeakerWords): Speaker | null {
  const match = HEAD.exec(text);
  if (!match) return null;
  const to = text.indexOf(match[1]) + match[1].length;
  const who = attribute(text, { floor: 0, to }, words);
  if (!who || who.end !== to || !headsStatement(who, words)) return null;
  const start = match[0].length;
  return {
    kind: 'speaker',
    ...who,
    rule: `heading-${who.rule}`,
    said: { start, end: text.trimEnd().length },
  };
}
