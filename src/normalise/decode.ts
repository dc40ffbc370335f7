import { simplified } from './dictionary.js';
import { character, code, isUserDefined } from './gbk.js';
import type { Language } from './language.js';
import type { End, Run } from './shifted-run.js';
import {
  ALL_LEADS,
  ALL_TRAILS,
  ANY_PAIR,
  charactersOf,
  type Ground,
  type Restored,
  type Slot,
  slotsOf,
  userDefinedAreas,
} from './slots.js';

interface Node extends Restored {
  /** The character simplified. */
  form: string;
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
interface Surroundings {
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
    const start: Node = {
      char: before,
      form: simplified(before),
      cost: 0,
      before: null,
      slot: -1,
      ground: 'whole',
    };
    const last = simplified(after);
    let nodes = [start];
    for (let i = 0; i < slots.length && nodes.length > 0; i++) nodes = this.#step(nodes, slots[i], i);
    if (nodes.length === 0) return null;
    const costs = nodes.map((node) => node.cost + language.cost(node.form, last));
    const least = Math.min(...costs);
    const path: Node[] = [];
    for (let node: Node | null = nodes[costs.indexOf(least)]; node && node !== start; node = node.before)
      path.unshift(node);
    const characters = path.map((node, i) =>
      this.#doubted(node, path[i + 1]?.form ?? last, slots[node.slot]),
    );
    return { characters, starts: slots.map((slot) => slot.start), cost: least / (path.length + 1) };
  }

  /** A character that two others with a vanished pair between them would replace nearly as well is not to be trusted. */
  #doubted(node: Node, next: string, slot: Slot): Restored {
    const { language } = this.#around;
    if (node.ground !== 'whole' || !node.before || slot.gap) return node;
    const others = this.#fillVanished([node.before], slot, node.slot).map(
      (other) => other.cost + language.cost(other.form, next),
    );
    const doubtful = Math.min(...others) < node.cost + language.cost(node.form, next) + DOUBT;
    return doubtful ? { ...node, ground: 'doubtful' } : node;
  }

  #step(nodes: readonly Node[], slot: Slot, index: number): Node[] {
    const plain = slot.gap ? [] : this.#candidates(slot).map((char) => this.#append(nodes, char, index));
    const all = [...plain, ...this.#fillVanished(nodes, slot, index)];
    const confirmed = all.filter((node) => this.#confirms(node) === true);
    const kept = (confirmed.length > 0 ? confirmed : all).sort((a, b) => a.cost - b.cost);
    const rivals = confirmed.filter(({ cost }) => cost < kept[0].cost + DOUBT).length;
    for (const node of plain) node.ground = this.#groundOf(node, slot, rivals);
    return kept.slice(0, MOST_NODES);
  }

  /** `rivals`: how many candidates about as good as the best the readings beside the run allow. */
  #groundOf(node: Node, { lead, trail }: Slot, rivals: number): Ground {
    if (lead !== null && trail !== null) return 'whole';
    if (this.#confirms(node) === false) return 'doubtful';
    if (rivals > 0) return rivals === 1 ? 'read' : 'filled';
    return 'guessed';
  }

  #candidates({ lead, trail }: Slot): string[] {
    const { language } = this.#around;
    if (lead !== null && trail !== null) {
      const char = character(lead, trail);
      return char === undefined || isUserDefined(char) ? [] : [char];
    }
    if (lead !== null) return this.#common(ALL_TRAILS.map((byte) => character(lead, byte)));
    if (trail !== null) return this.#common(ALL_LEADS.map((byte) => character(byte, trail)));
    return language.withReading(this.#end.reading ?? '');
  }

  #common(characters: readonly (string | undefined)[]): string[] {
    return characters.filter(
      (char): char is string => char !== undefined && this.#around.language.isCommon(char),
    );
  }

  #append(nodes: readonly Node[], char: string, slot: number): Node {
    const { language } = this.#around;
    const form = simplified(char);
    let before = nodes[0];
    let least = Number.POSITIVE_INFINITY;
    for (const node of nodes) {
      const cost = node.cost + language.cost(node.form, form);
      if (cost < least) {
        least = cost;
        before = node;
      }
    }
    return { char, form, cost: least, before, slot, ground: 'guessed' };
  }

  /** What the readings beside the run say of what fills a slot; null where there are none. */
  #confirms({ char, before, slot }: Node): boolean | null {
    const { inserted } = this.#run;
    const { reading } = this.#end;
    const first = before?.slot === slot ? before.char : char;
    const straddles = slot === 0 && inserted ? this.#straddles(first, inserted) : null;
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

  /** Two characters for one slot: the pair between its halves was none, or was user-defined, and is gone. */
  #fillVanished(nodes: readonly Node[], { lead, trail, gap }: Slot, index: number): Node[] {
    const { language } = this.#around;
    const { inserted } = this.#run;
    const { reading } = this.#end;
    if ((trail === null && !reading) || (lead === null && (!inserted || trail === null))) return [];
    const ground = gap ? 'guessed' : 'filled';
    const leads = lead === null ? ALL_LEADS : [lead];
    return (gap ? ANY_PAIR : userDefinedAreas()).flatMap((area): Node[] => {
      const firsts = this.#common(leads.flatMap((byte) => charactersOf(byte, area)))
        .filter((char) => lead !== null || this.#straddles(char, inserted ?? ''))
        .map((char) => this.#append(nodes, char, index))
        .map((node): Node => ({ ...node, ground, cost: node.cost + (gap ? 0 : VANISHED_PAIR) }));
      if (firsts.length === 0) return [];
      const seconds =
        trail === null
          ? language.withReading(reading ?? '')
          : area.trails.map((byte) => character(byte, trail));
      return this.#common(seconds).map((char): Node => ({ ...this.#append(firsts, char, index), ground }));
    });
  }
}

/** The likeliest text of a run that ends at `end`; null if its bytes make no characters. */
export function decodeRun(run: Run, end: End, around: Surroundings): Decoded | null {
  return new Decoder(run, end, around).decode();
}
