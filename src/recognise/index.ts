import type { Lexicon } from '../model/lexicon.js';
import type { Mention } from '../model/mentions.js';
import type { Recogniser } from '../model/recogniser.js';
import { cueRecogniser } from './cue.js';
import { indicatorRecogniser } from './indicator.js';
import { nonquantityRecogniser } from './nonquantity.js';
import { quantityRecogniser } from './quantity.js';
import { refine } from './refine.js';
import { speakerRecogniser } from './speaker.js';
import { subjectRecogniser } from './subject.js';
import { timeRecogniser } from './time.js';

/** All recognisers, in the order in which `explain` lists their finds. They do not know of each other. */
const RECOGNISERS = [
  quantityRecogniser,
  nonquantityRecogniser,
  timeRecogniser,
  indicatorRecogniser,
  subjectRecogniser,
  speakerRecogniser,
  cueRecogniser,
];

/**
 * Builds the recognisers from the lexicon, once, into one that finds everything in a sentence and settles overlaps.
 * With `bare` numbers without a unit are found too, which tell nothing in an article.
 */
export function createRecogniser(lexicon: Lexicon, options: { bare?: boolean } = {}): Recogniser {
  const recognisers = RECOGNISERS.map((build) => build(lexicon, options));
  return (text, context) => {
    const found: Mention[] = recognisers.flatMap((recognise) => recognise(text, context));
    return refine(found, text);
  };
}
