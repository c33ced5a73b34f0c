import { isRecord } from '../../common/is-record.js';

/**
 * The message of what a Redis client threw, without the command that the client attaches to the error: its arguments hold
 * personal data, or the password that was refused.
 */
export function plainError(error: unknown, what: string): Error {
  return new Error(`${what}: ${reasonOf(error)}`);
}

/** Reads fields instead of testing classes: an error may come from another realm. */
function reasonOf(error: unknown): string {
  const { message, errors, previousErrors } = isRecord(error) ? error : {};
  // A transaction only says that it was discarded; the errors of its commands say why.
  // On a cluster, one of them may be the same error.
  const all: readonly unknown[] = Array.isArray(previousErrors) ? previousErrors : [];
  const previous = all.find((one) => one !== error);
  if (isRecord(previous) && typeof previous['message'] === 'string') return previous['message'];
  if (typeof message === 'string' && message) return message;
  return Array.isArray(errors) ? errors.map(reasonOf).join(', ') : `${typeof error} without a message`;
}
