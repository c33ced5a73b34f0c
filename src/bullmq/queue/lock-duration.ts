import type { QueueHost } from '../../ports/queue-host.interface.js';
import { VoxConfigError } from '../../common/vox-config.error.js';

/** Default duration of a lock, in milliseconds: short, since after a crash the job waits until the lock has expired. */
const USUAL = 30_000;

/**
 * How long a lock holds without being renewed: a handler within its deadline never loses its job to a busy event loop.
 * @throws VoxConfigError for one that is not longer than the deadline of handlers
 */
export function lockDurationFor(
  wanted: number | undefined,
  { handlerDeadline }: Pick<QueueHost, 'handlerDeadline'>,
): number {
  const duration = wanted ?? Math.max(USUAL, 2 * handlerDeadline);
  if (duration > handlerDeadline) return duration;
  const remedy = 'Make it longer, or leave it out.';
  throw new VoxConfigError('delivery.lockDuration', 'is not longer than handlerDeadline', remedy);
}
