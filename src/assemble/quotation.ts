import type { Speaker } from '../model/mentions.js';
import type { Recognised, State } from './state.js';

/**
 * “……增速达45%。”某某说。 names the speaker after the quotation, in a sentence that may go on with more of what was said:
 * gives the facts of the quotation before it in the block their speaker.
 */
export function attributeQuotation(state: State, { sentence, mentions }: Recognised): void {
  const { text } = state.article.text;
  const speaker = mentions.find((m): m is Speaker => m.kind === 'speaker');
  const before = text.slice(state.article.blocks[sentence.block].start, sentence.start).trimEnd();
  if (!speaker || speaker.start > 1 || !/[”’」』]$/.test(before)) return;
  const close = before[before.length - 1];
  const open = before.lastIndexOf('“‘「『'['”’」』'.indexOf(close)]);
  if (open < 0) return;
  const from = state.article.blocks[sentence.block].start + open;
  for (const fact of state.facts) {
    if (fact.speaker === null && fact.valueSpan.start >= from && fact.valueSpan.end <= sentence.start) {
      fact.speaker = speaker.name;
    }
  }
}
