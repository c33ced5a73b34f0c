import { isRecord } from '../../common/is-record.js';

/**
 * What a Redis client threw, without the command that it hangs on the error: its arguments hold personal data, or the
 * password that was refused.
 */
export function plainError(error: unknown, what: string): Error {
  return new Error(`${what}: ${reasonOf(error)}`);
}

/** Reads what is there rather than what it is called: errors may come from another realm. */
function reasonOf(error: unknown): string {
  const { message, errors, previousErrors } = isRecord(error) ? error : {};
  // A transaction only says that it was discarded; why is said by the commands in it.
  if (Array.isArray(previousErrors) && previousErrors.length > 0) return reasonOf(previousErrors[0]);
  if (typeof message === 'string' && message) return message;
  return Array.isArray(errors) ? errors.map(reasonOf).join(', ') : `${typeof error} without a message`;
}
