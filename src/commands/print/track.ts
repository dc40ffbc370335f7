import type { Series } from '../../compare/series.js';
import type { Track, TrackedTarget } from '../../compare/track.js';
import type { Telling } from '../../model/corpus.js';
import { amountWords, numberWords } from './amount.js';
import { csvLines } from './csv.js';
import { count } from './summary.js';
import { colours } from './terminal.js';
import { fit, table, visible } from './width.js';

/** Columns of a label, and of an article's name. */
const labelWidth = 40;
const nameWidth = 24;

/** Targets and series for the terminal. */
export function trackTable({ targets, series }: Track): string[] {
  if (targets.length + series.length === 0) return ['no targets with a period, and no series of two years'];
  const { bold, dim } = colours();
  const [head, ...rows] = table([
    ['', 'period', 'target', 'result', 'margin', '', 'target in', 'result in'],
    ...targets.map(targetRow),
  ]);
  const painted = rows.map((row, i) => paint(targets[i].verdict)(row));
  const lines = targets.length > 0 ? [bold(count(targets.length, 'target')), dim(head), ...painted] : [];
  if (series.length === 0) return lines;
  return [
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    bold(`${series.length} series`),
    ...series.flatMap(seriesLines),
  ];
}

function paint(verdict: TrackedTarget['verdict']): (text: string) => string {
  const { green, red, yellow, dim } = colours();
  return { met: green, missed: red, unclear: yellow, open: dim }[verdict];
}

function label({ indicator, aspect, subject }: TrackedTarget | Series): string {
  return [subject, indicator, aspect === 'level' ? null : aspect].filter((word) => word !== null).join(' ');
}

function targetRow(target: TrackedTarget): string[] {
  const { period, margin, verdict, earlier, result } = target;
  const before = earlier.map((telling) => `${amountWords(telling)} `).join('→ ');
  return [
    fit(label(target), labelWidth),
    period,
    before === '' ? amountWords(target.target) : `${before}→ ${amountWords(target.target)}`,
    result ? amountWords(result) : '–',
    margin === null ? '' : `${margin > 0 ? '+' : ''}${numberWords(margin)}`,
    verdict,
    article(target.target),
    result ? article(result) : '',
  ].map(visible);
}

function article({ sources }: Telling): string {
  const others = new Set(sources.map(({ document }) => document)).size - 1;
  return fit(sources[0].document, nameWidth) + (others > 0 ? ` +${others}` : '');
}

/** `2021 8.1% · 2022 3% (≈5.5%) · 2023 –`: results, targets in brackets. */
function seriesLines(series: Series): string[] {
  const points = series.points.map(({ year, target, result }) => {
    const aim = target ? ` (${amountWords(target)})` : '';
    return `${year} ${result ? amountWords(result) : '–'}${aim}`;
  });
  return [label(series), `  ${points.join(' · ')}`].map(visible);
}

const amountHeads = ['op', 'value', 'min', 'max', 'unit', 'document', 'start', 'end', 'quote'];
const csvHead = [
  ...['kind', 'subject', 'indicator', 'aspect', 'period', 'verdict', 'margin'],
  ...amountHeads.map((head) => `target_${head}`),
  ...amountHeads.map((head) => `result_${head}`),
];

/** One row for each target and for each year of a series. */
export function trackCsv({ targets, series }: Track): string[] {
  const about = ({ subject, indicator, aspect }: TrackedTarget | Series) => [subject, indicator, aspect];
  return csvLines([
    csvHead,
    ...targets.map((target) => [
      'target',
      ...about(target),
      target.period,
      target.verdict,
      target.margin,
      ...amountCells(target.target),
      ...amountCells(target.result),
    ]),
    ...series.flatMap((each) =>
      each.points.map(({ year, target, result }) => [
        ...['series', ...about(each), year, null, null],
        ...amountCells(target),
        ...amountCells(result),
      ]),
    ),
  ]);
}

function amountCells(telling: Telling | null): (string | number | null)[] {
  if (!telling) return amountHeads.map(() => null);
  const { op, value, min, max, unit, sources } = telling;
  const { document, start, end, quote } = sources[0];
  return [op, value, min, max, unit, document, start, end, quote];
}
