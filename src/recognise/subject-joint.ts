import type { Subject } from '../model/mentions.js';
import { codesAbove } from '../model/region-code.js';

/** The full name of a region. */
type NameOf = (code: string) => string;

const AND = /^(?:、|和|与|及|以及)$/;
/** A list with 等 or 之间 has more members than it names; one with 分别 has a figure for each. */
const OPEN_LIST = /^(?:等|之间|间|两地间)/;
const ONE_EACH = /分别|依次/;
/** After it the names before are divisions: 黄埔、番禺等区, 南山、福田两区. */
const DIVISIONS =
  /^等?[一二三四五六七八九十两\d]{0,2}个?(?:[省市区县州旗]|区县|县区|县市区|地市)(?![场域政])/;

/** Joins names that stand side by side into one subject: 北京市和天津市, 广州开发区、黄埔区. */
export function join(text: string, found: readonly Subject[], nameOf: NameOf): Subject[] {
  const result: Subject[] = [];
  for (let i = 0; i < found.length; ) {
    let end = i + 1;
    while (
      end < found.length &&
      AND.test(text.slice(found[end - 1].end, found[end].start)) &&
      joinable(found[end])
    )
      end++;
    const group = found.slice(i, end);
    const after = text.slice(found[end - 1].end, found[end - 1].end + 6);
    const several = group.length > 1 && joinable(group[0]);
    for (const subject of several ? joined(text, prove(after, group, nameOf)) : group) result.push(subject);
    i = end;
  }
  return result;
}

function joinable(subject: Subject): boolean {
  if (subject.type === 'self' || subject.role === 'rank-scope' || subject.role === 'source') return false;
  return subject.body !== 'government' && subject.body !== 'institution';
}

function joined(text: string, group: Subject[]): Subject[] {
  const first = group[0];
  const { end } = group[group.length - 1];
  const clause = /^[^。；;，,]*/.exec(text.slice(end, end + 60))?.[0] ?? '';
  if (OPEN_LIST.test(clause) || ONE_EACH.test(clause) || group.some((s) => s.needs)) return group;
  const { role } = first;
  return [
    {
      kind: 'subject',
      rule: 'joint',
      type: 'joint',
      start: first.start,
      end,
      name: group.map((s) => s.name).join('、'),
      code: null,
      role,
      members: group,
    },
  ];
}

/** In a list, names that alone are doubtful or ambiguous prove each other, as divisions of one parent. */
function prove(list: string, group: Subject[], nameOf: NameOf): Subject[] {
  const proven = DIVISIONS.test(list);
  const counts = new Map<string, number>();
  for (const s of group) {
    const parent = s.type === 'region' && (proven || !s.needs) ? s.code?.slice(0, 4) : undefined;
    if (parent) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  return group.map((s) => {
    if (s.type !== 'region' || (s.code !== null && !s.needs)) return s;
    const own = proven && s.code !== null ? 1 : 0;
    const near = candidatesOf(s).filter((code) => (counts.get(code.slice(0, 4)) ?? 0) > own);
    if (near.length === 1) return resolved(s, near[0], nameOf);
    return proven ? withoutNeed(s) : s;
  });
}

function resolved(subject: Subject, code: string, nameOf: NameOf): Subject {
  const { candidates: _, ...rest } = withoutNeed(subject);
  return { ...rest, code, name: nameOf(code) };
}

function candidatesOf(subject: Subject): string[] {
  return subject.candidates ?? (subject.code === null ? [] : [subject.code]);
}

function withoutNeed({ needs: _, ...subject }: Subject): Subject {
  return subject;
}

/** Settles what the sentence itself can: a name is of the region whose parent stands before it. */
export function settleInSentence(found: readonly Subject[], nameOf: NameOf): Subject[] {
  const named = new Set<string>();
  return found.map((subject) => {
    if (subject.type !== 'region' || (subject.code !== null && !subject.needs)) {
      if (subject.type === 'region' && subject.code !== null) named.add(subject.code);
      return subject;
    }
    const inside = candidatesOf(subject).filter((code) => codesAbove(code).some((above) => named.has(above)));
    if (inside.length !== 1 || subject.needs === 'name') return subject;
    return resolved(subject, inside[0], nameOf);
  });
}

/** 西安至延安的高铁: the ends of a route only help to tell of it. */
export function markRoutes(text: string, found: readonly Subject[]): Subject[] {
  const linked = (a: Subject | undefined, b: Subject | undefined) =>
    a?.type === 'region' &&
    b?.type === 'region' &&
    /^(?:至|到|[—－–~-]{1,2})$/.test(text.slice(a.end, b.start));
  return found.map((subject, i) =>
    linked(found[i - 1], subject) || linked(subject, found[i + 1])
      ? { ...subject, role: 'comparison' }
      : subject,
  );
}
