import { Trie } from '../text/trie.js';

/** Words of which the controls of a page are made. A line of nothing else is furniture. */
const CONTROLS =
  '首页 主页 网站首页 返回首页 导航 菜单 频道 栏目 正文 更多 搜索 站内搜索 检索 全文检索 登录 登陆 注册 退出 会员 会员中心 ' +
  '个人中心 我的 收藏 加入收藏 设为首页 订阅 关注 已关注 取消关注 点赞 赞 踩 顶 顶一下 踩一下 评论 评论区 我要评论 发表评论 发布评论 查看评论 全部评论 ' +
  '最新评论 热门评论 暂无评论 条评论 我来说两句 跟帖 参与 讨论 跟贴 留言 举报 投诉 纠错 我要纠错 内容纠错 反馈 意见反馈 打赏 转发 分享 分享到 分享至 ' +
  '一键分享 复制链接 链接 微信 微信好友 朋友圈 微博 空间 扫一扫 扫码 微信扫一扫 二维码 手机看 手机版 电脑版 移动端 客户端 ' +
  '公众号 小程序 下载 下载客户端 打开 安装 立即 点击 查看 阅读 阅读全文 阅读原文 查看原文 原文 查看全文 全文 查看更多 点击查看 展开 展开全文 展开更多 ' +
  '收起 收起全文 加载更多 加载中 返回 返回顶部 回到顶部 顶部 上一页 下一页 末页 尾页 关闭 关闭窗口 关闭本页 打印 打印本页 打印页面 ' +
  '字号 字体 字体大小 大字 小字 放大 缩小 默认 繁体 简体 无障碍 无障碍浏览 长者模式 关怀版 适老化 朗读 听新闻 语音播报 播放 暂停 语速 视频加载中 ' +
  '浏览 浏览量 浏览次数 阅读量 阅读数 阅读次数 点击量 点击数 点击次数 访问量 次数 来源 时间 保存 下载本文 邮件 邮箱 帮助 设置 消息 通知 ' +
  '附件 附件下载 相关附件 精彩内容 进入 专区 欢迎 您好 游客 用户 用户名 密码 忘记密码 验证码 确定 取消 提交 发送 回复 删除 编辑 app pc qq wap rss';

/** Words of which the heading over a list of other articles is made; `!` marks those that tell it apart. */
const RELATED =
  '相关! 热门! 热点! 热文! 热搜! 热榜! 热评! 推荐! 为你! 为您! 精彩! 最新! 更多! 猜你喜欢! 猜你! 你可能! 您可能! 还喜欢! 还想看! 感兴趣! 的 大家都在看! 大家! 都在看! 网友! ' +
  '编辑! 小编! 往期! 回顾! 延伸! 拓展! 精选! 排行! 排行榜! 点击 点击排行! 点击排行榜! 榜单! 随机! 同类! 同栏目! 上周! 本周! 今日! 一周! 月度! 24小时! 48小时! 图文! 阅读 新闻 ' +
  '内容 文章 文档 资讯 报道 稿件 专题 专栏 栏目 视频 图集 图片 话题 要闻 头条 消息 动态 信息 看点 好文 作品 链接 评论 喜欢 看 也 还 在 与 和 本文 ' +
  '条 篇 合集 列表 导读! 荐读! 广告! 赞助! 推广! 看了! 又看! 换一换! 换一批! 跟帖! 跟贴! 焦点! 每周!';

/** Names of channels, as a menu lists them. Inside an article each of them may be a heading. */
const CHANNELS =
  '首页 主页 要闻 新闻 新闻中心 资讯 时政 时事 政务 政府 国内 国际 省内 本地 地方 城市 区县 市县 社区 社会 民生 热点 头条 独家 深度 观点 评论 理论 思想 ' +
  '财经 经济 产经 产业 金融 证券 股票 基金 理财 商业 企业 公司 科技 数码 互联网 汽车 房产 楼市 家居 能源 环保 三农 农业 乡村 教育 高考 健康 医疗 卫生 养生 ' +
  '文化 文旅 旅游 文娱 娱乐 体育 足球 军事 历史 读书 书画 艺术 时尚 美食 生活 女性 亲子 游戏 动漫 天气 视频 图片 图库 直播 音频 专题 专栏 访谈 发布 公告 ' +
  '法治 法制 党建 党史 人事 反腐 统战 港澳 台湾 海外 华人 英文 数据 舆情 智库 招聘 论坛 博客 服务 互动 政策 公开 信息公开 政务公开 办事 数字报 电子报 中心 频道 滚动 即时 快讯 综合';

function trieOf(words: string): Trie<number> {
  const trie = new Trie<number>();
  for (const word of words.split(' ')) trie.add(word.replace('!', ''), word.endsWith('!') ? 1 : 0);
  return trie;
}

const controls = trieOf(CONTROLS);
const related = trieOf(RELATED);
const channels = trieOf(CHANNELS);

/** Letters of a line that vocabulary words cover, and how many of those words tell something. */
function coverage(text: string, words: Trie<number>): { share: number; telling: number } {
  const letters = text.replace(/[^\p{L}\d]+/gu, '').toLowerCase();
  let covered = 0;
  let telling = 0;
  for (const { start, end, value } of words.matches(letters)) {
    covered += end - start;
    telling += value;
  }
  return { share: letters.length === 0 ? 0 : covered / letters.length, telling };
}

/** Whether a line is made of a page's controls: 分享到 微信 朋友圈, 字号 大 中 小. */
export function isControls(text: string): boolean {
  if (text.length > 40) return false;
  const plain = text.replace(/[\d.]+万?/g, '').replace(/(?<![\p{L}])[大中小AaTt+-](?![\p{L}])/gu, '');
  return coverage(plain, controls).share >= 0.8;
}

/** Whether a line is the heading over a list of other articles: 相关阅读, 热门资讯, 猜你喜欢. */
export function isRelatedHeading(text: string): boolean {
  if (text.length > 14) return false;
  const { share, telling } = coverage(text, related);
  return share >= 0.9 && telling > 0;
}

/** Whether a line is nothing but names of channels: 首页 要闻 财经, or one of them alone. */
export function isChannels(text: string): boolean {
  return text.length <= 80 && !/[，。；：、“]/.test(text) && coverage(text, channels).share === 1;
}
