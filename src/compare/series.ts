import type { Telling } from '../model/corpus.js';
import type { Fact } from '../model/output.js';
import { amountKey } from './amounts.js';
import { compareText, groupBy } from './groups.js';
import { aboutOf, tell } from './tell.js';
import { byPlace, isNameable, thingKey } from './thing.js';

/** What is told of one year: what was aimed at, what was reached; null where no article says. */
export interface Point {
  year: string;
  target: Telling | null;
  result: Telling | null;
}

/** One indicator of one subject over the years, those without a number included. */
export interface Series extends ReturnType<typeof aboutOf> {
  indicatorId: string;
  unit: string;
  points: Point[];
}

const calendarYear = /^\d{4}$/;
/** A row of more years than this is a slip of a date and no series. */
const longest = 150;

/** The series of all indicators with results for two years or more, by indicator, subject and aspect. */
export function findSeries(facts: readonly Fact[]): Series[] {
  const usable = facts
    .filter((fact) => isNameable(fact) && fact.op !== 'none' && calendarYear.test(fact.period ?? ''))
    .filter((fact) => fact.modality !== 'provision')
    .sort(byPlace);
  const series = [...groupBy(usable, thingKey).values()].flatMap((told) => {
    const years = new Set(told.filter((fact) => fact.modality === 'actual').map((fact) => fact.period));
    return years.size > 1 ? [seriesOf(told)] : [];
  });
  const key = (each: Series) => [each.indicatorId, each.subject, each.aspect, each.unit].join(' ');
  return series.filter(({ points }) => points.length <= longest).sort((a, b) => compareText(key(a), key(b)));
}

function seriesOf(told: readonly Fact[]): Series {
  const years = told.map((fact) => Number(fact.period)).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1) ?? years[0]];
  const points: Point[] = [];
  for (let year = first; year <= last && points.length <= longest; year++) {
    const name = String(year).padStart(4, '0');
    const of = told.filter((fact) => fact.period === name);
    points.push({ year: name, target: telling(of, 'target'), result: telling(of, 'actual') });
  }
  return { ...aboutOf(told[0]), indicatorId: told[0].indicatorId ?? '', unit: told[0].unit, points };
}

/** The number that most places give, of those the first; an exact one before a bound. */
function telling(facts: readonly Fact[], modality: Fact['modality']): Telling | null {
  const fits = facts.filter((fact) => fact.modality === modality);
  const exact = fits.filter((fact) => fact.op === '=' || fact.op === '~');
  const groups = [...groupBy(exact.length > 0 ? exact : fits, amountKey).values()];
  if (groups.length === 0) return null;
  return tell(groups.reduce((a, b) => (b.length > a.length ? b : a)));
}
