// Writes src/lexicon/regions.yaml. Not part of the build: run it when the administrative divisions change.
//
//   npm i --no-save @vant/area-data@2.1.0
//   node scripts/make-regions.mjs
//
// Names and codes come from that package (MIT). Which short names are read how, and their traps, are worked out
// here: by the lists below, and by the word frequencies of jieba's dictionary, which nodejieba brings along.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const project = createRequire(import.meta.url);
const here = createRequire(pathToFileURL(`${process.cwd()}/`));

const ETHNIC =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|鄂温克|德昂|保安|裕固|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';
const PEOPLES = new RegExp(`(?:(?:${ETHNIC})族|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯)+(?=自治[州县旗]$|区$)`);

const PROVINCES = {
  内蒙古自治区: ['内蒙古', '内蒙'],
  广西壮族自治区: ['广西'],
  西藏自治区: ['西藏'],
  宁夏回族自治区: ['宁夏'],
  新疆维吾尔自治区: ['新疆'],
  香港特别行政区: ['香港'],
  澳门特别行政区: ['澳门'],
};

// 新区 that are districts of GB/T 2260; all others are zones.
const DISTRICT_ZONES = ['滨海新区', '浦东新区', '沈北新区'];

// Full names that are common nouns: read only after their city (晋城市城区).
const NOUN_NAMES = words('城区 郊区 矿区 东区 西区 新城区 老城区 港口区 海港区 市中区 新市区 古城区');

// Short names that are no names without their 市, 县 or 区: never read.
const DROPPED = words(
  `资源 和平 平原 比如 南部 解放 前进 港口 公安 友好 通道 共和 城中 河口 友谊 中方 古城 安定 商城 延长 新兴 合作 运河 红旗
   东风 新建 南岸 城北 会同 工农 大名 新城 富裕 清水 前锋 复兴 长子 宏伟 平定 洞口 太和 路桥 温泉 向阳 振兴 三元 新河
   大方 互助 新华 威信 滨海 沿河 海港 城西 城东 城关 大观 台前 大城 双桥 钟楼 鼓楼 方正 安居 东山 小店 宝塔 元宝 同心 上街
   南城 古塔 回民 天涯 山城 青山 南关 北关 湖滨 老城 文峰 双塔 白塔 民乐 惠民 富民 爱民 民权 民和 兴业 乐业 全州 万山 万年
   石棉 柳林 荷塘 路南 路北 市南 市北 市中 桥西 桥东 铁西 铁东 站前 明山 平房 道里 道外 江山 河东 河西 江南 江北 江东 灯塔
   白杨 新星 双河 天长 无为 磐石 安宁 新市 东方 普格 平安 高台 兴国 安康 定日 当阳 高明 保康 政和 大同 太康 团风 固始
   大关 个旧 和顺 丰满 右玉 大厂 建设 大连 中山 二七 五台 三台 六枝 八步 九台 三门 五峰 二道 万载`,
);

// Short names that are also words, rivers, hills or other names: read only where the article has the full name.
const COMMON = words(
  `朝阳 来宾 白银 日照 阿里 兴安 红河 怒江 黄山 黑河 和田 白山 光明 白云 芙蓉 石门 莲花 牡丹 海棠 麒麟 凤凰 西山 西湖 东湖
   南湖 北湖 太湖 洪湖 巢湖 双湖 庐山 峨眉山 五指山 赤水 赤壁 龙门 龙井 龙泉 龙口 三河 沙河 大安 五常 安达 凤城 榆树 铁力
   永康 临海 临江 明光 永安 石狮 樟树 石首 天门 四会 阳春 北流 合山 弥勒 昆玉 名山 上党 湖里 思明 长安 长寿 大兴 金山 江海
   泰山 衡山 恒山 华山 天山 君山 南岳 南海 东海 西夏 江夏 江汉 石林 玉龙 丹凤 龙凤 木兰 黄梅 梨树 银海 长城 山海关 九寨沟
   梁子湖 岳阳楼 七星 九龙 千山 石鼓 天台 仙居 清河 青龙 桃源 武陵 夷陵 甘泉 黄陵 海门 滨江 双流 花溪 玉泉 方城 城厢 城口
   正蓝 太子河 云龙 天心 天元 南山 同仁 兴山 象山 花山 崇仁 文成 和静 定海 镇海 宁远 静安 大田 通海 通山 博爱 修水 万安
   万全 民丰 望城 观山湖 万盛 天桥 历下 大竹 金水 金牛 金川 龙山 乐平 开平 会理 连山 长乐 金台 七里河 中原 长白`,
);

// What comes before a name freely makes no word with its first character: 以|南宫.
const FUNCTION_WORDS = '在以从对向与和及于由将把为是到';

const jieba = frequencies();
const regions = rows();
const places = new Set(regions.flatMap((region) => shortNames(region)));
const lines = regions.map((region) => `- ${flow(entry(region))}`);
writeFileSync(new URL('../src/lexicon/regions.yaml', import.meta.url), `${head()}${lines.join('\n')}\n`);

function words(text) {
  return text.trim().split(/\s+/);
}

