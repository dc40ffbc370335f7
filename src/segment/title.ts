import type { Item } from './furniture.js';
import { headingMark } from './marks.js';
import { isMedium } from './media.js';
import { bare, hanCount } from './shapes.js';
import { isChannels } from './vocabulary.js';

/** Lines searched for the declared title, and for the heading of a speech. */
const SEARCHED = 40;
const LONGEST = 80;
/** Lines below the page's own words among which a title is looked for. */
const NEAR = 4;
const NOTE_LABEL =
  /^[【[（(\s■*]*(?:编者的?话|编者按|编者注|按语|导语|导读|摘要|内容摘要|内容提要|提要|核心提示|核心阅读|阅读提示|引言|前言|正文|全文)\s*[】\])）]?\s*[:：]?$/;
const SALUTATION = /^(?:各位|尊敬的|同志们|朋友们|女士们|先生们|同学们|老师们|亲爱的|大家)/;
const SPEECH =
  /(?:讲话|致辞|致词|发言|报告|演讲|贺信|寄语|献词|通知|意见|公报|公告|规划|纲要|决定|办法|方案|计划|措施|条例|规定|细则|批复|通报|解读)(?:[（(][^（()）]{1,12}[)）])?$/;

/** A declared title without the names of channel and site after it; null for one that is nothing else. */
export function cleanTitle(declared: string | null): string | null {
  if (declared === null || isChannels(declared)) return null;
  const [first] = declared.split(/\s*[_|｜]\s*|\s+[-–—]+\s+/);
  return (bare(first).length >= 6 ? first.trim() : declared.trim()) || null;
}

/** Whether a short line labels what follows as a note, lead or abstract. */
export function isNoteLabel(text: string): boolean {
  return NOTE_LABEL.test(text);
}

/** Whether a line addresses an audience: 各位代表!, 同志们、朋友们: */
export function isSalutation(text: string): boolean {
  return text.length <= 50 && SALUTATION.test(text) && /[!！:：，,]$/.test(text);
}

/**
 * The index of the line that is the article's title, or -1: the line that equals or nearly equals the declared
 * title; else the best short line before the first paragraph; else, after an editor's note or the page's own words,
 * the heading of a speech or document, or another short line, known by the date under it.
 */
export function findTitle(items: readonly Item[], bodyStart: number, declared: string | null): number {
  const declaredAt = declared === null ? -1 : findDeclared(items, declared);
  if (declaredAt >= 0) return declaredAt;
  let best = -1;
  let bestScore = 0;
  for (let i = 0; i < bodyStart; i++) {
    const score = isPlausible(items[i]) ? scoreOf(items, i) : 0;
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  const later = best >= 0 && isDated(items, best) ? -1 : findDatedLater(items, bodyStart);
  if (later >= 0) return withoutSiteName(items, later, later + 4);
  return best >= 0 ? withoutSiteName(items, best, bodyStart) : findSpeech(items, bodyStart);
}

/** The same title without the name of a site, where a line of the head has it. */
function withoutSiteName(items: readonly Item[], best: number, bodyStart: number): number {
  for (let i = 0; i < Math.min(items.length, bodyStart); i++) {
    const shorter = items[i].text.length < items[best].text.length;
    if (shorter && isPlausible(items[i]) && isSameTitle(items[i].text, items[best].text)) return i;
  }
  return best;
}

/** Whether two lines are one title, one of them perhaps with the site's or column's name at its end. */
export function isSameTitle(a: string, b: string): boolean {
  const [shorter, longer] = bare(a).length <= bare(b).length ? [a, b] : [b, a];
  const [short, long] = [bare(shorter), bare(longer)];
  if (short.length < 6) return short === long && short.length >= 4;
  if (bare(longer.split(/[_|｜]/)[0]) === short) return true;
  return long.includes(short) && short.length >= 0.7 * long.length;
}

function findDeclared(items: readonly Item[], declared: string): number {
  const title = bare(declared);
  let near = -1;
  for (let i = 0; i < Math.min(items.length, SEARCHED); i++) {
    const { text, prose } = items[i];
    if (text.length > 2 * LONGEST || prose) continue;
    if (bare(text) === title && title.length >= 4) return i;
    if (near < 0 && items[i].kind === null && isSameTitle(text, declared)) near = i;
  }
  return near;
}

function isPlausible({ text, kind, prose }: Item): boolean {
  if (kind !== null && kind !== 'cutOff' && kind !== 'dated') return false;
  if (prose || text.length > LONGEST || hanCount(text) < 4 || text.includes('\t')) return false;
  if (/^[—-]|[:：、，,。；;]$/.test(text) || isNoteLabel(text) || isSalutation(text)) return false;
  if (isMedium(text)) return false;
  const mark = headingMark(text);
  return mark === null || mark.style === '#';
}

function scoreOf(items: readonly Item[], at: number): number {
  const { text } = items[at];
  let score = 1 + Math.min(text.length, 20) / 20;
  if (text.length < 8) score -= 0.4;
  if (items[at].kind !== null) score -= 0.6;
  if (SPEECH.test(text)) score += 0.5;
  if (/^[■△▲◆●(（]/.test(text)) score -= 0.5;
  if (/^#\s/.test(text)) score += 1;
  if (isDated(items, at) || items[at + 1]?.kind === 'time') score += 0.5;
  if (items.slice(at + 1, at + SEARCHED).some((item) => item.text === text)) score += 0.3;
  return score - 0.04 * Math.min(at, 20);
}

/**
 * A title under the first paragraph, which is then the page's own (its motto, a notice): sure by the time or source
 * under the title. Menus and buttons may stand between.
 */
function findDatedLater(items: readonly Item[], bodyStart: number): number {
  let own = 0;
  for (let i = bodyStart; i < items.length && own < NEAR; i++) {
    if (items[i].kind === 'related' || items[i].kind === 'pager') break;
    if (items[i].kind === null) own++;
    const posted = items
      .slice(i + 1, i + 4)
      .some(({ kind, text }) => kind === 'filed' || /\d:\d\d/.test(text));
    if (posted && isPlausible(items[i]) && isDated(items, i) && isMostAfter(items, i)) return i;
  }
  return -1;
}

/** A line such as 在…会议上的讲话 with a date under it, or under the speaker's name. */
function findSpeech(items: readonly Item[], bodyStart: number): number {
  for (let i = bodyStart; i < Math.min(items.length, SEARCHED); i++) {
    if (!isPlausible(items[i]) || !SPEECH.test(items[i].text)) continue;
    for (const { kind, prose, text } of items.slice(i + 1, i + 4)) {
      if (prose) break;
      if (kind === 'time' && text.includes('年')) return i;
    }
  }
  return -1;
}

/** Whether a line with time or source follows before any paragraph: so stand title and author on a page. */
export function isDated(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < Math.min(items.length, at + 4); i++) {
    const { kind, text, prose } = items[i];
    if (prose) return false;
    if (kind === 'filed' || (kind === 'time' && (/\d:\d/.test(text) || !/^[（(]/.test(text)))) return true;
  }
  return false;
}

/** Whether by far the most running text stands after a line: what is before it is the page's, not the article's. */
export function isMostAfter(items: readonly Item[], at: number): boolean {
  const length = (part: readonly Item[]) =>
    part.reduce((sum, { prose, text }) => sum + (prose ? text.length : 0), 0);
  return length(items.slice(at)) >= 3 * length(items.slice(0, at));
}
