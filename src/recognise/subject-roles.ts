import type { Subject } from '../model/mentions.js';
import type { Span } from '../text/span.js';
import { isOpen } from './subject-edges.js';

type Role = Subject['role'];

/** 第一, but not 第一季度; 前三, but not 前三季度. */
const ORDINAL =
  '第[一二三四五六七八九十百\\d]+(?![一二三四五六七八九十百\\d季产届批轮次人期个]|、[二三])|前[列茅沿]|前[一二三四五六七八九十百\\d]+(?![一二三四五六七八九十百\\d季个月年日天周期旬])';
const RANK_AFTER = new RegExp(
  `^(?:各(?:省区?市?|市|区县?|县市?区?|地市?)(?:[(（][^()（）]{1,3}[)）])?|省区市|同类[^，。；]{0,6}|规上[^，。；]{0,4})?(?:中)?(?:的)?(?:排名|位次|位列|位居|名列|${ORDINAL}|领先|率先|首[位个家创例批条座次]|唯一|最(?![近后终])|倒数|榜首|末位|中游|上游|百强|[千十]强|之[首最冠])`,
);
const COMPARED_BEFORE =
  /(?:[高低快慢好优大小多少强弱]于|[高低超多快]出|高过|低过|跑赢|领先|落后于?|比|较|占到?了?|约占|相当于|持平于)$/;
const EXCEEDED_BEFORE = /(?:超过?|接近|达到|追平|与|同)$/;
const LEVEL_AFTER = /^(?:的)?(?:平均|均值|水平|总[量额数]|增速|相比|相差|持平|同步|基本持平)/;
const OFFICE_AFTER =
  /^[^，。；,;、]{0,10}?(?:局长|厅长|主任|部长|书记|[省市区县州行会院校]长|负责人|发言人|主席|董事长|总经理)/;
/** What an office itself does and is counted for: 法院受理, 海关查获. */
const OWN_WORK_AFTER =
  /^(?:系统|部门|机关)?(?:今年|去年|全年|上半年)?(?:以来)?[，,]?(?:共|累计|新|已|依法|全年|全部)*(?:收案|受理|审[结查理]|办[结理]|查[办处获封]|破获|立案|抓获|监管|验放|征收|组织(?:税费)?收入|减税|办案|执[结行]|接[待访]|配备|核发|发放|下[达拨]|拨付|下调|上调|投放|续作|开展\d|\d)/;
const SEEN_AFTER = /^来?(?:看|讲|说)/;
const PLACED_BEFORE =
  /(?:在|于|到|赴|至|落户|位于|地处|驻|来自|自|走进|走出|进入|抵达|前往|迁往|面向|辐射|服务|对|向|从|立足|覆盖|遍布|涉及)$/;

const ECONOMY =
  /^(?:经济(?!论坛|特区|合作|组织|带|走廊|体|强国|学|技术)|GDP|国内生产总值|人均(?:GDP|国内生产总值)|通胀|通货膨胀|CPI|失业率)/;
const TRADE = /^(?:货物|商品|服务)?贸易(?!额|总额|组织|协定|中心|壁垒|摩擦|战|伙伴|通道|网络)/;

/** What the world has much or little of, after what it is: 全球石油需求. */
const WORLDWIDE =
  /^[^\d，。；、的市]{2,7}(?:产量|产能|需求量?|消费量|供应量?|库存量?|价格指数|出货量|装机容量|贸易量|债务|人口|平均气温)/;
const WHEN = /^(?:今年|去年|明年|\d{4}年|第?[一二三四]季度?|[上下]半年|\d{1,2}月份?|前[一二三四]季度?)+/;
/** What its own central bank or government does, or what is told of it after another country. */
const OWN = /^(?:央行|联储|政府(?!采购)|同期|(?:宣布|决定|再次)*(?:加息|降息))/;

/** What a country does to the trade of others: 美国对进口钢材加征关税. */
const TARIFF = /^(?:宣布|决定|拟|将|已)*对[^，。；]{0,24}?(?:加征|征收|课征|取消)/;

/** Whether nothing but a time or a word of forecast stands before a name in its clause. */
export function headsClause(text: string, start: number): boolean {
  return /(?:^|[，,。；;：:、]|[年月季]|季度|预[计测估期]|其中)$/.test(
    text.slice(Math.max(0, start - 2), start),
  );
}

/** 美国经济增长2%: at the head of a clause its own economy is told of. 美国贸易 may be one's trade with it, 全球贸易 not. */
export function speaksOfAbroad(text: string, span: Span): boolean {
  if (!headsClause(text, span.start)) return false;
  const after = text.slice(span.end, span.end + 40).replace(WHEN, '');
  if (/^[全世]/.test(text[span.start]) && WORLDWIDE.test(after)) return true;
  return (
    ECONOMY.test(after) ||
    TARIFF.test(after) ||
    OWN.test(after) ||
    (/^[全世]/.test(text[span.start]) && TRADE.test(after))
  );
}

/** The part a name plays by the words around it; `subject` where they do not tell. */
export function roleOf(text: string, span: Span, body: Subject['body']): Role {
  const before = text.slice(Math.max(0, span.start - 5), span.start);
  const after = text.slice(span.end, span.end + 24);
  if (RANK_AFTER.test(after)) return body ? 'subject' : rankRole(text, span);
  if (COMPARED_BEFORE.test(before) || (EXCEEDED_BEFORE.test(before) && LEVEL_AFTER.test(after)))
    return 'comparison';
  // 包括海口在内的13个城市: an example of what is told of, as little its subject as what it is compared with.
  if (/(?:包括|涵盖|包含)$/.test(before) && /^[^，。；]{0,22}?在内/.test(after)) return 'comparison';
  if (isSource(after, body)) return 'source';
  if (!PLACED_BEFORE.test(before) || SEEN_AFTER.test(after)) return 'subject';
  // 在盘锦，…: a place set before the clause is what it speaks of.
  return /^[，,]/.test(after) ? 'subject' : 'locative';
}

/** 居全国第一, 质量全国领先 and 在全市率先 tell the scope of a rank; 广州位居第一 and 我国率先减税 tell who is first. */
function rankRole(text: string, span: Span): Role {
  const heads =
    isOpen(text, span.start) && !/[在居为列于]/.test(text[span.start - 1]) && text[span.start] !== '全';
  return heads && /^(?:排名|位[列居次]|名列|领先|率先)/.test(text.slice(span.end)) ? 'subject' : 'rank-scope';
}

/** 湖南日报, 浙江卫视: a medium is called after where it appears. */
const MEDIUM_AFTER = /^(?:日报|晚报|晨报|早报|都市报|商报|快报|新闻网|卫视|电视台|广播电视|网讯|发布客户端)/;

/** 市统计局局长…, 据国家统计局…, 商务部发布…: who says it, not whose figure it is. */
function isSource(after: string, body: Subject['body']): boolean {
  if (body === undefined && MEDIUM_AFTER.test(after)) return true;
  if (body === undefined || body === 'area')
    return /^(?:[省市区县州]?委书记|[省市区县州旗]长(?!期|三角|江))/.test(after);
  return OFFICE_AFTER.test(after) || (body === 'government' && !OWN_WORK_AFTER.test(after));
}
