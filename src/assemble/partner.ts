import type { Frame } from './frame.js';
import type { Antecedent } from './measured.js';
import { is, isAnd, isNominal, type Token, textOf } from './token.js';

/** What goes to and fro between two sides. */
const FLOW = /(进出口|出口|进口|贸易(?:总?[额值])?|投资)(?:总?[额值])?$/;
/** The longest a partner's name is taken to be, in tokens: 共建“一带一路”国家. */
const NAME = 6;

/**
 * 对越南增长1.3倍, 对美国、欧盟分别增长7%、5%: the flow told of before, with each of the partners named after 对. Empty where
 * the figure is not told so.
 */
export function partners(frame: Frame, { measured }: Antecedent): string[] {
  const flow = FLOW.exec(measured?.base ?? '')?.[1];
  if (!flow) return [];
  const { tokens } = frame.parsed;
  const to = tokens.findIndex((t, i) => i >= frame.from && i < frame.at && t.text === '对');
  if (to < 0) return [];
  const end = tokens.findIndex((t, i) => i > to && i < frame.at && is(t, 'adverb', 'rise', 'fall'));
  const list = end < 0 ? [] : tokens.slice(to + 1, end);
  if (list.length === 0 || !list.every((t) => isAnd(t) || isName(t))) return [];
  const names: string[] = [''];
  for (const token of list) {
    if (isAnd(token)) names.push('');
    else names[names.length - 1] += token.text;
  }
  return names.includes('') || list.length > NAME * names.length
    ? []
    : names.map((name) => `对${name}${flow}`);
}

function isName(token: Token): boolean {
  return (
    token.kind === 'subject' || token.kind === 'quote' || (isNominal(token) && token.kind !== 'indicator')
  );
}

/** 对中亚出口明显加快，出口额52亿元: the partner is told in the clause before, with what became of the flow. */
export function withPartner({ parsed, at, from, previous }: Frame, label: string): string | null {
  if (previous || FLOW.exec(label)?.index !== 0) return null;
  const { tokens, clauseOf } = parsed;
  const first = clauseOf.indexOf(clauseOf[at] - 1);
  const clause = first < 0 ? [] : tokens.slice(first, from);
  const to = clause.findIndex((t) => t.text === '对');
  const flow = clause.findIndex((t, i) => i > to + 1 && FLOW.exec(t.text)?.index === 0);
  const name = clause.slice(to + 1, flow);
  if (to < 0 || flow < 0 || name.length > NAME || clause.some((t) => t.quantity)) return null;
  return name.every(isName) ? `对${textOf(name)}${label}` : null;
}
