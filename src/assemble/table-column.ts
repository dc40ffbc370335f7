import type { Aspect } from '../model/output.js';

/** What the words over a column, or before a row, say of its figures. */
export interface Named {
  /** What is measured, without unit, time and manner; empty where they do not say. */
  label: string;
  /** The unit in brackets behind it (亿元, %), or null. */
  unit: string | null;
  aspect: Aspect;
  /** The years or months named, as EDTF; null for none. */
  period: string | null;
  /** Whether the figures are aims. */
  target: boolean;
}

const UNIT = /[（(]\s*(?:单位\s*[:：])?\s*([^（()）\d]{1,8}|‰)\s*[)）]\s*$/;
/** 一、 1. # 其中： before the name of a row. */
const MARK = /^(?:[#＃*•·]+|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）).、．]|其中[:：]?|[-—])\s*/;
/** 比2023年, 较上年同期: a base dates nothing. */
const BASE = /(?:比|较)(?:(?:19|20)\d{2}年|上年|去年|上月)(?:同期|末)?/g;
const GROWTH = /(?:年均|同比|环比|实际|累计)*(?:增长(?:率|速度|幅度)?|增速|增幅|增减(?:幅度)?|涨幅|±)$/;
const COMPARED = /(?:同比|环比|比上年|比去年)$/;
const SHARE = /(?:占比|比重)$/;
const RANK = /(?:位次|排名|名次|排位)$/;
const TARGET = /预期目标|目标值?|计划数?|预期值?|规划/g;
const YEAR = /((?:19|20)\d{2})\s*年?/;
const MONTHS = /(\d{1,2})\s*(?:[-—–至~]\s*(\d{1,2}))?\s*月份?/;
/** Words over a column that say in which manner it tells the indicators, and not which. */
const MANNER =
  /^(?:指标|项目|名称|类别|绝对[量数额值]|总[量额]|数[值量]|指标值|实绩|实际(?:数|完成)?|完成(?:数|值|情况)?|累计(?:数|完成)?|本[年月期](?:累计|数)?|当[年月期]|合计|现状值?|年|末|情况|\s)*$/;

/** Reads the words over a column or before a row. */
export function namedBy(written: string): Named {
  const text = written.replace(/\s+/g, '').replace(MARK, '').replace(MARK, '');
  const unit = UNIT.exec(text)?.[1] ?? null;
  const bare = text.replace(UNIT, '');
  const dated = bare.replace(BASE, '');
  const plain = dated.replace(YEAR, '').replace(MONTHS, '').replace(TARGET, '');
  const aspect = aspectOf(plain, bare);
  const label = plain.replace(GROWTH, '').replace(COMPARED, '').replace(RANK, '');
  return {
    label: MANNER.test(label) ? '' : label,
    unit,
    aspect,
    period: periodOf(dated),
    target: dated.match(TARGET) !== null,
  };
}

function aspectOf(plain: string, whole: string): Aspect {
  if (GROWTH.test(plain) || COMPARED.test(whole)) return 'growth';
  if (RANK.test(plain)) return 'rank';
  return SHARE.test(plain) ? 'share' : 'level';
}

/** A year, or its first months; months alone are those of no year yet: `-01/-06`. */
function periodOf(text: string): string | null {
  const year = YEAR.exec(text)?.[1] ?? '';
  const months = MONTHS.exec(text.replace(YEAR, ''));
  if (!months) return year || null;
  const [from, to] = [months[1], months[2]].map((month) => (month ? `-${month.padStart(2, '0')}` : null));
  return to && to !== from ? `${year}${from}/${year}${to}` : `${year}${from}`;
}
