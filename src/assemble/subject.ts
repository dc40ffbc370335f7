import type { Subject } from '../model/mentions.js';
import type { Frame } from './frame.js';
import { is } from './token.js';

/** Whose figure it is: a mention of the sentence, or null for the passage's. */
export function subjectOf(frame: Frame): Subject | null {
  const { tokens, speakers } = frame.parsed;
  const spoken = (s: Subject) => speakers.some((p) => p.start <= s.start && s.end <= p.end);
  const usable = (s: Subject | undefined): s is Subject =>
    s !== undefined && s.role !== 'comparison' && s.role !== 'rank-scope' && !spoken(s);
  const receiver = receiverAfter(frame);
  if (usable(receiver)) return receiver;
  for (let i = frame.at - 1; i >= 0; i--) {
    const subject = tokens[i].subject;
    if (usable(subject) && tokens[i] !== frame.scope && !isScope(frame, i) && !frame.left.links.includes(tokens[i]) && !frame.left.whole.includes(tokens[i])) return subject;
  }
  return null;
}

/** 6个产业落户黄埔区, 40%来自广东: the place the counted things went to or came from. */
function receiverAfter(frame: Frame): Subject | undefined {
  const { tokens } = frame.parsed;
  for (let i = frame.at + 1; i < frame.to; i++) {
    if (tokens[i].quantity) return undefined;
    const before = tokens[i - 1];
    if (tokens[i].subject && (is(before, 'activity') || /^(位于|来自|地处|在)$/.test(before.text))) return tokens[i].subject;
  }
  return undefined;
}

/** The whole of an earlier share in the sentence is not whose figure it is either. */
function isScope(frame: Frame, i: number): boolean {
  for (let f = frame.previous; f; f = f.previous) if (f.scope === frame.parsed.tokens[i]) return true;
  return false;
}
