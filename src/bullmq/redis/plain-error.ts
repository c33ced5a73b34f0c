/**
 * What a Redis client threw, without the command that it hangs on the error: its arguments hold personal data, or the
 * password that was refused.
 */
export function plainError(error: unknown, what: string): Error {
  return new Error(`${what}: ${reasonOf(error)}`);
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && !error.message) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message : `a ${typeof error} was thrown`;
}
