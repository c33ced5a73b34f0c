/**
 * Carries what a handler threw past BullMQ, which reads orders out of the names of errors and out of `undefined` makes a
 * job that hangs.
 */
export class FailedAttempt extends Error {
  override readonly name = 'FailedAttempt';

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : `a ${typeof cause} was thrown`, { cause });
    if (cause instanceof Error && cause.stack) this.stack = cause.stack;
  }
}
