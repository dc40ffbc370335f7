import { is, isNominal, isVerb, type Token } from './token.js';

/** Nouns that names of things end with: what stands before them tells what they are for. */
const HEAD =
  /(基地|工程|中心|示范区|试验区|先行区|保护区|开发区|试点|基金|项目|事项|平台|机构|设施|体系|机制|行动|计划|站点?|园区?|厂|线|制度|资金|措施|面积|能力|设备|产品|标准)$/;

/**
 * Whether the verb at `i` stands inside the name of a thing (学生培养基地, 投资引导基金, 经常办理事项): such verbs, with
 * words between, lead to a noun that ends a name, and nothing but a predicate follows it.
 */
export function isInName(tokens: readonly Token[], i: number, to: number): boolean {
  const verb = is(tokens[i], 'name-verb') ? i : /^d/.test(tokens[i].tag) ? i + 1 : -1;
  if (verb < 0 || verb >= to || !is(tokens[verb], 'name-verb')) return false;
  for (let k = verb + 1; k < to && k <= verb + 3; k++) {
    if (HEAD.test(tokens[k].text) && isNominal(tokens[k])) return true;
    if (!isNominal(tokens[k]) && !isVerb(tokens[k])) return false;
  }
  return false;
}
