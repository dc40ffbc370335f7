/** Shapes of page furniture, each for a whole line. What a line may be taken for is said in furniture.ts. */

const DATE = String.raw`[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|(?:\d{4}\s?[-/.年]\s?)?\d{1,2}\s?[-/.月]\s?\d{1,2}日?|\d{8}`;
const CLOCK = String.raw`\d{1,2}[:：]\d{2}(?:[:：]\d{2})?`;
const AGO = String.raw`\d{1,3}\s?(?:秒|分钟|小时|天|周|个月|年)前|刚刚|昨天|前天|今天`;

/** What may follow on the line of a date: more about the page. */
const MORE = String.raw`[\s|｜/]*(?:$|(?:来源|来自|作者|编辑|责编|记者|浏览|阅读|点击|访问|评论|字号)[量数次]*\s*[:：])`;
/** A name with the date and time of day of a page: so stand a channel and its posting under a title. */
export const POSTED = new RegExp(
  String.raw`^[\p{Script=Han}A-Za-z·]{2,16}(?:\s+[\p{Script=Han}A-Za-z·]{2,16}){0,2}(?:(?<![至到自于止起])(?=\d{4})|[\s|｜·]+)[*_]?(?:www\.\S+\s+)?(?:${DATE})[\sT]*${CLOCK}[*_]?${MORE}`,
  'u',
);
/** A medium or an office with the day of issue: 某市教育局 2024年2月9日. */
export const ISSUED =
  /^([\p{Script=Han}A-Za-z·]{1,16}(?:[报网社台厅局委部办院]|新闻|政府|办公室|客户端|在线|发布|融媒|中心|银行|海关|总队))[\s|｜·]+(?:19|20)\d{2}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?$/u;
/** Every date and time of day in a line. */
export const DATED = new RegExp(`${DATE}|${CLOCK}`, 'g');
/** A date, a time of day, or both, and nothing else. */
export const TIME_ONLY = new RegExp(
  String.raw`^[\[(（【<]?\s*(?:(?:${DATE}|${AGO})[\sT]*(?:(?:星期|周)[一二三四五六日天]?)?\s*(?:${CLOCK})?(?:[+Z][\d:]*)?|${CLOCK})\s*[\])）】>]?$`,
);
/** A date at either end of a short line: an item of a list of articles. */
export const DATED_ITEM = new RegExp(
  String.raw`(?:[·|]\s*(?:${AGO})\s*[·|]?$|^[\[(（]?(?:${DATE})[\])）]?(?:\s*${CLOCK})?\s+(?=\p{Script=Han})|\s[\[(（]?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s*${CLOCK})?[\])）]?$|[\[(（](?:${DATE})[\])）]$)`,
  'u',
);

const OPEN = String.raw`^[\s■□●○◆◇▌▍▎*>·\[【(（「“\-—]*`;
const AFTER_KEY = String.raw`\s*[\]】]?\s*[:：|｜丨/]\s*`;

/** Keys of the lines that say where a text comes from, who made it and how it is filed. */
const FILED =
  '(?:本文|文章|稿件|信息|新闻|内容|消息)?(?:来源|来自|出处|稿源)|转载?自|原文标题|原标题|原题|原文链接|原文地址|本文链接|本文地址|链接地址|' +
  '作者|作者单位|发布于|发布者|发布人|上传者|发布单位|发布机构|发布部门|发文机关|发文单位|制发单位|供稿|供稿单位|信息提供|' +
  '发布时间|发布日期|发表时间|发表日期|更新时间|更新日期|成文日期|公开日期|生成日期|印发日期|发文日期|编发时间|录入时间|' +
  '浏览次数|浏览量|浏览|阅读量|阅读次数|阅读|点击数|点击量|点击次数|点击|访问量|访问次数|评论数?|点赞数?|转发|分享到?|分享至|字号|字体|字体大小|视力保护色|' +
  '索引号|文号|发文字号|主题分类|信息分类|公开方式|公开范围|有效性|信息名称|所属栏目|当前栏目|栏目|体裁|语种|微信号|公众号|版面|版次|(?:当前)?(?:报纸|报刊)(?:名称)?';
