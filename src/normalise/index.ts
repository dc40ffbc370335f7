import type { Normalised, Notice } from '../model/document.js';
import type { MappedText } from '../text/mapped-text.js';
import { contains, type Span } from '../text/span.js';
import { mayBeDamaged, repairDamage } from './damage.js';
import { unifyForms } from './forms.js';
import { joinNumbers } from './lines.js';
import { removeReadings } from './readings.js';
import { simplifyScript } from './script.js';
import { mendSigns } from './signs.js';
import { closeSpaces } from './spacing.js';
import { mendStops } from './stops.js';

/** Hostile text could go on for as many rounds as it has damaged places. */
const MOST_ROUNDS = 4;

/** A document on its way through the steps. */
interface Work {
  text: MappedText;
  script: 'hans' | 'hant';
  notices: Notice[];
  /** Damaged stretches of the ORIGINAL. */
  damaged: Span[];
}

/** Each of the three may make work for the others; each only takes out or sets right, so this comes to an end. */
function settleNumbers(text: MappedText): MappedText {
  for (let before = text; ; ) {
    const after = mendSigns(joinNumbers(closeSpaces(before)));
    if (after.text === before.text) return before;
    before = after;
  }
}

/** The first of `count` numbers from which on the test holds. */
function firstFrom(count: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The spans in order, those that touch as one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

/** The notices that say something new: of a place where nothing of the kind was said before. */
function newOnes(notices: readonly Notice[], known: readonly Notice[]): Notice[] {
  if (known.length === 0) return [...notices];
  const places = new Map(
    Array.from(new Set(known.map(({ code }) => code)), (code) => [
      code,
      joined(known.filter((notice) => notice.code === code)),
    ]),
  );
  return notices.filter((notice) => {
    const said = places.get(notice.code) ?? [];
    const last = said[firstFrom(said.length, (i) => said[i].start > notice.start) - 1];
    return !last || !contains(last, notice);
  });
}

/** In order: misread bytes must be as they were read, damage is known by the readings beside it, units are simplified. */
function round(work: Work): Work {
  const repaired = repairDamage(work.text);
  const plain = removeReadings(unifyForms(repaired.text));
  const { text, script } = simplifyScript(plain);
  return {
    text: settleNumbers(mendStops(text)),
    script,
    notices: [...work.notices, ...newOnes(repaired.notices, work.notices)],
    damaged: [...work.damaged, ...repaired.damaged],
  };
}

/** Where in the text the characters stand that come from a stretch of the original. */
function locate(text: MappedText, original: Span): Span {
  const at = (index: number) => text.toOriginal({ start: index, end: index + 1 });
  return {
    start: firstFrom(text.text.length, (i) => at(i).end > original.start),
    end: firstFrom(text.text.length, (i) => at(i).start >= original.end),
  };
}

/**
 * Repairs a document and brings it to half-width forms and simplified script: what recognisers read. Every character of
 * the result knows its stretch of the original. Never throws, whatever the text; normalising twice changes nothing more.
 */
export function normalise(text: MappedText): Normalised {
  const first = round({ text, script: 'hans', notices: [], damaged: [] });
  let last = first;
  // what a round takes out may lay open damage: a reading, an unseen character beside a lost one
  for (let rounds = 1, before = text; rounds < MOST_ROUNDS && last.text.text !== before.text; rounds++) {
    if (!mayBeDamaged(last.text.text)) break;
    before = last.text;
    last = round(last);
  }
  const damaged = last.damaged.map((span) => locate(last.text, span)).filter((span) => span.end > span.start);
  const notices = last.notices.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return { text: last.text, script: first.script, notices, damaged: joined(damaged) };
}