function head() {
  return `# The divisions of China down to counties, with their codes of GB/T 2260.
# Written by scripts/make-regions.mjs: change the rules there, not the rows here.
# Source: npm package @vant/area-data 2.1.0 (MIT), divisions as of the end of 2024; its development zones, towns and
# the districts of Hong Kong, Macao and Taiwan, which GB/T 2260 does not code, are left out. It keeps a few districts
# dissolved since 2019, which older articles name.
#
# short: stands for the region alone; that of a county or district only where the article bears it out.
# common: an ordinary word as well (白云): read where the article has the full name, or after a parent.
#         A full name given here (城区) is read only after a parent.
# traps: with this character before or after it is no name: 经济南, 三明治.
# The nation has no code in GB/T 2260; 100000 is what such lists use, and no fact ever bears it.
- { code: '100000', name: 全国, short: [我国, 中国], level: country }
`;
}

/** Frequencies of jieba's words, and of all words that begin or end with a character. */
function frequencies() {
  const file = project.resolve('nodejieba/submodules/cppjieba/dict/jieba.dict.utf8');
  const result = { word: new Map(), first: new Map(), last: new Map(), pairs: [], total: 0 };
  const add = (map, key, n) => map.set(key, (map.get(key) ?? 0) + n);
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word, count] = line.split(' ');
    if (!/^\p{Script=Han}+$/u.test(word)) continue;
    const n = Number(count);
    result.word.set(word, n);
    add(result.first, word[0], n);
    add(result.last, word.at(-1), n);
    if (word.length === 2 && n >= 400) result.pairs.push(word);
    result.total += n;
  }
  return result;
}

function rows() {
  const { areaList } = here('@vant/area-data');
  const result = [];
  const add = (list, level, keep) => {
    for (const [code, name] of Object.entries(list)) if (keep(code, name)) result.push({ code, name, level });
  };
  add(areaList.province_list, 'province', () => true);
  add(areaList.city_list, 'prefecture', (code) => !/^(?:11|12|31|50|71|81|82|..90)/.test(code));
  add(areaList.county_list, 'county', isCounty);
  return result.sort((a, b) => (a.code < b.code ? -1 : 1));
}

function isCounty(code, name) {
  const number = Number(code.slice(4));
  if (/^(?:71|81|82|4419|4420|4604|6202)/.test(code) || !/[市县区旗]$/.test(name)) return false;
  if ((number > 70 && number < 80) || (number >= 90 && !/^..90/.test(code))) return false;
  return !name.endsWith('新区') || DISTRICT_ZONES.includes(name);
}

/** Every short form of a name, good or bad: 恩施, 恩施州. */
function shortNames({ name, level }) {
  if (level === 'province') return PROVINCES[name] ?? [name.slice(0, -1)];
  const bare = name.replace(PEOPLES, '');
  const base = bare
    .replace(/(?<=神农架)林区$|(?<=六枝)特区$|(?<=^滨海|^浦东|^沈北)新区$/, '')
    .replace(/(?:自治州|自治县|自治旗|地区|[市县区旗盟])$/, '');
  const result = base.length < 2 || (/[左右前后中]$/.test(base) && name.endsWith('旗')) ? [] : [base];
  const kind = /自治([州县旗])$/.exec(name)?.[1];
  if (kind && base.length >= 2) result.push(base + kind);
  return result.filter((word) => word !== name);
}

/** Strings of three characters in which a short name of two is none: 经|济南, 高要|求. */
function traps(short, { name, level }) {
  const [a, b] = short;
  const alone = level !== 'county' || name.endsWith('市');
  const own = Math.max(jieba.word.get(short) ?? 0, { province: 3000, prefecture: 300, county: 60 }[level]);
  const found = [];
  for (const pair of jieba.pairs) {
    if (FUNCTION_WORDS.includes(pair[0])) continue;
    const count = jieba.word.get(pair);
    if (pair[1] === a && alone && !places.has(pair)) {
      if (count * (jieba.first.get(b) ?? 0) > own * (jieba.last.get(pair[0]) ?? 0))
        found.push(pair[0] + short);
    }
    const single = jieba.word.get(a) ?? 0;
    if (pair[0] === b && level !== 'province' && single > 500) {
      if (count > 3000 && count * single > 4 * own * (jieba.first.get(pair[1]) ?? 0))
        found.push(short + pair[1]);
    }
  }
  return found;
}

function entry(region) {
  const { code, name, level } = region;
  const all = shortNames(region).filter((word) => level !== 'prefecture' || !isProvince(word));
  const dropped = (word) => level === 'county' && (DROPPED.includes(word) || isProvince(word));
  const short = all.filter((word) => !dropped(word) && !COMMON.includes(word));
  const common = all.filter((word) => !dropped(word) && COMMON.includes(word));
  if (NOUN_NAMES.includes(name)) common.push(name);
  const words = [...short, ...common].filter((word) => word.length === 2);
  const found = words.flatMap((word) => traps(word, region));
  return { code, name, short, common, level, traps: [...new Set(found)].sort() };
}

function isProvince(word) {
  return regions.some((region) => region.level === 'province' && shortNames(region).includes(word));
}

function flow({ code, name, level, ...lists }) {
  const filled = Object.entries(lists).filter(([, list]) => list.length > 0);
  return `{ code: '${code}', name: ${name}, ${filled.map(([key, list]) => `${key}: [${list.join(', ')}], `).join('')}level: ${level} }`;
}
