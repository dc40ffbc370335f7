/** Words that a number is followed by, as sources of regular expressions over simplified text. */

const BREAK_OR_END = '(?=[，。、；：,;:）)”\\s]|$)';

/** Units that stand after no list number and begin no other word: a number and one of these are one figure. */
export const SURE_UNIT =
  '(?:%|‰|个百分点|[百千]?万亿|[百千]?亿(?!万)|[十百千]?万(?:[元人吨户亩家辆件台套平公千股美欧港日立名人种份多余]|个(?!体))' +
  `|[十百千]?万${BREAK_OR_END}|[美欧港日]元|元${BREAK_OR_END}|平方公里|平方米|公里|立方米|公顷|千瓦|兆瓦)`;

/** Words that begin like a unit and are none. */
const NOT_UNITS =
  '人口|人民|人工|人才|人均|个人|个体|个别|个性|家庭|家具|家电|家用|年度|年鉴|月度|月报|日常|日用|日报|时间|时代|分别|分类|分析|' +
  '分布|名称|名义|条件|条例|场所|场景|次要|座谈|处理|处罚|套餐|头部|部门|部分|份额|批准|批发|期间|期末|种植|种业|类别|类型|层次|' +
  '间接|门户|片区|村民|村庄|所有|所得|成本|成为|成立|成果|成交|班级|列车|列入|起步|例如|本市|本年|本区|本科|宗旨|级别|号召|点击|' +
  '季度|国有|国内|国家|国际|省级|省内|市场|市级|市民|区域|区级|县域|县级|乡村|乡镇|镇区|度假|升级|升学|升降|米面|天然|周期|岁月|' +
  '位于|位置|户籍|户均|项目|轮流|幅度|千方|万科|百货|百姓|十大|元旦|元素';

const UNIT_WORDS =
  '[元万千百十年月日时分秒天周岁人名位户家个件项条场次座处套辆台架艘只头株部份批期届种类层间张支门片村所吨斤亩米升度倍成折' +
  '班列趟起例篇本册宗笔栋棵级号点季粒颗块枚副幅桩轮国省市县区乡镇]|千米|千克|公斤|小时|百分点';

/** Any unit after a number. */
export const UNIT = `(?:${SURE_UNIT}|(?!${NOT_UNITS})(?:${UNIT_WORDS}))`;
