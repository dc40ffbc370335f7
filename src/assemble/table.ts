import type { Sentence } from '../model/document.js';
import type { Mention } from '../model/mentions.js';
import type { Aspect } from '../model/output.js';
import { sectionModality } from './discourse.js';
import type { Draft } from './draft.js';
import type { Place } from './region.js';
import { placeOf, type State, sectionSubject } from './state.js';
import { amountOf, type Cell, cellsOf, type Figure, figureIn, type Unit, unitOf } from './table-cell.js';
import { type Named, namedBy } from './table-column.js';
import { isAim, periodIn, unitOver } from './table-over.js';

/** A row of a table under its heading. */
interface Row {
  sentence: Sentence;
  text: string;
  mentions: readonly Mention[];
}

const HAN = /\p{Script=Han}/u;
const UNIT_COLUMN = /^(?:计量)?单位$/;
const NAMES = /^(?:主要)?(?:指标|项目|产品)(?:名称)?$/;
/** Whether an aim binds: no name of a row. */
const KINDS = /^(?:预期性|约束性|正向|逆向)$/;
/** The rows that sum up the others. */
const TOTAL = /^(?:合计|总计|全[国省市州县区]|[全本][省市州县区](?:合计|总计)?)$/;
const PLACE = /^\p{Script=Han}{1,10}(?:省|市|自治区|自治州|地区|县|区|旗|镇|乡|街道)$/u;
/** How the names of what is measured end. */
const AMOUNT = /(?:率|额|量|值|收入|支出|利润|投资|规模|人数|面积)$/;
/** Whose a total is where nothing tells. */
const NOBODY: Place = { name: '', code: null, how: 'total' };

/**
 * Ties the bare figures of a table's row to what its name, the heading of their column and the line over the table
 * say of them. False where no figure of the row can be told so: then it is read as a sentence is.
 */
export function assembleRow(state: State, row: Row): boolean {
  const header = state.article.blocks[row.sentence.block].header ?? [];
  const cells = cellsOf(row.text);
  const first = nameAt(cells, header);
  if (header.length === 0 || first < 0) return false;
  const name = namedBy(cells[first].text);
  const place = placeNamed(state, row, cells[first]);
  const unitAt = header.findIndex((cell) => UNIT_COLUMN.test(cell));
  const facts: Draft[] = [];
  let before: Named | null = null;
  for (let i = first + 1; i < cells.length; i++) {
    const column = namedBy(header[i] ?? '');
    // 增长（%） behind the column of an indicator is of that indicator
    const of = place ? (column.label ? column : before) : both(state, name, column);
    if (column.label) before = column;
    const figure = i === unitAt ? null : figureIn(cells[i].text);
    if (!figure || !of?.label) continue;
    const aspect = figure.change ? 'growth' : column.aspect === 'level' ? of.aspect : column.aspect;
    const told = column.unit || name.unit || cells[unitAt]?.text || unitOver(state, row.sentence.block);
    const unit = unitOf(figure.unit || unitFor(aspect, column, told), state.lexicon);
    if (!unit) continue;
    facts.push(
      factOf(state, row, { cell: cells[i], label: cells[first], figure, unit, of, column, aspect, place }),
    );
  }
  const damaged = state.article.damaged;
  const isSound = ({ valueSpan: { start, end } }: Draft) =>
    !damaged.some((d) => d.start < end && start < d.end);
  state.facts.push(...facts.filter(isSound));
  return facts.length > 0;
}

/** Row and column together: of the things that rows name, a column tells 营业收入, 占比 or 毛利率. */
function both({ index }: State, name: Named, column: Named): Named {
  const measures =
    column.aspect === 'share' || AMOUNT.test(column.label) || index.find(column.label) !== null;
  if (!name.label || !measures || index.find(name.label)) return name;
  return { ...name, label: `${name.label}${column.label}`, aspect: column.aspect };
}

/** Which cell says what the row is of: the one in the column of names, else the last of words before the figures. */
function nameAt(cells: readonly Cell[], header: readonly string[]): number {
  const named = header.findIndex((cell) => NAMES.test(cell));
  if (named >= 0 && cells[named]?.text) return named;
  const figure = cells.findIndex(({ text }) => figureIn(text));
  const isName = ({ text }: Cell, i: number) =>
    HAN.test(text) && !KINDS.test(text) && !UNIT_COLUMN.test(header[i] ?? '');
  return cells.slice(0, Math.max(0, figure)).findLastIndex(isName);
}

/** Growth is told in per cent whatever the table is in, ranks in places. */
function unitFor(aspect: Aspect, column: Named, told: string | null): string | null {
  if (aspect === 'rank') return '位';
  return aspect === 'level' || column.unit ? told : '%';
}

/** Whose row it is, where its name is a place's. */
function placeNamed(state: State, { mentions }: Row, label: Cell): Place | null {
  const name = label.text.replace(/\s+/g, '');
  if (TOTAL.test(name)) return sectionSubject(state) ?? state.region ?? NOBODY;
  const end = label.start + label.text.length;
  const subject = mentions.find((m) => m.kind === 'subject' && m.start <= label.start && m.end >= end);
  if (subject?.kind === 'subject') return placeOf(state, subject);
  return PLACE.test(name) ? { name, code: null, how: 'named' } : null;
}

interface Parts {
  cell: Cell;
  label: Cell;
  figure: Figure;
  unit: Unit;
  of: Named;
  column: Named;
  aspect: Aspect;
  place: Place | null;
}

function factOf(state: State, { sentence }: Row, parts: Parts): Draft {
  const { cell, label, figure, unit, of, column, aspect } = parts;
  const period = periodIn(state, column.period ?? of.period);
  const target = column.target || of.target || isAim(state, sentence.block, period);
  const place = parts.place ?? sectionSubject(state) ?? state.region;
  const at = sentence.start + cell.start;
  return {
    indicator: of.label,
    indicatorId: state.index.find(of.label)?.id ?? null,
    aspect,
    modality: target ? 'target' : (sectionModality(state.discourse) ?? 'actual'),
    cue: null,
    strength: null,
    op: figure.op,
    value: amountOf(figure, unit),
    min: null,
    max: null,
    unit: unit.entry.unit === 'CNY' ? state.currency : unit.entry.unit,
    period,
    subject: place?.name || null,
    regionCode: place?.code ?? null,
    speaker: null,
    span: { start: sentence.start + label.start, end: at + cell.text.length },
    valueSpan: { start: at + figure.start, end: at + figure.end },
    why: {
      quantity: 'cell of a table',
      indicator: parts.place ? 'column' : 'row',
      aspect: 'column or row',
      modality: target ? 'column, row or table' : 'section',
      period: column.period ? 'column' : 'passage',
      subject: parts.place ? 'row' : (place?.how ?? 'none'),
    },
  };
}
