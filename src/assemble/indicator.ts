import { besideIt } from './beside.js';
import { attained, beneficiary, ofClauseBefore, priced, ratioOf, spentOn } from './borrowed.js';
import { addedTo } from './contributed.js';
import { completed, restarted } from './ellipsis.js';
import type { Frame } from './frame.js';
import { granted, reckoned } from './grant.js';
import type { IndicatorIndex } from './indicator-index.js';
import { fromPassage, headed, headedBy } from './inherited.js';
import { type Antecedent, build, economy, headOf, type Measured, spanOf } from './measured.js';
import { isBare, withoutPace } from './noun-phrase.js';
import { hopedFor } from './outlook.js';
import { partOfPlace } from './part-of-place.js';
import { partners, withPartner } from './partner.js';
import { is, isDe, isVerb, type Token, textOf } from './token.js';

/**
 * What the figure of a frame measures: the noun phrase beside it, or what the passage last spoke of.
 * Null where neither is there.
 */
export function measure(frame: Frame, antecedent: Antecedent, index: IndicatorIndex): Measured | null {
  const [partner, ...others] = partners(frame, antecedent);
  if (partner && others.length === 0) return ofPartner(partner, index);
  const rule = reckoned(frame);
  if (rule) return { ...rule, entry: null, lead: '', head: null, how: 'reckoned by a share' };
  const own = besideIt(frame);
  const grant = granted(frame);
  if (own.tokens.length === 0) {
    if (grant && !antecedent.near)
      return build([grant], { index, how: 'verb of the bound', head: null, span: spanOf([grant]) });
    const hoped = hopedFor(frame, index);
    if (hoped) return hoped;
    const inherited = fromPassage(frame, antecedent, index);
    const label = inherited && restarted(frame, antecedent);
    return label
      ? { ...inherited, label, base: label, entry: index.find(label), lead: index.lead(label) }
      : inherited;
  }
  const { how } = own;
  const beside = isBare(own.tokens) ? [...attained(frame, own.tokens), ...own.tokens] : own.tokens;
  const tokens = grant && !textOf(beside).includes(grant.text) ? [...beside, grant] : beside;
  const head = headOf(tokens[tokens.length - 1]);
  const core = head && head !== 'share' ? withoutPace(tokens.slice(0, -1)) : tokens;
  const about = { index, how, head, span: spanOf(tokens) };
  const rank = frame.quantity.dimension === 'rank';
  const before =
    isBare(tokens) && !antecedent.near
      ? headedBy(frame, antecedent, index)
      : fromPassage(frame, antecedent, index);
  // 研发投入增长12%，占GDP比重达2.6%: whose share it is was told before.
  if (before && antecedent.near && is(tokens[0], 'share-verb'))
    return headed(before, tokens, { ...about, rank });
  // 预计2024年的总收入: a measure of a year is one of its own.
  const at = frame.parsed.tokens.indexOf(tokens[0]);
  const yearly = isDe(frame.parsed.tokens[at - 1]) && frame.parsed.tokens[at - 2]?.time !== undefined;
  if (before && (core.length === 0 || (isBare(tokens) && !yearly)))
    return headed(before, tokens, { ...about, rank });
  if (core.length === 0) return rank || !head ? build(tokens, about) : null;
  const built = build(head && head !== 'share' && !rank ? core : tokens, about);
  const grows = head === 'growth' || frame.left.links.some((t) => is(t, 'rise', 'fall'));
  if (built.label === '经济' && grows) return economy(index, about.span);
  const label = whole(frame, { measured: built, tokens, suffix: own.suffix }, antecedent);
  const shared = antecedent.measured?.lead;
  const leads = tokens[0].start < frame.token.start || (shared && label.startsWith(shared));
  // 发放返还资金惠及企业1.9万家、职工31万人: what they benefit from is shared with the verb.
  const lead = leads ? (/^.*惠及(?=.)/.exec(label)?.[0] ?? index.lead(label)) : '';
  return label === built.label
    ? { ...built, lead }
    : { ...built, label, base: label, entry: index.find(label), lead };
}

/** The flow to or from one partner. */
export function ofPartner(label: string, index: IndicatorIndex): Measured {
  return {
    label,
    base: label,
    entry: index.find(label),
    lead: '',
    head: null,
    span: null,
    how: 'the flow with a partner',
  };
}

/** The label with what stands elsewhere: a head on the other side, those a verb is told of, what a list leaves out. */
function whole(
  frame: Frame,
  own: { measured: Measured; tokens: readonly Token[]; suffix?: string },
  antecedent: Antecedent,
): string {
  const { measured, tokens, suffix } = own;
  if (suffix) return measured.label.endsWith(suffix) ? measured.label : measured.label + suffix;
  const part = partOfPlace(measured.label, antecedent);
  if (part) return part;
  const verbal = !measured.entry && tokens.every((t) => isVerb(t) || is(t, 'activity'));
  const people = verbal ? VERBAL[frame.quantity.unit ?? ''] : undefined;
  if (people) return beneficiary(frame, measured.label + people, antecedent) ?? measured.label + people;
  // 带动消费10亿元: no more than what was brought on.
  const drives = frame.parsed.tokens[frame.parsed.tokens.indexOf(tokens[0]) - 1]?.text ?? '';
  if (frame.quantity.dimension === 'money' && tokens.length === 1 && /^(带动|拉动|撬动)$/.test(drives))
    return drives + measured.label;
  const borrowed =
    addedTo(frame, tokens, antecedent) ??
    beneficiary(frame, measured.label, antecedent) ??
    spentOn(frame, tokens) ??
    priced(frame, measured, antecedent) ??
    ratioOf(frame, measured) ??
    withPartner(frame, measured.label) ??
    ofClauseBefore(frame, measured);
  if (borrowed) return borrowed;
  // 对规上工业增长的贡献率: whose contribution it is was told before.
  const of = frame.parsed.tokens[frame.parsed.tokens.indexOf(tokens[0]) - 1];
  if (antecedent.near && antecedent.measured && of?.text === '对' && /贡献率?$/.test(measured.label))
    return `${antecedent.measured.base}对${measured.label}`;
  return completed(frame, own, antecedent);
}

/** 4.3亿人次受益, 惠及2100万人: a verb alone is named by those it is told of. */
const VERBAL: Record<string, string> = { 人: '人数', 人次: '人次', 户: '户数', 名: '人数', 家: '家数' };

/** What a noun phrase alone names; a growth head says how it is told and not what. */
export function named(np: readonly Token[], index: IndicatorIndex): Measured {
  const head = headOf(np[np.length - 1]);
  const core = head && head !== 'share' && np.length > 1 ? np.slice(0, -1) : np;
  const built = build(core, { index, how: 'named', head, span: spanOf(np) });
  return built.label === '经济' ? economy(index, built.span) : built;
}
