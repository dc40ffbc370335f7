/** The name of a medium by its ending, as a group of a pattern: 某某网, 某某日报, 某某发布. */
export const MEDIUM = String.raw`([\p{Script=Han}A-Za-z]{1,14}(?:[网报社台刊]|发布|在线|客户端|融媒体?|新闻|周刊|杂志))`;
const WHOLE = new RegExp(`^${MEDIUM}$`, 'u');

/** Whether a short line is the name of a medium and nothing else. A title may end in 发布 or 新闻, and is longer. */
export function isMedium(text: string): boolean {
  return text.length <= (/(?:发布|新闻)$/.test(text) ? 6 : 12) && WHOLE.test(text);
}
