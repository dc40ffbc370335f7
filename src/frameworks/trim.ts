/** What stands before the first item of a list and after the last, and is no part of them. */

const ADVERBS =
  '要|还要|将|了|[我全][省市区县]|集中力量|还|也|同时|此外|继续|进一步|大力|全面|深入|加快|着力|聚力|积极|持续|努力|不断|奋力|全力|扎实|稳步|有序|重点(?![产行领企项任工区人群])|切实|坚决|率先|主动|更好|' +
  '充分|有效|分别|一体|协同|同步|初步|基本|正在|已经|逐步|共同|聚焦于|牢牢|始终|紧紧|特别是|尤其是|一批';
const VERBS =
  '制定|推进|推动|推行|打造|建设|构建|构筑|培育|壮大|做强|做优|做大|做实|建好|设立|成立|揭牌|组建|形成|聚焦|围绕|瞄准|突出|实施|落实|抓好|做好|打好|打响|打赢|坚持|统筹|' +
  '布局|谋划|规划|明确|提出|确定|推出|开展|启动|建立|健全|完善|优化|强化|深化|加强|提升|提高|增强|促进|加大|拓展|扩大|巩固|利用|用好|发挥|运用|调动|协调|' +
  '完成|取得|实现|超越|确立|选定|严守|守住|守牢|坚守|延伸|创新打造|创新培育|创新发展|迭代升级|改造提升|改造升级|升级打造|配套发展|配套建设|处理好|面临|面对|应对|平衡|兼顾|具备|拥有|包括|涵盖|涉及|覆盖|分为|整合|汇聚|集聚|实体化运作|运作|树立|遵循|把握好|把握|严把|把好|紧扣|依托|立足|按照|通过|锚定|发展(?![区改])|' +
  '划分为|由|以|把|在(?![线建])|对(?![外接口内])|从(?![业严])|是|为(?!民)|有(?![色机])|到|向|按|抓|给|使|让|叫做|称为|即|如|像|就是|分成|发布|出台|推广|支持|参与|关注|面向|服务(?![业贸])|引导|统一|充实';
/** Who does it, where a verb or adverb follows: 我省推进…, 临海市以实施…. */
const DOER = `(?:[我全]国|[\\p{Script=Han}]城市|[\\p{Script=Han}]{2,4}(?<![城都股楼夜超上门])(?:省|市|县|自治[区州]|[新发术]区))(?=${ADVERBS}|${VERBS})`;
const WELL = `高(?:标准|质量|水平)(?=${ADVERBS}|${VERBS})`;
const ADVERB = new RegExp(`^(?:${ADVERBS}|${WELL}|${DOER}|[\\s，,])`, 'u');
const VERB = new RegExp(`^(?:${VERBS})`);
/** What leads to a list wherever it stands: “4X”是指甲、乙; 分两批确定了甲、乙. */
const LEADING = new RegExp(`^.*(?:是指|指的是|就是|分别是|分别为|包括|包含|涵盖|(?:${VERBS})了)(?=..)`, 's');
/** What makes the thing that is named behind it, and is none of its words: 高水平打造…, but not 全面深化…试验区. */
const MAKING = new RegExp(`^(?:${ADVERBS}|${WELL})*(?:打造|建设|建成|构建|形成|培育|布局|设立|成为)(?=..)`);
const INNER_VERB = new RegExp(
  `(?:${VERBS.split('|')
    .filter((word) => /^[^(]{2,}$/.test(word))
    .join('|')})`,
  'g',
);

/** Whether a word leads to a list and is no name. */
export function isVerb(word: string): boolean {
  return VERB.test(word) || ADVERB.test(word);
}

/** Whether a text is a verb and nothing else. */
export function isBareVerb(text: string): boolean {
  return VERB.exec(text)?.[0] === text;
}

/** How many characters at the start of the first item belong to the sentence before it. */
export function withoutLead(item: string, others: readonly string[]): number {
  let at = parallelStart(item, others);
  if (at > 0) return at;
  at = LEADING.exec(item)?.[0].length ?? 0;
  const verbal = others.length > 0 && others.filter(isVerbal).length * 2 >= others.length;
  const ofThe = others.some((other) => other.includes('的')) ? -1 : item.lastIndexOf('的');
  const single = others.length > 0 && others.every((other) => other.length === 1);
  if (ofThe > at && ofThe < item.length - (single ? 1 : 2)) at = ofThe + 1;
  at = skipWords(item, at, verbal);
  if (verbal || others.length === 0) return at;
  return innerVerb(item, at, others);
}

