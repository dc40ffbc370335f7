import type { Span } from '../text/span.js';
import { NUMERAL, numeralValue } from './numerals.js';
import type { Page } from './page.js';
import { CLOSE, HEAD, OPEN, STOP } from './words.js';

/** A number of things with the noun that says which: 三大支柱产业, 8个现代服务业, 五大“增长极”. */
export interface Count extends Span {
  /** null for N and X. */
  value: number | null;
  numeral: string;
  classifier: string;
  label: string;
  labelSpan: Span;
  /** The whole or its noun stands in quotation marks: it is meant as a name. */
  quoted: 'whole' | 'label' | null;
}

const COUNT = new RegExp(
  `(若干|一批|${NUMERAL}|[XN])(${CLOSE}?)(大|个|项|条|类|种|点(?![钟半])|份|块|套|层|道|座|片|张|篇|重|支|批|组(?![合织建长成])|(?=方面)|(?<=若干|一批))`,
  'gu',
);
/** Approximate, ordinal and compound numbers count nothing by name: 超100个, 第三大, 3-5个, 1,200个, 每一个. */
const NO_COUNT =
  /(?:[\d.+＋%第零〇一二两三四五六七八九十百千万亿几数多余近约超逾—~～至前每另某后上同再A-Za-z-]|\d[,，])$/;
const OPENS = new RegExp(OPEN);
const CLOSES = new RegExp(CLOSE);
const RUN = /(?:[\d千百万亿]{1,5}级的?)?[\p{Script=Han}A-Za-z]{1,18}/uy;
const HEAD_END = new RegExp(`${HEAD}(?:(?:发展|创新|建设|服务|管理|示范|先导|试验|培育|工作)?${HEAD})*`, 'u');
const WHOLE_HEAD = new RegExp(`(?:${HEAD})$`, 'u');
const TIMES =
  /^(?:月|年(?!轻)|天(?!然)|小时|星期|季度|世纪|多|余|半|百分点|工作日|周(?![边期])|以上|左右|人(?![才工口大文力])|代表(?!性)|同志|朋友|孩子|以来|省(?!级)|市(?![场级])|县(?!级)|村|乡(?!村)|镇|国家(?![级战重]))/;
/** What a noun does, after its head: 三大产业引领增长. */
const DOES =
  /正在|正加|进行|采取|(?:转型升级|提质|倍增|焕新|协同发展|融合发展|联动发展)(?!行动|工程|计划|战略|格局|机制)|出台|推出|发布|推进|推动|实施|开展|提出|明确|加快|加强|强化|齐头|齐发|共同|同步|持续|全面|稳步|蓬勃|提速|发力|领先|引领|带动|支撑(?!带)|集聚(?!区)|落地|开工|建成|投产|竞相|不断|产值|增加值|营收|规模|总|占比/;
/** What a thing is like, told before its noun: 综合实力和竞争力强的产业集群. */
const MODIFIER = new RegExp(
  `^[\\p{Script=Han}]{2,14}(?:强|高|大|优|全|好|足|明|显|出|著|备|先)的(?=[\\p{Script=Han}]{0,8}${HEAD})`,
  'u',
);
/** Nouns of a meeting's ordinal: 党的二十大报告. */
const CONGRESS = /^(?:以来|报告|精神|召开|代表|会议|作出|提出|部署|胜利|和|的|后|前|闭幕|开幕)/;

/** All counts of a stretch, in order. */
export function countsIn(page: Page, span: Span): Count[] {
  const found: Count[] = [];
  for (const match of page.slice(span).matchAll(COUNT)) {
    const count = readCount(page.text, match, span.start + match.index);
    if (count && count.end <= span.end) found.push(count);
  }
  return found;
}

function readCount(text: string, m: RegExpExecArray, index: number): Count | null {
  const [, numeral, close, classifier] = m;
  const open = OPENS.test(text[index - 1] ?? '');
  // “8”个 has both marks around the number; of “三大工程” the first is not the number's
  const start = index - (open && close !== '' ? 1 : 0);
  const at = index + m[0].length;
  const value = numeralValue(numeral);
  if (value === 0 || (!open && close !== '') || NO_COUNT.test(text.slice(Math.max(0, start - 2), start)))
    return null;
  if (classifier === '大' && (value === 1 || CONGRESS.test(text.slice(at, at + 2)))) return null;
  const noun = readLabel(text, at);
  const label = noun ?? bareLabel(text, at, classifier);
  if (!label) return null;
  const whole = open && close === '' && CLOSES.test(text[label.span.end] ?? '');
  const quoted = whole ? 'whole' : label.quoted ? 'label' : null;
  const end = label.span.end + (label.quoted ? 1 : 0);
  return {
    start,
    end,
    value,
    numeral,
    classifier: noun ? classifier : '',
    label: label.text,
    labelSpan: label.span,
    quoted,
  };
}

/** 把握以下三点。 counts points without a noun. */
function bareLabel(text: string, at: number, classifier: string): Label | null {
  if (classifier !== '点' || !/[。：:]/.test(text[at] ?? '')) return null;
  return { text: classifier, span: { start: at, end: at }, quoted: false };
}

interface Label {
  text: string;
  span: Span;
  quoted: boolean;
}

/** The noun phrase after a number: up to a mark, to a function word or to the end of its head noun. */
function readLabel(text: string, at: number): Label | null {
  const quoted = OPENS.test(text[at] ?? '');
  const modifier = quoted ? 0 : (MODIFIER.exec(text.slice(at, at + 24))?.[0].length ?? 0);
  const start = at + (quoted ? 1 : modifier);
  RUN.lastIndex = start;
  const run = RUN.exec(text)?.[0];
  if (!run || TIMES.test(run)) return null;
  const next = text[start + run.length] ?? '\n';
  if (quoted) {
    if (run.length > 10 || !CLOSES.test(next)) return null;
    return { text: run, span: { start, end: start + run.length }, quoted };
  }
  const length = labelLength(run, next);
  if (length === 0) return null;
  return { text: run.slice(0, length), span: { start, end: start + length }, quoted };
}

function labelLength(run: string, next: string): number {
  const grade = /^[\d千百万亿]{1,5}级的?/.exec(run)?.[0].length ?? 0;
  const stop = run.slice(Math.max(grade, 1)).search(STOP);
  const phrase = stop < 0 ? run : run.slice(0, stop + Math.max(grade, 1));
  const does = phrase.search(DOES);
  const noun = does > 0 && WHOLE_HEAD.test(phrase.slice(0, does)) ? phrase.slice(0, does) : phrase;
  if (WHOLE_HEAD.test(noun) && noun.length <= 14) return noun.length;
  const head = HEAD_END.exec(noun);
  if (head && head.index + head[0].length <= 14) return head.index + head[0].length;
  const closed = stop < 0 ? /[\s,，。;；:：、“”‘’"'！!？?（()）—《》]/.test(next) : true;
  return closed && noun.length <= 8 ? noun.length : 0;
}
