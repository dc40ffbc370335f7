import type { Lexicon } from '../model/lexicon.js';
import type { Quantity } from '../model/mentions.js';
import type { Recogniser } from '../model/recogniser.js';
import { Comparators } from './comparator.js';
import { amountAt } from './quantity-amount.js';
import { discountForm, ratioForm, vagueForm } from './quantity-bare.js';
import { joinBounds } from './quantity-bounds.js';
import type { Form, Place, Reading } from './quantity-draft.js';
import { joinLengths } from './quantity-lengths.js';
import { listFrom, rangeFrom } from './quantity-range.js';
import { headForm, ordinalForm, topForm } from './quantity-rank.js';
import { settle } from './quantity-settle.js';
import { bigForm, figuresForm, foldForm, halfForm, slashForm, wholeForm } from './quantity-special.js';
import { Units } from './quantity-unit.js';

/** A digit or a code runs on before the number: V2.0, 21+8, 10:30, 3/4, 010-8888. */
const RUNS_ON_BEFORE = /(?:[\d][.:：∶/·,+×✕xX*]|[A-Za-z\d][-－_+]|[._#@&])$/;
const RUNS_ON_AFTER = /^(?:[:：∶/.·]\d|[-－_]?[A-Za-z]+\d|\+[\dA-Z])/;
/** 数十亿, 几百 */
const VAGUE_BEFORE = /[几数若]$/;

const amountForm: Form = (place) => {
  const { text, at } = place;
  const before = text.slice(Math.max(0, at - 2), at);
  const { draft, end } = amountAt(place);
  if (!draft) return { drafts: [], end };
  if (RUNS_ON_BEFORE.test(before) || (!draft.unit && RUNS_ON_AFTER.test(text.slice(end, end + 8))))
    return { drafts: [], end };
  if (VAGUE_BEFORE.test(before) && /^[十百千万亿]/.test(text[at])) return { drafts: [], end };
  return rangeFrom(place, draft) ?? listFrom(place, draft) ?? { drafts: [draft], end };
};

/** The first form that knows a place reads it. Which are tried depends on the character that stands there. */
type Forms = Record<string, Form[]>;

const DIGITS = '0123456789零〇○二两三四五六七八九十千万亿壹贰叁肆伍陆柒捌玖拾佰仟';
const countedBy = (forms: Form[]): Forms => Object.fromEntries(Array.from(DIGITS, (char) => [char, forms]));

const FORMS: Forms = {
  第: [ordinalForm],
  前: [topForm],
  首: [headForm],
  榜: [headForm],
  翻: [foldForm],
  半: [halfForm],
  双: [figuresForm],
  一: [halfForm, amountForm],
  百: [wholeForm, amountForm],
  ...countedBy([slashForm, figuresForm, bigForm, amountForm]),
};

/** The same with the forms that tell no amount of anything. */
const BARE_FORMS: Forms = {
  ...FORMS,
  半: [discountForm, halfForm],
  对: [discountForm],
  几: [vagueForm],
  数: [vagueForm],
  一: [vagueForm, discountForm, halfForm, amountForm],
  百: [wholeForm, vagueForm, amountForm],
  ...countedBy([vagueForm, discountForm, slashForm, ratioForm, figuresForm, bigForm, amountForm]),
};

/** By code unit, whether a form begins with it: one look at each character of a text. */
function openings(forms: Forms): Uint8Array {
  const opening = new Uint8Array(0x10000);
  for (const char of Object.keys(forms)) opening[char.charCodeAt(0)] = 1;
  return opening;
}

/**
 * Finds amounts, counts, shares, rates, ranks and multiples with their units and comparators. Set phrases and
 * names are found all the same: the recogniser of what is no quantity claims them. With `bare` numbers that have no
 * unit are found as well (rule `number`), and discounts.
 */
export function quantityRecogniser(lexicon: Lexicon, { bare = false } = {}): Recogniser {
  const units = new Units(lexicon.units);
  const comparators = new Comparators(lexicon.comparators);
  const place = { units, comparators, bare };
  const forms = bare ? BARE_FORMS : FORMS;
  const opening = openings(forms);
  return (text) => {
    const found: Quantity[] = [];
    for (let at = 0; at < text.length; ) {
      if (!opening[text.charCodeAt(at)]) {
        at++;
        continue;
      }
      const { drafts, end } = read(forms, { ...place, text, at });
      for (const draft of drafts) {
        const quantity = settle({ ...place, text }, draft);
        if (quantity) found.push(quantity);
      }
      at = Math.max(end, at + 1);
    }
    return joinBounds(text, joinLengths(text, found));
  };
}

function read(forms: Forms, place: Place): Reading {
  for (const form of forms[place.text[place.at]]) {
    const reading = form(place);
    if (reading) return reading;
  }
  return { drafts: [], end: place.at + 1 };
}
