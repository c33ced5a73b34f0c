import { RetryDelivery } from '../../delivery/retry-delivery.error.js';
import type { BullMqSettings } from './bullmq-options.interface.js';
import { FailedAttemptError } from './failed-attempt.error.js';

/**
 * Milliseconds until the next attempt. A time that the handler asks for with `RetryDelivery` is used as it is. Otherwise
 * the pause grows with each attempt, and a random part spreads jobs that failed together.
 */
export function retryDelay(attempt: number, error: unknown, { delay, max }: BullMqSettings['backoff']): number {
  const cause = error instanceof FailedAttemptError ? error.cause : error;
  if (cause instanceof RetryDelivery && isTime(cause.after)) {
    return Math.round(cause.after * 1_000);
  }
  const longest = Math.min(delay * 2 ** (attempt - 1), max);
  return Math.ceil((longest * (1 + Math.random())) / 2);
}

/** BullMQ cannot write down a delay that is no finite number. */
function isTime(after: number | undefined): after is number {
  return Number.isFinite(after) && Number(after) >= 0;
}
