import { hanCount } from './shapes.js';

const LONGEST = 160;
/** A photographer or agency named at the end: 张三 摄, (李四摄), 某某社记者 王五 摄, 受访者供图. */
const CREDIT_AT_END =
  /(?:(?:[\s/|｜(（:：。，,]|记者|通讯员)\s*(?:图|文)?[/|｜:：]?\s*[\p{Script=Han}·]{2,6}(?:[\s、][\p{Script=Han}·]{2,4}){0,3}\s*[/|｜]?\s*摄|[\s/|｜(（。，,][\p{Script=Han}A-Za-z·]{2,14}(?:供图|制图|配图|绘制|提供)|[\p{Script=Han}]{2,10}(?:供图|社发)|[\s(（]?摄影\s*[:：/|｜]?\s*[\p{Script=Han}·\s]{2,12}|[(（【[](?:资料图片?|资料照片|网络图片|图片|图源|图片来源)[^)）】\]]{0,16})\s*[)）】\]]?$/u;
/** Tested first because it is cheap. */
const OF_CREDIT = /[摄影图绘发]|提供/;
const MARKED = /^[△▲▼▽↑↓◎]/;
const SHOWS =
  /^(?:图为|图[一二三四五六七八九十\d]{0,2}[:：]|上图|下图|左图|右图|图中|[（(][上下左右]图[)）]|(?:图|表)\s*\d{1,2}(?:[-—.]\d{1,2})?[\s:：.、])/;
const BULLET = /^[■●◆]/;

/** Whether a line is the caption of a photo or chart by its own words. */
export function isCaption(text: string): boolean {
  if (text.length > LONGEST || text.includes('\t')) return false;
  if (MARKED.test(text) || SHOWS.test(text)) return true;
  if (/[。！？；]$/.test(text) || !OF_CREDIT.test(text.slice(-24))) return false;
  const credit = CREDIT_AT_END.exec(text);
  return credit !== null && hanCount(text.slice(0, credit.index)) >= 4;
}

/** Whether a line has the mark with which papers begin a caption; a list uses the same marks. */
export function hasBullet(text: string): boolean {
  return text.length <= LONGEST && BULLET.test(text);
}
