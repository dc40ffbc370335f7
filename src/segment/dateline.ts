const HAN = String.raw`\p{Script=Han}`;
const NAME = `(?:据\\s?)?[${HAN}A-Za-z]{0,12}?(?:社(?!会)|报|网|台|新闻|客户端)(?:记者[${HAN}]{2,4})?`;
const NUMERAL = '[\\d一二三四五六七八九十]{1,3}';
const DATE = `(?:\\d{4}年)?(?:${NUMERAL}月)?${NUMERAL}日`;
/** What goes on from 电 and 讯 as a word: 3月5日电力负荷. */
const NO_WORD = '(?![力子信价网影视池商厂量能站梯器话])';
const REPORTER = `(?:\\s*[（(〔【][^（(）)〔〕【】]{1,40}[）)〕】])?(?:\\s*记者[${HAN}、\\s]{2,20}(?:报道|报导)[：:，,])?`;

const OPENINGS = [
  `${NAME}(?:[${HAN}]{2,8})?\\s?${DATE}\\s?(?:电|讯|消息)${NO_WORD}`,
  // 电网累计售电（…）: without a date only a space tells.
  `${NAME}(?:[${HAN}]{2,8})?(?:电(?=\\s)|讯(?=[\\s（(〔:：]))`,
  '本[报刊网台社](?:讯|消息)',
  `[（(〔【[][${HAN}\\d/／、\\s]{0,10}记者[${HAN}\\d/／、\\s]{2,24}(?:报导|报道|电|讯)[）)〕】\\]]`,
];
const DATELINE = new RegExp(`^\\s*[【[]?(?:${OPENINGS.join('|')})[】\\]]?${REPORTER}[\\s:：，,]*`, 'u');

/** Length of the dateline that a paragraph opens with (新华社北京3月5日电（记者王某）): who filed the report, where and when. */
export function datelineLength(text: string): number {
  return DATELINE.exec(text.slice(0, 100))?.[0].length ?? 0;
}
