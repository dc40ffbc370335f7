import type { Modality } from '../model/output.js';
import type { Frame } from './frame.js';
import { isAllotted } from './length.js';
import type { ModalityContext, ModalityOf } from './modality-of.js';
import { is, type Token } from './token.js';

/** Nothing of its own: the passage decides, and where that is silent, whether the clause orders or states. */
export function fromPassage(frame: Frame, context: ModalityContext): ModalityOf {
  const weak = (modality: Modality, how: string, cue: string | null = null): ModalityOf => ({
    modality,
    cue: modality === 'target' ? cue : null,
    strength: modality === 'target' && cue ? 'soft' : null,
    strong: false,
    how,
  });
  if (context.section) return weak(context.section, 'section');
  if (isAllotted(frame)) return weak('target', 'the time a work is to take');
  const order = orders(frame) ?? (context.thisYear ? allots(frame) : null);
  if (order && !context.since && context.tense !== 'past')
    return weak('target', 'the clause opens with a verb of action', order);
  if (context.ahead) return weak('target', 'the year has begun');
  // 年均增长8%以上 with nothing else said: what is over has been measured, and has no bounds.
  const yearly = frame.parsed.tokens.slice(frame.from, frame.at).some((t) => t.text === '年均');
  if (yearly && frame.quantity.op !== '=' && context.tense === null)
    return weak('target', 'a bound on a yearly rate');
  if (context.paragraph === 'target' || context.paragraph === 'actual')
    return weak(context.paragraph, 'paragraph');
  return weak('actual', 'nothing says otherwise');
}

/** 今年安排重点项目216个: what a year's budget or plan sets apart. */
function allots({ parsed: { tokens }, from, at, right }: Frame): string | null {
  const clause = tokens.slice(from, at + 1 + right.np.length);
  const done = clause.some((t) => is(t, 'perfective') || /^(已|已经|累计|共)$/.test(t.text));
  return done ? null : (clause.find((t) => /^(拟|新|计划)?安排$/.test(t.text))?.text ?? null);
}

/** The verb of action (推动, 实施, 打造) that opens the clause, null where there is none. */
function orders(frame: Frame): string | null {
  const { tokens } = frame.parsed;
  const noun = frame.left.np[0];
  const ordered = frame.right.np.length > 0 && is(tokens[frame.at - 1], 'order');
  const end = noun && !ordered ? tokens.indexOf(noun) : frame.at;
  const continues = /^(包括|涵盖|其中|即|分为|含|包含)$/.test(tokens[frame.from].text);
  const acts = (t: Token, i: number) =>
    t.kind === 'word' &&
    (!/n$/.test(t.tag) || i === frame.at - 1) &&
    is(t, 'order') &&
    !is(tokens[i + 1], 'perfective') &&
    // 出台支持政策20条: what is given out is told, and how it works is part of its name.
    !/^(出台|制定|发布|推出|印发|获得?|给予|提供|享受|享有)$/.test(tokens[i - 1]?.text ?? '');
  const start = continues ? 0 : frame.from;
  // 以8个产业引领构建新体系: what the counted things are to bring about stands behind them.
  const means = /^(以|用|通过)$/.test(tokens[frame.from].text);
  return tokens.find((t, i) => i >= start && i < (means ? frame.to : end) && acts(t, i))?.text ?? null;
}
