import type { Lexicon } from '../model/lexicon.js';
import type { Subject } from '../model/mentions.js';
import { liesIn } from '../model/region-code.js';
import { lineage, NATION, type Place, type RegionIndex, regionIndex } from './region-index.js';

export { articleRegion } from './article-region.js';
export type { Place } from './region-index.js';

/** What a mention is read against. */
export interface PlaceContext {
  /** Whose article it is. */
  region: Place | null;
  lexicon: Lexicon;
  /** The mentions before this one, in reading order: what 该区 and 该公司 go back to. */
  before?: readonly Subject[];
}

/** Whom a mention names, with self references and ambiguous names settled by the article; null where nothing settles them. */
export function resolvePlace(subject: Subject, context: PlaceContext): Place | null {
  if (subject.rule === 'nation') return NATION;
  if (subject.type === 'self') return resolveSelf(subject.name, context);
  if (subject.type === 'joint') return joint(subject, context);
  if (subject.type === 'body') return body(subject, context);
  if (subject.code !== null || !subject.candidates)
    return { name: subject.name, code: subject.code, how: 'named' };
  return regionWithin(subject, context);
}

/** Of the regions an ambiguous name may be, the one nearest to the article's: 白云区 in an article of 广州市. */
function regionWithin(subject: Subject, { region, lexicon, before = [] }: PlaceContext): Place {
  const index = regionIndex(lexicon);
  const named = before.flatMap((s) => (s.type === 'region' && s.code !== null && !s.needs ? [s.code] : []));
  const candidates = subject.candidates ?? [];
  const inside = region?.code ? nearest(candidates, region.code, index) : [];
  const found =
    inside.length === 1
      ? inside
      : candidates.filter((code) => named.some((other) => other === code || liesIn(code, other)));
  const entry = found.length === 1 ? index.get(found[0]) : undefined;
  if (entry) return { name: entry.name, code: entry.code, how: 'within the article' };
  return { name: subject.name, code: null, how: 'ambiguous' };
}

/** The candidates that share the smallest region with `code`, of one and what lies in it the one; none where they share only the country. */
function nearest(candidates: readonly string[], code: string, index: RegionIndex): string[] {
  for (const { code: common } of lineage(code, index)) {
    const inside = candidates.filter((c) => c === common || liesIn(c, common));
    const top = inside.find((c) => inside.every((other) => other === c || liesIn(other, c)));
    if (inside.length > 0) return top ? [top] : inside;
  }
  return [];
}

function joint(subject: Subject, context: PlaceContext): Place {
  const places = (subject.members ?? []).map((member) => resolvePlace(member, context)?.name ?? member.name);
  return { name: places.join('、'), code: null, how: 'joint' };
}

/** 市商务局 in an article of 广州市 is 广州市商务局. */
function body({ name }: Subject, context: PlaceContext): Place {
  const unit = /^(?:自治[区州]|[省市区县州])/.exec(name)?.[0];
  const owner = unit && resolveSelf(`全${unit}`, context);
  if (!owner || owner.code === null) return { name, code: null, how: 'named' };
  return { name: owner.name + name.slice(unit.length), code: null, how: 'office of the region' };
}

/**
 * Whom 全市, 我省, 该区, 该公司 speak of. 该 goes back to the nearest name of its kind; 全, 我 and 本 to the article's
 * region or the one above it that is such a unit, else to the nearest one named.
 * @returns null where there is none
 */
export function resolveSelf(word: string, context: PlaceContext): Place | null {
  const unit = word.replace(/^(?:[全我该本]|[这那][家个座所](?:.*的)?)/, '');
  if (unit === '国') return NATION;
  if (!/^(?:自治区|自治州|地区|新区|[省市区县州盟旗])$/.test(unit)) return namedBody(unit, context);
  const own = /^[该这那]/.test(word) ? null : (otherTopic(unit, context) ?? ownUnit(unit, context));
  return own ?? namedUnit(unit, context) ?? (/^[该这那]/.test(word) ? ownUnit(unit, context) : null);
}

/** The article's region or the one above it that is such a unit: 市, 省. */
export function ownUnit(
  unit: string,
  { region, lexicon }: Pick<PlaceContext, 'region' | 'lexicon'>,
): Place | null {
  if (!region) return null;
  if (region.code === null) return isUnit(region.name, unit) ? { ...region, how: 'self' } : null;
  const entry = lineage(region.code, regionIndex(lexicon)).find((r) => isUnit(r.name, unit));
  return entry ? { name: entry.name, code: entry.code, how: 'self' } : null;
}

