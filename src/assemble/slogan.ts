import type { Frame } from './frame.js';
import type { Measured } from './indicator.js';

/** What is counted in a slogan or an outline and not in the world: 五个方面, 两个积极性, 四个意识. */
const OUTLINE =
  /(方面|方向|要求|原则|积极性|维护|意识|自信|确立|规定|环节|阶段|层面|问题|课题|特点|转变|关系|坚持|倡议|维度|关口|重点|领域|目标|任务|步骤|抓手|着力点|字|大局|角度|层次|优势|变化|不变|聚焦|聚力|新优势|主攻方向)$/;

/** A small count in Chinese numerals of such a thing is no figure. */
export function isSlogan(frame: Frame, measured: Measured): boolean {
  const { quantity, token } = frame;
  return (
    quantity.dimension === 'count' &&
    /^[一二两三四五六七八九十]+[个项条大种]/.test(token.text) &&
    OUTLINE.test(measured.label.replace(/[“”]/g, ''))
  );
}
