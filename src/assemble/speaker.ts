import type { Frame } from './frame.js';

/** Who said the figure: the speaker of the sentence whose words cover it, null where nobody is quoted. */
export function speakerOf(frame: Frame): string | null {
  const { token, parsed } = frame;
  return parsed.speakers.find((s) => s.said.start <= token.start && token.end <= s.said.end)?.name ?? null;
}
