import { parts } from './coordination.js';
import type { Frame } from './frame.js';
import { measure, ofPartner } from './indicator.js';
import type { Antecedent, Measured } from './measured.js';
import { isBare } from './noun-phrase.js';
import { partners } from './partner.js';
import type { State } from './state.js';

/** A、B分别增长x、y: as many coordinated indicators as figures, one each; the predicate of the first holds for all. */
export function shareOut(
  state: State,
  group: readonly Frame[],
  k: number,
): { measured: Measured; lead: Frame } | null {
  if (group.length < 2) return null;
  const sides = partners(group[0], antecedentOf(state, group[0]));
  if (sides.length === group.length) return { measured: ofPartner(sides[k], state.index), lead: group[0] };
  const np = parts(group[0].left.np, group.length);
  const first = measure(group[0], antecedentOf(state, group[0]), state.index);
  const { recent } = state.discourse;
  if (np.length === 0 && recent.length >= group.length) {
    const told = recent[recent.length - group.length + k];
    return {
      measured: { ...told, label: told.base, head: null, span: null, how: 'one each of those told' },
      lead: group[0],
    };
  }
  if (np.length !== group.length || !first) return first && { measured: first, lead: group[0] };
  const own = { ...group[0], left: { ...group[0].left, np: np[k] } };
  const measured = measure(own, antecedentOf(state, own), state.index);
  return measured && { measured: { ...measured, how: 'one each' }, lead: group[0] };
}

/** What the passage last spoke of, for a figure. */
export const antecedentOf = (state: State, frame: Frame): Antecedent => ({
  measured: ownerBefore(state, frame) ?? state.discourse.measured,
  near: state.measuredIn === frame.parsed.sentence,
  unit: state.discourse.aspect?.unit ?? null,
  whole: state.discourse.whole,
  topic: state.discourse.topic,
});

/** Those who work somewhere. */
const STAFF = /(从业人员|就业人员|职工|员工|工人|劳动力)(总数|人数)?$/;

/** 乡镇企业7万个，从业人员280万人，总产值突破百亿元: money is made by the firms, not by their staff. */
function ownerBefore({ discourse, measuredIn }: State, { quantity, left, parsed }: Frame): Measured | null {
  const { measured, recent } = discourse;
  if (quantity.dimension !== 'money' || !isBare(left.np) || measuredIn !== parsed.sentence) return null;
  return STAFF.test(measured?.base ?? '') ? (recent.findLast(({ base }) => !STAFF.test(base)) ?? null) : null;
}
