import { character, isUserDefined } from './gbk.js';
import type { End, Run } from './shifted-run.js';

/** One character of the true text, of which a byte may be unknown. */
export interface Slot {
  lead: number | null;
  trail: number | null;
  /** Whether a pair of bytes is known to be missing between its halves. */
  gap: boolean;
  /** Offset of what stands for it in the damaged text; it reaches to the start of the next. */
  start: number;
}

/**
 * What a character rests on. `whole`: both its bytes are there; `read`: one of them, and a reading beside it; `filled`:
 * one of them with few to choose from, or a reading; `guessed`: one byte and the neighbours; `doubtful`: a reading beside it
 * does not fit.
 */
export type Ground = 'whole' | 'read' | 'filled' | 'guessed' | 'doubtful';

/** A character of the text a run stands for. */
export interface Restored {
  char: string;
  /** Which slot it fills; two fill one where a vanished pair of bytes belongs between its halves. */
  slot: number;
  ground: Ground;
}

export const ALL_LEADS = Array.from({ length: 0xfe - 0x81 + 1 }, (_, i) => 0x81 + i);
export const ALL_TRAILS = Array.from({ length: 0xfe - 0x40 + 1 }, (_, i) => 0x40 + i);
/** Pairs of bytes that may have gone without trace: any of the leads with any of the trails. */
interface Area {
  leads: number[];
  trails: number[];
}

let userDefined: Area[] | undefined;

/** The user-defined areas of GBK, leads with the same trails together; only trails that can lead a character. */
export function userDefinedAreas(): readonly Area[] {
  if (userDefined) return userDefined;
  const areas = new Map<string, Area>();
  for (const lead of ALL_LEADS) {
    const trails = ALL_LEADS.filter((trail) => isUserDefined(character(lead, trail) ?? ''));
    const key = trails.join();
    if (trails.length > 0) areas.set(key, { leads: [...(areas.get(key)?.leads ?? []), lead], trails });
  }
  userDefined = Array.from(areas.values());
  return userDefined;
}

/** Any two bytes: what stands in a gap that left a `?`. */
export const ANY_PAIR: readonly Area[] = [{ leads: ALL_TRAILS, trails: ALL_LEADS }];

const inArea = new Map<Area, string[][]>();

/** The characters with that first byte whose second byte is one of the area's leads. */
export function charactersOf(lead: number, area: Area): readonly string[] {
  const byLead = inArea.get(area) ?? [];
  inArea.set(area, byLead);
  byLead[lead] ??= area.leads.map((trail) => character(lead, trail)).filter((char) => char !== undefined);
  return byLead[lead];
}

/** The characters that a run which ends at `end` is made of. */
export function slotsOf(run: Run, end: End): Slot[] {
  const slots: Slot[] = [];
  let next: Slot = { lead: null, trail: end.trail, gap: false, start: run.start };
  run.codes.slice(0, end.count).forEach((value, i) => {
    if (value === null) {
      next.gap = true;
      return;
    }
    slots.push({ ...next, trail: value >> 8 });
    next = { lead: value & 0xff, trail: end.trail, gap: false, start: run.at[i] };
  });
  return [...slots, next];
}
