import type { Outcome, Verdict } from '../model/corpus.js';
import type { DocumentRecord, Fact } from '../model/output.js';
import { amountKey } from './amounts.js';
import { compareText, groupBy } from './groups.js';
import { endOf, isBefore } from './period.js';
import { aboutOf, tell } from './tell.js';
import { byPlace, isNameable, thingKey } from './thing.js';
import { isFloor, marginOf, verdictOf } from './verdict.js';

/** A target, the numbers it had in earlier articles, and what became of it. */
export interface Pursued {
  /** The target as it was last set, told by one article or several. */
  target: Fact[];
  /** Other numbers that were aimed at for the same, each with the facts that give it, in the order they were set. */
  earlier: Fact[][];
  /** The result as first reported after the period, null where no later article gives one. */
  result: Fact[] | null;
  verdict: Verdict | null;
}

/** Day of publication by document, null where a document bears none. */
type Dates = ReadonlyMap<string, string | null>;

/**
 * All targets with a period, each with the result that another article gives for the same thing and period. An article
 * that appeared after the period sets no target for it; one from before the target was set reports no result of it.
 * @param wanted.free Whether labels that are in no dictionary are followed too: they meet by their wording alone.
 */
export function pursue(
  book: { documents: readonly DocumentRecord[]; facts: readonly Fact[] },
  wanted: { free: boolean } = { free: false },
): Pursued[] {
  const dates: Dates = new Map(book.documents.map(({ id, published }) => [id, published]));
  const facts = book.facts
    .filter((fact) => fact.period !== null && fact.op !== 'none' && (wanted.free || isNameable(fact)))
    .sort(byPlace);
  const results = groupBy(
    facts.filter((fact) => fact.modality === 'actual'),
    aimKey,
  );
  const targets = facts.filter((fact) => fact.modality === 'target' && isAhead(fact, dates));
  return [...groupBy(targets, aimKey)].map(([key, told]) => follow(told, results.get(key) ?? [], dates));
}

const aimKey = (fact: Fact) => `${thingKey(fact)} ${fact.period}`;

function isAhead(target: Fact, dates: Dates): boolean {
  const end = endOf(target.period ?? '');
  const published = dates.get(target.document) ?? null;
  return end !== null && !(published !== null && isBefore(end, published));
}

function follow(targets: readonly Fact[], results: readonly Fact[], dates: Dates): Pursued {
  const byDate = inOrder(targets, dates);
  const latest = byDate.filter((fact) => fact.document === byDate.at(-1)?.document);
  const chosen = latest.find((fact) => fact.strength === 'hard') ?? latest[0];
  const { target, earlier } = tellings(byDate, chosen);
  const result = resultOf(chosen, results, dates);
  if (!result) return { target, earlier, result: null, verdict: null };
  return { target, earlier, ...result };
}

function inOrder(facts: readonly Fact[], dates: Dates): Fact[] {
  const date = (fact: Fact) => dates.get(fact.document) ?? '';
  return [...facts].sort((a, b) => compareText(date(a), date(b)) || byPlace(a, b));
}

function tellings(facts: readonly Fact[], chosen: Fact) {
  const groups = groupBy(facts, amountKey);
  const target = groups.get(amountKey(chosen)) ?? [chosen];
  return { target, earlier: [...groups.values()].filter((group) => group !== target) };
}

function resultOf(target: Fact, results: readonly Fact[], dates: Dates) {
  const set = dates.get(target.document) ?? null;
  const end = endOf(target.period ?? '') ?? '';
  const candidates = inOrder(results, dates).filter(({ document }) => {
    const told = dates.get(document) ?? null;
    return document !== target.document && !(set !== null && told !== null && isBefore(told, set));
  });
  const isFinal = ({ document }: Fact) => !isBefore(dates.get(document) ?? end, end);
  // the first report on the whole period, else the last from within it
  const reporter = candidates.find(isFinal) ?? candidates.at(-1);
  if (!reporter) return null;
  const said = candidates.filter((fact) => fact.document === reporter.document);
  const exact = said.filter((fact) => fact.op === '=' || fact.op === '~');
  const best = exact.length > 0 ? exact : said;
  return {
    result: candidates.filter((fact) => amountKey(fact) === amountKey(best[0])),
    verdict: verdictOfAll(target, best, isFinal(reporter)),
  };
}

/** Unclear where an article gives several results that differ in it, or where the period was not over. */
function verdictOfAll(target: Fact, results: readonly Fact[], final: boolean): Verdict {
  const [first, ...others] = new Set(results.map((result) => verdictOf(target, result)));
  if (others.length > 0) return 'unclear';
  if (final) return first;
  return first === 'met' && target.aspect === 'level' && isFloor(target) ? 'met' : 'unclear';
}

/** The record of a target with a result. */
export function outcome({ target, result, verdict }: Pursued): Outcome[] {
  if (!result || !verdict) return [];
  return [
    {
      ...aboutOf(target[0]),
      period: target[0].period ?? '',
      verdict,
      margin: marginOf(target[0], result[0]),
      target: tell(target),
      result: tell(result),
    },
  ];
}
