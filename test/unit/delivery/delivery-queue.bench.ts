import type { DeliveryQueue } from 'nestjs-vox-webhooks/ports';

/** A delivery queue under test, not yet opened. */
export interface QueueBench {
  readonly queue: DeliveryQueue;
  /** Called after the queue was closed. */
  cleanUp?(): Promise<void>;
}

/** What the suite expects of a queue. */
export interface QueueLimits {
  /** How often a handler is tried. */
  readonly attempts: number;
  /** How many jobs are worked on at once. */
  readonly concurrency: number;
}

/** Makes a fresh, empty queue that waits for no more than some milliseconds between attempts. */
export type MakeQueue = (limits: QueueLimits) => Promise<QueueBench>;
