import type { Lexicon, UnitEntry } from '../model/lexicon.js';
import type { Mention, Quantity } from '../model/mentions.js';
import type { Recogniser } from '../model/recogniser.js';
import { Trie } from '../text/trie.js';
import { Comparators } from './comparator.js';
import { type Amount, fractionAt, wordAmountAt } from './fraction.js';
import { type Found, measureAt } from './measure.js';
import { rankAt } from './rank.js';

/** Where a number may begin; everything else is passed over at the speed of a regular expression. */
const START = /[\d〇零一二两三四五六七八九十百千万亿半过倍翻首榜前第负$￥¥€£“‘]|US\$|HK\$|-\d/g;

/**
 * Finds every quantity of a text: number and unit, with the comparator words around it read into `op`.
 * Offsets are UTF-16. A number with neither unit nor magnitude word is none; a vague one (数十亿) neither.
 */
export function quantityRecogniser(lexicon: Lexicon): Recogniser {
  const units = new Trie<UnitEntry>();
  for (const entry of lexicon.units) for (const word of entry.words) units.add(word, entry);
  const comparators = new Comparators(lexicon.comparators);
  return (text) => {
    const found: Mention[] = [];
    START.lastIndex = 0;
    for (let match = START.exec(text); match; match = START.exec(text)) {
      const amount = amountAt(text, match.index, units);
      if (!amount) continue;
      const quantity = toQuantity(text, amount, comparators);
      found.push(quantity);
      START.lastIndex = Math.max(quantity.end, match.index + 1);
    }
    return found;
  };
}

/** The readings of a place, most specific first. */
function amountAt(text: string, at: number, units: Trie<UnitEntry>): Amount | null {
  return rankAt(text, at) ?? fractionAt(text, at) ?? wordAmountAt(text, at) ?? measured(text, at, units);
}

function measured(text: string, at: number, units: Trie<UnitEntry>): Amount | null {
  const found: Found | null = measureAt(text, at, units);
  return found && { ...found, start: found.start };
}

function toQuantity(text: string, amount: Amount, comparators: Comparators): Quantity {
  const around = comparators.around(text, amount);
  const range = amount.low !== amount.high;
  const op = range ? 'range' : (around.op ?? amount.op ?? '=');
  return {
    kind: 'quantity',
    start: amount.start,
    end: amount.end,
    rule: amount.rule,
    dimension: amount.dimension,
    op,
    value: range ? null : amount.low,
    min: range ? amount.low : null,
    max: range ? amount.high : null,
    unit: amount.unit,
    unitText: amount.unitText,
    outer: around.outer,
    bareMagnitude: amount.bareMagnitude,
  };
}
