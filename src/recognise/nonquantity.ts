import type { Lexicon } from '../model/lexicon.js';
import type { Mention, NonQuantity } from '../model/mentions.js';
import type { Recogniser } from '../model/recogniser.js';
import { Trie } from '../text/trie.js';

const C = '一二三四五六七八九十';

/** Shapes whose digits name, number or date a thing instead of counting one. Each has one capture-free regular expression. */
const SHAPES: [rule: string, pattern: RegExp][] = [
  [
    'list-marker',
    new RegExp(
      `^[ \\t]*(?:[（(](?:[${C}]{1,3}|\\d{1,2})[）)]|[${C}]{1,3}、|\\d{1,2}[、.．)）](?!\\d)|第[${C}]{1,3}[，,、])`,
      'gm',
    ),
  ],
  ['enumeration', new RegExp(`(?<=^|[，。；：,;:\\s“])[${C}](?:是|要|则)(?!个|家|种|项)`, 'gm')],
  [
    'ordinal',
    new RegExp(
      `第(?:[${C}百]{1,5}|\\d{1,3})(?:产业|季度|书记|时间|方|次|届|批|条|章|节|款|期|代|个|轮|版|页|卷|部|集|阶段|步|线|天|课|手|中学|小学|医院|师|军|集团|梯队|会议|研究|检察|支部|件|场|站|关|曲线|增长|动力|大道|会场|五年|年|任|种|类|根|家|台|架|辆|座|块|股|项|张|起|例|笔|艘|列|座|棵|生产力|资源|要务|要素|责任|落脚点|抓手)`,
      'g',
    ),
  ],
  [
    'document-number',
    /[〔[（(]?(?:19|20)\d\d[〕\]）)]?第?\d+号|第?\d+号(?:令|文|公告|决定|楼|院|路|线|航站楼|机|工程|码头|井|矿|泊位)?/g,
  ],
  [
    'telephone',
    /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-\d{7,8}|400-?\d{3}-?\d{4}|1\d{4}(?=热线|平台|、|，|便民|政务|电话|“))/g,
  ],
  ['address', /(?:https?:\/\/|www\.)[\w./?=&%#~:-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  [
    'model',
    /(?<![A-Za-z\d])[A-Za-z]{1,8}[-/]?\d+(?:\.\d+)?[A-Za-z]*(?!\d)|(?<![A-Za-z\d.])\d+(?:\.\d+)?[A-Z][A-Za-z]?(?![A-Za-z/]|(?:bps|FLOPS))(?<!\d(?:km|kW|MW|GW|GB|TB|PB|MB|KW|P|kg|BP))/g,
  ],
  [
    'code',
    /[“‘"]\d{3,6}[”’"](?!家|个|项|条|人|户|亿|万|元|辆|件|所|场)|[“‘"]?\d+(?:\+(?:\d+|[A-Za-zＮ]|[一二三四五六七八九十多]))+[”’"]?|\d{3,6}(?=现代化产业体系|产业体系|体系)/g,
  ],
  [
    'plan',
    /[“‘"]?(?:十[一二三四五六]|[六七八九]|十)五[”’"](?=|规划|计划|期间|时期)|十[一二三四五]五(?=规划|期间|时期|以来|末|初|开局)|第[一二三四五六七八九十]+个五年/g,
  ],
  [
    'congress',
    /(?:十[一二三四五六七八九]|二十|十)(?:大|届)(?:[一二三四五六七八九]中全会)?|[一二三四五六七八九]中全会|[一二三四五六七八九十]+届[一二三四五六七八九]次/g,
  ],
  ['league', /(?:世界|全国|民企|民营|中国|全球|亚洲|企业)?\d{2,4}强|百强|千强|\d{3}(?=高校|工程|大学|院校)/g],
  [
    'numeral-name',
    new RegExp(
      `(?:[${C}两双多]\\p{Script=Han}(?<![${C}百千万亿个家户人年月日天成倍项条名位点分])){2,}(?<=[${C}两双].[${C}两双多].)(?!\\d)`,
      'gu',
    ),
  ],
  ['score', /(?<![\d.])\d{1,3}[:：∶]\d{1,3}(?![\d.])/g],
];

/** Finds the numerals that are no quantities: markers, numbers of documents and models, names, idioms. UTF-16 offsets. */
export function nonquantityRecogniser(lexicon: Lexicon): Recogniser {
  const idioms = new Trie<string>();
  for (const idiom of lexicon.idioms) idioms.add(idiom, idiom);
  return (text) => {
    const found: Mention[] = [];
    for (const [rule, pattern] of SHAPES) {
      for (const match of text.matchAll(pattern)) {
        if (match[0] !== '') found.push(make(rule, match.index, match[0].length));
      }
    }
    for (const match of idioms.matches(text)) {
      if (!insideNumeral(text, match)) found.push(make('idiom', match.start, match.end - match.start));
    }
    return found;
  };
}

/** 万千 in 5100万千瓦, 之一 in 三分之一: part of a number after all. */
function insideNumeral(text: string, { start, end }: { start: number; end: number }): boolean {
  const numeral = /[\d一二两三四五六七八九十百千万亿分]/;
  return (
    (numeral.test(text[start - 1] ?? '') && /[一二两三四五六七八九十百千万亿之]/.test(text[start])) ||
    (/[十百千万亿]/.test(text[end - 1]) && /[\d一二两三四五六七八九十百千万亿]/.test(text[end] ?? ''))
  );
}

const make = (rule: string, start: number, length: number): NonQuantity => ({
  kind: 'nonquantity',
  rule,
  start,
  end: start + length,
});
