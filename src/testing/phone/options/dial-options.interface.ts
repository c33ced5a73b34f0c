import type { ActionableEventName } from '../../../events/vox-event-name.type.js';
import type { CallObserver } from './call-observer.interface.js';
import type { CallOutcomes } from './call-outcomes.interface.js';
import type { HttpMethod } from './http-method.type.js';

/** Where the end of an API-created call is reported, as `POST /calls` takes it (wire-format section 6.6). */
export interface StatusCallback {
  readonly url: string;
  readonly method?: HttpMethod | undefined;
  /** Final states to report; default `completed` only. */
  readonly events?: readonly string[] | undefined;
}

/** One call (wire-format sections 6.3 and 6.4). */
export interface DialOptions {
  readonly from: string;
  readonly to: string;
  /** Default: a new UUID. */
  readonly callSid?: string | undefined;
  /** Method of the first request; default `POST`. */
  readonly method?: HttpMethod | undefined;
  /** `outbound`: created through the REST API and answered. Default: `inbound`, or `outbound` when `answeredBy` is given. */
  readonly direction?: 'inbound' | 'outbound' | undefined;
  /** Event that the first request stands for, to begin in the middle of a call. Default: that of the direction. */
  readonly event?: ActionableEventName | undefined;
  /**
   * Wire parameters of the first request, such as `{ Digits: '2' }`: in place of those that are made up for the result of a
   * verb, and beside the basic ones. `CallSid`, `From`, `To` and `AnsweredBy` are those of the whole call, and an object as
   * `Vars` sets its variables. `undefined` leaves a parameter out.
   */
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  /** Result of machine detection, for example `human_residence`. */
  readonly answeredBy?: string | undefined;
  readonly statusCallback?: StatusCallback | undefined;
  readonly outcomes?: CallOutcomes | undefined;
  /** Is told what happens while it happens; the transcript has the same afterwards. */
  readonly observer?: CallObserver | undefined;
  /**
   * Is called with the virtual seconds since the call began, whenever the call is about to go on, which waits for the
   * returned promise. A view in real time lets the seconds pass here. Default: time is virtual.
   */
  readonly pace?: ((at: number) => void | Promise<void>) | undefined;
}
