import type { Frame } from './frame.js';
import type { Measured } from './indicator.js';

/** What is counted in a slogan or an outline and not in the world: 五个方面, 两个积极性, 八项规定. */
const OUTLINE =
  /(方面|方向|要求|原则|积极性|维护|意识|自信|确立|规定|环节|阶段|层面|问题|课题|特点|转变|关系|坚持|倡议|维度|关口|重点|领域|目标|任务|步骤|抓手|着力点|字|大局|角度|层次|优势|变化|不变|聚焦|聚力|主攻方向|工作|精神|文明|重要思想)$/;
/** What a small number of things may well be told of: places, bodies, works and goods. */
const CONCRETE =
  /(办公室|中心|基地|园区?|项目|企业|公司|平台|集群|产业|行业|城市|[省市县区乡镇村]|国家|地区|学校|高校|医院|机构|实验室|工程|试点|机场|港口?|码头|车站|线路|航线|公路|铁路|大桥|电站|机组|景区|品牌|标准|产品|园|馆|站|厂|链|场景|文件|政策|法规|条例|议案|方案|清单|协定|协议|口岸|通道|枢纽|示范区|试验区|合作区|开发区|新区|组织|协会|团队|小组|专班|系统|设备|生产线|航班)$/;

/**
 * A small count in Chinese numerals is a figure only of things one can count: not of the points of an outline, and
 * with 个, 套, 国 and 地, which slogans use, only where the thing is a place, a body, a work or the like.
 */
export function isSlogan({ quantity, token }: Frame, { label, entry }: Measured): boolean {
  if (
    quantity.dimension !== 'count' ||
    quantity.op !== '=' ||
    !/^[一二两三四五六七八九十]+[^一二三四五六七八九十百千万亿多余]/.test(token.text)
  )
    return false;
  const noun = label.replace(/[“”]/g, '');
  return OUTLINE.test(noun) || (/[个套国地证]$/.test(token.text) && !entry && !CONCRETE.test(noun));
}
