import type { Time } from '../model/mentions.js';
import type { Discourse } from './discourse.js';

/** （一）小学, ——普通高中。: a noun and nothing else. */
const TOPIC =
  /^[—－\-·●■\s]*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[、.．])?\s*([^\P{Script=Han}的了是在]{2,10})[。：:]?$/u;

/** 现将2024年全市教育事业发展情况通报如下：, 主要数据公布如下。 */
const ANNOUNCES = /(?:公布|发布|公告|通报|报告|汇报|通告)如下[:：。]?$/;

/**
 * What a sentence without figures says of those to come: 现将2020年11月1日零时的情况公布如下：, and they are of that time under
 * all headings; （一）小学, and they are of these.
 */
export function announce(discourse: Discourse, text: string, all: readonly Time[]): void {
  discourse.topic = TOPIC.exec(text)?.[1] ?? discourse.topic;
  if (!ANNOUNCES.test(text)) return;
  const times = all.filter((t) => t.role === 'at' && t.edtf !== null);
  // 根据第七次人口普查，现将2020年11月1日的情况公布如下：, a census is of its year.
  const time = times.find((t) => t.rule === 'census') ?? times.at(-1);
  if (time) discourse.sections = [{ level: 0, period: time.edtf, modality: 'actual', subject: null }];
}
