/** The name of a medium by its ending, as a group of a pattern: 某某网, 某某日报, 某某发布. */
export const MEDIUM = String.raw`([\p{Script=Han}A-Za-z]{1,14}(?:[网报社台刊]|发布|在线|客户端|融媒体?|新闻|财经|传媒|资讯|头条|观察|周刊|杂志))`;
const WHOLE = new RegExp(`^${MEDIUM}$`, 'u');

/** Endings that a title may have as well: it is longer. */
const COMMON = /(?:发布|新闻|财经|传媒|资讯|头条|观察)$/;

/** Whether a short line is the name of a medium and nothing else. */
export function isMedium(text: string): boolean {
  return text.length <= (COMMON.test(text) ? 6 : 12) && WHOLE.test(text);
}

const FULL_DATE = String.raw`(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?`;
const DAY = String.raw`${FULL_DATE}(?:\s*[（(]?(?:星期|周)[一二三四五六日天]?[）)]?)?(?:[\sT]*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?`;
const PAGE = String.raw`(?:[\s,，|｜]*第?\s*[A-Z]?\d{1,3}\s*版[^。！？；]{0,8})?`;
const NAME = String.raw`《?\s*([\p{Script=Han}A-Za-z]{2,12})\s*》?`;
/** 某某日报 2022年1月12日 第3版, 《某某日报》(2022年1月12日), 2022-01-12 某某网. */
const DATED = new RegExp(
  String.raw`^[（(]?${NAME}[\s|｜·/,，（(]*${DAY}${PAGE}\s*[）)]?$|^${DAY}[\s|｜·/]+${NAME}$`,
  'u',
);

/** 某市教育局 2024年2月9日: an office that publishes by itself. */
const OFFICE = /(?:[厅局委部办院]|政府|办公室|中心|银行|海关|总队)$/;

/** The medium or office that a line names together with the day on which it printed or posted something, and with nothing else. */
export function datedMedium(text: string): string | null {
  const found = text.length <= 60 ? DATED.exec(text) : null;
  const name = found?.[1] ?? found?.[2] ?? '';
  return isMedium(name) || OFFICE.test(name) ? name : null;
}
