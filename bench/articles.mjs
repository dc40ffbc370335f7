// Invented articles, the same at every call: a city's news of about 1,500 characters with a figure or two in every other
// sentence, as dense as real ones.
import { readFileSync } from 'node:fs';

/** A linear congruential generator (Numerical Recipes' constants), so that every call makes the same articles. */
function generator(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const lexicon = JSON.parse(readFileSync(new URL('../dist/lexicon.json', import.meta.url), 'utf8'));
const cities = lexicon.regions.filter(({ level }) => level === 'prefecture').map(({ name }) => name);
const money = lexicon.indicators
  .filter(({ aspect, units }) => aspect === 'level' && units[0] === 'CNY')
  .map(({ name }) => name);

const narrative = [
  '会议强调,要统筹发展和安全,持续优化营商环境,扎实推进乡村全面振兴,不断增进民生福祉。',
  '与会代表一致认为,当前外部环境依然复杂,必须坚定信心、保持定力,把各项部署落到实处。',
  '各有关部门要加强协同,建立台账,及时研究解决企业反映的困难和问题。',
  '一批传统产业加快智能化改造,沿江工业走廊的面貌焕然一新。',
  '在城北的创新港,年轻的工程师们正在调试新一代控制系统。',
  '“过去办手续要跑好几个窗口,现在在家里就能办。”一位企业负责人高兴地说。',
  '记者在现场看到,码头上桥吊林立,满载货物的船舶往来穿梭。',
  '要把生态保护摆在更加突出的位置,让绿水青山成为百姓幸福生活的底色。',
];

const figures = [
  (n) => `${n.year - 1}年,全市${n.indicator}达到${n.amount}亿元,比上年增长${n.rate}%。`,
  (n) => `今年,全市${n.indicator}力争增长${n.rate}%左右,城镇新增就业${n.small}万人以上。`,
  (n) => `到${n.year + 3}年,${n.indicator}突破${n.amount}亿元,年均增长${n.rate}%以上。`,
  (n) => `一季度,${n.indicator}同比增长${n.rate}%,高于全省平均水平${n.points}个百分点。`,
  (n) => `全年计划实施重点项目${n.amount}个,总投资${n.amount + n.small}亿元,其中新开工项目${n.count}个。`,
  (n) => `新建和改造农村公路${n.amount}公里,新增养老床位${n.count}00张,惠及群众${n.small}万人。`,
];

/** The text of an article. One with another revision has other figures. */
export function article(number, revision) {
  const next = generator(number * 7919 + revision);
  const year = 2015 + next(10);
  const figure = () => {
    const n = {
      year,
      indicator: money[next(money.length)],
      amount: 100 + next(900),
      rate: `${1 + next(12)}.${next(10)}`,
      points: `${next(3)}.${1 + next(9)}`,
      small: 1 + next(9),
      count: 10 + next(80),
    };
    return figures[next(figures.length)](n);
  };
  const lines = [
    `${cities[next(cities.length)]}召开第${number + 1}次经济工作调度会`,
    `${year}-04-${10 + next(20)} 09:00 来源:江南晚报`,
  ];
  for (let i = 0; i < 8; i++) {
    const told = () => narrative[next(narrative.length)];
    lines.push(`${told()}${told()}${figure()}${told()}`, `${told()}${told()}`);
  }
  return `${lines.join('\n')}\n`;
}
