import type { EventMode } from '../events/event-mode.type.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { OutcomeName } from '../outcomes/outcome-name.type.js';
import type { AroundDelivery } from './around-delivery.type.js';
import type { EventFacts } from './event-facts.interface.js';

/**
 * One call of one handler, published on the tracing channel `vox:delivery`: the same object at `start`, `end`, `error`,
 * `asyncStart` and `asyncEnd`. The fields that tell how it ended are
 * undefined before `error` or `asyncStart`.
 */
export interface VoxDeliveryMessage extends EventFacts {
  readonly event: VoxEventName;
  readonly mode: EventMode;
  readonly key: string;
  /** Class and method, as in the log. */
  readonly handler: string;
  /** 1 for the first delivery, as far as is remembered; out of a queue, the attempt of this handler. */
  readonly attempt: number;
  /** Out of a queue: time since the webhook came, in milliseconds. Undefined while the request waits. */
  readonly waitedMs: number | undefined;
  /** `'handled'`, `'dropped'`, `'retry'` or `'failed'`; whatever a `VoxRefusalError` says that the handler throws. */
  readonly outcome: OutcomeName | undefined;
  /** Stable code of the outcome, such as `VOX_HANDLER_FAILED`. */
  readonly code: string | undefined;
  /** In milliseconds. */
  readonly durationMs: number | undefined;
  /** Whether its deadline was over when it ended. */
  readonly late: boolean | undefined;
  /** What the handler threw: may hold personal data. There is none after a success or a `DropDelivery`. */
  readonly error?: unknown;
  /**
   * Runs the handler inside a function of yours, for tracers that keep their context elsewhere than in an
   * `AsyncLocalStorage` of which you know. To be called while `start` is published; later it has no effect.
   *
   * @example
   * tracingChannel(VOX_CHANNELS.delivery).start.subscribe((message) => {
   *   const { event, within } = message as VoxDeliveryMessage;
   *   within((next) => tracer.record(event, next));
   * });
   */
  readonly within: (around: AroundDelivery) => void;
}
