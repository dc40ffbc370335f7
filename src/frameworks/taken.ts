import type { Span } from '../text/span.js';

/** The stretches of a text that belong to some name, so that no other is read in them. */
export class Taken {
  readonly #marks: Uint8Array;

  constructor(length: number, spans: readonly Span[] = []) {
    this.#marks = new Uint8Array(length);
    this.add(spans);
  }

  add(spans: readonly Span[]): void {
    for (const { start, end } of spans) this.#marks.fill(1, start, end);
  }

  /** Whether any of a stretch is taken. */
  touches({ start, end }: Span): boolean {
    return this.#marks.subarray(start, end).includes(1);
  }
}
