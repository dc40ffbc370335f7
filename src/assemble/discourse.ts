import type { Article, Block } from '../model/document.js';
import type { Subject, Time } from '../model/mentions.js';
import type { Modality } from '../model/output.js';
import type { AspectOf } from './aspect.js';
import { headingTime, headingWords, titleWords } from './heading-words.js';
import { listed } from './listing.js';
import type { Measured } from './measured.js';
import type { ModalityOf } from './modality-of.js';
import type { Change } from './over-change.js';
import { isEarly } from './tense.js';

/** A period and modality that a stretch of text leaves to the sentences in it. */
interface Passage {
  period: string | null;
  modality: Modality | null;
}

/** What a paragraph has said so far. */
interface Paragraph extends Passage {
  /** Its period was told as one that runs up to now: 今年以来, “十四五”以来. */
  since: boolean;
  subject: Subject | null;
  /** Number of the sentence that named the subject, and of the one being read, from 1. */
  subjectIn: number;
  sentences: number;
  /** The stretch of years it speaks of. */
  span: string | null;
  /** The year it compares with. */
  base: string | null;
}

/** What a passage leaves to the sentences in it, from the widest stretch to the narrowest. */
export interface Discourse {
  /** What a report of figures is about, for paragraphs that name no time. */
  release: string | null;
  /** Set by headings, one entry a level; a lower heading that is silent leaves what the higher one said. */
  sections: (Passage & { level: number; subject: Subject | null })[];
  /** Set by a paragraph that opens a review, for the paragraphs after it. */
  review: Passage;
  /** Set by a line that ends with a colon, for the list below it; null outside a list. */
  list: Passage | null;
  /** Set within a paragraph. */
  paragraph: Paragraph;
  /** Set within a statement, up to its full stop. */
  statement: ModalityOf | null;
  /** What a heading, or a sentence that says nothing else, is about: （一）小学, ——小学。 */
  topic: string | null;
  /** What was last measured in the paragraph, and as what. */
  measured: Measured | null;
  aspect: (AspectOf & { unit: string | null }) | null;
  /** From when to when the sentence told a change of what was last measured: 从2020年的3万亿元增加到2024年的4万亿元. */
  change: Change;
  /** The whole whose parts the statement tells after 其中. */
  whole: string | null;
  /** What the sentence has measured so far, in order: 分别 shares figures out over it. */
  recent: Measured[];
}

const SILENT: Passage = { period: null, modality: null };

const openParagraph = (): Paragraph => ({
  period: null,
  modality: null,
  since: false,
  subject: null,
  subjectIn: 0,
  sentences: 1,
  span: null,
  base: null,
});

export function openDiscourse(release: string | null): Discourse {
  return {
    release,
    sections: [],
    review: SILENT,
    list: null,
    paragraph: openParagraph(),
    statement: null,
    topic: null,
    measured: null,
    aspect: null,
    change: { from: null, to: null },
    whole: null,
    recent: [],
  };
}

/** The period the passage leaves to a sentence that has none. */
export function passagePeriod(discourse: Discourse): string | null {
  const { list, paragraph, release, review } = discourse;
  return paragraph.period ?? list?.period ?? review.period ?? sectionPeriod(discourse) ?? release;
}

/** The period of the section by its headings. */
function sectionPeriod({ sections }: Discourse): string | null {
  return sections.findLast((s) => s.period !== null)?.period ?? null;
}

/** The year or years that the review or section is about. */
export function reviewSpan(discourse: Discourse): string | null {
  const period = discourse.review.period ?? sectionPeriod(discourse);
  return /^\d{4}(\/\d{4})?$/.test(period ?? '') ? period : null;
}

/** Whether two periods have a year in common. */
function meet(a: string, b: string): boolean {
  const [[from1, to1], [from2, to2]] = [years(a), years(b)];
  return from1 <= to2 && from2 <= to1;
}

/** Whether a period lies within the years of another. */
export function within(period: string, span: string): boolean {
  const [[from1, to1], [from2, to2]] = [years(period), years(span)];
  return from2 <= from1 && to1 <= to2;
}

function years(edtf: string): [string, string] {
  const [from, to = from] = edtf.split('/');
  return [from.slice(0, 4), to.slice(0, 4)];
}

/** The modality of the review or section. */
export function sectionModality({ review, sections }: Discourse): Modality | null {
  return review.modality ?? sections.findLast((s) => s.modality !== null)?.modality ?? null;
}

/** Whether a period is what the review or section looks back on. */
export function isReviewed(discourse: Discourse, period: string | null): boolean {
  const span = discourse.review.period ?? sectionPeriod(discourse);
  return sectionModality(discourse) === 'actual' && period !== null && span !== null && within(period, span);
}

