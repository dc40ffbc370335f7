import { character, code } from './gbk.js';
import type { Language } from './language.js';
import type { End, Run } from './shifted-run.js';
import { ALL_LEADS, ALL_TRAILS, ANY_PAIR, type Slot, slotsOf, USER_DEFINED } from './slots.js';

/**
 * What a character rests on. `whole`: both its bytes are there; `read`: one of them, and a reading beside it; `filled`:
 * one of them with few to choose from, or a reading; `guessed`: one byte and the neighbours; `doubtful`: a reading beside it
 * does not fit.
 */
type Ground = 'whole' | 'read' | 'filled' | 'guessed' | 'doubtful';

/** A character of the text a run stands for. */
export interface Restored {
  char: string;
  /** Which slot it fills; two fill one where a vanished pair of bytes belongs between its halves. */
  slot: number;
  ground: Ground;
}

interface Node extends Restored {
  cost: number;
  before: Node | null;
}

/** The text a run stands for. */
export interface Decoded {
  characters: readonly Restored[];
  /** Where what stands for each slot begins in the damaged text. */
  starts: readonly number[];
  /** Mean cost a character. */
  cost: number;
}

/** What stands around the run and how likely text is. */
export interface Surroundings {
  before: string;
  /** Second byte of `before`, null if it is not of GBK. */
  beforeTrail: number | null;
  after: string;
  language: Language;
}

const VANISHED_PAIR = 3;
/** A reading that is not cheaper by this much than the next best is no certain one. */
const DOUBT = 2.5;
const MOST_NODES = 48;

function isPrivate(char: string): boolean {
  return char >= '\ue000' && char <= '\uf8ff';
}

/** Finds the likeliest text of one run by dynamic programming over pairs of characters. */
class Decoder {
  readonly #run: Run;
  readonly #end: End;
  readonly #around: Surroundings;
  #last = 0;

  constructor(run: Run, end: End, around: Surroundings) {
    this.#run = run;
    this.#end = end;
    this.#around = around;
  }

