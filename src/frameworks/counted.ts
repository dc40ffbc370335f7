import { itemsOfCount } from './counted-items.js';
import { type Count, countsIn } from './counts.js';
import { isIdiom } from './idioms.js';
import type { Page } from './page.js';
import { type Dressed, dressedNames } from './paragraphs.js';
import { evidenceOf } from './split.js';
import type { Taken } from './taken.js';
import type { DraftPart } from './types.js';
import { HEAD } from './words.js';

/** A counted list, or a number of things that is a name: 六大重点产业发展办公室. */
export interface CountedList {
  count: Count;
  code: string;
  parts: DraftPart[];
  complete: boolean;
}

/** What has more than this many parts is a figure. */
const MOST = 40;
/** Nouns of which examples before a number say what it is made of: 甲、乙等六个未来产业. */
const SYSTEM =
  /(?:产业|集群|产业链|体系|赛道|方向|任务|工程|行动|平台|专班|办公室|战略|板块|支柱|支柱产业|领域|增长极|攻坚战|举措|方面)$/;
const PLAIN =
  /^(?:百分点|问题|特别行政区|国家|地区|城市|省份|省区|部门|单位|企业|公司|项目|学校|医院|社区|街道|乡镇|案例|代表团|标段|地市|(?:地级|县级|沿海|沿江|沿边|周边|相邻)(?:城市|市|县|区))/;
/** What a plan counts: of anything else a number in figures says how many are done, 2个积水点改造. */
const HEADED = new RegExp(`(?<!社|小|校|景)(?:${HEAD})$`, 'u');
const SUM_INTRO = /^[^。！？]{0,6}(?:包括|包含|涵盖|由|分为|分成|含|即)/;

/** All counted lists of the article, in order; those inside `taken` belong to another name. */
export function countedLists(page: Page, taken: Taken): CountedList[] {
  const counts = page.blocks.flatMap((block) => countsIn(page, block));
  const free = counts.filter((count) => !taken.touches(count));
  const about = {
    dressed: free.some(({ quoted }) => quoted === 'label') ? dressedNames(page) : new Map(),
    repeated: repetitions(free),
  };
  return free.flatMap((count, i) => {
    const list = readCounted(page, count, { next: free.slice(i + 1, i + 6), dressed: about.dressed });
    return (
      list ??
      (isNamed(count, about.repeated) ? [{ count, code: codeOf(count), parts: [], complete: false }] : [])
    );
  });
}

/** The number and its noun as written, without quotation marks. */
function codeOf({ numeral, classifier, label }: Count): string {
  return numeral + classifier + label;
}

function repetitions(counts: readonly Count[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const count of counts) times.set(codeOf(count), (times.get(codeOf(count)) ?? 0) + 1);
  return times;
}

/** A number of things without a list is a name where it stands in quotation marks or is said again and again. */
function isNamed(count: Count, repeated: Map<string, number>): boolean {
  if (count.value === null || count.value < 2 || count.value > 12 || isIdiom(codeOf(count))) return false;
  if (count.quoted === 'whole') return count.classifier === '大' || count.classifier === '项';
  if (count.classifier !== '大') return false;
  return count.quoted === 'label' || (repeated.get(codeOf(count)) ?? 0) > 1;
}

function readCounted(
  page: Page,
  count: Count,
  { next, dressed }: { next: readonly Count[]; dressed: Dressed },
): CountedList[] | null {
  if (count.value === null || count.value > MOST) return null;
  const listed = isPlain(page, count) ? null : itemsOfCount(page, count, dressed);
  if (listed && (!listed.open || listed.numbered || isTold(count, listed.items.length))) {
    const { items } = listed;
    const part = { count: count.value, label: count.label, items, parts: [] };
    return [{ count, code: codeOf(count), parts: [part], complete: items.length === count.value }];
  }
  const addends = addendsOf(page, count, next);
  if (!addends) return null;
  const parts = addends.map((one) => ({ count: one.value, label: one.label, items: [], parts: [] }));
  return [
    {
      count,
      code: codeOf(count),
      parts: [{ count: count.value, label: count.label, items: [], parts }],
      complete: true,
    },
  ];
}

/** One of a thing is a list only where a mark leads to it: 1个万亿级产业集群——甲. */
function isPlain(page: Page, { value, numeral, label, quoted, classifier, end }: Count): boolean {
  if (/^\d/.test(numeral) && classifier !== '大' && !quoted && !HEADED.test(label)) return true;
  if (value === 1) return !/^(?:——|：|:)/.test(page.text.slice(end, end + 2));
  return PLAIN.test(label) && classifier !== '大';
}

/** An open list is a system where the text shows a good part of it, or it is one by its noun. */
function isTold(count: Count, items: number): boolean {
  if (count.value === null || items >= count.value) return count.value !== null && items > count.value;
  if (count.classifier === '大' || count.quoted) return true;
  return SYSTEM.test(count.label) && items * 2 >= count.value;
}

/** Parts that add up to the number, told after 包括 and the like: 13份政策文件，涵盖…8份…和…5份…. */
function addendsOf(page: Page, count: Count, next: readonly Count[]): Count[] | null {
  if (!SYSTEM_OF_PARTS.test(count.label) || count.value === 1) return null;
  const sentence = page.around(count.start);
  const sum = evidenceOf(
    page,
    next.filter(({ end }) => end <= sentence.end),
  ).find(({ value, addends }) => value === count.value && addends.length > 0);
  if (!sum || sum.start - count.end > 60) return null;
  return SUM_INTRO.test(page.text.slice(count.end, sum.start)) ? sum.addends : null;
}

const SYSTEM_OF_PARTS =
  /(?:政策|措施|文件|体系|工程|行动|任务|产业|集群|平台|赛道|方案|计划|举措|条款|清单|标准|制度|机制|意见|办法)$/;
