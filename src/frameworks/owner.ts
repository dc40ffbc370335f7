import type { Span } from '../text/span.js';
import type { Page } from './page.js';
import { Taken } from './taken.js';
import { isVerb } from './trim.js';
import type { DraftFramework, DraftPart } from './types.js';

/** What the stages before know that the article's text alone does not tell. */
export interface Owners {
  /**
   * The region or body whose text an offset (UTF-16) of the article stands in; null where none governs it.
   * @param passesOver whether a place named there is none to ask for
   */
  ownerAt(offset: number, passesOver: (place: Span) => boolean): string | null;
  /** The division of such a kind that the article's region is or lies in: 省, 市. */
  divisionOf(unit: string): string | null;
}

const PLACE =
  '(?:特别行政区|自治区|自治州|自治县|经济技术开发区|开发区|高新区|经开区|新区|示范区|省|市|区|县|州|盟|旗|镇)';
const DIRECT = new RegExp(`([\\p{Script=Han}]{2,12}${PLACE})的?[“‘「『"]?$`, 'u');
/** A place as the subject of a clause: 临海区则…, 临海市委提出…. */
const SUBJECT =
  /(?:^|[。；;，,！\s])([\p{Script=Han}]{2,3}(?:省|市|区|县|州|镇|乡|街道|开发区|经开区|高新区|新区))(?=紧紧|牢牢|大力|全力|深入|则|也|将|要|提出|以|作为|谋划|全面|加快|推进|推动|积极|发布|立足|构建|紧扣|聚焦|坚持|实施|明确|迅速|委|政府|在|还|围绕|按照|，|,)/gu;
