import type { Normalised, Notice } from '../model/document.js';
import type { MappedText } from '../text/mapped-text.js';
import type { Span } from '../text/span.js';
import { repairDamage } from './damage.js';
import { unifyForms } from './forms.js';
import { joinNumbers } from './lines.js';
import { removeReadings } from './readings.js';
import { simplifyScript } from './script.js';
import { mendSigns } from './signs.js';
import { closeSpaces } from './spacing.js';

/** A document on its way through the steps. */
interface Work {
  text: MappedText;
  script: 'hans' | 'hant';
  notices: Notice[];
  /** Damaged stretches of the ORIGINAL. */
  damaged: Span[];
}

type Step = (work: Work) => Work;

/** Each of the three may make work for the others; each only takes out or sets right, so this comes to an end. */
function settleNumbers(text: MappedText): MappedText {
  for (let before = text; ; ) {
    const after = mendSigns(joinNumbers(closeSpaces(before)));
    if (after.text === before.text) return before;
    before = after;
  }
}

/** In order: misread bytes must be as they were read, damage is known by the readings beside it, units are simplified. */
const steps: readonly Step[] = [
  (work) => ({ ...work, ...repairDamage(work.text) }),
  (work) => ({ ...work, text: unifyForms(work.text) }),
  (work) => ({ ...work, text: removeReadings(work.text) }),
  (work) => ({ ...work, ...simplifyScript(work.text) }),
  (work) => ({ ...work, text: settleNumbers(work.text) }),
];

/** First offset whose character's original satisfies the test; the test must hold from some offset on. */
function firstWhere(text: MappedText, test: (original: Span) => boolean): number {
  let low = 0;
  let high = text.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(text.toOriginal({ start: middle, end: middle + 1 }))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where in the text the characters stand that come from a stretch of the original. */
function locate(text: MappedText, original: Span): Span {
  return {
    start: firstWhere(text, ({ end }) => end > original.start),
    end: firstWhere(text, ({ start }) => start >= original.end),
  };
}

/**
 * Repairs a document and brings it to half-width forms and simplified script: what recognisers read. Every character of
 * the result knows its stretch of the original. Never throws, whatever the text; normalising twice changes nothing more.
 */
export function normalise(text: MappedText): Normalised {
  const start: Work = { text, script: 'hans', notices: [], damaged: [] };
  const work = steps.reduce((result, step) => step(result), start);
  const damaged = work.damaged.map((span) => locate(work.text, span)).filter((span) => span.end > span.start);
  return { text: work.text, script: work.script, notices: work.notices, damaged };
}
