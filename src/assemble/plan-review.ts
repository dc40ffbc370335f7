import type { Article } from '../model/document.js';
import type { Time } from '../model/mentions.js';
import type { Recognised } from './state.js';

/** How many blocks at the head of an article say what it is about. */
const HEAD = 4;
/** What a look back on a plan says of it. */
const LOOKS_BACK =
  /(收官|圆满完成|高质量完成|完成[^，。]{0,12}(规划|目标)|实施以来|以来|发展成就|成效|成果|回顾)/;

/**
 * The years of a five-year plan whose results an article looks back on: its head names the plan and says so. What grew
 * by so much 年均 grew so over these years.
 */
export function planReviewed(article: Article, recognised: readonly Recognised[]): string | null {
  for (const { sentence, mentions } of recognised) {
    if (sentence.block >= HEAD) return null;
    const text = article.text.text.slice(sentence.start, sentence.end);
    const plan = mentions.find(
      (m): m is Time => m.kind === 'time' && /^plan/.test(m.rule) && /^\d{4}\/\d{4}$/.test(m.edtf ?? ''),
    );
    const begun =
      plan?.edtf && article.published !== null && plan.edtf.slice(0, 4) < article.published.slice(0, 4);
    if (begun && LOOKS_BACK.test(text)) return plan.edtf;
  }
  return null;
}
