import type { Outcome, Telling, Verdict } from '../model/corpus.js';
import type { FactBook } from '../model/output.js';
import { compareText } from './groups.js';
import { type Pursued, pursue } from './outcomes.js';
import { findSeries, type Series } from './series.js';
import { aboutOf, tell } from './tell.js';
import { marginOf } from './verdict.js';

/** A target with what became of it; `open` where no article says. */
export interface TrackedTarget extends Omit<Outcome, 'verdict' | 'result'> {
  verdict: Verdict | 'open';
  /** Other numbers that were aimed at for the same, in the order in which they were set. */
  earlier: Telling[];
  result: Telling | null;
}

export interface Track {
  targets: TrackedTarget[];
  series: Series[];
}

/** Targets with what became of them, by period, and series over the years. Pure, whatever the order of the facts. */
export function track(book: Pick<FactBook, 'documents' | 'facts'>, wanted: { free: boolean }): Track {
  const targets = pursue(book, wanted).map(tracked);
  const key = ({ period, indicator, subject, aspect }: TrackedTarget) =>
    [period, subject, indicator, aspect].join(' ');
  return {
    targets: targets.sort((a, b) => compareText(key(a), key(b))),
    series: findSeries(book.facts),
  };
}

function tracked({ target, earlier, result, verdict }: Pursued): TrackedTarget {
  return {
    ...aboutOf(target[0]),
    period: target[0].period ?? '',
    verdict: verdict ?? 'open',
    margin: result && marginOf(target[0], result[0]),
    target: tell(target),
    earlier: earlier.map(tell),
    result: result && tell(result),
  };
}
