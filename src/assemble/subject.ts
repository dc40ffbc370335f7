import type { Subject } from '../model/mentions.js';
import { ofTheirs } from './beside.js';
import type { Frame } from './frame.js';
import { is, isDe, isNominal, type Token } from './token.js';

/**
 * Whose figure it is: a mention of the sentence, or null for the passage's. It is the topic of the clause or of an
 * earlier one of the sentence, or it stands right before the noun phrase; names in the middle of a clause are
 * objects and places. An office of government speaks of its region's figures.
 */
export function subjectOf(frame: Frame): Subject | null {
  const receiver = receiverAfter(frame);
  if (receiver && usable(frame, receiver)) return receiver;
  const { tokens, clauseOf } = frame.parsed;
  const aside = subjectAside(frame);
  if (aside) return aside;
  const own = nearest(frame, frame.from, frame.at, true);
  if (own) return own;
  for (let clause = clauseOf[frame.at] - 1; clause >= 0; clause--) {
    const from = clauseOf.indexOf(clause);
    const topic = nearest(frame, from, clauseOf.lastIndexOf(clause) + 1, false);
    // 10个枢纽获批: a clause that begins with what it counts is about nobody's premises.
    if (topic && (carriesOver(topic) || !opensClause(tokens, frame))) return topic;
  }
  return null;
}

/** Whose one figure is and no other: 高于全国2.8%的增幅, 有甲县（84斤）和乙县（82斤）. */
export function subjectAside(frame: Frame): Subject | null {
  const { tokens } = frame.parsed;
  const [before, after] = [tokens[frame.at - 1], tokens[frame.at + 1]];
  if (ofTheirs(frame)) return before.subject ?? null;
  const named =
    before?.kind === 'open' && after?.kind === 'close' ? tokens[frame.at - 2]?.subject : undefined;
  return named?.type === 'region' ? named : null;
}

/** Whether a subject may hold for the sentences after its own: a place may, a company that is told of once and the world may not. */
function carriesOver(subject: Subject): boolean {
  if (subject.rule === 'abroad') return false;
  return subject.type !== 'body' || subject.body === 'zone' || subject.body === 'area';
}

/**
 * Whether it holds beyond its sentence: a part of the country (中西部地区, 京津冀) is looked at in passing, and a name
 * before 协同发展 or 振兴 is part of what a policy is called.
 */
export function outlasts(subject: Subject, text: string): boolean {
  const policy = /^(协同发展|一体化|(全面)?振兴|崛起|大开发|率先发展|高质量发展|生态保护)/;
  return carriesOver(subject) && subject.body !== 'area' && !policy.test(text.slice(subject.end));
}

/** Whether a self reference (全区, 我省) may be to a region just spoken of. */
export function isSelfOf(self: Subject, topic: Subject): boolean {
  return (
    self.type === 'self' &&
    topic.type === 'region' &&
    /^[全我]/.test(self.name) &&
    topic.name.endsWith(self.name.slice(1))
  );
}

function opensClause(tokens: readonly Token[], frame: Frame): boolean {
  return (
    frame.at === frame.from ||
    tokens.slice(frame.from, frame.at).every((t) => t.kind === 'time' || is(t, 'adverb', 'conjunction'))
  );
}

/** The usable subject of `[from, to)` that heads the figure's noun phrase, in its own clause, else the first that heads the clause. */
function nearest(frame: Frame, from: number, to: number, own: boolean): Subject | null {
  const { tokens } = frame.parsed;
  const named: number[] = [];
  for (let i = from; i < to; i++) {
    const { subject } = tokens[i];
    if (subject && usable(frame, subject) && !inScope(frame, tokens[i]) && !isInList(tokens, { from, to }, i))
      named.push(i);
  }
  const at =
    (own ? named.find((i) => headsPhrase(frame, i)) : undefined) ??
    named.find((i) => headsClause(tokens, from, i));
  return at === undefined ? null : (tokens[at].subject ?? null);
}

