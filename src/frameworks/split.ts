import type { CodedMention } from './coded.js';
import type { Count } from './counts.js';
import type { Page } from './page.js';

/** One or more counts of the text that stand for one number of a code: 21, or 15 and 6 that make it. */
export interface Evidence {
  value: number | null;
  /** The count itself, or the one that names the sum; null where nothing does. */
  whole: Count | null;
  addends: Count[];
  start: number;
  end: number;
}

/** A number of a code with what the text says of it, if anything. */
export interface Read {
  value: number | null;
  evidence: Evidence | null;
}

const COORDINATED =
  /^[”’」]?[，,、；;]?\s*(?:和|与|及|以及|还有|加|加上|布局)?(?:[^，,。；;：:“”]{1,30}等)?[“‘「]?\s*$/;
const LEADS_TO_SUM = /^[^。！？]{0,24}$/;

/** Counts as evidence: each alone, and neighbours in a coordination added up. */
export function evidenceOf(page: Page, counts: readonly Count[]): Evidence[] {
  const single = counts.map((count) => ({
    value: count.value,
    whole: count,
    addends: [],
    start: count.start,
    end: count.end,
  }));
  const sums: Evidence[] = [];
  for (let i = 0; i < counts.length; i++) {
    for (let j = i + 1; j < Math.min(counts.length, i + 4); j++) {
      if (!COORDINATED.test(page.text.slice(counts[j - 1].end, counts[j].start))) break;
      const addends = counts.slice(i, j + 1);
      const value = addends.reduce<number | null>(
        (n, { value: v }) => (n === null || v === null ? null : n + v),
        0,
      );
      if (value === null) break;
      sums.push(summed(page, { addends, value, after: counts.slice(j + 1) }));
    }
  }
  return [...single, ...sums].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A sum, named by the count of as many that follows it in the sentence, if one does. */
function summed(
  page: Page,
  { addends, value, after }: { addends: Count[]; value: number; after: readonly Count[] },
): Evidence {
  const last = addends[addends.length - 1];
  const next = after[0];
  const names = next?.value === value && LEADS_TO_SUM.test(page.text.slice(last.end, next.start));
  return {
    value,
    whole: names ? next : null,
    addends,
    start: addends[0].start,
    end: names ? next.end : last.end,
  };
}

/** The ways to read a string of digits as numbers of one or two digits, and a letter at its end as any number. */
function compositions(digits: string): (number | null)[][] {
  if (digits === '') return [[]];
  if (/^[XN]$/.test(digits)) return [[null]];
  const found: (number | null)[][] = [];
  for (const size of [1, 2]) {
    if (!/^[1-9]\d?$/.test(digits.slice(0, size)) || size > digits.length) continue;
    const head = Number(digits.slice(0, size));
    for (const rest of compositions(digits.slice(size))) found.push([head, ...rest]);
  }
  return found;
}

interface Reading {
  reads: Read[];
  score: number;
  matched: number;
}

/**
 * Reads a code against the counts of the text: of all ways to split it, the one whose numbers the text tells in
 * their order, sums included, best. Null where it tells fewer than two of them.
 * @param known numbers that stand together in another code of the article: 21 and 8 of 21+8
 */
export function readCode(
  page: Page,
  code: CodedMention,
  { evidence, known }: { evidence: Evidence[]; known: number[][] },
): Read[] | null {
  const ways = code.pieces ? [code.pieces.map(({ value }) => value)] : compositions(code.digits ?? '');
  let best: Reading | null = null;
  for (const values of ways) {
    const reading = match(page, values, evidence);
    if (!code.pieces && known.some((numbers) => agrees(values, numbers))) reading.score += 50;
    if (!best || reading.score > best.score) best = reading;
  }
  return best && isEnough(page, best, code) ? best.reads : null;
}

function agrees(values: readonly (number | null)[], numbers: readonly number[]): boolean {
  return `,${values.join(',')},`.includes(`,${numbers.join(',')},`);
}

/** Two numbers told, or one made of addends that the sentence of the name gives after 包括 and the like. */
function isEnough(page: Page, { reads, matched }: Reading, code: CodedMention): boolean {
  if (matched >= 2) return true;
  const only = reads.find(({ evidence }) => evidence)?.evidence;
  if (!only || only.addends.length === 0) return false;
  const between = page.text.slice(code.end, only.start);
  return between.length <= 40 && /包括|包含|涵盖|其中|即|：|:/.test(between);
}

/** Aligns numbers with evidence, both in order; the best alignment by digits told, then by nearness of neighbours. */
function match(page: Page, values: readonly (number | null)[], evidence: readonly Evidence[]): Reading {
  let states: (Reading & { end: number })[] = [{ reads: [], score: 0, matched: 0, end: -1 }];
  for (const value of values) {
    const next = states.map((state) => ({ ...state, reads: [...state.reads, { value, evidence: null }] }));
    const fitting = evidence.filter((one) => one.value === value && fits(one));
    for (const state of states) {
      for (const one of fitting) {
        if (one.start < state.end) continue;
        const near = state.end >= 0 && !/[。！？\n]/.test(page.text.slice(state.end, one.start)) ? 10 : 0;
        if (near === 0 && one.whole?.numeral.length === 2 && value === null) continue;
        const gain = 100 * String(value ?? 'N').length + near + weight(page, one);
        next.push({
          reads: [...state.reads, { value, evidence: one }],
          score: state.score + gain,
          matched: state.matched + 1,
          end: one.end,
        });
      }
    }
    states = pruned(next);
  }
  const best = states.reduce((a, b) => (b.score > a.score ? b : a));
  return { reads: best.reads, score: best.score, matched: best.matched };
}

/** 这两个方向 points at a plan's part; 有12个集群 and 新增5个 report a figure. A sum that is named is told twice. */
function weight(page: Page, { whole, addends, start }: Evidence): number {
  const before = page.text.slice(Math.max(0, start - 3), start);
  if (addends.length > 0) return whole ? 5 : -1;
  if (/这$/.test(before) || whole?.quoted) return 8;
  return /(?:有|成|增|为|达|计)$/.test(before) ? -30 : 0;
}

/** Of the states that end at one place the best; what is told more can only be told in one way. */
function pruned<T extends { score: number; end: number }>(states: readonly T[]): T[] {
  const best = new Map<number, T>();
  for (const state of states) {
    const other = best.get(state.end);
    if (!other || state.score > other.score) best.set(state.end, state);
  }
  return [...best.values()];
}

/** 一个 is an article before most nouns, 1个 is not: it counts where the noun is one of which a plan has one. */
const ONE =
  /(?:要求|目标|主线|核心|中心|引领|定位|方向|重点|主题|战略|愿景|抓手|牵引|龙头|支柱|基地|高地|体系|主导产业|轴|带|极|圈|区|纲领|根本|总纲|平台|规划|基金)$/;

function fits({ value, whole }: Evidence): boolean {
  return (
    value !== 1 ||
    (whole !== null && (whole.numeral === '1' || ONE.test(whole.label) || whole.quoted !== null))
  );
}
