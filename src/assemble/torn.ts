import type { Word } from '../model/document.js';
import type { Subject } from '../model/mentions.js';
import type { Recognised } from './state.js';

/** Characters looked at on either side of a name. */
const AROUND = 4;
/** What makes another name of it: 长白山, 太湖. */
const LANDFORM = /[山河湖江岛峰岭泉溪]/;

/**
 * The short names of counties and their like that the words of their sentence tear: 迁安 of 回迁|安置, or that are only
 * the beginning of the name of a hill or river.
 */
export function torn(
  recognised: readonly Recognised[],
  tools: { text: string; words: (text: string) => Word[] },
): ReadonlySet<Subject> {
  const found = new Set<Subject>();
  for (const { sentence, mentions } of recognised) {
    for (const mention of mentions) {
      if (mention.kind !== 'subject' || mention.type !== 'region') continue;
      if (mention.end - mention.start !== 2 || mention.code === null || mention.code.endsWith('00')) continue;
      const start = sentence.start + mention.start;
      const from = Math.max(sentence.start, start - AROUND);
      const around = tools.words(tools.text.slice(from, Math.min(sentence.end, start + 2 + AROUND)));
      if (tears(around, start - from, tools.text[start + 2] ?? '')) found.add(mention);
    }
  }
  return found;
}

/** Whether the words part the two characters at `start`, or join the first to what stands before it. */
function tears(around: readonly Word[], start: number, next: string): boolean {
  const holding = around.find((w) => w.start <= start && start < w.end);
  if (!holding) return false;
  if (holding.start < start) return true;
  if (holding.end > start + 2) return LANDFORM.test(next);
  return holding.end === start + 1 && around.some((w) => w.start === start + 1 && w.end > start + 2);
}