function usable({ parsed }: Frame, subject: Subject): boolean {
  if (subject.body === 'other' || (subject.body === 'government' && !isNational(subject))) return false;
  if (['comparison', 'rank-scope', 'source'].includes(subject.role)) return false;
  // 在上海等省市设立: one of several places, and an example of them.
  if (
    subject.role === 'locative' &&
    /^等(地|多地|省|市|县|区|国|[一二三四五六七八九十\d])/.test(parsed.text.slice(subject.end))
  )
    return false;
  // 某市提出，到2026年…: a region speaks of its own figures.
  if (subject.type === 'region') return true;
  return !parsed.speakers.some((s) => s.start <= subject.start && subject.end <= s.end);
}

/** 财政部下达资金: an office of the state that belongs to no place has figures of its own, where it did the thing itself. */
function isNational({ role, candidates, name }: Subject): boolean {
  return role === 'subject' && candidates === undefined && !/^[省市区县州自]/.test(name);
}

/**
 * A甲产业、B乙产业等9个集群, B县甲项目等先进制造业项目35个, 对美国、日本分别增长: where one of several things listed in
 * `[from, to)`, or an example of them, lies, or with whom something is.
 */
function isInList(tokens: readonly Token[], { from, to }: { from: number; to: number }, i: number): boolean {
  const isListed = (k: number) => k > from && tokens[k - 1].kind === 'pause';
  let head = i - 1;
  while (
    head > from &&
    (tokens[head].kind === 'pause' || tokens[head].kind === 'subject' || tokens[head].tag === 'ns')
  )
    head--;
  if (head < i - 1 && tokens[head]?.text === '对') return true;
  const first = tokens.findIndex((t, k) => k >= from && t.subject !== undefined);
  if (isListed(i) && first < i && first + 1 < i - 1) return true;
  const etc = tokens.findIndex((t, k) => k > i && k < to && t.text === '等');
  if (etc < 0) return false;
  const others =
    tokens[i + 1].kind !== 'pause' &&
    tokens.slice(i + 1, etc).some((t, k) => t.subject !== undefined && isListed(i + 1 + k));
  // B县科创园等平台; not 东北地区等老工业基地, and not 甲公司等联合投资.
  const example =
    etc > i + 1 || (tokens[i].subject?.type === 'body' && isNominal(tokens[etc + 1] ?? tokens[i]));
  return others || (example && !tokens.slice(i + 1, etc).some((t) => t.kind === 'pause'));
}

/** Only times, connectives and 在 stand before it in the clause. */
function headsClause(tokens: readonly Token[], from: number, at: number): boolean {
  return tokens.slice(from, at).every(
    (t) =>
      t.kind === 'time' ||
      t.kind === 'subject' ||
      t.kind === 'pause' ||
      t.kind === 'quote' ||
      // 豫西南西峡县: the part of the country it lies in.
      t.tag === 'ns' ||
      is(t, 'adverb', 'conjunction') ||
      /^(在|对|于|作为|就|以|从|位于|地处|这|这家|和)$/.test(t.text),
  );
}

/** It stands right before the noun phrase of the figure, or before the figure's own verb: (推动)广东生产总值达到…. */
function headsPhrase(frame: Frame, at: number): boolean {
  const { tokens } = frame.parsed;
  let next = isDe(tokens[at + 1]) ? at + 2 : at + 1;
  // 普及良种的某县平均每亩|产皮棉: how it is told stands between.
  while (/^(平均|每)$/.test(tokens[next]?.text ?? '')) next++;
  const np = frame.left.np[0];
  return np !== undefined && tokens[next] === np;
}

/** A whole of which a share or rank is told: 全国 in 占全国10%, 全省 in 居全省第一. */
function inScope(frame: Frame, token: Token): boolean {
  for (let f: Frame | null = frame; f; f = f.previous) {
    if (f.scope === token || f.left.links.includes(token) || f.left.whole.includes(token)) return true;
  }
  return false;
}

/** 6个产业落户某区, 40%来自广东: the place the counted things went to or came from. */
function receiverAfter(frame: Frame): Subject | undefined {
  const { tokens } = frame.parsed;
  for (let i = frame.at + 1; i < frame.to; i++) {
    if (tokens[i].quantity) return undefined;
    if (
      tokens[i].subject &&
      /^(落户|入驻|进驻|落地|落子|布局|投产|投资|来自|位于|地处|去往|销往|流向)(于|在)?$/.test(
        tokens[i - 1].text,
      )
    )
      return tokens[i].subject;
  }
  return undefined;
}
