import type { LazyAbortSignal } from '../common/lazy-abort-signal.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { RequestSource } from '../request/request-source.interface.js';

/**
 * What a handler may know besides the payload; its second argument.
 *
 * @example
 * @OnVoxEvent('sms.mo')
 * inbound(message: SmsMo, { key, signal }: VoxContext) {
 *   return this.orders.place(message, { idempotencyKey: key, signal });
 * }
 */
export class VoxContext {
  constructor(
    /** Name of the event. */
    readonly event: VoxEventName,
    /** Wire version of the payload, such as `2025-02-01`; text of the platform's, known to this package or not. */
    readonly version: string,
    /** Last part of the route, for actionable events with several steps. */
    readonly step: string | undefined,
    /** Name of the registration that received it. */
    readonly registration: string,
    /** Lasting, hashed identity of the event: the same for every delivery of it. Use it to make effects idempotent. */
    readonly key: string,
    /** 1 for the first delivery, as far as is remembered. */
    readonly attempt: number,
    private readonly late: LazyAbortSignal,
    /** Fields that did not fit the schema but were let through: an unknown version, or `onInvalid: 'deliver-raw'`. */
    readonly violations: readonly string[],
    /** None in a worker. */
    private readonly source?: RequestSource,
    /**
     * Wire names of the fields that did not fit, sorted: `['Confidence']`. The event could do without them. They are
     * `undefined` or empty on the payload and untouched on `raw`. Never a value.
     */
    readonly flaws: readonly string[] = [],
  ) {}

  /** The request of the framework; `undefined` in a worker. Authorization header and the mark of a signed link are still on it: do not log it. */
  get request(): unknown {
    return this.source?.request;
  }

  /** Aborts when the deadline is over or the application stops. What is done afterwards is still awaited. */
  get signal(): AbortSignal {
    return this.late.signal;
  }

  /** Whether `signal` has aborted. */
  get isLate(): boolean {
    return this.late.reason !== undefined;
  }
}
