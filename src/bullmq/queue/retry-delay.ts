import { RetryDelivery } from '../../delivery/retry-delivery.error.js';
import type { BullMqSettings } from './bullmq-options.interface.js';
import { FailedAttemptError } from './failed-attempt.error.js';

/**
 * Milliseconds until the next attempt. A time that the handler asks for with `RetryDelivery` is used as it is. Otherwise
 * the pause grows with each attempt, and a random part spreads jobs that failed together.
 */
export function retryDelay(attempt: number, error: unknown, { delay, max }: BullMqSettings['backoff']): number {
  const cause = error instanceof FailedAttemptError ? error.cause : error;
  if (cause instanceof RetryDelivery && cause.after !== undefined) return Math.round(cause.after * 1_000);
  const longest = Math.min(delay * 2 ** (attempt - 1), max);
  return Math.ceil((longest * (1 + Math.random())) / 2);
}
