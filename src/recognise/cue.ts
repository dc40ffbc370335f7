import type { CueEntry, Lexicon } from '../model/lexicon.js';
import type { Recogniser } from '../model/recogniser.js';
import { Trie } from '../text/trie.js';

/** Finds the words that tell a target, a result or a provision. */
export function cueRecogniser(lexicon: Lexicon): Recogniser {
  const trie = new Trie<CueEntry>();
  for (const entry of lexicon.cues) for (const word of entry.words) trie.add(word, entry);
  return (text) =>
    [...trie.matches(text)].map(({ start, end, value }) => ({
      kind: 'cue',
      rule: 'strong',
      start,
      end,
      modality: value.modality,
      strength: value.strength,
      text: text.slice(start, end),
    }));
}