/** Enters a block: a heading opens a section, every block starts a paragraph of its own. */
export function enterBlock(
  discourse: Discourse,
  article: Article,
  { block, times, owner }: { block: Block; times: readonly Time[]; owner: Subject | null },
): void {
  const { paragraph, review } = discourse;
  // 其中对越南增长…: a part of what the paragraph before has told.
  if (block.kind === 'paragraph' && /^\s*其中/.test(article.text.text.slice(block.start, block.end))) return;
  // A paragraph that has come to years outside the review has left it.
  if (paragraph.period !== null && review.period !== null && !meet(paragraph.period, review.period))
    discourse.review = SILENT;
  discourse.list = listAt(discourse, article, block);
  discourse.paragraph = { ...openParagraph(), modality: discourse.list?.modality ?? null };
  discourse.statement = null;
  discourse.whole = null;
  discourse.measured = null;
  discourse.aspect = null;
  if (block.kind === 'heading') discourse.topic = null;
  if (block.kind === 'heading' || block.kind === 'title')
    openSection(discourse, article, { block, times, owner });
}

/** A heading opens a section of its level and closes those below; a title that says nothing of its article opens none. */
function openSection(
  discourse: Discourse,
  article: Article,
  { block, times, owner }: { block: Block; times: readonly Time[]; owner: Subject | null },
): void {
  const text = article.text.text.slice(block.start, block.end);
  const words = block.kind === 'title' ? titleWords(text) : headingWords(text);
  if (block.kind === 'title' && words.modality === null) return;
  discourse.review = SILENT;
  const own: Passage = { period: headingTime(times), modality: words.modality };
  const silent = own.period === null && own.modality === null;
  const alike = discourse.sections.filter((s) => s.level === block.level);
  // A report that has come to its plan stays with it: the sections after 2015年工作总体部署 are of that year too.
  // What a review finds wanting is of the time it reviews.
  const carried = alike.find((s) => s.modality === 'target') ?? (words.problems ? alike.at(-1) : undefined);
  const opened = own.period === null && own.modality !== 'target' && opensReport(discourse, article, text);
  const { period, modality } = (silent && carried) || opened || own;
  discourse.sections = discourse.sections.filter((s) => s.level < block.level);
  const named = isDeck(article, block) ? null : owner;
  discourse.sections.push({ level: block.level, period, modality, subject: named });
}

/** A second headline under the title, and no heading in the body: it tells of a part of the story, and no section is its. */
function isDeck({ blocks }: Article, block: Block): boolean {
  const body = blocks.findIndex((b) => b.kind === 'paragraph');
  return blocks.indexOf(block) < body && !blocks.slice(body).some((b) => b.kind === 'heading');
}

/** 一、本届政府开局之年的工作: a report on the work of a government begins with the year that is over. */
function opensReport({ sections }: Discourse, { title, published }: Article, text: string): Passage | null {
  const first =
    /^\s*一、/.test(text) &&
    !sections.some((s) => s.level > 0 && (s.modality !== null || s.period !== null)) &&
    /工作报告/.test(title ?? '');
  if (!first || !isEarly(published)) return null;
  return { period: String(Number(published?.slice(0, 4)) - 1), modality: 'actual' };
}

/** What the line above, or the first item, leaves to an item: 2024年工作目标： leaves its year and that it aims. */
function listAt(discourse: Discourse, article: Article, block: Block): Passage | null {
  const text = article.text.text;
  const before = article.blocks[article.blocks.indexOf(block) - 1];
  const above = before ? text.slice(before.start, before.end).trimEnd() : '';
  const how = listed(block, text.slice(block.start, block.end), { above, open: discourse.list !== null });
  if (how === null) return null;
  if (how === 'goes on') return discourse.list;
  const { period, modality } = discourse.paragraph;
  const aims = how === 'goes on with the outlook above';
  return { period: period ?? discourse.list?.period ?? null, modality: aims ? 'target' : modality };
}

/**
 * A paragraph whose first sentence opens with a past year or stretch of years (过去一年, 2024年, 五年来) starts
 * a review: its time holds for the paragraphs after it, until one has a time of its own.
 */
export function openReview(discourse: Discourse, time: Time, reference: string | null): void {
  // 全年 and 年末 are of the year under review.
  if (time.rule === 'whole-year') return;
  const now = Number(/^\d{4}/.exec(reference ?? '')?.[0] ?? Number.NaN);
  const end = Number(/(\d{4})$/.exec(time.edtf ?? '')?.[1] ?? Number.NaN);
  const over = /^\d{4}(\/\d{4})?$/.test(time.edtf ?? '') && end < now;
  discourse.review = over ? { period: time.edtf, modality: 'actual' } : SILENT;
}
