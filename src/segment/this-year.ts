import { isoDate } from '../text/calendar.js';

const PART =
  '(?:上半年|下半年|第?[一二三四]季度|[前头][三3]个?季度?|[前头][一二两三四五六七八九十\\d]{1,2}个月|\\d{1,2}[-—~～至]\\d{1,2}月|\\d{1,2}月份?|年底)';
const NAMED = new RegExp(`(?<![\\d到至比较与同—-])((?:19|20)\\d\\d)年(${PART})`, 'g');
const YEAR = /(?<![\d到至—-])((?:19|20)\d\d)年/g;
const DAY = /^(?:[^，,。]{0,4})(\d{1,2})月(\d{1,2})日/;

/**
 * When a text without a date was written, where it calls the same part of a year by its number and this year's
 * (2018年上半年…今年上半年…) and tells of no later year: the day its lead names in that year, else the year.
 */
export function thisYear(lead: string, text: string): string | null {
  const years = new Set<number>();
  for (const [, told, part] of text.matchAll(NAMED))
    if (text.includes(`今年${part}`)) years.add(Number(told));
  const [year] = years;
  const last = Math.max(0, ...Array.from(text.matchAll(YEAR), ([, told]) => Number(told)));
  if (years.size !== 1 || year !== last) return null;
  const [, month, day] = DAY.exec(lead) ?? [];
  return (month && isoDate(year, Number(month), Number(day))) || String(year);
}
