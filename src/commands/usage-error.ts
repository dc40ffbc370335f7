/** Wrong use or configuration: one line that says what is wrong and what to do; nothing has been written. */
export class UsageError extends Error {
  override name = 'UsageError';
}
