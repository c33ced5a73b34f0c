import type { QueueHealth } from './queue-health.interface.js';
import type { QueueHost } from './queue-host.interface.js';
import type { StoredEvent } from './stored-event.interface.js';

/**
 * Keeps informational events until their handlers have run, for the option `delivery`. The platform is answered 2xx as
 * soon as `store` has resolved, so it may resolve only when the event survives the death of this process.
 *
 * @example delivery: bullmq({ connection: 'redis://127.0.0.1:6379' })
 */
export interface DeliveryQueue {
  /** `false`: it only stores, and is no use to a worker. Default `true`. */
  readonly works?: boolean;
  /**
   * Called once while the application starts, before the first event. A queue that cannot be reached yet is not an
   * error: calls have to be answered all the same.
   * @throws VoxConfigError when it never could keep what it takes
   */
  open(host: QueueHost): Promise<void>;
  /**
   * Keeps the event once for each handler; a handler that has or had it already is left alone, in one atomic step.
   * Rejects in time when it cannot.
   */
  store(event: StoredEvent, handlers: readonly string[]): Promise<void>;
  health(): Promise<QueueHealth>;
  /** Takes no more jobs and waits for those under way, as long as `graceMs`; then their signals abort. */
  drain(graceMs: number): Promise<void>;
  /** Lets go of everything. Called after the last answer. */
  close(): Promise<void>;
}
