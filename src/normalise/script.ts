import type { MappedText } from '../text/mapped-text.js';
import { Trie } from '../text/trie.js';
import { exceptionalWords, simplified, surelySimplified } from './dictionary.js';
import { localise } from './regional.js';
import { countIn, firstIn, mapUnits, type UnitTable, unitTable } from './unit-table.js';

/** Frequent characters that only traditional text writes. */
const TRADITIONAL =
  '國們這為爲來個時說會對發過動還種經與學實現業電將開關點進義問產産無當長體機區務車東門員數從樣給間書認記話' +
  '讓並總議設計資萬億財貿統維護環標準單運達選連際專變戰場報顯競團領導質強權組織結約級網絡絕續繼綠線縣證訊論' +
  '許識調該請談額頭預類題願風飛養餘馬驗魚鳥麼龍齊灣廣陽陸隊階農遠遼鄉醫鐵銀錢鋼鎮鏈鍵補製裝複見規視親觀覽兩' +
  '舉興歲歷氣漢濟熱愛獎獨獲畫異監盤碼確禮積穩範築簡糧紀純紙終聯職聲腦臺舊處號術衛衞訂訓託評試詢誠課諮講貧貨' +
  '貫責貴費賽購跡軌軍軟較載輕輸轉轄辦適遷郵針錄鑒閉閱雙雜難雲靈響頂項順顧饋駐黨創則別剛勞勢勝協佈佔係儲優僅' +
  '傳傑價債傷內冊淨凱劃負減漲幾幣倆貳圓噸畝頃戶隻棟輛條張頁層' +
  '溫華裏裡鐘侖歐滿測稅筆節雞蘋';

/** Frequent characters that only simplified text writes. */
const SIMPLIFIED =
  '国们这为来个时说会对发过动还经学实现业电将开关点进义问产无当长区务车东门员数从样给间书认记话让总议设计资' +
  '亿财贸统维护环标单运达选连际专变战场报显竞团领导质强权组织结约级络绝续继绿线县证讯论许识调该请谈额头预类' +
  '题风飞养马验鱼鸟龙齐湾广阳陆队阶农远辽乡医铁银钱钢镇链键补装见规视亲观览两举兴岁历汉济热爱奖独获画监盘码' +
  '礼积稳简粮纪纯纸终联职声脑旧处号术卫订训评试询诚课讲贫货贯责贵费赛购迹轨军软较载轻输转辖办迁邮针录鉴闭阅' +
  '双杂难灵响顶项顺顾馈驻创则别刚劳势协储仅传债伤内册净凯';

const IS_TRADITIONAL = unitTable(Array.from(TRADITIONAL, (char) => [char, '?']));
const IS_SIMPLIFIED = unitTable(Array.from(SIMPLIFIED, (char) => [char, '?']));

/** The words in which 著 is itself; elsewhere it is what traditional text writes for 着. */
const WITH_ZHU =
  '著名 著作 著稱 著述 著者 著書 著錄 專著 名著 巨著 原著 編著 論著 譯著 遺著 卓著 昭著 顯著 土著 所著 拙著 撰著 彰著 ' +
  '合著者 著有《 著《';

/** From this share of traditional among the telling characters on, all of a document is converted, in doubtful cases too. */
const NOTICEABLE = 0.1;

interface Converter {
  characters: UnitTable;
  /** What words stand for that are not converted character by character, and the characters they begin with. */
  words: Trie<string>;
  initials: UnitTable;
}

let safe: Converter | undefined;
let full: Converter | undefined;

function tableOf(simplify: (char: string) => string): UnitTable {
  const han = Array.from({ length: 0xa000 - 0x3400 }, (_, i) => String.fromCharCode(0x3400 + i));
  return unitTable(
    han.map((char) => [char, simplify(char)] as const).filter(([, other]) => other.length === 1),
  );
}

/**
 * Words whose conversion is as long as they are; all that matter are. Not the names in 於: 於單 is oftener 於 + 單 (不限於單一).
 */
function exceptions(): (readonly [string, string])[] {
  const own = WITH_ZHU.split(' ').map((word) => [word, Array.from(word, simplified).join('')] as const);
  return [
    ...exceptionalWords().filter(([word, other]) => word.length === other.length && !other.includes('於')),
    ...own,
  ];
}

function fullConverter(): Converter {
  const characters = tableOf((char) => (char === '著' ? '着' : simplified(char)));
  const words = new Trie<string>();
  const list = exceptions();
  for (const [word, other] of list) words.add(word, other);
  return { characters, words, initials: unitTable(list.map(([word]) => [word[0], '?'])) };
}

function converterFor(wholly: boolean): Converter {
  if (wholly) {
    full ??= fullConverter();
    return full;
  }
  safe ??= { characters: tableOf(surelySimplified), words: new Trie(), initials: unitTable([]) };
  return safe;
}

/** Converts unit for unit: the result is as long as the text. */
function convert(text: string, { characters, words, initials }: Converter): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = firstIn(text, initials); at >= 0; at = firstIn(text, initials, at + 1)) {
    const word = words.longestAt(text, at);
    if (!word) continue;
    parts.push(mapUnits(text.slice(from, at), characters), word.value);
    from = word.end;
    at = from - 1;
  }
  return parts.join('') + mapUnits(text.slice(from), characters);
}

/**
 * Brings a text to simplified characters. In a document that is simplified but for a few characters only those are
 * converted that simplified text has no use for; in a traditional one also the words of Taiwan and Hong Kong.
 */
export function simplifyScript(text: MappedText): { text: MappedText; script: 'hans' | 'hant' } {
  if (firstIn(text.text, IS_TRADITIONAL) < 0) return { text, script: 'hans' };
  const traditional = countIn(text.text, IS_TRADITIONAL);
  const simple = countIn(text.text, IS_SIMPLIFIED);
  const script = traditional > simple ? 'hant' : 'hans';
  const wholly = traditional >= NOTICEABLE * (traditional + simple);
  const converted = text.edit([
    { start: 0, end: text.text.length, text: convert(text.text, converterFor(wholly)) },
  ]);
  return { text: script === 'hant' ? localise(converted) : converted, script };
}
