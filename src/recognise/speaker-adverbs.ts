import type { SpeakerWords } from './speaker-words.js';

/** What may stand between a speaker and the verb, and before the speaker's office. */

const DATE = /^(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日(?:上午|下午|晚间?|凌晨)?/;
const NOTE = /^[（(][^（()）]{1,40}[）)]/;

/** 在…会上, 在接受…采访时, 就下一步工作, 对记者, 介绍情况时. */
const PHRASE =
  /^(?:在|于|从|到|赴|当|通过|结合|接受|受访|介绍|回顾|谈到?|谈及|说起|提起|面对|展望|总结|出席|参加|作|做|主持|回应|发表|听取|会见|前往|深入|考察|调研)[^，,。；;]{0,60}(?:上|中|时|后|间|里|前|下|会|论坛|现场|际|议|讲话|报告|致辞|发言|汇报|调研|考察|座谈|采访)$/;
const TOPIC = /^(?:就|对|针对|围绕|关于|向|跟|和|与|同|以|受访|接受)[^，,。；;“”]{1,60}$/;

/** 高兴地, 信心满满地. */
const MANNER = /^[一-龥]{2,6}地$/;

/** Whether a stretch is nothing but adverbs, times and phrases of place, so that what stands before it is who speaks. */
export function isAdverbial(text: string, words: SpeakerWords): boolean {
  let rest = text.slice(leadingAdverbs(text, words)).trim();
  while (rest !== '' && !PHRASE.test(rest) && !TOPIC.test(rest) && !MANNER.test(rest)) {
    const size = words.adverbs.atEnd(rest);
    if (size === 0) return false;
    rest = rest.slice(0, rest.length - size);
  }
  return true;
}

/** Length of the adverbs, dates and notes in brackets with which a stretch begins. */
export function leadingAdverbs(text: string, words: SpeakerWords): number {
  let at = 0;
  for (let size = 1; size > 0; at += size) size = leading(text.slice(at, at + 60), words);
  return at;
}

function leading(text: string, words: SpeakerWords): number {
  if (text.startsWith(' ')) return 1;
  return DATE.exec(text)?.[0].length ?? NOTE.exec(text)?.[0].length ?? words.adverbs.atStart(text);
}