/** How many characters stand before the name of what is made: of 以高效农业为重点的河谷带, 高水平打造河谷带. */
export function beforeThing(phrase: string): number {
  const ofThe = phrase.lastIndexOf('的');
  const at = ofThe > 0 && ofThe < phrase.length - 2 ? ofThe + 1 : 0;
  return at + (MAKING.exec(phrase.slice(at))?.[0].length ?? 0);
}

function isVerbal(item: string): boolean {
  const verb = VERB.exec(item)?.[0];
  return verb !== undefined && item.length >= verb.length + 2;
}

/** Steps over adverbs and verbs; where the items are verb phrases, over no verb but one that another verb follows. */
function skipWords(item: string, from: number, verbal: boolean): number {
  let at = from;
  for (;;) {
    const rest = item.slice(at);
    const adverb = ADVERB.exec(rest)?.[0];
    const verb = adverb ? undefined : VERB.exec(rest)?.[0];
    const word = adverb ?? verb;
    if (!word || rest.length - word.length < 2) return at;
    if (verb && verbal && !/^[从由把]$/.test(verb) && !VERB.test(rest.slice(verb.length))) return at;
    at += word.length;
  }
}

/** A first item much longer than the rest has a clause before it: what follows its last verb is the item. */
function innerVerb(item: string, from: number, others: readonly string[]): number {
  const longest = Math.max(...others.map((other) => other.length));
  const rest = item.slice(from);
  const even = others.length >= 2 && longest >= 3 && others.every((other) => other.length === longest);
  if (even && rest.length >= longest + 3) return item.length - longest;
  if (rest.length <= longest + 2) return from;
  let at = from;
  for (const match of rest.matchAll(INNER_VERB)) {
    const end = match.index + match[0].length;
    if (rest.length - end >= 2) at = from + end;
  }
  return at;
}

/** 一批新储备 beside 新开工 and 新投产: where all others begin with one sign, this one does too. */
function parallelStart(item: string, others: readonly string[]): number {
  const sign = others[0]?.[0];
  if (others.length < 2 || !sign || others.some((other) => other[0] !== sign)) return 0;
  const at = item.lastIndexOf(sign);
  return at > 0 && item.length - at >= 2 ? at : 0;
}

const TAIL_STOP = /为(?![民主])|的|等(?!级)|作为|方面|，|,/;

/** What goes on behind a list: of 新签约、新开工、新投产项目, but not of 新能源、新材料、新一代信息技术. */
const TAIL = /^(?:在|为|的|等|作为|方面|项目|工作|任务|要求|政策|格局|局面|机制|平台|行动|协同|联动)/;

/** How many characters at the end of the last item belong to the sentence after it. */
export function withoutTail(item: string, others: readonly string[], runsOn: boolean): number {
  const length = others[0]?.length;
  const even = others.every((other) => other.length === length);
  const ends = others.length > 0 && others.every((other) => other.at(-1) === item.at(-1));
  const alike =
    even && !ends && (shareStart([item, ...others]) || (length >= 3 && shareSignAt(item, others, length)));
  if (alike && item.length > length && (runsOn || TAIL.test(item.slice(length)))) return item.length - length;
  const longest = Math.max(0, ...others.map((other) => other.length));
  const stop = others.some((other) => TAIL_STOP.test(other)) ? -1 : item.search(TAIL_STOP);
  return stop >= 2 && item.length > longest ? item.length - stop : 0;
}

function shareStart(items: readonly string[]): boolean {
  return items.every((item) => item[0] === items[0][0]);
}

/** 数字化转型、网络化协同、绿色化提升为路径: all have one sign at one place. */
function shareSignAt(item: string, others: readonly string[], length: number): boolean {
  for (let i = 1; i < length; i++) if (others.every((other) => other[i] === item[i])) return true;
  return false;
}