/** In a digest another region than the article's: the one that the last two names of such a unit agree on. */
function otherTopic(unit: string, { before = [], region }: PlaceContext): Place | null {
  const named: Subject[] = [];
  for (let i = before.length - 1; i >= 0 && named.length < 2; i--) {
    const { type, role, code, name } = before[i];
    if (type === 'region' && role === 'subject' && code !== null && isUnit(name, unit)) named.push(before[i]);
  }
  const [last, previous] = named;
  if (!previous || last.code !== previous.code || last.code === region?.code) return null;
  return { name: last.name, code: last.code, how: 'self' };
}

/** The last name before that is such a unit, or lies in one. */
function namedUnit(unit: string, context: PlaceContext): Place | null {
  const { before = [], lexicon, region } = context;
  const index = regionIndex(lexicon);
  for (let i = before.length - 1; i >= 0; i--) {
    const subject = before[i];
    if (subject.type === 'self' || subject.role === 'comparison' || subject.rule === 'nation') continue;
    if (isUnit(subject.name, unit) && (subject.type !== 'body' || subject.body === 'zone')) {
      return resolvePlace(subject, { ...context, before: before.slice(0, i) });
    }
    const above = subject.code === null ? [] : lineage(subject.code, index).slice(1);
    const entry = above.find(
      (r) => isUnit(r.name, unit) && (region?.code == null || liesIn(r.code, region.code)),
    );
    if (entry) return { name: entry.name, code: entry.code, how: 'self' };
  }
  return null;
}

/** Whether a name is one of such a unit: 县 also of a 旗, 区 also of an autonomous region or a zone. */
function isUnit(name: string, unit: string): boolean {
  if (unit === '地区') return /(?:地区|盟)$/.test(name);
  return name.endsWith(unit) && !(unit === '区' && name.endsWith('地区'));
}

/** 该公司, 该机场: the last body whose name ends so, or that is of such a kind. */
function namedBody(unit: string, { before = [] }: Pick<PlaceContext, 'before'>): Place | null {
  const company = /^(?:公司|企业|集团|厂)$/.test(unit);
  for (let i = before.length - 1; i >= 0; i--) {
    const { name, type, body: kind, role } = before[i];
    if (type !== 'body' || role === 'comparison') continue;
    if (name.endsWith(unit) || (company && kind === 'company')) return { name, code: null, how: 'self' };
  }
  return null;
}

/** What an area may be called for short that is called otherwise in full. */
const CALLED: Record<string, RegExp> = {
  园区: /(?:园|开发区|高新区|经开区)$/,
  开发区: /(?:高新区|经开区)$/,
  高新区: /高新技术(?:产业)?开发区$/,
  经开区: /经济技术开发区$/,
};

/** Whether 新区 or 公司 alone says enough: the article is about such an area, or has named a company before. */
function isTopic(name: string, { region, before = [] }: Omit<PlaceContext, 'lexicon'>): boolean {
  if (/^(?:公司|集团)$/.test(name)) return namedBody(name, { before }) !== null;
  return region !== null && (region.name.endsWith(name) || (CALLED[name]?.test(region.name) ?? false));
}

/**
 * The mentions whose words alone do not prove a name and that nothing else in the article bears out: they are
 * ordinary words and no subjects.
 */
export function unsupported(
  subjects: readonly Subject[],
  { region, lexicon }: Omit<PlaceContext, 'before'>,
): ReadonlySet<Subject> {
  const index = regionIndex(lexicon);
  const sure = subjects
    .flatMap((s) => (s.type === 'joint' ? (s.members ?? []) : [s]))
    .filter((s) => s.type === 'region' && !s.needs);
  const named = new Set(sure.flatMap((s) => (s.code === null ? (s.candidates ?? []) : [s.code])));
  if (region?.code) named.add(region.code);
  const proves = (code: string, needs: Subject['needs']) => {
    const [, parent] = lineage(code, index);
    return (
      named.has(code) ||
      (needs === 'place' &&
        (named.has(parent?.code ?? '') || (region?.code != null && liesIn(code, region.code))))
    );
  };
  return new Set(
    subjects.filter(({ needs, code, candidates, name }, i) =>
      needs === 'topic'
        ? !isTopic(name, { region, before: subjects.slice(0, i) })
        : needs && !(code === null ? (candidates ?? []) : [code]).some((c) => proves(c, needs)),
    ),
  );
}
