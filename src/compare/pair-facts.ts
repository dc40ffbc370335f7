import { identityOf } from '../model/identity.js';
import type { Fact } from '../model/output.js';
import { amountKey, baseOf } from './amounts.js';
import { likeness, type Profile, profileOf, remembered } from './likeness.js';
import { type Pairing, pairUp } from './pair.js';
import { indicatorKey, subjectKey } from './thing.js';

/**
 * Pairs the facts of two versions of an article: first those that say the same (in the same words, in others), then by
 * id, which a corrected number keeps, and what is left by likeness of what they are about and of their wording: a
 * changed year, a target that has become a result, a region under another name are one change each.
 */
export function pairFacts(old: readonly Fact[], now: readonly Fact[]): Pairing<Fact> {
  const seen = remembered(seenOf);
  return pairUp(old, now, {
    keys: [
      (fact) => `${identityOf(fact)} ${amountKey(fact)} ${fact.source.text}`,
      (fact) => `${identityOf(fact)} ${amountKey(fact)}`,
      (fact) => fact.id,
    ],
    score: (a, b) => score(seen(a), seen(b)),
  });
}

/** A fact as it is compared. */
interface Seen {
  fact: Fact;
  label: Profile;
  /** The wording without its numbers, which are what changes. */
  words: Profile;
}

function seenOf(fact: Fact): Seen {
  const { indicator, source } = fact;
  return { fact, label: profileOf(indicator), words: profileOf(source.text.replace(/\p{N}+/gu, '')) };
}

/** Labels less alike than this are of two things. */
const sameLabel = 0.6;
/** Of what says a fact apart from its label (period, modality, number, subject), so many may differ at most. */
const mostChanges = 2;

function score(a: Seen, b: Seen): number {
  if (a.fact.aspect !== b.fact.aspect || baseOf(a.fact.unit)[0] !== baseOf(b.fact.unit)[0]) return -1;
  const same = indicatorKey(a.fact) === indicatorKey(b.fact);
  const label = same ? 1 : likeness(a.label, b.label);
  if (label < sameLabel) return -1;
  const changes = [
    a.fact.period !== b.fact.period,
    a.fact.modality !== b.fact.modality,
    amountKey(a.fact) !== amountKey(b.fact),
    subjectKey(a.fact) !== subjectKey(b.fact),
  ].filter(Boolean).length;
  if (changes + (same ? 0 : 1) > mostChanges) return -1;
  return 2 * label + likeness(a.words, b.words) + (4 - changes);
}
