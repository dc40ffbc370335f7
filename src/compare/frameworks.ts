import type { Framework, FrameworkPart } from '../model/output.js';
import { differing, type FieldChange } from './fields.js';
import { likeness, profileOf } from './likeness.js';
import { type Pairing, pairUp } from './pair.js';

/** Pairs the frameworks of two versions of an article: by what they hold, by id, by code, by likeness of names. */
export function pairFrameworks(old: readonly Framework[], now: readonly Framework[]): Pairing<Framework> {
  return pairUp(old, now, {
    keys: [
      (framework) => [framework.code, framework.owner, framework.name, outline(framework.parts)].join('\n'),
      (framework) => framework.id,
      (framework) => framework.code,
    ],
    score: (a, b) => {
      const score = likeness(profileOf(a.name), profileOf(b.name));
      return score >= sameName ? score : -1;
    },
  });
}

/** Names less alike than this are of two frameworks. */
const sameName = 0.6;

/** In what two frameworks differ, but for their places and how often they are named. */
export function frameworkChanges(old: Framework, now: Framework): FieldChange[] {
  const shown = ({ name, code, owner, complete, parts }: Framework) => ({
    name,
    code,
    owner,
    complete,
    parts: outline(parts),
  });
  return differing(['name', 'code', 'owner', 'complete', 'parts'], shown(old), shown(now));
}

/** Parts as one line: `15 战略性产业集群[甲、乙]; 6 未来产业`. */
function outline(parts: readonly FrameworkPart[]): string {
  return parts
    .map(({ count, label, items, parts: inner }) => {
      const list = items.length > 0 ? `[${items.map((item) => item.text).join('、')}]` : '';
      return `${count ?? '+'} ${label}${list}${inner.length > 0 ? ` (${outline(inner)})` : ''}`;
    })
    .join('; ');
}
