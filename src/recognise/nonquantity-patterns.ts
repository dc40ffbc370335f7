/** A shape by which a name, a marker or a code is known. Every pattern is global and takes linear time. */
export interface Shape {
  rule: string;
  /** One of these characters must occur; a look for them is cheaper than a try of the pattern. */
  needs: string;
  pattern: RegExp;
  /** Whether a unit behind the match makes it an amount after all: “21”条. */
  yieldsToUnit?: boolean;
}

const SMALL = '一二三四五六七八九十';
const QUOTES = '“‘"\'「《';
const OPEN = `[${QUOTES}]`;
const CLOSE = '[”’"\'」》]';
/** Characters that are classifiers, units or part the ends of a range: 一个三年 is no coined phrase as 三城一岛 is. */
const CLASSIFIER =
  '个名人家户件项条座台张所次年天月日周亩吨元米里斤成倍分度处位份种批届只头棵株款篇场起例辆架艘列点半季套双轮块角升至到';
const NOUN = `(?![${CLASSIFIER}])[\\u4e00-\\u9fa5](?<![${SMALL}两百千万亿])`;

const shape = (rule: string, needs: string, source: string): Shape => ({
  rule,
  needs,
  pattern: new RegExp(source, 'g'),
});

/** Numbers of paragraphs and of points. */
const MARKERS: Shape[] = [
  shape(
    'list-marker',
    '、.．',
    `^\\s*(?:[${SMALL}]{1,3}[、.．]|\\d{1,2}[、．](?!\\d)|\\d{1,2}\\.(?![\\d%]))`,
  ),
  shape('list-marker', '第', `^\\s*第[${SMALL}]{1,3}[、，,:：]`),
  { ...shape('list-marker', '(（', `[(（](?:[${SMALL}]{1,3}|\\d{1,2})[)）]`), yieldsToUnit: true },
  shape('list-marker', '①②③④⑤⑥⑦⑧⑨⑩㈠㈡㈢㈣㈤❶❷❸❹❺', '[①-⒛㈠-㈩❶-❿]'),
  shape('list-marker', '是要', `(?<![^，。；：:;,、\\s“])[${SMALL}]{1,2}[是要](?!求)`),
];

/** Numbers by which something is filed, reached or made. */
const CODES: Shape[] = [
  shape('document-number', '号', '[〔[（(【]\\d{4}[〕\\]）)】]\\s?第?\\s?\\d{1,6}\\s?号'),
  shape('address', ':.', '(?:https?://|www\\.)[\\x21-\\x7e]+'),
  shape('address', '@', '(?<![\\w.-])[\\w.-]{1,64}@[\\w-]{1,64}\\.[\\w.]{2,64}'),
  shape('telephone', '-－—', '(?<!\\d)(?:0\\d{2,3}[-－—]\\d{7,8}|[48]00[-－—]\\d{3,4}[-－—]\\d{3,4})(?!\\d)'),
  shape('telephone', '1', '(?<!\\d)1[3-9]\\d{9}(?!\\d)'),
  shape(
    'hotline',
    '热平电指报急专便',
    '(?<!\\d)(?:11[029]|12[02]|12\\d{3}|95\\d{3})(?=热线|平台|电话|指挥|报警|急救|专线|便民)',
  ),
  shape(
    'standard',
    'BOEJYT',
    '(?<![A-Za-z\\d])(?:GB|DB\\d{0,4}|ISO|IEC|IEEE|HJ|JB|NY|JT)(?:/[A-Z]{1,3})?[ -]?\\d[\\d.—:-]{2,20}',
  ),
  {
    rule: 'model',
    needs: '0123456789',
    pattern:
      /(?<![A-Za-z\d])(?!(?<=[/万亿千百十])[ck]?m[23])[A-Za-z]{1,12}-?\d{1,6}(?:\.\d{1,3}){0,3}[A-Za-z]{0,4}(?![A-Za-z\d,.]*\s?[\d%﹪‰万亿千百十成倍余多个元美+])/g,
  },
  // 4K is the name of a format, 15K an amount
  shape('model', 'ABCDEFGHKMNSTVX', '(?<![A-Za-z\\d.])(?:\\d{1,4}[A-JL-OQ-Z]|\\dK)(?![A-Za-z])'),
  shape('model', '款', '(?<!\\d)(?:19|20)\\d{2}年?款'),
  {
    rule: 'ratio',
    needs: ':：∶比',
    pattern: /(?<![\d.:：])\d{1,4}(?:\.\d{1,3})?(?:\s?[:：∶比]\s?\d{1,4}(?:\.\d{1,3})?)+(?![\d%])/g,
  },
  shape('round-the-clock', '×✕xX*', '7[×✕xX*]24小?时?'),
  shape('strongest', '强', '(?<![\\d前])\\d{1,4}强(?![化度烈势调大])'),
  shape('date-name', '·•', `(?:\\d{1,2}[·•]\\d{1,2}|[${SMALL}]{1,2}[·•][${SMALL}]{1,2})(?!\\d)`),
  { ...shape('date-name', QUOTES, `${OPEN}\\d{1,2}\\.\\d{1,2}${CLOSE}`), yieldsToUnit: true },
];

