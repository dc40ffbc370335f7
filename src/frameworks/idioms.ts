import { words } from './words.js';

/** Set phrases and proper names that have the shape of a numeral name and are none unless the text explains them. */
const IDIOMS = words(`
  一带一路 一国两制 四面八方 四通八达 五湖四海 五颜六色 五花八门 三心二意 三言两语 三番五次 三番两次
  七上八下 七下八上 七嘴八舌 九牛一毛 九死一生 十全十美 十拿九稳 一举两得 一石二鸟 一石两鸟 一箭双雕 一穷二白
  一清二楚 一干二净 一刀两断 一波三折 一五一十 一分为二 一心一意 一朝一夕 一草一木 一砖一瓦 一点一滴
  一举一动 一言一行 一模一样 一丝一毫 一针一线 一分一厘 三头六臂 三令五申 三三两两 三长两短 三顾茅庐
  三思而行 三足鼎立 三生三世 四两拨千斤 四平八稳 四季如春 四世同堂 四海为家 五光十色 五谷丰登
  五脏六腑 六神无主 七拼八凑 七零八落 八面玲珑 九曲黄河 八仙过海 九霄云外 十面埋伏 十年磨一剑 两全其美
  两败俱伤 两手抓 两手空空 两面三刀 双管齐下 双喜临门 双向奔赴 双子星 双刃剑 双职工 双胞胎 双休 双节 三北地区
  双旦 双十 双城记 四大家 三天打鱼 三分天下 三产 三孩 二孩 三甲 三伏 三线 二手 二次 二维码 二胎 二线 三维 四季 四不像
  四合院 四梁八柱 八字 九宫格 十佳 十强 五星 三星 四星 七夕 三包 两院 两会 三八 五一 五四 六一 七一 八一
  十一
`);

/** Places whose names begin with a numeral. */
const PLACES = words(`
  三亚 三明 三门 三沙 三水 三江 三峡 三星堆 三台 三原 三都 三坊 九江 九寨 九龙 九华 六安 六盘 六合 四平
  四川 四会 五常 五指 五台 五邑 五莲 七台 七里 八宝 八达 八里 双鸭 双流 双清 双城区 双桥 十堰 十里 两江
  两广 两湖 两淮 二连 二道 二七 一汽 二汽 三一 三菱 四维 六福 七匹 八方 九州 九芝 三安 三诺 双汇 双星
`);

/** Codes that are dates, telephone numbers or the years of their decision. */
const NUMBERS = words(`
  985 211 863 973 111 315 618 110 119 120 122 12315 12345 12348 12306 996 365 1024
`);

/** Whether the text is or begins with a set phrase, or begins with such a place. */
export function isIdiom(name: string): boolean {
  return IDIOMS.some((idiom) => name.startsWith(idiom)) || PLACES.some((place) => name.startsWith(place));
}

/** Whether digits are known as a name of another sort: a telephone number, a date, a year, a round amount. */
export function isPlainNumber(digits: string): boolean {
  return (
    NUMBERS.includes(digits) ||
    /^(?:19|20)\d\d$/.test(digits) ||
    digits.includes('00') ||
    /^0|^(\d)\1+$/.test(digits)
  );
}
