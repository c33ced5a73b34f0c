import type { EventMode } from '../events/event-mode.type.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { OutcomeName } from '../outcomes/outcome-name.type.js';

/** The fields of an event that every message has. Each is configured, hashed, or from a closed set. */
export interface EventFacts {
  /** Name of the registration. */
  readonly registration: string;
  /** `'unknown'` if the catalogue does not have it. */
  readonly event: VoxEventName | 'unknown';
  /** Wire version. `'unknown'` if the catalogue does not have it, or if the request was refused before it was read. */
  readonly version: string;
  /**
   * Hashed identity of the event, as in the log; undefined before the event is known. Use it as an attribute of a span:
   * as a label of a metric it has too many values.
   */
  readonly key: string | undefined;
}

/** Published on `vox:webhook` once for every webhook, just before its answer is sent. */
export interface VoxWebhookMessage extends EventFacts {
  /** Whether the platform waits for a document. `'unknown'` if the request was refused before its event was known. */
  readonly mode: EventMode | 'unknown';
  /** Row of the outcome policy, such as `'handled'`; the row in `OUTCOMES` has the answer that the platform got. */
  readonly outcome: OutcomeName;
  /** Stable code of the outcome, such as `VOX_HANDLED`. */
  readonly code: string;
  /** HTTP status of the answer. */
  readonly status: number;
  /** Since the request was admitted; if it was refused at admission, since it arrived. In milliseconds. */
  readonly durationMs: number;
  /** Id of the credential that admitted the request; undefined if it was refused. */
  readonly credential: string | undefined;
  readonly method: 'GET' | 'POST' | 'other';
  /** Wire names of fields that did not fit and were left out of the payload, as in `ctx.flaws`. */
  readonly flaws: readonly string[];
}

/**
 * Calls `next` once and returns what it returned. It has to throw nothing of its own: an error before the handler has run
 * would count as an error of the handler.
 */
export type AroundDelivery = <Result>(next: () => Promise<Result>) => Promise<Result>;

/**
 * One call of one handler, published on the tracing channel `vox:delivery`: the same object at `start`, `end`, `error`,
 * `asyncStart` and `asyncEnd`. The fields that describe the result are undefined before `error` or `asyncStart`.
 */
export interface VoxDeliveryMessage extends EventFacts {
  readonly event: VoxEventName;
  readonly mode: EventMode;
  readonly key: string;
  /** Class and method, as in the log. */
  readonly handler: string;
  /** 1 for the first delivery, as far as the dedupe store remembers; from a queue, the attempt of this handler. */
  readonly attempt: number;
  /** From a queue: time since the webhook arrived, in milliseconds. Undefined while the request waits. */
  readonly waitedMs: number | undefined;
  /** `'handled'`, `'dropped'`, `'retry'` or `'failed'`; if the handler throws a `VoxRefusalError`, the outcome of that. */
  readonly outcome: OutcomeName | undefined;
  /** Stable code of the outcome, such as `VOX_HANDLER_FAILED`. */
  readonly code: string | undefined;
  /** In milliseconds. */
  readonly durationMs: number | undefined;
  /** Whether the handler ended after its deadline. */
  readonly late: boolean | undefined;
  /** What the handler threw; it may hold personal data. Absent after a success or a `DropDelivery`. */
  readonly error?: unknown;
  /**
   * Runs the handler inside a function of yours, for tracers that keep their context elsewhere than in an
   * `AsyncLocalStorage` that you can bind to the channel. Call it while `start` is published; later it has no effect.
   *
   * @example
   * tracingChannel(VOX_CHANNELS.delivery).start.subscribe((message) => {
   *   const { event, within } = message as VoxDeliveryMessage;
   *   within((next) => tracer.trace(event, next));
   * });
   */
  readonly within: (around: AroundDelivery) => void;
}

/** Published on `vox:stored` when the delivery queue has stored an event, before the platform is answered. */
export interface VoxStoredMessage extends EventFacts {
  /** The handlers that it was stored for. A queue skips those that have or had the same event already. */
  readonly handlers: readonly string[];
}

/** Published on `vox:late-result` when a handler ends after its deadline: its effects count, its document is not sent. */
export interface VoxLateResultMessage extends EventFacts {
  /** Class and method. */
  readonly handler: string;
  /** Since the webhook arrived, or since the worker took the job; in milliseconds. */
  readonly durationMs: number;
}

/**
 * Published on `vox:dead-letter` when a worker gives an event up. An event that is put away while the request waits is
 * published on `vox:webhook` with the code `VOX_QUARANTINED`, one that a handler drops on `vox:delivery` with
 * `VOX_DROPPED`.
 */
export interface VoxDeadLetterMessage extends EventFacts {
  /** Class and method. */
  readonly handler: string;
}

/** Published on `vox:lease-lost` when another process took over a claim in the dedupe store while handlers were running. */
export interface VoxLeaseLostMessage extends Pick<EventFacts, 'registration'> {
  readonly key: string;
}
