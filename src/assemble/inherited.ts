import type { Span } from '../text/span.js';
import { isMeasure, withoutMeasure } from './coordination.js';
import type { Frame } from './frame.js';
import type { IndicatorIndex } from './indicator-index.js';
import { type Antecedent, build, economy, headOf, type Measured } from './measured.js';
import { isBare, nounPhrase } from './noun-phrase.js';
import { is, isDe, type Token, textOf } from './token.js';
import { topic } from './topic.js';

/** What was spoken of: in this sentence, else what the sentence opens with, else in the paragraph. */
export function fromPassage(
  frame: Frame,
  { measured, near }: Antecedent,
  index: IndicatorIndex,
): Measured | null {
  const { dimension, unit } = frame.quantity;
  const as = (of: Measured) =>
    dimension === 'points' ? (of.share ?? of.rate) : unit === '位' ? of.rate : undefined;
  const inherited = (how: string, of: Measured): Measured => ({
    ...of,
    label: as(of) ?? apiece(frame) + stockOf(frame, of),
    head: null,
    span: null,
    how,
  });
  const caused = besideCause(frame);
  if (caused.length > 0)
    return inherited('beside its cause', build(caused, { index, how: 'topic', head: null, span: null }));
  if (measured && near) return renewed(frame, measured, index) ?? inherited('inherited', measured);
  const opening = topic(frame.parsed.tokens, frame.from).filter((t) => !ofSpeaker(frame, t));
  if (opening.length > 0 && frame.from > 0)
    return inherited('topic', build(opening, { index, how: 'topic', head: null, span: null }));
  if (measured) return inherited('inherited', measured);
  const { tokens } = frame.parsed;
  // 实现6%左右的增长
  const growth = isDe(tokens[frame.at + 1]) && tokens[frame.at + 2]?.text === '增长';
  const grows =
    frame.quantity.dimension === 'percent' && (growth || frame.left.links.some((t) => is(t, 'rise', 'fall')));
  if (!grows) return null;
  // 增长6%以上 with nothing to grow is said of the economy.
  return economy(index, null);
}

/** 机械产品因订单增加而年增6.9%: what the clause opens with, before the cause of what became of it. */
function besideCause({ parsed: { tokens }, from, at, previous, left }: Frame): Token[] {
  return previous || !left.links.some((t) => is(t, 'rise', 'fall'))
    ? []
    : beforeCause(tokens.slice(from, at));
}

function beforeCause(clause: readonly Token[]): Token[] {
  const cause = clause.findIndex((t) => /^(因|因为|由于|受|得益于)$/.test(t.text));
  const np = cause < 1 ? [] : topic(clause, cause);
  return np.at(-1) === clause.slice(0, cause).findLast((t) => !is(t, 'conjunction', 'adverb')) ? np : [];
}

/** 利润总额扭亏为盈，达到21亿元: a clause without a figure names another measure, for the figure after it. */
function renewed(
  { parsed, at, from, previous }: Frame,
  measured: Measured,
  index: IndicatorIndex,
): Measured | null {
  const { tokens, clauseOf } = parsed;
  const clause = tokens.slice(clauseOf.indexOf(clauseOf[at] - 1), Math.max(0, from - 1));
  if (previous || clauseOf[at] === 0 || clause.some((t) => t.quantity)) return null;
  const np = topic(clause, clause.length);
  const last = np.at(-1);
  if (!last || last === clause.at(-1) || headOf(last) !== null) return null;
  if (last.kind !== 'indicator' && !isMeasure(textOf(np))) return null;
  const about = { index, how: 'clause before', head: null, span: null };
  return isBare(np) ? headed(measured, np, { ...about, rank: false }) : build(np, about);
}

/** 新增12家、达到86家: what was added is not all there is. */
function stockOf({ left, previous }: Frame, { base, lead }: Measured): string {
  const reached = left.links.some((t) => /^(达到?|增至|增加到|总数达?)$/.test(t.text));
  const added =
    /^(新增|净增|再增)$/.test(lead) && (previous !== null || left.links.some((t) => t.text === '累计'));
  return reached && added ? base.slice(lead.length) : base;
}

