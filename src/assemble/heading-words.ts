import type { Time } from '../model/mentions.js';
import type { Modality } from '../model/output.js';

/** Publications that report on the period in their title: 2023年统计公报, 2024年经济运行情况. */
const REPORTS = /公报|年报|季报|月报|快报|(?:运行|统计|生产|进出口|收支)情况|统计数据|主要数据|主要指标|决算/;
/** Words of a heading that tell what its section does. */
const REVIEWS = /回顾|总结|成就|成绩|成效|完成情况|执行情况|运行情况|基本情况|概况|过去|开局之年/;
const PLANS = /目标|任务|打算|安排|展望|部署|建议|规划|计划|草案|重点工作|下一步/;
const PROBLEMS = /问题|不足|困难|短板/;

/** Words by which the headline of a story says that it looks back. */
const LOOKS_BACK = /答卷|成绩单|回眸|盘点|巡礼|收官|亮点/;
/** What a document that plans is called: 2022年十件民生实事, 2024年主要目标（摘要）; not 亮出全年任务书. */
const PLANNING_DOCUMENT =
  /(目标|任务|实事|计划|规划|要点|安排|打算|部署|方案|清单)(项目)?([（(][^（()）]*[)）])?(摘要|解读|全文)?$/;

/** What the words of a heading say of the figures below it. */
export interface HeadingWords {
  /** What its section does; null where the words are silent or say both. */
  modality: Modality | null;
  /** What was found wanting, at the time the section before is about. */
  problems: boolean;
}

/** Reads a heading of a section. */
export function headingWords(text: string): HeadingWords {
  const problems = PROBLEMS.test(text);
  return { modality: sectionModalityOf(text) ?? (REPORTS.test(text) ? 'actual' : null), problems };
}

function sectionModalityOf(text: string): Modality | null {
  return modalityOf(REVIEWS.test(text), PLANS.test(withoutDone(text)));
}

/** A text without the plans that it says were carried out: 目标完成情况, 计划执行情况. */
const withoutDone = (text: string) => text.replace(/(目标|任务|计划|规划)(完成|执行)/g, '');

/** What looks back is actual, what plans a target; null for what does neither or both. */
function modalityOf(reviews: boolean, plans: boolean): Modality | null {
  if (reviews === plans) return null;
  return reviews ? 'actual' : 'target';
}

/**
 * Reads a title. It speaks for its article only where it says what the article does: 2023年主要预期目标, not
 * 2024年政府工作报告, and not the headline of a story that mentions a plan.
 */
export function titleWords(text: string): HeadingWords {
  const reviews = REVIEWS.test(text) || LOOKS_BACK.test(text) || REPORTS.test(text);
  return { modality: modalityOf(reviews, PLANNING_DOCUMENT.test(withoutDone(text))), problems: false };
}

/** The time a heading sets for its section. A full date there is that of an event or of the publication. */
export function headingTime(times: readonly Time[]): string | null {
  const dating = times.find(
    (t) =>
      (t.role === 'at' || t.role === 'span' || t.role === 'deadline') &&
      t.edtf !== null &&
      !/^\d{4}-\d\d-\d\d/.test(t.edtf) &&
      t.rule !== 'plan-name',
  );
  return dating?.edtf ?? null;
}
