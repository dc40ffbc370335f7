import type { Span } from '../text/span.js';

/**
 * Counties, towns and townships that no list holds, by their form alone: two or three characters and 县, 区, 市, 镇,
 * 乡 or 街道 at the head of a clause, before what is told of them. Places of a kind end so too (贫困县, 建成区, 集镇):
 * what stands before the unit tells these.
 */

/** What may stand before a clause: a mark, or the time it speaks of. */
const HEAD = /(?:^|[，,。；;：:！？!?（(“\n\t \u3000]|年|月|季度|年底|年末|期间)$/;
/** Characters of no place name in a report: function words, numerals, the verbs and nouns of its clauses. */
const NO_NAME =
  '的了着过在将把被和与及、为是有无不未已均都也又再还就才等让使向对从由至到于以其该各每这那此某并且而或即若虽但因所超达占个家座条只项次年月日时去今首最更全本我多几两一二三四五六七八九十百千万亿整跨辖推促动带覆惠涉帮扶支持打造创建设完善实施推进提升';
const NAME = `[^\\P{Script=Han}${NO_NAME}省市县区镇乡村州]`;

/** Words that say what kind of place it is, and no name. */
const KINDS =
  '(?:工业|农业|专业|文旅|旅游|卫生|文明|生态|平安|美丽|示范|贫困|特困|移民|书法|小康|经济|产业|科技|文化|教育|计划|领先|新兴|少数|兄弟|主产|试点|重点|牧业|边境|沿海|山区|民族|正增长|负增长|高产|丰产|植棉|产棉|产粮|受灾|重灾|先进|后进|落后|达标|直管)';
/** With what names of rivers, hills and the like end: districts and cities are listed, but for those that are new. */
const LAND = '溪河江泉岭峰岩桥浦洲阳和兴昌泰丰龙凤云霞川塘潭沟坪坝禾';

interface Unit {
  word: string;
  /** The character right before the unit may be these alone, or none of these. */
  last: string;
  /** What follows where the unit is part of the next word. */
  next: string;
  /** Most characters before the unit. */
  most: number;
}

const UNITS: readonly Unit[] = [
  {
    word: '县',
    last: '^撤点困强范大粮管域山贫帽进旗邻态业族治境级灾农盖及色光油林牧果茶糖猪牛羊菜扶发区团小老边穷',
    next: '域级城长委政府直际区市乡镇处医中',
    most: 3,
  },
  { word: '区', last: LAND, next: '域间块别位划属级内外县长委政府直', most: 2 },
  { word: '市', last: LAND, next: '场值容政民面区级直县委长占盈', most: 2 },
  {
    word: '镇',
    last: '^城集强重小制古心名大建点范色星冰游化村型产',
    next: '区长级化村街静痛',
    most: 3,
  },
  { word: '乡', last: '^城家老下返故之族民还回思离异他外米', next: '村镇亲土愁贤音情', most: 3 },
  { word: '街道', last: '^各个条镇乡要市背城主', next: '社办', most: 2 },
];

const PATTERNS = UNITS.map(
  ({ word, last, next, most }) =>
    new RegExp(
      `(?!${KINDS}${word})${NAME}{1,${most - 1}}?(?=[${last}])${NAME}${word}(?![${next}])(?=[\\p{Script=Han}\\d，,“《])`,
      'uy',
    ),
);

/** The place of no list named at the head of a clause; null where there is none. */
export function unlistedAt(text: string, start: number): Span | null {
  // 在白鹭镇，…: a place set before the clause is what it speaks of.
  const placed = text[start - 1] === '在';
  if (!placed && !HEAD.test(text.slice(Math.max(0, start - 2), start))) return null;
  for (const pattern of PATTERNS) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    const end = start + (match?.[0].length ?? 0);
    if (match && (!placed || /[，,]/.test(text[end]))) return { start, end };
  }
  return null;
}