  decode(): Decoded | null {
    const { language, before, after } = this.#around;
    const slots = slotsOf(this.#run, this.#end);
    this.#last = slots.length - 1;
    const start: Node = { char: before, cost: 0, before: null, slot: -1, ground: 'whole' };
    let nodes = [start];
    for (let i = 0; i < slots.length && nodes.length > 0; i++) nodes = this.#step(nodes, slots[i], i);
    if (nodes.length === 0) return null;
    const costs = nodes.map((node) => node.cost + language.cost(node.char, after));
    const least = Math.min(...costs);
    const path: Node[] = [];
    for (let node: Node | null = nodes[costs.indexOf(least)]; node && node !== start; node = node.before)
      path.unshift(node);
    const characters = path.map((node, i) =>
      this.#doubted(node, path[i + 1]?.char ?? after, slots[node.slot]),
    );
    return { characters, starts: slots.map((slot) => slot.start), cost: least / (path.length + 1) };
  }

  /** A character that two others with a vanished pair between them would replace nearly as well is not to be trusted. */
  #doubted(node: Node, next: string, slot: Slot): Restored {
    const { language } = this.#around;
    if (node.ground !== 'whole' || !node.before || slot.gap) return node;
    const others = this.#fillVanished([node.before], slot, node.slot).map(
      (other) => other.cost + language.cost(other.char, next),
    );
    const doubtful = Math.min(...others) < node.cost + language.cost(node.char, next) + DOUBT;
    return doubtful ? { ...node, ground: 'doubtful' } : node;
  }

  #step(nodes: readonly Node[], slot: Slot, index: number): Node[] {
    const plain = slot.gap ? [] : this.#candidates(slot);
    const next = plain.map((char): Node => {
      const ground = this.#groundOf(slot, this.#confirmed(char, index));
      return { ...this.#append(nodes, char, index), ground };
    });
    if (slot.lead !== null) next.push(...this.#fillVanished(nodes, slot, index));
    const confirmed = next.filter(({ char }) => this.#confirmed(char, index) === true);
    return (confirmed.length > 0 ? confirmed : next).sort((a, b) => a.cost - b.cost).slice(0, MOST_NODES);
  }

  #groundOf({ lead, trail }: Slot, confirmed: boolean | null): Ground {
    if (lead !== null && trail !== null) return 'whole';
    if (lead === null && trail === null && this.#run.inserted === null) return 'filled';
    if (confirmed === null) return 'guessed';
    return confirmed ? 'read' : 'doubtful';
  }

  #candidates({ lead, trail }: Slot): string[] {
    const { language } = this.#around;
    if (lead !== null && trail !== null) {
      const char = character(lead, trail);
      return char === undefined || isPrivate(char) ? [] : [char];
    }
    if (lead !== null)
      return common(
        ALL_TRAILS.map((byte) => character(lead, byte)),
        language,
      );
    if (trail !== null)
      return common(
        ALL_LEADS.map((byte) => character(byte, trail)),
        language,
      );
    return language.withReading(this.#end.reading ?? '');
  }

  #append(nodes: readonly Node[], char: string, slot: number): Node {
    const { language } = this.#around;
    let before = nodes[0];
    let least = Number.POSITIVE_INFINITY;
    for (const node of nodes) {
      const cost = node.cost + language.cost(node.char, char);
      if (cost < least) {
        least = cost;
        before = node;
      }
    }
    return { char, cost: least, before, slot, ground: 'guessed' };
  }

  /** What the readings beside the run say of the character; null where there are none. */
  #confirmed(char: string, slot: number): boolean | null {
    const { inserted } = this.#run;
    const { reading } = this.#end;
    const straddles = slot === 0 && inserted ? this.#straddles(char, inserted) : null;
    const read = slot === this.#last && reading ? this.#around.language.maybeRead(char, reading) : null;
    return straddles === null ? read : straddles && read !== false;
  }

  /** Whether the character before the run and this one have between them the character whose reading was put in. */
  #straddles(char: string, reading: string): boolean {
    const { language, beforeTrail } = this.#around;
    const own = code(char);
    if (beforeTrail === null || own === undefined) return false;
    const sought = character(beforeTrail, own >> 8);
    return sought !== undefined && language.maybeRead(sought, reading);
  }

  /** Two characters for one slot: the pair between its halves was none, or fell into a user-defined area, and is gone. */
  #fillVanished(nodes: readonly Node[], { lead, trail, gap }: Slot, index: number): Node[] {
    const { language } = this.#around;
    const { reading } = this.#end;
    if (trail === null && !reading) return [];
    const ground = gap ? 'guessed' : 'filled';
    return (gap ? ANY_PAIR : USER_DEFINED).flatMap((area): Node[] => {
      const firsts = common(
        area.leads.map((byte) => character(lead ?? 0, byte)),
        language,
      )
        .map((char) => this.#append(nodes, char, index))
        .map((node): Node => ({ ...node, ground, cost: node.cost + (gap ? 0 : VANISHED_PAIR) }));
      if (firsts.length === 0) return [];
      const seconds =
        trail === null
          ? language.withReading(reading ?? '')
          : area.trails.map((byte) => character(byte, trail));
      return common(seconds, language).map((char): Node => {
        const read = trail !== null && this.#confirmed(char, index) === true;
        return { ...this.#append(firsts, char, index), ground: read ? 'read' : ground };
      });
    });
  }
}

function common(characters: readonly (string | undefined)[], language: Language): string[] {
  return characters.filter((char): char is string => char !== undefined && language.isCommon(char));
}

/** The likeliest text of a run that ends at `end`; null if its bytes make no characters. */
export function decodeRun(run: Run, end: End, around: Surroundings): Decoded | null {
  return new Decoder(run, end, around).decode();
}