/** 省委“三新”, 全市“三新”: the division by its kind alone. */
const UNIT =
  /(?:^|[，,。；;：:、\s]|落实|贯彻|围绕|对接|融入|服务|参与|按照|根据|聚焦|锚定|推进|实施|紧扣|承接|纳入|全面|深入|和|与|及|是)[全我]?(自治区|自治州|[省市县区州])(?:委(?:[、和]?[省市县区州]政府)?|政府)?的?[“‘「『"]?$/;
/** What comes before a place's name and is no part of it. */
const BEFORE =
  /^.*(?:对接|融入|围绕|服务|落实|构建|推进|推动|建设|打造|按照|根据|结合|支持|支撑|参与|加快|带动|共建|助力|依托|纳入|实施|[在向为以将把与和及是从由对到至于按]|是|，)(?=[\p{Script=Han}]{2})/u;
const COMMON =
  /^(?:[今去明近当前]年|由|全|本|我|该|各|此|某|整个|两|三|这|那|其|地|都|大|新|省|市|开发|高新|经开|示范|先导|试验|核心|功能)[\p{Script=Han}]?(?:省|市|区|县|州)$|^(?:示范|先导|试验|新|老|城|市|郊|山|社|园|片|街|景|校|厂|林|牧|灾|战|防|特|自治|合作|保税|综合|产业|集聚|功能|核心|服务|大湾|湾)+区$|[强大][省市县]$|超市|门市|都市|股市|楼市|上市|入市|夜市|集市|城市|地区|^(?:经(?!开)|根据|按照|围绕|依据|结合|通过|会同|配合)|委.?[省市区县]$/u;

/** What is said of the whole country in passing: 产能全国第一. */
const COUNTRY = '全国';
/** Who speaks in an article speaks for whom it is about. */
const SPEAKER = /我们|我[省市区县]/;
/** What places after it are the object of, but for those the article speaks of: 西翼建设武汉新城, not 构建全区…. */
const OBJECT =
  /(?:建设|打造|构建|推进|推动|支持|对接|融入|辐射|带动|联动|共建|依托|经|途经)(?:[\p{Script=Han}]{2,5}[、和与及]|“[^”]{2,8}”[、和与及]?|“)*(?![全我本该])[\p{Script=Han}]$/u;

/** Areas that nobody governs as one. */
const AREA =
  /^(?:[东西中南北]{1,2}部|沿海|内陆|沿边|边疆|边远|贫困|欠发达|发达|老少边穷|民族|其他)+(?:地区|省份|城市)?$/;

/**
 * Says whose each system is: the place named directly before it, the subject of its sentence, else who governs the
 * passage. What a system is called by or lists, what a clause makes and an area without a government own nothing.
 */
export function giveOwners(page: Page, found: readonly DraftFramework[], owners: Owners): void {
  const own = new Taken(
    page.text.length,
    found.flatMap(({ parts, mentions }) => [...mentions, ...parts.flatMap(itemsOf)]),
  );
  const isOwn = (place: Span) => own.touches(place);
  const passesOver = (place: Span) =>
    isOwn(place) ||
    AREA.test(page.slice(place)) ||
    OBJECT.test(page.text.slice(Math.max(0, place.start - 20), place.start + 1));
  for (const framework of found)
    framework.owner = ownerOf(page, framework.mentions, {
      isOwn,
      divisionOf: owners.divisionOf,
      ownerAt: (offset) => owners.ownerAt(offset, passesOver),
    });
}

function itemsOf({ items, parts }: DraftPart): Span[] {
  return [...items, ...parts.flatMap(itemsOf)];
}

/** What can be asked of one article. */
interface Answers {
  ownerAt(offset: number): string | null;
  divisionOf: Owners['divisionOf'];
  /** Whether a stretch is of the names or items of a system. */
  isOwn(place: Span): boolean;
}

/** The country is taken for the owner only where the article itself is the country's. */
function ownerOf(
  page: Page,
  mentions: readonly Span[],
  { ownerAt, divisionOf, isOwn }: Answers,
): string | null {
  const [{ start }] = mentions;
  const direct = mentions
    .map((mention) => possessor(page, mention.start, isOwn))
    .find((name) => name !== null);
  if (direct) return direct;
  const before = page.text.slice(page.around(start).start, start);
  const unit = UNIT.exec(before)?.[1];
  const division = unit ? divisionOf(unit) : null;
  if (division) return division;
  const subject = openingPlace(page, start);
  if (subject) return subject;
  const own = ownerAt(start);
  return own === COUNTRY || SPEAKER.test(before) ? (ownerAt(page.blocks[0].start) ?? own) : own;
}

/** The place whose name stands directly before a system's: 临海市“三新”. Null where none does. */
function possessor(page: Page, at: number, isOwn: Answers['isOwn']): string | null {
  const match = DIRECT.exec(page.text.slice(Math.max(0, at - 16), at));
  if (match && isOwn({ start: at - 4, end: at - 1 })) return null;
  return match ? placeName(match[1]) : shortPlace(page, at);
}

/** How far before a short name its full one is looked for. */
const REACH = 5000;

/** 临海“三新” where the article has spoken of 临海市. */
function shortPlace(page: Page, at: number): string | null {
  const short = /([\p{Script=Han}]{2})的?[“‘「『"]?$/u.exec(page.text.slice(Math.max(0, at - 4), at))?.[1];
  if (!short || isVerb(short)) return null;
  const full = new RegExp(`(?:^|[\\s，,。；;：:、“（(])${short}[省市区县州](?![域级场民内间政])`, 'u');
  const said = full.exec(page.text.slice(Math.max(0, at - REACH), at))?.[0];
  return said ? placeName(said.slice(-3)) : null;
}

/** The place that is the subject of a clause of the same sentence before an offset; null where none is. */
function openingPlace(page: Page, at: number): string | null {
  const before = page.text.slice(page.around(at).start, at);
  return (
    [...before.matchAll(SUBJECT)].map((match) => placeName(match[1])).findLast((name) => name !== null) ??
    null
  );
}

function placeName(text: string): string | null {
  const name = text.replace(BEFORE, '').replace(/全[省市区县州]$/, (whole) => whole[1]);
  return name.length < 3 || name.length > 9 || COMMON.test(name) ? null : name;
}
