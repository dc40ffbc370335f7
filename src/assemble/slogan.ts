import type { Frame } from './frame.js';
import type { Measured } from './measured.js';

/** What is counted in a slogan or an outline and not in the world: 五个方面, 两个积极性, 八项规定. */
const OUTLINE =
  /(方面|方向|要求|原则|积极性|维护|意识|自信|确立|规定|环节|阶段|层面|问题|课题|特点|转变|关系|坚持|倡议|维度|关口|重点|领域|目标|任务|步骤|抓手|着力点|字|大局|角度|层次|优势|变化|不变|聚焦|聚力|主攻方向|工作|精神|文明|重要思想)$/;
/** What a small number of things may well be told of: places, bodies, works and goods. */
const CONCRETE =
  /(办公室|中心|基地|园区?|项目|企业|公司|平台|集群|产业|行业|城市|[省市县区乡镇村]|国家|地区|学校|高校|医院|机构|实验室|工程|试点|机场|港口?|码头|车站|线路|航线|公路|铁路|大桥|电站|机组|景区|品牌|标准|产品|园|馆|站|厂|链|场景|文件|政策|法规|条例|议案|方案|清单|协定|协议|口岸|通道|枢纽|示范区|试验区|合作区|开发区|新区|组织|协会|团队|小组|专班|系统|设备|生产线|航班|药品?|农产品|作物|商品|车型|机型|语言)$/;

/** 11区高质量发展大会: so many places hold it. */
const MEETING = /(大会|会议|全会|座谈会|推介会|动员会|推进会|论坛|峰会)$/;

/** What a plan is called: a number before it is part of its name. */
const PLAN = /^(规划|计划|工程|行动|方案|战略|目标|任务)$/;

/**
 * Figures that count nothing. A small count in Chinese numerals is one only of things one can count: not of the points
 * of an outline, and with 个, 套, 种, 国 and 地, which slogans use, only where the thing is a place, a body, a work or
 * the like. Round numbers in the names of plans (千亿斤粮食产能规划), ways of doing (分三批) and parts of a rule
 * (100万元至300万元部分) are none.
 */
export function isSlogan(frame: Frame, { label, entry }: Measured): boolean {
  const { quantity, token, right, parsed, at } = frame;
  const before = parsed.tokens[at - 1];
  const after = parsed.tokens[at + 1];
  if (/^部分$/.test(after?.text ?? '')) return true;
  if (/^[百千万亿]+[^万千百亿\d]?$/.test(token.text) && right.np.some((t) => PLAN.test(t.text))) return true;
  // 三个“一半以上”: told of as words.
  const quoted = before?.kind === 'quote' && after?.kind === 'quote';
  if (quoted && parsed.tokens[at - 2]?.quantity?.dimension === 'count') return true;
  if (quantity.dimension !== 'count' || quantity.op !== '=') return false;
  // 三个1亿人问题, 三个“十条”: how many of what has a number for its name.
  if (before?.quantity?.unitText === '个' || quoted) return true;
  // 分三批311项: in how many goes.
  if (/[批期]$/.test(token.text) && after?.quantity) return true;
  if (/[省市区县镇国地]$/.test(token.text) && MEETING.test(label)) return true;
  if (!/^[一二两三四五六七八九十]+[^一二三四五六七八九十百千万亿多余]/.test(token.text)) return false;
  if (/[批期步]$/.test(token.text) && /分$/.test(parsed.text.slice(0, token.start))) return true;
  const noun = label.replace(/[“”]/g, '');
  if (OUTLINE.test(noun) || OUTLINE.test(after?.text ?? '')) return true;
  return /[个套国地证种]$/.test(token.text) && !entry && !CONCRETE.test(noun);
}
