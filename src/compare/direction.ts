import type { Fact } from '../model/output.js';

/**
 * Words of a label by which less is better, so that a plain target is a ceiling: 失业率, 赤字, 价格 … A word that turns
 * such a label round again (碳排放权成交额, 失业保险参保人数, 污染地块安全利用率) stands in the second list.
 */
const burdens =
  /失业|赤字|价格|物价|通胀|通货膨胀|CPI|PPI|能耗|电耗|水耗|煤耗|耗水|耗电|用水量|排放|浓度|PM2\.5|PM10|死亡|伤亡|债务|负债|不良|杠杆率|辍学|贫困|返贫|发病|感染|事故|火灾|案件|逾期|亏损|拖欠|污染|流失率|漏损率|基尼|恩格尔|成本|费用率|税负|时限|用时|办理时间|投诉/;
const relief =
  /保险|利用率|达标|下降率|降幅|降低率|减排|削减|回收|处理|治理|整改|破案|办结|脱贫|再就业|保障|参保|交易|成交|收入|处置|追回|帮扶|救助/;

/** Whether of two numbers for it the smaller is the better one. */
export function isLowBetter(fact: Pick<Fact, 'indicator' | 'aspect' | 'value' | 'max'>): boolean {
  if (fact.aspect === 'rank') return true;
  if (burdens.test(fact.indicator) && !relief.test(fact.indicator)) return true;
  // who aims at a fall is glad of a deeper one, whatever falls
  return fact.aspect === 'growth' && (fact.value ?? fact.max ?? 0) < 0;
}
