import type { Layout } from './layout.js';
import { datedMedium, isMedium, MEDIUM } from './media.js';
import { ISSUED } from './patterns.js';
import { isDated } from './title.js';

const MOST = 24;
const FIELD =
  /(?:^|[\s(（【[|｜>■●]|\d)(?:(?:本文|文章|稿件|信息|新闻|内容|消息|当前)?(?:来\s*源|来自|出处|稿源|(?:报纸|报刊)(?:名称)?|转自|转载自|发布机构|发布单位|发布部门|发文机关|供稿单位)\s*[】\]]?\s*[:：/|｜丨]|来源\s(?=\p{Script=Han}))\s*/u;
/** What may follow a publisher's name on its line without a space. */
const NEXT_FIELD =
  /(?:责任编辑|编辑|责编|作者|记者|通讯员|发布时间|发布日期|发布|更新时间|时间|日期|浏览次数|浏览|阅读|点击|评论|校对|审核|原标题)(?=\s*[:：/])|打印|收藏|字号|字体|分享|[【[(（]|\d{4}[-年/.]/;
/** Answers that name nobody. */
const NOBODY =
  /^(?:本站|本网|本报|本台|本刊|本报记者|本网记者|网络|互联网|网络综合|综合|综合整理|原创|未知|佚名|转载|网友|投稿|其他|不详|官网|官方|无)$/;
const NAME = String.raw`[\p{Script=Han}A-Za-z]{1,10}?(?:通讯社|新闻网|新闻社|日报|晚报|时报|早报|晨报|商报|都市报|快报|[社网报台]|在线)`;
/** 某某社某地1月5日电, 某某快报讯, 某某网消息(…): how an agency or paper opens its text. */
const DATELINES = [
  new RegExp(
    String.raw`^[【（(\[]?(?:据)?(${NAME})(?:记者|客户端|消息)?[\p{Script=Han}、/\s]{0,14}?(?:\d{4}年)?\d{1,2}月\d{1,2}日\s*(?:电|讯|消息)`,
    'u',
  ),
  new RegExp(String.raw`^[【（(\[]?(?:据)?(${NAME})(?:快)?(?:讯|消息|报道)(?=[\s:：（(【，,\d])`, 'u'),
];
const POSTED = new RegExp(
  String.raw`^(?:原创\s+)?(?:[\p{Script=Han}A-Za-z·]{2,16}\s+)?${MEDIUM}[\s|｜·]*[*_]?(?:www\.\S+\s+)?\d{4}[-年/.]|\d{1,2}:\d{2}(?::\d{2})?[\s|｜·]+${MEDIUM}$`,
  'u',
);
const AT_END = /[（(【[](?:本文|文章|稿件|信息)?来源\s*[:：]\s*([^)）\]】]{2,24})[)）\]】]$/;

/**
 * Who published the article: a source field before the text or after it (来源:…), a medium's name beside the date
 * of posting, the agency or paper that its dateline names, or what the carrier declares, in this order. null where
 * none tells.
 */
export function findPublisher(layout: Layout, declared: string | null): string | null {
  return fromFields(layout) ?? fromPosting(layout) ?? fromDateline(layout) ?? declaredName(declared);
}

function declaredName(declared: string | null): string | null {
  const name = declared?.trim() ?? '';
  return name === '' || NOBODY.test(name) ? null : name;
}

function fromFields({ items, bodyStart, bodyEnd, tail, title }: Layout): string | null {
  const last = Math.min(items.length, tail + 4);
  for (let i = 0; i < last; i++) {
    const { text, prose, kind } = items[i];
    if (i >= bodyStart && i <= bodyEnd) {
      const closing = i === bodyEnd ? AT_END.exec(text) : null;
      if (closing) return cleaned(closing[1]);
      continue;
    }
    if (prose || i === title || text.length > 160 || kind === 'legal') continue;
    const field = FIELD.exec(text);
    const name = field ? cleaned(text.slice(field.index + field[0].length)) : null;
    if (name) return name;
  }
  return null;
}

function fromDateline({ items, bodyStart }: Layout): string | null {
  for (const { text, prose } of items.slice(bodyStart, bodyStart + 3)) {
    if (!prose) continue;
    for (const dateline of DATELINES) {
      const name = cleaned(dateline.exec(text)?.[1] ?? '');
      if (name) return name;
    }
  }
  return null;
}

/** A medium's name beside the date of the posting, or on the line above it: 某某网 2025-02-08 10:00. */
function fromPosting({ items, bodyStart, title }: Layout): string | null {
  for (let i = 0; i < bodyStart; i++) {
    const { text, kind } = items[i];
    if (kind === 'filed') {
      const posted = i >= title ? (POSTED.exec(text) ?? ISSUED.exec(text)) : null;
      const name = datedMedium(text) ?? posted?.slice(1).find(Boolean);
      if (name) return cleaned(name);
    }
    if (kind === null && i > title && isMedium(text) && isDated(items, i)) return cleaned(text);
  }
  return null;
}

/** The name at the beginning of a text, cut where something else follows. */
function cleaned(text: string): string | null {
  const line = text.trim().replace(/^[《“"「【[]+/, '');
  const cut = line.search(NEXT_FIELD);
  const name = (cut > 0 ? line.slice(0, cut) : line).split(/[\s|｜,，;；。》”"」】\])）:：]/)[0];
  if (name.length < 2 || name.length > MOST || NOBODY.test(name) || !/\p{L}/u.test(name)) return null;
  return name;
}