/** 人均18640元 after an indicator: the same, told by the head. Growth a head is no other indicator. */
function apiece({ quantity, left }: Frame): string {
  if (
    !['money', 'count', 'physical'].includes(quantity.dimension) ||
    left.links.some((t) => is(t, 'rise', 'fall'))
  )
    return '';
  const by = left.links.map((t) => t.text).find((t) => /^([人户日月]均|平均每[人户])$/.test(t));
  return by?.replace(/平均每(.)/, '$1均') ?? '';
}

/** A person who speaks is nothing that is measured. */
function ofSpeaker(frame: Frame, token: Token): boolean {
  return frame.parsed.speakers.some((s) => s.start < token.end && token.start < s.end);
}

/** 建成现代产业集群，规模突破7000亿元: a head alone is of what the clause before ends with. */
export function headedBy(frame: Frame, antecedent: Antecedent, index: IndicatorIndex): Measured | null {
  const { tokens, clauseOf } = frame.parsed;
  const clause = clauseOf[frame.at] - 1;
  // 聚焦全年投资过万亿: a time before it opens a statement of its own.
  if (tokens.slice(frame.from, frame.at).some((t) => t.kind === 'time')) return null;
  const first = clauseOf.indexOf(clause);
  // 棉花因面积调减，产量下降6%: what the cause is of.
  const caused = frame.previous || clause < 0 ? [] : beforeCause(tokens.slice(first, frame.from));
  const said = frame.previous || clause < 0 ? [] : nounPhrase(tokens, first, frame.from - 2);
  const np = caused.length > 0 ? caused : said;
  if (np.length === 0 || np.some((t) => /^nr/.test(t.tag) || ofSpeaker(frame, t)))
    return frame.previous ? fromPassage(frame, antecedent, index) : null;
  return build(np, { index, how: 'clause before', head: null, span: null });
}

/** A head alone (总投资, 增速) is told of what was spoken of before. */
export function headed(
  before: Measured,
  tokens: readonly Token[],
  about: { index: IndicatorIndex; how: string; head: Measured['head']; span: Span | null; rank: boolean },
): Measured {
  const own = textOf(tokens);
  const named = !about.head || about.head === 'share' || about.rank;
  // 新增企业1.9万户，总量达到12万户: the stock is of the things, not of those that were added.
  const stock = (about.rank ? /^(总数|总户数|保有量)$/ : /^(总量|总数|总规模|累计|存量|总户数|保有量)$/).test(
    own,
  );
  const stem = before.base
    .slice(stock ? before.lead.length : 0)
    .replace(/^年产(?=..)/, '')
    .replace(/(建设|工作|落地|开工|占地|占地面积|用地)$/, '');
  // 新增公路里程260公里，总里程8000公里.
  const total = own.startsWith('总') && stem.endsWith(own.slice(1)) ? own.length - 1 : 0;
  const whole =
    total > 0
      ? stem.slice(before.lead.length, -total) + own
      : (about.rank ? stem : ownerOfMeasure(stem, own)) + own;
  const label = !named || stem.endsWith(own) ? before.base : whole;
  return {
    label,
    base: about.head === 'share' ? before.base : label,
    entry: named ? about.index.find(label) : before.entry,
    lead: '',
    head: about.head,
    span: about.span,
    how: `${about.how}, head of ${before.how}`,
  };
}

/** Sizes that may be of a measure: 工业总产值规模, 投资增量. */
const OF_MEASURES =
  /^(总量|总额|总值|总?规模|增量|存量|余额|水平|数量|总数|份额|.*(比例|比重|增速|增幅|率))$/;

/** 播种面积420万亩，总产量180万吨; 年交易量45万吨，交易额80亿元: one measure is of the thing, and not of the measure before it. */
function ownerOfMeasure(stem: string, own: string): string {
  return OF_MEASURES.test(own) ? stem : withoutMeasure(stem);
}
