import type { Article, Block } from '../model/document.js';
import type { Subject, Time } from '../model/mentions.js';
import type { Modality } from '../model/output.js';
import type { Measured } from './indicator.js';
import type { ModalityOf } from './modality.js';

/** What a passage leaves to the sentences in it, from the widest stretch to the narrowest. */
export interface Discourse {
  /** Set by a heading, or by a paragraph that opens a review; holds until the next one. */
  section: { period: string | null; modality: Modality | null };
  /** Set within a paragraph. */
  paragraph: { period: string | null; modality: Modality | null; subject: Subject | null };
  /** Set within a statement, up to its full stop. */
  statement: ModalityOf | null;
  /** What was last measured in the paragraph. */
  measured: Measured | null;
}

export function openDiscourse(): Discourse {
  return {
    section: { period: null, modality: null },
    paragraph: { period: null, modality: null, subject: null },
    statement: null,
    measured: null,
  };
}

/** Words of a heading that tell what its section does. */
const REVIEWS = /回顾|总结|成就|成绩|成效|完成情况|执行情况|运行情况|基本情况|概况|主要工作|过去/;
const PLANS = /目标|任务|打算|安排|展望|部署|思路|建议|要求|举措|措施|规划|计划|重点工作|下一步|努力|奋斗/;

/** The modality a heading's words set for its section, null where they are silent. */
export function headingModality(text: string): Modality | null {
  if (PLANS.test(text) && !/(目标|任务|计划|规划)(完成|执行)/.test(text)) return REVIEWS.test(text) && !/目标/.test(text) ? null : 'target';
  return REVIEWS.test(text) ? 'actual' : null;
}

/** Enters a block: a heading opens a section, every block starts a paragraph of its own. */
export function enterBlock(discourse: Discourse, article: Article, block: Block, times: readonly Time[]): void {
  discourse.paragraph = { period: null, modality: null, subject: null };
  discourse.statement = null;
  discourse.measured = null;
  if (block.kind !== 'heading') return;
  const text = article.text.text.slice(block.start, block.end);
  const year = times.find((t) => (t.role === 'at' || t.role === 'span' || t.role === 'deadline') && t.edtf !== null);
  discourse.section = { period: year?.edtf ?? null, modality: headingModality(text) };
}

/**
 * A paragraph whose first sentence opens with a past year or stretch of years (过去一年, 2024年, 五年来) starts
 * a review: its time holds for the paragraphs after it, until one opens with a time of its own.
 */
export function openReview(discourse: Discourse, time: Time, reference: string | null): void {
  const now = Number(/^\d{4}/.exec(reference ?? '')?.[0] ?? Number.NaN);
  const end = Number(/(\d{4})$/.exec(time.edtf ?? '')?.[1] ?? Number.NaN);
  if (/^\d{4}(\/\d{4})?$/.test(time.edtf ?? '') && end < now) {
    discourse.section = { period: time.edtf, modality: 'actual' };
  } else if (time.edtf !== null || time.rule === 'now') {
    discourse.section = { period: null, modality: discourse.section.modality === 'actual' ? null : discourse.section.modality };
  }
}
