import nodejieba from 'nodejieba';
import type { Word } from '../model/document.js';
import { dictionaryPath } from './dictionary.js';

let loaded = false;

function load(): void {
  nodejieba.load({
    dict: dictionaryPath('words.utf8'),
    userDict: dictionaryPath('user.utf8'),
    idfDict: dictionaryPath('idf.utf8'),
    stopWordDict: dictionaryPath('stop.utf8'),
  });
  loaded = true;
}

/**
 * Cuts a sentence into tagged words; offsets are UTF-16 into it. The dictionaries are loaded at the first
 * call, so that a run that finds no quantity never pays for them.
 */
export function words(text: string): Word[] {
  if (!loaded) load();
  const result: Word[] = [];
  let at = 0;
  for (const { word, tag } of nodejieba.tag(text)) {
    const start = text.indexOf(word, at);
    // A lone surrogate comes back from the native side as another character: it is no word of the text.
    if (start < 0) continue;
    at = start + word.length;
    result.push({ start, end: at, text: word, tag });
  }
  return result;
}
