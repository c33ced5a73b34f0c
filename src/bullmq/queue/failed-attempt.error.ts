/** BullMQ takes this message for an instruction: it would run the job again at once, and for ever. */
const RATE_LIMIT = 'bullmq:rateLimitExceeded';

/**
 * Carries what a handler threw through BullMQ unread. BullMQ takes some names and messages of errors as instructions, a
 * job that is rejected with `undefined` never ends, and one whose error has no text cannot be written down.
 */
export class FailedAttemptError extends Error {
  override readonly name = 'FailedAttemptError';

  constructor(cause: unknown) {
    const message = textOf(cause, 'message') ?? `a ${typeof cause} was thrown`;
    super(message === RATE_LIMIT ? `thrown by the handler: ${message}` : message, { cause });
    const stack = textOf(cause, 'stack');
    if (stack) this.stack = stack;
  }
}

/** Handlers throw anything: a message that is no text, or a getter that throws. */
function textOf(cause: unknown, part: 'message' | 'stack'): string | undefined {
  try {
    const text: unknown = cause instanceof Error ? cause[part] : undefined;
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
