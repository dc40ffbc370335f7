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

export const ALL_LEADS = Array.from({ length: 0xfe - 0x81 + 1 }, (_, i) => 0x81 + i);
export const ALL_TRAILS = Array.from({ length: 0xfe - 0x40 + 1 }, (_, i) => 0x40 + i);
/** The user-defined areas of GBK: leads, with the trails they have. Here the lead is a trail that was taken for one. */
export const USER_DEFINED: readonly { leads: number[]; trails: number[] }[] = [
  {
    leads: ALL_LEADS.filter((b) => (b >= 0xaa && b <= 0xaf) || b >= 0xf8),
    trails: ALL_LEADS.filter((b) => b >= 0xa1),
  },
  { leads: ALL_LEADS.filter((b) => b >= 0xa1 && b <= 0xa7), trails: ALL_LEADS.filter((b) => b <= 0xa0) },
];

/** Any two bytes: what stands in a gap that left a `?`. */
export const ANY_PAIR = [{ leads: ALL_TRAILS, trails: ALL_LEADS }];

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
