/** An input that cannot be read: says what is wrong with it and what to do. The caller adds the input's name. */
export class InputError extends Error {
  override name = 'InputError';
  readonly reason: string;
  readonly remedy: string;

  /** `reason` and `remedy` are single lines; the message joins them. */
  constructor(reason: string, remedy: string) {
    super(`${reason}; ${remedy}`);
    this.reason = reason;
    this.remedy = remedy;
  }
}
