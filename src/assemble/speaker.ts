import { contains, type Span } from '../text/span.js';
import type { Parsed } from './frame.js';

/** Who said what stands at a place of a sentence: the speaker whose words cover it, null where nobody is quoted. */
export function speakerOf({ speakers }: Parsed, place: Span): string | null {
  return speakers.find(({ said }) => contains(said, place))?.name ?? null;
}
