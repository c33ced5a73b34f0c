/**
 * Carries what a handler threw through BullMQ unread. BullMQ takes some names of errors as instructions, and a job that is
 * rejected with `undefined` never ends.
 */
export class FailedAttemptError extends Error {
  override readonly name = 'FailedAttemptError';

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : `a ${typeof cause} was thrown`, { cause });
    if (cause instanceof Error && cause.stack) this.stack = cause.stack;
  }
}
