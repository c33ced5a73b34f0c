import type { QueueHealth } from '../ports/queue-health.interface.js';

/** How the delivery of one registration is doing at this moment. */
export interface VoxHealthReport {
  /** Name of the registration. */
  readonly registration: string;
  /** Not shutting down, and neither the dedupe store nor the delivery queue is down. */
  readonly ok: boolean;
  /** The application is shutting down: new events are answered 503. */
  readonly draining: boolean;
  /** The dedupe store; `'off'` without one. A store that cannot be asked counts as `'ok'`. */
  readonly store: 'ok' | 'down' | 'off';
  /** The delivery queue, if there is one. The numbers are missing while it is not ok: nobody knows them. */
  readonly queue?: Pick<QueueHealth, 'ok'> & Partial<QueueHealth>;
}
