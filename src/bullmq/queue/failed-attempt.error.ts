import { reasonOf } from '../../common/reason-of.js';
import { stackOf } from '../../common/stack-of.js';

/** BullMQ takes this message for an instruction: it would run the job again at once, and for ever. */
const RATE_LIMIT = 'bullmq:rateLimitExceeded';

/**
 * Carries what a handler threw through BullMQ unread. BullMQ takes some names and messages of errors as instructions, a
 * job that is rejected with `undefined` never ends, and one whose error has no text cannot be written down. The text that
 * it writes down has the causes too.
 */
export class FailedAttemptError extends Error {
  override readonly name = 'FailedAttemptError';

  constructor(cause: unknown) {
    const message = reasonOf(cause);
    super(message === RATE_LIMIT ? `thrown by the handler: ${message}` : message, { cause });
    this.stack = stackOf(cause);
  }
}
