/** Notices of rights and disclaimers: how their headings and paragraphs are told from articles about such matters. */

const HEADING_ALONE =
  /^[【[（(\s*■]*(?:郑重|免责|版权|特别|重要|法律|本站|本网|网站|严正|著作权|转载|侵权)?(?:声明|申明)\s*[】\])）]?\s*[:：]?$/;
const HEADING_OF_RIGHTS =
  /(?:版权|免责|转载|网站|本站|本网|著作权|知识产权|法律|隐私|侵权|稿件)[^。！？；]*(?:声明|申明)$/;
const HEADING_OF_TERMS =
  /^(?:版权|免责|转载|隐私|用户|服务|网站)[^。！？；]{0,6}(?:须知|条款|协议|政策|说明|信息)$/;

/** Whether a short line is the heading of a legal notice: 版权声明, 免责条款. A 联合声明 is none. */
export function isLegalHeading(text: string): boolean {
  if (text.length > 40) return false;
  return HEADING_ALONE.test(text) || HEADING_OF_RIGHTS.test(text) || HEADING_OF_TERMS.test(text);
}

/** A word without which no line is a legal notice: tested first because it is cheap. */
const WORD = /转载|版权|声明|申明|侵权|免责|立场|仅供|不构成|著作权|AI|自动生成|据此|风险提示|稿酬|代表作者/;

/** Formulas that speak of the page or the text itself, as no article does of its subject. */
const FORMULAS = [
  /^[【[（(\s*■]*(?:郑重|免责|版权|特别|重要|法律|本站|本网|网站|平台|严正|转载)?(?:声明|申明)\s*[】\])）]?\s*[:：]/,
  /^[【[（(\s*■]*(?:风险提示|风险揭示|免责条款|版权说明|版权信息)\s*[】\])）]?\s*[:：]/,
  /未经[^。]{0,24}(?:授权|许可|允许|同意)[^。]{0,40}(?:转载|摘编|镜像)/,
  /(?:谢绝|禁止|严禁|不得|请勿)(?:擅自|随意|任何形式的?)?转载|转载(?:时)?(?:请|须|需|应|务必)|如需转载/,
  /(?:本文|本站|本网|本作品|以上|文章|内容|作品|图片|该文|稿件)[^。]{0,20}版权[^。]{0,6}(?:归|为|属)[^。]{0,40}/,
  /不代表(?:本|我|该|其)?(?:网|站|平台|报|刊|公众号|机构|号|立场|观点)|与本(?:站|网|平台|公众号)[^。]{0,4}(?:立场|观点)?无关/,
  /(?:观点|文章|内容|本文|该文)[^。]{0,8}仅代表(?:该)?作者(?:本人|个人)?/,
  /不构成[^。]{0,16}(?:投资|任何)[^。]{0,10}建议|股市有风险|据此(?:操作|投资|入市|买卖)/,
  /[如若](?:有|因|涉及|涉|存在|发现)[^。]{0,24}(?:侵权|版权|异议)[^。]{0,40}(?:联系(?:我们|本|作者|小编|平台|后台|删除)|(?:告知|通知)(?:我们|本)|删除|邮箱|邮件)/,
  /(?:与|向)(?:本(?:网|站|报|刊|平台)|我们)[^。]{0,6}联系[^。]{0,12}(?:稿酬|稿费)/,
  /凡本(?:网|站)[^。]{0,60}(?:版权|转载|作品)|^(?:本作品|本文件)[^\n]{0,160}(?:著作权|版权|公有领域)/,
  /(?:仅供|只供)(?:学习|参考|交流)[^。]{0,20}(?:不|请|如|侵|删|版权)/,
  /(?:内容|文章|本文|摘要|导读)(?:均?由|为)[^。]{0,12}(?:AI|人工智能|大模型|机器|自动)[^。]{0,10}(?:生成|创作|撰写|提供)/,
];

/** Whether a line or paragraph is a legal notice or disclaimer of the page. */
export function isLegal(text: string): boolean {
  return text.length <= 1500 && WORD.test(text) && FORMULAS.some((formula) => formula.test(text));
}
