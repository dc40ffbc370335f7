/**
 * Words of page furniture, simplified and traditional: labels of the lines about an article, and headings of the
 * lists around it. They only confirm what the page's structure suggests.
 */

/** Before the name of who published the article. */
const SOURCE = `来源 來源 来源于 文章来源 文章來源 信息来源 信息來源 新闻来源 新聞來源 内容来源 內容來源 资料来源 資料來源
稿件来源 本文来源 原文来源 稿源 出处 出處 转自 轉自 转载自 轉載自 摘自 发布机构 發布機構 发布单位 發佈單位 发文机关 发布部门 供稿单位 供稿`;

/** Before its date. */
const DATED = `时间 時間 日期 发布时间 發布時間 發佈時間 发布日期 發布日期 發佈日期 发表时间 發表時間 发表日期 發表日期
更新时间 更新時間 更新日期 上传时间 成文日期 生成日期 公开日期 刊登日期 刊發日期 出版日期 刊发时间 刊发日期 录入时间 创建时间
上版日期 发布于 發布於 發佈於 发表于 發表於 更新于 更新於 发布 發布 發佈 发表 發表 更新`;

/** Before the names of people and of the column it stood in. */
const PEOPLE = `作者 撰文 撰稿 文字 图文 圖文 文 图 圖 摄影 攝影 记者 記者 见习记者 本报记者 通讯员 通訊員 编辑 編輯 本文编辑 实习编辑
值班编辑 网络编辑 新媒体编辑 执行编辑 责任编辑 責任編輯 本文责任编辑 责编 責編 美编 编审 編審 编校 审核 審核 审校 审读 校对 校對
监制 監製 初审 复审 终审 一审 二审 三审 发布人 发布者 责任人 签发 栏目 欄目 频道 頻道 版次 版面 索引号 文号 关键词 關鍵詞 主题词`;

/** Before or without a number of readers. */
const COUNTED = `浏览 浏览量 浏览数 浏览次数 瀏覽 瀏覽量 瀏覽次數 瀏覽人次 点击 点击量 点击数 点击率 点击次数 點擊 點擊量 點擊率
阅读 阅读量 阅读数 阅读次数 閱讀 閱讀量 访问 访问量 访问次数 訪問量 人气 人氣 评论 评论数 評論 評論數 点赞 点赞数 跟贴 热度 播放`;

/** Buttons beside it. */
const TOOLS = `字号 字號 字体 字體 打印 打印本页 打印正文 列印 收藏 收藏本文 分享 分享到 分享至 分享本文 关闭 关闭窗口 关闭本页 關閉
纠错 我要纠错 推荐 转发 微信 微博 微信好友 朋友圈 QQ空间 QQ好友 扫一扫 听全文 语音播报 下载 复制链接 原创 原創 转载 订阅 关注
字级 字級 大 中 小 大中小 默认 超大 顶一下 踩一下 只看该作者 只看楼主 倒序浏览 电梯直达 楼主 回复 举报`;

/** Endings of names of those who publish. */
const PUBLISHER = `报 報 网 網 社 台 臺 刊 杂志 雜誌 周刊 在线 在線 新闻 新聞 客户端 频道 頻道 发布 發布 融媒 融媒体 传媒 傳媒
局 厅 廳 委 部 府 办 辦 院 中心 号 號`;

/** Further endings of names of sites and columns, as they follow a title. */
const COLUMN = `门户 网站 網站 官网 平台 论坛 論壇 社区 社區 贴吧 资讯 資訊 要闻 要聞 动态 動態 首页 正文 办公室 版 com cn hk tw`;

/** Endings of names that are a site's and no column's. */
const SITE = `报 報 网 網 社 台 臺 在线 在線 网站 網站 融媒 传媒 傳媒 局 厅 廳 委员会 政府`;

/** Headings of lists of other articles. */
const RELATED = `相关阅读 相關閱讀 相关新闻 相關新聞 相关报道 相關報導 相關報道 相关链接 相關連結 相關鏈接 相关文章 相關文章 相关信息
相关推荐 相关稿件 相关专题 相关资讯 延伸阅读 延伸閱讀 扩展阅读 推荐阅读 推薦閱讀 为你推荐 为您推荐 猜你喜欢 你可能也喜欢 你可能还想看 你可能還想看 你可能感兴趣 您可能感兴趣的文章 您可能感兴趣 看更多 更多推荐 热门推荐
热门文章 热门新闻 熱門新聞 热点新闻 热点推荐 热门排行 新闻排行 点击排行 最新文章 最新新闻 最新消息 更多新闻 更多新聞 更多阅读
精彩推荐 精彩图片 往期回顾 往期精选 编辑推荐 大家都在看 大家都在搜 网友评论 網友評論 全部评论 最新评论 精彩评论 热门评论 我要评论
发表评论 發表評論 发表回复 友情链接`;

/** Text of a link to the rest of an article. */
const NEXT = `下一页 下一頁 下页 下頁 后一页 後一頁 余下全文 余下全文阅读 剩余全文 阅读余下全文 繼續閱讀 继续阅读 下一页> 下一页»`;

function list(words: string): string[] {
  return words.split(/\s+/).sort((a, b) => b.length - a.length);
}

/** A group of alternatives for a regular expression, the longest first. */
function anyOf(...lists: string[]): string {
  return `(?:${lists.flatMap(list).join('|')})`;
}

export const sourceLabel = anyOf(SOURCE);
export const dateLabel = anyOf(DATED);
export const peopleLabel = anyOf(PEOPLE);
export const countLabel = anyOf(COUNTED);
export const toolName = anyOf(TOOLS);
export const anyLabel = anyOf(SOURCE, DATED, PEOPLE, COUNTED, TOOLS);

export const publisherEnding = anyOf(PUBLISHER);
export const siteEnding = anyOf(PUBLISHER, COLUMN, SITE);
export const siteName = anyOf(SITE);

export const relatedHeadings: ReadonlySet<string> = new Set(list(RELATED));
export const nextPage: ReadonlySet<string> = new Set(list(NEXT));

/** What only the foot of a site says. */
export const SITE_FOOT =
  /版[权權]所有|[Cc]opyright|COPYRIGHT|©|[Rr]ights [Rr]eserved|ICP[备備证證]|公网安备|网站标识码/;
/** What a foot says often and an article seldom. */
export const CONTACTS =
  /举报(?:电话|邮箱)|(?:主办|主管|承办)单位[：:]|许可证|技术支持[：:]|邮编[：:]|建议使用/;
