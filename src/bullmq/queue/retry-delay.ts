import { RetryDelivery } from '../../delivery/retry-delivery.error.js';
import type { BullMqSettings } from './bullmq-settings.interface.js';
import { FailedAttempt } from './failed-attempt.error.js';

/**
 * Milliseconds until the next attempt. What a handler asks for with `RetryDelivery` counts; otherwise it grows with each
 * attempt, and is spread so that what failed together does not come back together.
 */
export function retryDelay(attempt: number, error: unknown, { delay, max }: BullMqSettings['backoff']): number {
  const cause = error instanceof FailedAttempt ? error.cause : error;
  if (cause instanceof RetryDelivery && cause.after !== undefined && cause.after >= 0) {
    return Math.round(cause.after * 1_000);
  }
  const longest = Math.min(delay * 2 ** (attempt - 1), max);
  return Math.ceil((longest * (1 + Math.random())) / 2);
}
