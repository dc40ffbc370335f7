import type { Item } from './furniture.js';
import { headingMark } from './marks.js';
import { bare, hanCount, hasFigure } from './shapes.js';

/** Lines searched for the declared title, and for the heading of a speech. */
const SEARCHED = 40;
const LONGEST = 80;
const NOTE_LABEL =
  /^[【[（(\s■*]*(?:编者的?话|编者按|编者注|按语|导语|导读|摘要|内容摘要|内容提要|提要|核心提示|核心阅读|阅读提示|引言|前言|正文|全文)\s*[】\])）]?\s*[:：]?$/;
const SALUTATION = /^(?:各位|尊敬的|同志们|朋友们|女士们|先生们|同学们|老师们|亲爱的|大家)/;
const SPEECH =
  /(?:讲话|致辞|致词|发言|报告|演讲|贺信|寄语|献词|通知|意见|公报|公告|规划|纲要|决定|办法|方案|计划|措施|条例|规定|细则|批复|通报|解读)(?:[（(][^（()）]{1,12}[)）])?$/;

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
 * title; else the best short line before the first paragraph; else the heading of a speech or document, known
 * by the date under it, that comes after an editor's note.
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
  return best >= 0 ? best : findSpeech(items);
}

/** Whether two lines are one title, one of them perhaps with the site's or column's name at its end. */
export function isSameTitle(a: string, b: string): boolean {
  const [short, long] = [bare(a), bare(b)].sort((x, y) => x.length - y.length);
  if (short.length < 6) return short === long && short.length >= 4;
  return long.includes(short) && short.length >= 0.6 * long.length;
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
  const mark = headingMark(text);
  return mark === null || mark.style === '#';
}

function scoreOf(items: readonly Item[], at: number): number {
  const { text } = items[at];
  let score = Math.min(text.length, 20) / 20;
  if (text.length < 8) score -= 0.4;
  if (SPEECH.test(text)) score += 0.5;
  if (/^[■△▲◆●(（]/.test(text)) score -= 0.5;
  if (/^#\s/.test(text)) score += 1;
  if (items.slice(at + 1, at + 4).some(({ kind }) => kind === 'filed' || kind === 'time')) score += 0.5;
  if (items.slice(at + 1, at + SEARCHED).some((item) => item.text === text)) score += 0.3;
  return score - 0.04 * at + 0.001;
}

/** A line such as 在…会议上的讲话 with a date of its own under it, or under the speaker's name. */
function findSpeech(items: readonly Item[]): number {
  for (let i = 0; i < Math.min(items.length, SEARCHED); i++) {
    if (!isPlausible(items[i]) || !SPEECH.test(items[i].text)) continue;
    for (const { kind, prose, text } of items.slice(i + 1, i + 4)) {
      if (prose) break;
      if (kind === 'time' && /年/.test(text)) return i;
    }
  }
  return -1;
}

/**
 * Whether a short line of the head, before or after the title, is no part of the article: a channel's name, an
 * author's. A line with a figure, with punctuation of a sentence, or that labels a note is always kept.
 */
export function isHeadFurniture(items: readonly Item[], at: number, title: number): boolean {
  const { text, prose } = items[at];
  if (prose || title < 0 || hasFigure(text) || isNoteLabel(text) || isSalutation(text)) return false;
  if (isSameTitle(text, items[title].text)) return true;
  if (at < title) return !/[。；!！?？]$/.test(text);
  return text.length <= 12 && !/[，,。、:：“]/.test(text) && isBeforeDate(items, at);
}

/** Whether a line with time or source follows before any paragraph: so stand authors under a title. */
function isBeforeDate(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < Math.min(items.length, at + 4); i++) {
    const { kind, text, prose } = items[i];
    if (prose) return false;
    if (kind === 'filed' || (kind === 'time' && !/^[（(]/.test(text))) return true;
  }
  return false;
}