/** Keys of those who edited it: they stand at the head or close the article. */
const EDITED =
  '责任编辑|值班编辑|新媒体编辑|网络编辑|版面编辑|本期编辑|微信编辑|编辑|责编|编审|美编|审核|审校|审签|初审|复审|二审|三审|终审|校对|责校|监制|总监制|值班编委|值班主任|编委|主编|总编辑|策划|统筹|总策划|制作|设计|排版|出品|出品人|信息员|录入';
const MADE =
  '采写|撰文|撰稿|执笔|采访|文字|摄影|摄像|图片|图|文|文图|图文|整理|记者|通讯员|特约记者|见习记者|实习生|剪辑|视频|海报|漫画|制图|翻译|供图|拍摄|报道|整合';

export const FILED_LINE = new RegExp(`${OPEN}(?:${FILED})${AFTER_KEY}`);
export const EDITED_LINE = new RegExp(
  String.raw`${OPEN}(?:${EDITED})(?:\s*[/、&和]\s*(?:${EDITED}))*${AFTER_KEY}`,
);
export const MADE_LINE = new RegExp(
  String.raw`${OPEN}(?:${MADE})(?:\s*[/、&和]?\s*(?:${MADE})){0,3}${AFTER_KEY}`,
);
export const DATE_LINE = new RegExp(
  String.raw`${OPEN}(?:时间|日期|会议时间)\s*[:：]\s*(?:${DATE})[\s\d:：]*[)）\]】]?${MORE}`,
);

/** 本报记者 张三 通讯员 李四: names after the word, and nothing else. */
export const BYLINE =
  /^[（(【[■●□—\-\s]*(?:[\p{Script=Han}A-Za-z·]{0,12}?[报网社台刊端体媒派席习约]|文|图|文图|图文)?\s*[/|｜:：]?\s*(?:记者|通讯员|撰稿人|评论员|实习生)(?!提问|调查|观察|手记|探访|获悉|采访|走访|了解|从)[\s:：/]*[\p{Script=Han}·]{2,4}(?:[\s、,，/]+(?:通讯员|记者|实习生)?\s*[\p{Script=Han}·]{1,4}){0,8}\s*(?:报道|摄影报道|摄|文|图|整理|采写)?[)）】\]]?$/u;