/** Coined names in figures: 12218, 21+8, 三城一岛, “三大攻坚战”. */
const COINED: Shape[] = [
  shape('code', '+', '(?<![\\d.])\\d{1,4}(?:\\+(?:\\d{1,4}|[NXYnxy]))+(?![\\d.%])'),
  { ...shape('code', QUOTES, `${OPEN}\\d{3,8}${CLOSE}`), yieldsToUnit: true },
  shape(
    'coined',
    QUOTES,
    `${OPEN}(?:[${SMALL}两百千万](?:(?![${SMALL}两百千万亿])[\\u4e00-\\u9fa5]){1,3}){2,4}${CLOSE}`,
  ),
  shape(
    'coined',
    SMALL,
    `(?<![${SMALL}两百千万亿第])(?:[一二两三四五六七八九]${NOUN}){2,3}(?![${SMALL}百千万亿])`,
  ),
  shape('slogan', QUOTES, `${OPEN}[${SMALL}两]{1,2}(?:个|大|项|条|张|把|步)[\\u4e00-\\u9fa5]{1,7}${CLOSE}`),
];

const PLAN_AFTER = '期间|计划|规划|时期|末|以来|收官|开局|纲要|前|中期|后';

/** Names of plans, congresses, classes and ages. */
const NAMES: Shape[] = [
  shape('plan', '五', `${OPEN}十?[${SMALL}]五${CLOSE}|(?:十[一二三四五六七]?|[六七八九])五(?=${PLAN_AFTER})`),
  shape('plan', '年', `[${SMALL}\\d]{1,3}年(?:行动|规划|攻坚|大计|计划(?=[”》、，。纲的和期]|$))`),
  shape('congress', '大', '(?:党的|中共|我们党的?)[一二三四五六七八九十]{1,3}大'),
  shape('congress', '大', '(?:十[六七八九]|二十)大(?![产工项专重行领措任体类攻板支特优])'),
  shape('congress', '届会', `[${SMALL}\\d]{1,4}(?:届(?:[^，。；\\d]{0,10}次(?=会议|全))?|中全会)`),
  shape('class', '级等', `[${SMALL}特\\d]{1,2}(?:星级|等奖|等功|等品|级甲等|A级)`),
  // 1年期LPR, 5年期以上贷款: a term is a part of the name.
  shape(
    'class',
    '期',
    `(?<![\\d.${SMALL}])(?:\\d{1,2}|[${SMALL}]{1,2})(?:年|个月|天)期(?![间满内限末初待望货盼])(?:及?以[上下])?`,
  ),
  shape('circle', '圈', `[${SMALL}半\\d]{1,3}个?(?:小时|分钟)[\\u4e00-\\u9fa5]{0,6}圈`),
  shape('age', '周世代', `[${SMALL}百零〇\\d]{1,5}(?:周年|世纪|年代)`),
];

/** In the order in which `explain` lists them; they do not depend on each other. */
export const SHAPES: readonly Shape[] = [...MARKERS, ...CODES, ...COINED, ...NAMES];
