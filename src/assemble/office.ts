import { is, isVerb, type Token, textOf } from './token.js';

/** Bodies of which a place has its own: what they do is told of it. A sort of them (国有博物馆) is told apart by its name. */
const OFFICE =
  /^(公安|公安机关|交警|检察院|检察机关|法院|审判机关|司法机关|海关|税务机关|海事|边检|消防|消防救援队伍|纪检监察机关|法律援助机构|调解组织|仲裁机构|监察机关|(公安|税务|监管|市场监管|执法|应急管理|环保|生态环境|人社|民政|教育|卫健|交通|农业农村|消防|有关|相关)?部门|博物馆|图书馆|文化馆|美术馆|科技馆|纪念馆|档案馆)$/;
/** Names of indicators that begin with what was done: 受理案件. */
const DONE = /^(受理|审结|执结|破获|查处|查获|接待|办理|办结|征收|救援)/;

/** Where the verb stands that says what an office did (公安机关|破获刑事案件, 法院|新收案件), or 0. */
export function workOf(np: readonly Token[]): number {
  const does = (t: Token) =>
    t.kind === 'indicator' ? DONE.test(t.text) : isVerb(t) || is(t, 'list-verb') || t.tag === 'x';
  return Math.max(
    0,
    np.findLastIndex((t, i) => i > 0 && does(t) && OFFICE.test(textOf(np.slice(0, i)))),
  );
}