export const PAGER = /^[《<«‹◀\s]*[上下前后]一[篇条页章则](?:[文新][章闻])?\s*(?:[:：>»›】\]\s]|$)/;
/** 下转第二版, 详见A3版: where in the paper something goes on. */
export const TURN =
  /^[（(【[>》\s]*(?:下转|上接|紧接|转|接|详见|详细(?:内容|报道)见|(?:相关)?报道见)\s*(?:今日|今天|本报)?\s*第?\s*(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版[^。！？；]{0,24}$/;
/** Another article named inside this one: 相关阅读：… */
export const RELATED_ITEM =
  /^[\s■●▶>【[]*(?:相关|推荐|延伸|拓展|扩展|热门|往期|更多)(?:阅读|新闻|链接|报道|推荐|文章|内容|回顾|稿件)\s*[】\]]?(?:\s*[:：>|丨｜]\s*|\s+)[^\s]/;
export const KEYWORDS =
  /^[\s#【[]*(?:本文)?(?:(?:关键词|关键字|标签|主题词|tags?|keywords?)\s*[】\]]?\s*[:：]|(?:已?收录于)\s*(?:合集|话题|专辑))/i;
export const THE_END = /^[（(【[—\-\s]*(?:完|全文完|本文完|正文完|未完待续|END|the end)[)）】\]—\-\s。]*$/i;
/** The number of a newspaper's page. */
export const PAPER_PAGE =
  /^第?\s*[A-Z]?\d{1,3}\s*版(?:\s*[:：]?\s*\p{Script=Han}{0,8})?(?:\s+\d?[上下]一?[版篇])*$/u;
/** The date of the day on which a page was fetched. */
export const TODAY = /^(?:今天是|现在是|当前时间|北京时间|今日)\s*[:：]?\s*\d{2,4}[-年/.]/;
export const BREADCRUMB =
  /^(?:您?(?:现在|当前|目前)?(?:所在的?)?位置|当前位置|首\s?页)\s*(?:是|为)?\s*[:：>»›/→]/;
export const LINK =
  /^(?:[[【(（<]\s*)?(?:点击|查看|阅读|返回|进入|浏览|更多|展开|下载|打开)[^。！？；]{0,12}(?:原文|全文|详情|更多|大图|链接|专题|首页|列表|附件)\s*[\]】)）>]?[\s>»›]*$/;
/** 打开某某新闻 查看精彩图片: the button of an application. */
export const APPLICATION =
  /^(?:打开|下载|进入|安装)[\p{Script=Han}A-Za-z]{2,10}\s*[,，]?\s*(?:查看|阅读|看)(?:更多|精彩|全文|原文|详情|高清)?(?:图片|内容|大图|全文|原文|详情)?$/u;
/** A line that points to somewhere else. */
export const POINTS = /^[^。]{4,80}(?:>{2,}|»|›{2,}|》{2,})\s*$/;
/** What it points to is no heading of this article: it asks to be clicked, or cries. */
export const CALLS = /[!！]|点(?:击|这|此|我)|戳|立即|马上|查看|领取|了解|进入|下载|扫码|开户|免费/;
export const ADDRESS = /(?:https?:\/\/|www\.)[^\s]+/i;
/** An invitation to use, follow or install something. */
export const INVITATION =
  /^(?:请|请您|欢迎|立即|马上|点击|扫码|扫描|扫一扫|微信扫|长按|下载|打开|关注|登录|安装|使用|搜索|添加|加入|转发|分享)(?!量|率|者|数)[^\d。]{0,24}(?:APP|App|app|客户端|二维码|公众号|会员|小程序|浏览器|微信号|视频号|微博|朋友圈|群聊|蓝字|本网|我们)/;
/** An advertisement of the page's own services, or of what is given to who opens an account. */
export const PROMOTION =
  /尽在[^。，,]{2,16}(?:APP|App|app|客户端|公众号|小程序)|(?:扫描?|长按|识别)[^。，,]{0,8}(?:二维码|小程序码?)(?:关注|下载|加入|领取|了解)|(?:开户|注册|登录|下载|关注)(?:即|就|立即)(?:可)?(?:送|领|得|赢|享)|(?:下载|打开)[^。，,]{2,12}(?:APP|App|app|客户端)[^。，,]{0,6}(?:获得|领取|享)/;
/** Lines of a page's foot: who runs it, under which licence, where to complain. */
export const CONTACT =
  /^[\s|]*(?:版权所有|©|Copyright|技术支持|网站标识码|备案号|网站备案|[一-龥]ICP备|[一-龥]公网安备|ICP|经营许可证|互联网新闻信息服务|信息网络传播|增值电信|广播电视节目制作|网络文化经营|违法和?不良信息|举报电话|举报邮箱|举报热线|新闻热线|客服热线|客服电话|服务热线|投稿邮箱|投稿热线|联系我们|关于我们|网站地图|网站声明|友情链接|广告服务|广告合作|隐私政策|用户协议|(?:主办单位?|主管单位?|承办单位?|协办单位?|地址|邮编|邮政编码|传真|电子邮箱|联系电话|电话|总机)(?:\s*[:：]|\s|$))/i;
export const PRODUCED = /^[^。！？；，,：:]{2,24}(?:出品|制作|供稿|来稿|监制|策划|编发|综合整理|编辑整理)$/;
export const PHOTO_LABEL =
  /^[（(【[]?\s*(?:相关)?(?:资料图|资料图片|资料照片|图片|配图|网络图片|题图|示意图|视频截图|(?:图片?|图源|图片来源)[^。]{0,4}网络(?:[，,、\s]*(?:如有)?侵(?:权)?[^。]{0,6}删[^。]{0,4})?)\s*[)）】\]]?$/;
