import type { Edit, MappedText } from '../text/mapped-text.js';
import { Trie, type TrieMatch } from '../text/trie.js';
import { DOUBTFUL_WORDS, NOT_OURS, PLAIN_WORDS, UNITS } from './regional-words.js';
import { firstIn, type UnitTable, unitTable } from './unit-table.js';

interface Entry {
  ours: string;
  plain: boolean;
}

/** What only a number beside it makes a word of theirs: 成长8% (else people and firms grow so), 30公分. */
const NUMBERED: readonly { pattern: RegExp; ours: string }[] = [
  { pattern: /成长(?=(?:了|约|近|逾|达|超过)?\d[\d.]{0,8}%)/g, ours: '增长' },
  ...UNITS.map(([theirs, ours]) => ({ pattern: new RegExp(`(?<=[\\d百千万亿])${theirs}`, 'g'), ours })),
];

/** 羣, which Big5 has not and converters to it drop: 產業集 before what makes no word with it is 產業集羣. */
const DROPPED: typeof NUMBERED = [
  {
    pattern: /(?<=产业|制造业|工业|企业|城市)集(?![群聚中合成团散约结体装市镇训资萃锦采料权会邮思录])/g,
    ours: '集群',
  },
];

interface Words {
  trie: Trie<Entry>;
  initials: UnitTable;
}

let words: Words | undefined;

function load(): Words {
  const trie = new Trie<Entry>();
  const initials: [string, string][] = [];
  for (const plain of [true, false]) {
    for (const entry of (plain ? PLAIN_WORDS : DOUBTFUL_WORDS).split(' ')) {
      const [theirs, ours = theirs] = entry.split('>');
      trie.add(theirs, { ours, plain });
      initials.push([theirs[0], '?']);
    }
  }
  return { trie, initials: unitTable(initials) };
}

function find(text: string): TrieMatch<Entry>[] {
  words ??= load();
  const found: TrieMatch<Entry>[] = [];
  for (let at = firstIn(text, words.initials); at >= 0; at = firstIn(text, words.initials, at + 1)) {
    const match = words.trie.longestAt(text, at);
    if (!match) continue;
    found.push(match);
    at = match.end - 1;
  }
  return found;
}

/** Whether the document uses the word; it is looked for once. */
function usage(text: string): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const inside = NOT_OURS[word];
    const used = (inside ? text.replaceAll(inside, '') : text).includes(word);
    known.set(word, used);
    return used;
  };
}

/**
 * Puts the mainland's words for those of Taiwan and Hong Kong, in a traditional document brought to simplified characters,
 * and a noun's second character back where the encoding of such documents had none for it.
 */
export function localise(text: MappedText): MappedText {
  const found = find(text.text);
  const theirs = found.some(
    ({ start, end, value }) => value.plain && value.ours !== text.text.slice(start, end),
  );
  const uses = usage(text.text);
  const edits: Edit[] = found
    .filter(({ value }) => value.plain || (theirs && !uses(value.ours)))
    .map(({ start, end, value }) => ({ start, end, text: value.ours }))
    .filter((edit) => edit.text !== text.text.slice(edit.start, edit.end));
  return [...NUMBERED, ...DROPPED].reduce(
    (result, { pattern, ours }) =>
      result.edit(
        Array.from(result.text.matchAll(pattern), ({ index, 0: word }) => ({
          start: index,
          end: index + word.length,
          text: ours,
        })),
      ),
    text.edit(edits),
  );
}
